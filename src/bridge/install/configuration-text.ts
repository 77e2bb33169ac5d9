import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  modify,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { isJsonObject } from '../../domain/json.ts';

export type EditResult =
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

/** Adds a server to a configuration's text, or replaces it; every other member and comment stays as it is. */
export function addServer(
  text: string | null,
  section: string,
  name: string,
  entry: ServerEntry,
): EditResult {
  if (text === null || text.trim() === '')
    return {
      kind: 'edited',
      text: `${JSON.stringify({ [section]: { [name]: entry } }, null, 2)}\n`,
    };
  const found = findServer(text, section, name);
  if (found === null) return { kind: 'unreadable' };
  const { server: before } = found;
  const updated = {
    ...(isJsonObject(before) ? before : {}),
    ...entry,
    args: mergeArgs(before, entry),
  };
  if (JSON.stringify(before) === JSON.stringify(updated)) return { kind: 'same' };
  return setValue(text, [section, name], updated);
}

/** Takes a server out of a configuration's text. */
export function removeServer(text: string, section: string, name: string): EditResult {
  const found = findServer(text, section, name);
  if (found === null) return { kind: 'unreadable' };
  return found.server === undefined ? { kind: 'same' } : setValue(text, [section, name], undefined);
}

/** The command by which a configuration starts a server, `null` if it does not know the server. */
export function serverCommand(text: string | null, section: string, name: string): string | null {
  const server = text === null ? undefined : findServer(text, section, name)?.server;
  if (server === undefined) return null;
  return isJsonObject(server) && typeof server['command'] === 'string' ? server['command'] : '';
}

function setValue(text: string, path: readonly string[], value: unknown): EditResult {
  const edits = modify(text, [...path], value, { formattingOptions: formattingOf(text) });
  return { kind: 'edited', text: applyEdits(text, edits) };
}

/** A server as a configuration has it, `undefined` where it has not; `null` for what no assistant would read. */
function findServer(
  text: string,
  section: string,
  name: string,
): { readonly server?: unknown } | null {
  const root = readTree(text.replace(BYTE_ORDER_MARK, ' '));
  if (root?.type !== 'object' || isDuplicated(root, section)) return null;
  const servers = findNodeAtLocation(root, [section]);
  if (servers === undefined) return {};
  if (servers.type !== 'object' || isDuplicated(servers, name)) return null;
  const server = findNodeAtLocation(servers, [name]);
  return server === undefined ? {} : { server: getNodeValue(server) };
}

const BYTE_ORDER_MARK = /^\u{feff}/u;

/** Comments and a comma after the last member are read too, as VS Code has them in its own files. */
function readTree(text: string): Node | null {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    return errors.length > 0 ? null : (root ?? null);
  } catch {
    // Nested deeper than the stack, which no configuration is.
    return null;
  }
}

/** Of two members of one name, a reader might take either. */
function isDuplicated({ children = [] }: Node, name: string): boolean {
  return children.filter(({ children: [key] = [] }) => key?.value === name).length > 1;
}

/** What the person has added to the bridge's arguments stays, such as `--browser`. */
function mergeArgs(before: unknown, { args }: ServerEntry): readonly unknown[] {
  const existing: unknown = isJsonObject(before) ? before['args'] : null;
  if (!Array.isArray(existing)) return args;
  // The first is the bridge's file, which may have moved.
  const isOurs = args.slice(1).every((arg, index) => existing[index + 1] === arg);
  return isOurs ? [...args, ...existing.slice(args.length)] : args;
}

function formattingOf(text: string) {
  const [, indent = '  '] = /\{\s*?[\n\r]+([ \t]+)\S/u.exec(text) ?? [];
  const insertSpaces = !indent.includes('\t');
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { insertSpaces, tabSize: insertSpaces ? indent.length : 1, eol };
}
