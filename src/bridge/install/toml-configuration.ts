import { linesOf, replaceLines, type Block } from './block-configuration.ts';
import type { ServerEntry } from '../../domain/deep-links.ts';
import { withAddedOptions, type ConfigurationFormat } from './configuration-format.ts';
import { say } from '../wire/texts.ts';

const SECTION = 'mcp_servers';

/** Codex's `config.toml`: each server is a table `[mcp_servers.NAME]`, edited line by line. */
export const TOML_FORMAT: ConfigurationFormat = {
  add(text, name, entry) {
    if (text === null || text.trim() === '')
      return { kind: 'edited', text: `${tableLines(name, entry).join('\n')}\n` };
    const found = findTable(text, name);
    if (typeof found === 'string') return { kind: 'unreadable', reason: found };
    if (found === null) {
      const end = linesOf(text).length;
      const isSeparated = text.endsWith('\n\n') || text.endsWith('\r\n\r\n');
      const table = tableLines(name, entry);
      return replaceLines(text, { start: end, end }, isSeparated ? table : ['', ...table]);
    }
    const argv = argvOf(found.lines);
    if (argv === null)
      return {
        kind: 'unreadable',
        reason: say('otherForm', { name: headerOf(name) }),
      };
    const [header = headerOf(name)] = found.lines;
    const [, ...updated] = tableLines(name, withAddedOptions(argv, entry));
    const others = found.lines
      .slice(1)
      .filter((line) => !OWN_KEY.test(line) && !DISABLED.test(line));
    return replaceLines(text, found, [header, ...updated, ...others]);
  },
  remove(text, name) {
    const found = findTable(text, name);
    if (typeof found === 'string') return { kind: 'unreadable', reason: found };
    return found === null ? { kind: 'same' } : replaceLines(text, found, []);
  },
  find(text, name) {
    if (text === null) return 'missing';
    const found = findTable(text, name);
    if (typeof found === 'string') return 'unreadable';
    if (found === null) return 'missing';
    return {
      argv: argvOf(found.lines) ?? [],
      isDisabled: found.lines.some((line) => DISABLED.test(line)),
      variables: found.lines.flatMap((line) =>
        [...line.matchAll(/^env\.(\w+)/gu)].map(([, key]) => key ?? ''),
      ),
    };
  },
  snippet: (name, entry) => ({ text: tableLines(name, entry).join('\n'), place: say('atEnd') }),
};

const OWN_KEY = /^\s*(?:command|args)\s*=/u;
const DISABLED = /^\s*enabled\s*=\s*false\s*(?:#.*)?$/u;
const HEADER = /^\s*\[\s*([^\]]+?)\s*\]\s*(?:#.*)?$/u;

function headerOf(name: string): string {
  return `[${SECTION}.${name}]`;
}

/** JSON's strings and lists of strings are valid TOML. */
function tableLines(name: string, { command, args }: ServerEntry): readonly string[] {
  const list = args.map((argument) => JSON.stringify(argument)).join(', ');
  return [headerOf(name), `command = ${JSON.stringify(command)}`, `args = [${list}]`];
}

interface Table extends Block {
  /** Without line endings, and without empty lines and comments at the end. */
  readonly lines: readonly string[];
}

/** The server's table; `null` if there is none; or why the bridge cannot edit the file. */
function findTable(text: string, name: string): Table | null | string {
  if (/"""|'''/u.test(text)) return 'it has texts over several lines';
  const lines = linesOf(text).map((line) => line.replace(/\r?\n$/u, ''));
  const keys = lines.map((line) => HEADER.exec(line)?.[1]?.replaceAll(/["'\s]/gu, '') ?? null);
  const inline = new RegExp(String.raw`^\s*${SECTION}\s*(?:=|\.\s*["']?${name}["']?\s*[.=])`, 'u');
  if (lines.some((line) => inline.test(line))) return say('otherList');
  const start = keys.indexOf(`${SECTION}.${name}`);
  if (start === -1) return null;
  if (keys.lastIndexOf(`${SECTION}.${name}`) !== start)
    return say('twice', { name: headerOf(name) });
  const next = keys.findIndex((key, at) => at > start && key !== null);
  let end = next === -1 ? lines.length : next;
  while (end > start + 1 && /^\s*(?:#.*)?$/u.test(lines[end - 1] ?? '')) end -= 1;
  return { start, end, lines: lines.slice(start, end) };
}

/** Program and arguments of a table; `null` unless each is a JSON-like value in one line. */
function argvOf(lines: readonly string[]): readonly string[] | null {
  const values = ['command', 'args'].map((key) => {
    const line = lines.find((text) => new RegExp(String.raw`^\s*${key}\s*=`, 'u').test(text));
    return line === undefined ? [] : parseValue(line.slice(line.indexOf('=') + 1));
  });
  return values.includes(null) ? null : values.flatMap((argv) => argv ?? []);
}

function parseValue(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text.trim().replace(/,\s*\]$/u, ']'));
    const argv: readonly unknown[] = Array.isArray(value) ? value : [value];
    return argv.every((argument) => typeof argument === 'string') ? argv : null;
  } catch {
    return null;
  }
}
