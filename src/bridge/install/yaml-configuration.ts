import { linesOf, replaceLines, type Block } from './block-configuration.ts';
import type { ServerEntry } from '../../domain/deep-links.ts';
import { withAddedOptions, type ConfigurationFormat } from './configuration-format.ts';
import { say } from '../wire/texts.ts';

const SECTION = 'mcpServers';

/** Members that Continue requires of a new `config.yaml`. */
const NEW_FILE = ['name: Local Config', 'version: 1.0.0', 'schema: v1'];

/** Continue's `config.yaml`: servers are a list of mappings under `mcpServers`, edited line by line. */
export const YAML_FORMAT: ConfigurationFormat = {
  add(text, name, entry) {
    if (text === null || text.trim() === '') {
      const lines = [...NEW_FILE, `${SECTION}:`, ...itemLines('  ', name, entry)];
      return { kind: 'edited', text: `${lines.join('\n')}\n` };
    }
    const list = findList(text);
    if (typeof list === 'string') return { kind: 'unreadable', reason: list };
    if (list === null) {
      const end = linesOf(text).length;
      const lines = [`${SECTION}:`, ...itemLines('  ', name, entry)];
      return replaceLines(text, { start: end, end }, lines);
    }
    const item = findItem(list, name);
    if (typeof item === 'string') return { kind: 'unreadable', reason: item };
    if (item === null) {
      const at = { start: list.start, end: list.start };
      return replaceLines(text, at, itemLines(list.indent, name, entry));
    }
    const lines = itemLines(list.indent, name, withAddedOptions(item.argv, entry));
    return replaceLines(text, item, lines);
  },
  remove(text, name) {
    const list = findList(text);
    if (typeof list === 'string') return { kind: 'unreadable', reason: list };
    const item = list === null ? null : findItem(list, name);
    if (typeof item === 'string') return { kind: 'unreadable', reason: item };
    if (list === null || item === null) return { kind: 'same' };
    const isLast = item.start === list.start && item.end === list.end;
    // Without items the key would have the value null, which is not a list.
    return replaceLines(text, isLast ? { start: list.start - 1, end: item.end } : item, []);
  },
  find(text, name) {
    const list = text === null ? null : findList(text);
    if (typeof list === 'string') return 'unreadable';
    const item = list === null ? null : findItem(list, name);
    if (item === null) return 'missing';
    if (typeof item === 'string') return { argv: [], isDisabled: false, variables: [] };
    return { argv: item.argv, isDisabled: false, variables: [] };
  },
  snippet: (name, entry) => ({
    text: itemLines('', name, entry).join('\n'),
    place: say('inList', { name: `"${SECTION}"` }),
  }),
};

/** JSON's strings and lists of strings are valid YAML. */
function itemLines(
  indent: string,
  name: string,
  { command, args }: ServerEntry,
): readonly string[] {
  return [
    `${indent}- name: ${name}`,
    `${indent}  command: ${JSON.stringify(command)}`,
    `${indent}  args: [${args.map((argument) => JSON.stringify(argument)).join(', ')}]`,
  ];
}

interface List extends Block {
  readonly lines: readonly string[];
  readonly indent: string;
}

/** The lines of the server list; `null` if there is none; or why the bridge cannot edit the file. */
function findList(text: string): List | null | string {
  const lines = linesOf(text).map((line) => line.replace(/\r?\n$/u, ''));
  const keys = lines.flatMap((line, at) => (/^["']?mcpServers["']?\s*:/u.test(line) ? [at] : []));
  const [key] = keys;
  if (key === undefined) return lines.some((line) => /^[[{]/u.test(line)) ? say('otherList') : null;
  if (keys.length > 1) return say('twice', { name: `"${SECTION}"` });
  if (!/:\s*(?:#.*)?$/u.test(lines[key] ?? '')) return say('otherList');
  const start = key + 1;
  const isOutside = (line: string) => /^[^\s#-]/u.test(line);
  const next = lines.findIndex((line, at) => at >= start && isOutside(line));
  let end = next === -1 ? lines.length : next;
  while (end > start && /^\s*(?:#.*)?$/u.test(lines[end - 1] ?? '')) end -= 1;
  const first = lines.slice(start, end).find((line) => /^\s*[^\s#]/u.test(line));
  const indent = first === undefined ? '  ' : /^( *)- /u.exec(first)?.[1];
  return indent === undefined ? say('otherList') : { start, end, lines, indent };
}

interface Item extends Block {
  readonly argv: readonly string[];
}

/** The server's item in the list; `null` if there is none; or why the bridge cannot edit it. */
function findItem({ start, end, lines, indent }: List, name: string): Item | null | string {
  const starts = lines.flatMap((line, at) =>
    at >= start && at < end && line.startsWith(`${indent}- `) ? [at] : [],
  );
  const items = starts.map((from, at) => ({ start: from, end: starts[at + 1] ?? end }));
  const named = new RegExp(String.raw`^ *(?:- )? *name:\s*["']?${name}["']?\s*(?:#.*)?$`, 'u');
  const found = items.filter((item) =>
    lines.slice(item.start, item.end).some((line) => named.test(line)),
  );
  const [item] = found;
  if (item === undefined) return null;
  if (found.length > 1) return say('twice', { name: `"${name}"` });
  const argv = argvOf(lines.slice(item.start, item.end));
  return argv === null ? say('otherForm', { name: `"${name}"` }) : { ...item, argv };
}

/** Program and arguments of an item with exactly our three lines, else `null`. */
function argvOf(lines: readonly string[]): readonly string[] | null {
  const [, command = '', args = '', ...others] = lines;
  if (others.some((line) => line.trim() !== '')) return null;
  try {
    const argv: unknown = JSON.parse(
      `[${command.replace(/^ *command: /u, '')}, ${args.replace(/^ *args: \[/u, '').replace(/\]\s*$/u, '')}]`,
    );
    return Array.isArray(argv) && argv.every((argument) => typeof argument === 'string')
      ? argv
      : null;
  } catch {
    return null;
  }
}
