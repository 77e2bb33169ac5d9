import { isFields } from '../domain/stored-form.ts';

export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  /** Not JSON as RFC 8259 has it, or with something that reading and writing would lose. */
  | { readonly kind: 'unreadable' }
  /** There is nothing to change. */
  | { readonly kind: 'same' };

/** Adds a server to a configuration's text, or replaces it; all else stays in its order and indentation. */
export function addServer(
  text: string | null,
  section: string,
  name: string,
  entry: Readonly<Record<string, unknown>>,
): Edited {
  const before = text === null || text.trim() === '' ? '{}' : text;
  const configuration = parse(before);
  if (configuration === null) return { kind: 'unreadable' };
  const servers = configuration[section] ?? {};
  if (!isFields(servers)) return { kind: 'unreadable' };
  if (JSON.stringify(servers[name]) === JSON.stringify(entry)) return { kind: 'same' };
  const edited = { ...configuration, [section]: { ...servers, [name]: entry } };
  return { kind: 'edited', text: print(edited, before) };
}

/** Takes a server out of a configuration's text. */
export function removeServer(text: string, section: string, name: string): Edited {
  const configuration = parse(text);
  if (configuration === null) return { kind: 'unreadable' };
  const servers = configuration[section];
  if (!isFields(servers) || !Object.hasOwn(servers, name)) return { kind: 'same' };
  const { [name]: _removed, ...others } = servers;
  return { kind: 'edited', text: print({ ...configuration, [section]: others }, text) };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\u{feff}/u, ''));
    return isFields(value) && survivesRewriting(text, value) ? value : null;
  } catch {
    return null;
  }
}

const STRING = /"(?:[^"\\]|\\.)*"/gu;

/** A member that is there twice would be lost, and a number beyond a double's precision would change. */
function survivesRewriting(text: string, value: unknown): boolean {
  const outline = text.replaceAll(STRING, '""');
  const members = outline.match(/""\s*:/gu) ?? [];
  return members.length === countMembers(value) && !/\d{16}/u.test(outline);
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, one) => sum + countMembers(one), 0);
  return inside + (Array.isArray(value) ? 0 : Object.keys(value).length);
}

function print(configuration: unknown, before: string): string {
  const [, indent = '  '] = /^\{\r?\n([ \t]+)"/u.exec(before) ?? [];
  return `${JSON.stringify(configuration, null, indent)}\n`;
}
