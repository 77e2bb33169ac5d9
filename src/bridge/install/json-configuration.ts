import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { isJsonObject } from '../../domain/json.ts';
import { removeMember, setMember } from './json-edit.ts';
import type { ServerEntry } from '../../domain/deep-links.ts';
import {
  withAddedOptions,
  type ConfigurationFormat,
  type FindResult,
} from './configuration-format.ts';
import { say } from '../wire/texts.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** How an assistant represents one server as a JSON object. */
export interface JsonShape {
  toValue(entry: ServerEntry): JsonObject;
  /** Reads program and arguments from such an object. */
  argvOf(value: JsonObject): readonly unknown[];
}

/** `{"command": "node", "args": […]}` with further members. */
export function commandShape(members: JsonObject = {}): JsonShape {
  return {
    toValue: ({ command, args }) => ({ ...members, command, args }),
    argvOf: ({ command, args }) => [command, ...(Array.isArray(args) ? args : [])],
  };
}

/** `{"command": ["node", …]}`, as opencode has it. */
export const COMMAND_LIST_SHAPE: JsonShape = {
  toValue: ({ command, args }) => ({ type: 'local', command: [command, ...args] }),
  argvOf: ({ command }) => (Array.isArray(command) ? command : []),
};

export interface JsonFormatOptions {
  /** Path of the object that holds servers by name. */
  readonly section: readonly string[];
  /** A newer path, used if the file has an object there. */
  readonly newerSection?: readonly string[];
  readonly shape: JsonShape;
}

/** A configuration in JSON; comments and trailing commas are allowed, as in VS Code's own files. */
export function jsonFormat(options: JsonFormatOptions): ConfigurationFormat {
  const { section, shape } = options;
  return {
    add(text, name, entry) {
      if (text === null || text.replace(BYTE_ORDER_MARK, '').trim() === '') {
        const value = nested([...section, name], shape.toValue(entry));
        return { kind: 'edited', text: `${JSON.stringify(value, null, 2)}\n` };
      }
      const location = locate(text, name, options);
      if (typeof location === 'string') return { kind: 'unreadable', reason: location };
      const { root, path, server: before } = location;
      const {
        disabled: _disabled,
        enabled: _enabled,
        ...otherFields
      } = isJsonObject(before) ? before : {};
      const argv = isJsonObject(before) ? shape.argvOf(before) : [];
      const updated = { ...otherFields, ...shape.toValue(withAddedOptions(argv, entry)) };
      if (JSON.stringify(before) === JSON.stringify(updated)) return { kind: 'same' };
      return { kind: 'edited', text: setMember(text, root, path, updated) };
    },
    remove(text, name) {
      const location = locate(text, name, options);
      if (typeof location === 'string') return { kind: 'unreadable', reason: location };
      return location.server === undefined
        ? { kind: 'same' }
        : { kind: 'edited', text: removeMember(text, location.root, location.path) };
    },
    find(text, name) {
      if (text === null) return 'missing';
      const location = locate(text, name, options);
      if (typeof location === 'string') return 'unreadable';
      return location.server === undefined ? 'missing' : toFoundServer(location.server, shape);
    },
    snippet: (name, entry) => ({
      text: `"${name}": ${JSON.stringify(shape.toValue(entry), null, 2)}`,
      place: say('inSections', { sections: section.map((key) => `"${key}"`).join(' → ') }),
    }),
  };
}

function toFoundServer(server: unknown, shape: JsonShape): FindResult {
  if (!isJsonObject(server)) return { argv: [], isDisabled: false, variables: [] };
  const argv = shape.argvOf(server);
  return {
    argv: argv.flatMap((argument) => (typeof argument === 'string' ? [argument] : [])),
    isDisabled: server['disabled'] === true || server['enabled'] === false,
    variables: Object.keys(isJsonObject(server['env']) ? server['env'] : {}),
  };
}

function nested([first, ...rest]: readonly string[], value: unknown): unknown {
  return first === undefined ? value : { [first]: nested(rest, value) };
}

interface Location {
  readonly root: Node;
  readonly path: readonly string[];
  /** `undefined` if the configuration does not have the server. */
  readonly server: unknown;
}

/** Finds a server in a configuration, or returns why no assistant would read it. */
function locate(
  text: string,
  name: string,
  { section, newerSection }: JsonFormatOptions,
): Location | string {
  const root = readTree(text.replace(BYTE_ORDER_MARK, ' '));
  if (typeof root === 'string') return root;
  if (newerSection !== undefined && isSection(root, newerSection))
    return locateBelow(root, newerSection, name);
  return locateBelow(root, section, name);
}

function locateBelow(root: Node, section: readonly string[], name: string): Location | string {
  const path = [...section, name];
  let node: Node | undefined = root;
  for (const key of path) {
    if (node === undefined) break;
    if (node.type !== 'object') return say('wrongForm');
    if (hasTwice(node, key)) return say('twice', { name: `"${key}"` });
    node = findNodeAtLocation(node, [key]);
  }
  return { root, path, server: node === undefined ? undefined : getNodeValue(node) };
}

/** Whether the path leads to an object of servers, not to a server with that name. */
function isSection(root: Node, path: readonly string[]): boolean {
  const node = findNodeAtLocation(root, [...path]);
  return node?.type === 'object' && findNodeAtLocation(node, ['type']) === undefined;
}

const BYTE_ORDER_MARK = /^\u{feff}/u;

function readTree(text: string): Node | string {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    return say('tooDeep');
  }
  const [error] = errors;
  if (error === undefined && root !== undefined) return root;
  if (error === undefined) return say('notJson');
  const line = text.slice(0, error.offset).split('\n').length;
  return say('notJsonLine', { line, error: printParseErrorCode(error.error) });
}

/** Whether the object has two members with this name: readers may use either. */
function hasTwice({ children = [] }: Node, name: string): boolean {
  return children.filter(({ children: [key] = [] }) => key?.value === name).length > 1;
}
