import { isFields } from '../domain/stored-form.ts';
import { readObject, readRoot, type Member, type ObjectText } from './jsonc.ts';

export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  /** Not JSON, not even with comments; or not of the form that an assistant reads. */
  | { readonly kind: 'unreadable' }
  /** There is nothing to change. */
  | { readonly kind: 'same' };

export interface ServerEntry {
  readonly type?: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Adds a server to a configuration's text, or replaces it; every other byte stays as it is. */
export function addServer(
  text: string | null,
  section: string,
  name: string,
  entry: ServerEntry,
): Edited {
  if (text === null || text.trim() === '')
    return { kind: 'edited', text: `${print({ [section]: { [name]: entry } }, '  ', '\n')}\n` };
  const found = find(text, section, name);
  if (found === null) return { kind: 'unreadable' };
  const style = styleOf(text);
  const value = (of: unknown, depth: number) =>
    print(of, style.indent, style.newline + style.indent.repeat(depth));
  if (found.servers === null) {
    const added = `"${section}": ${value({ [name]: entry }, 1)}`;
    return { kind: 'edited', text: insert(text, found.root, added, 1) };
  }
  if (found.server === null) {
    const added = `"${name}": ${value(entry, 2)}`;
    return { kind: 'edited', text: insert(text, found.servers, added, 2) };
  }
  const { valueStart, end } = found.server;
  const before = parse(text.slice(valueStart, end));
  const wanted = { ...(isFields(before) ? before : {}), ...entry, args: argsOf(before, entry) };
  if (JSON.stringify(before) === JSON.stringify(wanted)) return { kind: 'same' };
  return { kind: 'edited', text: text.slice(0, valueStart) + value(wanted, 2) + text.slice(end) };
}

/** Takes a server out of a configuration's text. */
export function removeServer(text: string, section: string, name: string): Edited {
  const found = find(text, section, name);
  if (found === null) return { kind: 'unreadable' };
  const { servers, server } = found;
  if (servers === null || server === null) return { kind: 'same' };
  const start = text.slice(0, server.start).trimEnd().length;
  if (server.comma !== null)
    return { kind: 'edited', text: text.slice(0, start) + text.slice(server.comma + 1) };
  const comma = servers.members[servers.members.indexOf(server) - 1]?.comma ?? null;
  const head =
    comma === null ? text.slice(0, start) : text.slice(0, comma) + text.slice(comma + 1, start);
  return { kind: 'edited', text: head + text.slice(server.end) };
}

/** The command by which a configuration starts a server, `null` if it does not know the server. */
export function commandOf(text: string | null, section: string, name: string): string | null {
  const server = text === null ? null : find(text, section, name)?.server;
  if (text === null || server === null || server === undefined) return null;
  const value = parse(text.slice(server.valueStart, server.end));
  return isFields(value) && typeof value['command'] === 'string' ? value['command'] : '';
}

interface Found {
  readonly root: ObjectText;
  readonly servers: ObjectText | null;
  readonly server: Member | null;
}

function find(text: string, section: string, name: string): Found | null {
  const root = readRoot(text);
  const holder = root === null ? null : only(root, section);
  if (root === null || holder === null) return null;
  if (holder === undefined) return { root, servers: null, server: null };
  const servers = readObject(text, holder.valueStart);
  const server = servers === null ? null : only(servers, name);
  return server === null ? null : { root, servers, server: server ?? null };
}

/** The member of this name; `null` if there are two, of which a reader might take either. */
function only({ members }: ObjectText, name: string): Member | undefined | null {
  const [first, second] = members.filter((member) => member.name === name);
  return second === undefined ? first : null;
}

/** What the person has added to the bridge's arguments stays, such as `--browser`. */
function argsOf(before: unknown, { args }: ServerEntry): readonly unknown[] {
  const old: unknown = isFields(before) ? before['args'] : null;
  if (!Array.isArray(old)) return args;
  // The first is the bridge's file, which may have moved.
  const isOurs = args.slice(1).every((arg, at) => old[at + 1] === arg);
  return isOurs ? [...args, ...old.slice(args.length)] : args;
}

/** Puts a member behind the last one, and behind what is said of that in a comment. */
function insert(text: string, object: ObjectText, member: string, depth: number): string {
  const { indent, newline } = styleOf(text);
  const { open, close, members } = object;
  const last = members.at(-1);
  const end = text.slice(0, close).trimEnd().length;
  const hasTrailingComma = last !== undefined && last.comma !== null;
  const head =
    last === undefined
      ? text.slice(0, Math.max(open + 1, end))
      : `${text.slice(0, last.end)}${hasTrailingComma ? '' : ','}${text.slice(last.end, end)}`;
  const tail = /[\n\r]/u.test(text.slice(end, close))
    ? text.slice(end)
    : newline + indent.repeat(depth - 1) + text.slice(close);
  return `${head}${newline}${indent.repeat(depth)}${member}${hasTrailingComma ? ',' : ''}${tail}`;
}

function styleOf(text: string) {
  const [, indent = '  '] = /\{\s*?[\n\r]+([ \t]+)\S/u.exec(text) ?? [];
  return { indent, newline: text.includes('\r\n') ? '\r\n' : '\n' };
}

function print(value: unknown, indent: string, newline: string): string {
  return JSON.stringify(value, null, indent).replaceAll('\n', newline);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
