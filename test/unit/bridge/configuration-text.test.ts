import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  addServer,
  serverCommand,
  removeServer,
} from '../../../src/bridge/install/configuration-text.ts';

const ENTRY = { command: '/node', args: ['/bridge.mjs', 'serve', '--client', 'vscode'] };
const OURS = 'okta';

function add(text: string | null, entry = ENTRY): string {
  const edited = addServer(text, 'servers', OURS, entry);
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

function remove(text: string): string {
  const edited = removeServer(text, 'servers', OURS);
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

describe('a configuration in which the server is put', () => {
  test('may not be there, or be empty', () => {
    const text = `{\n  "servers": {\n    "okta": {\n      "command": "/node",\n      "args": [\n        "/bridge.mjs",\n        "serve",\n        "--client",\n        "vscode"\n      ]\n    }\n  }\n}\n`;
    for (const before of [null, '', ' \n', '\u{feff}']) expect(add(before)).toBe(text);
  });

  test.each([
    [
      'comments',
      '{\n  // mine\n  "servers": {\n    "a": {} // the first\n    /* more */\n  }\n}\n',
    ],
    ['a comma too many', '{\n  "servers": {\n    "a": {},\n  },\n}'],
    ['a byte order mark and CRLF', '\u{feff}{\r\n\t"servers": {\r\n\t\t"a": {}\r\n\t}\r\n}\r\n'],
    ['no other server', '{\n  "servers": {\n  },\n  "inputs": []\n}'],
    [
      'numbers that a double cannot hold',
      '{"n": 12345678901234567890, "m": 0.30478300000000004, "e": 1.0e5, "servers": {}}',
    ],
    ['a member of another name twice', '{"a": 1, "a": 2, "servers": {"x": {}}}'],
    [
      'names and texts like ours',
      '{"text": "\\"servers\\": {", "deep": {"servers": {"okta": 1}}, "servers": {"b": "}"}}',
    ],
    ['letters as escapes', '{"\\u0061": "\\ud83d", "servers": {}}'],
  ])('keeps %s, and is as it was when it is taken out', (_name, before) => {
    const after = add(before);
    expect(serverCommand(after, 'servers', OURS)).toBe('/node');
    // Nothing but additions: what was there comes in the same order.
    let at = 0;
    for (const letter of before) {
      at = after.indexOf(letter, at) + 1;
      expect(at, JSON.stringify(letter)).toBeGreaterThan(0);
    }
    const removeWhitespace = (text: string) => text.replaceAll(/\s/gu, '');
    expect(removeWhitespace(remove(after))).toBe(removeWhitespace(before));
    expect(add(after)).toBe('same');
  });

  test('has the line ends and the indentation of its own', () => {
    expect(add('{\r\n\t"servers": {\r\n\t\t"a": {}\r\n\t}\r\n}')).toBe(
      '{\r\n\t"servers": {\r\n\t\t"a": {},\r\n\t\t"okta": {\r\n\t\t\t"command": "/node",\r\n\t\t\t"args": [\r\n\t\t\t\t"/bridge.mjs",\r\n\t\t\t\t"serve",\r\n\t\t\t\t"--client",\r\n\t\t\t\t"vscode"\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}',
    );
    expect(add('{"a": 1}')).toMatch(
      /^\{\n {2}"a": 1,\n {2}"servers": \{\n {4}"okta": \{\n {6}"command"/u,
    );
  });

  test('keeps what the person added to our server, but for where Node and the bridge are', () => {
    const args = [...ENTRY.args, '--browser', 'firefox'];
    const before = JSON.stringify({
      servers: { okta: { command: '/old', args, env: { A: 'b' }, disabled: true } },
    });
    const moved = { command: '/new', args: ['/moved.mjs', ...ENTRY.args.slice(1)] };
    expect(JSON.parse(add(before, moved))).toEqual({
      servers: {
        okta: {
          command: '/new',
          args: ['/moved.mjs', ...args.slice(1)],
          env: { A: 'b' },
          disabled: true,
        },
      },
    });
    expect(JSON.parse(add('{"servers": {"okta": {"args": ["other"]}}}'))).toEqual({
      servers: { okta: ENTRY },
    });
  });

  test.each([
    '[]',
    'null',
    '{',
    '{"a" 1}',
    '{"a": 1 "b": 2}',
    '{"a": [1 2]}',
    '{"a": tru}',
    '{} {}',
    '{"a": "\n"}',
    '{/* "a": 1}',
    '{"servers": []}',
    '{"servers": {}, "servers": {}}',
    '{"servers": {"okta": {}, "okta": {}}}',
    `{"a": ${'['.repeat(1_000_000)}`,
  ])('is not touched where it is not one: %.40s', (text) => {
    expect(add(text)).toBe('unreadable');
    expect(remove(text)).toBe('unreadable');
    expect(serverCommand(text, 'servers', OURS)).toBeNull();
  });

  test('any JSON stays what it is', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    const servers = fc.dictionary(
      fc.string().filter((name) => name !== OURS),
      fc.jsonValue(),
    );
    const indent = fc.constantFrom(0, 2, '\t');
    fc.assert(
      fc.property(json, servers, indent, (other, known, space) => {
        const before = JSON.stringify({ ...other, servers: known }, null, space);
        const after = add(before);
        expect(JSON.parse(after)).toEqual(
          JSON.parse(JSON.stringify({ ...other, servers: { ...known, [OURS]: ENTRY } })),
        );
        expect(JSON.parse(remove(after))).toEqual(JSON.parse(before));
      }),
    );
  });
});
