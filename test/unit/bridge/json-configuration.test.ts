import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  COMMAND_LIST_SHAPE,
  commandShape,
  jsonFormat,
} from '../../../src/bridge/install/json-configuration.ts';

const ENTRY = { command: '/node', args: ['/bridge.mjs', 'serve', '--client', 'vscode'] };
const OURS = 'okta';
const FORMAT = jsonFormat({ section: ['servers'], shape: commandShape() });

function add(text: string | null, entry = ENTRY): string {
  const edited = FORMAT.add(text, OURS, entry);
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

function remove(text: string): string {
  const edited = FORMAT.remove(text, OURS);
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

describe('a JSON configuration', () => {
  test('is created where it is missing or empty', () => {
    const text = `{\n  "servers": {\n    "okta": {\n      "command": "/node",\n      "args": [\n        "/bridge.mjs",\n        "serve",\n        "--client",\n        "vscode"\n      ]\n    }\n  }\n}\n`;
    for (const before of [null, '', ' \n', '\u{feff}']) expect(add(before)).toBe(text);
  });

  test.each([
    [
      'comments',
      '{\n  // mine\n  "servers": {\n    "a": {} // the first\n    /* more */\n  }\n}\n',
    ],
    ['trailing commas', '{\n  "servers": {\n    "a": {},\n  },\n}'],
    ['a byte order mark and CRLF', '\u{feff}{\r\n\t"servers": {\r\n\t\t"a": {}\r\n\t}\r\n}\r\n'],
    ['no other server', '{\n  "servers": {\n  },\n  "inputs": []\n}'],
    [
      'numbers that a double cannot hold',
      '{"n": 12345678901234567890, "m": 0.30478300000000004, "e": 1.0e5, "servers": {}}',
    ],
    ['a member of another name twice', '{"a": 1, "a": 2, "servers": {"x": {}}}'],
    [
      'names and strings like ours',
      '{"text": "\\"servers\\": {", "deep": {"servers": {"okta": 1}}, "servers": {"b": "}"}}',
    ],
    ['escaped letters', '{"\\u0061": "\\ud83d", "servers": {}}'],
  ])('keeps %s, and has its old text again after the server’s removal', (_name, before) => {
    const after = add(before);
    expect(FORMAT.find(after, OURS)).toMatchObject({ argv: ['/node', ...ENTRY.args] });
    // Only additions: every character that was there follows in the same order.
    let at = 0;
    for (const letter of before) {
      at = after.indexOf(letter, at) + 1;
      expect(at, JSON.stringify(letter)).toBeGreaterThan(0);
    }
    const removeWhitespace = (text: string) => text.replaceAll(/\s/gu, '');
    expect(removeWhitespace(remove(after))).toBe(removeWhitespace(before));
    expect(add(after)).toBe('same');
  });

  test('keeps its line endings and its indentation', () => {
    expect(add('{\r\n\t"servers": {\r\n\t\t"a": {}\r\n\t}\r\n}')).toBe(
      '{\r\n\t"servers": {\r\n\t\t"a": {},\r\n\t\t"okta": {\r\n\t\t\t"command": "/node",\r\n\t\t\t"args": [\r\n\t\t\t\t"/bridge.mjs",\r\n\t\t\t\t"serve",\r\n\t\t\t\t"--client",\r\n\t\t\t\t"vscode"\r\n\t\t\t]\r\n\t\t}\r\n\t}\r\n}',
    );
    expect(add('{"a": 1}')).toBe(
      '{"a": 1, "servers": {"okta":{"command":"/node","args":["/bridge.mjs","serve","--client","vscode"]}}}',
    );
  });

  test('keeps what the user added to our server, and turns it on', () => {
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
  ])('stays unchanged if it is invalid: %.40s', (text) => {
    expect(add(text)).toBe('unreadable');
    expect(remove(text)).toBe('unreadable');
    expect(FORMAT.find(text, OURS)).toBe('unreadable');
  });

  test('keeps any other JSON', () => {
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

test('options of an entry that started the bridge in another way stay', () => {
  const args = [
    '-y',
    'bridge',
    'serve',
    '--client',
    'old',
    '--browser',
    'chrome',
    '--profile=Work',
  ];
  const before = JSON.stringify({ servers: { okta: { command: 'npx', args } } });
  expect(JSON.parse(add(before))).toEqual({
    servers: {
      okta: { ...ENTRY, args: [...ENTRY.args, '--browser', 'chrome', '--profile=Work'] },
    },
  });
});

test.each([
  ['{\n  "a": 1,\n  "b" 2\n}', 'line 3 is not JSON (ColonExpected)'],
  ['{"servers": []}', 'it is not in the form that the assistant reads'],
  ['{"servers": {}, "servers": {}}', '"servers" is there twice'],
])('the reason for not editing %j names the place', (text, reason) => {
  expect(FORMAT.add(text, OURS, ENTRY)).toEqual({ kind: 'unreadable', reason });
});

describe('opencode', () => {
  const format = jsonFormat({
    section: ['mcp'],
    newerSection: ['mcp', 'servers'],
    shape: COMMAND_LIST_SHAPE,
  });
  const server = { type: 'local', command: ['/node', ...ENTRY.args] };
  const added = (text: string | null) => {
    const edited = format.add(text, OURS, ENTRY);
    return edited.kind === 'edited' ? JSON.parse(edited.text) : edited;
  };

  test('gets the server directly in "mcp", or in "mcp.servers" where the file has that', () => {
    expect(added(null)).toEqual({ mcp: { okta: server } });
    expect(added('{"mcp": {"a": {}}}')).toEqual({ mcp: { a: {}, okta: server } });
    expect(added('{"mcp": {"servers": {"a": {}}}}')).toEqual({
      mcp: { servers: { a: {}, okta: server } },
    });
  });

  test('may have a server that is called "servers"', () => {
    const named = { type: 'local', command: ['x'] };
    expect(added(JSON.stringify({ mcp: { servers: named } }))).toEqual({
      mcp: { servers: named, okta: server },
    });
  });

  test('shows whether the server is turned off', () => {
    const text = JSON.stringify({ mcp: { okta: { ...server, enabled: false } } });
    expect(format.find(text, OURS)).toMatchObject({ isDisabled: true, argv: server.command });
    expect(added(text)).toEqual({ mcp: { okta: server } });
  });
});

test.each([
  '{\n  "servers": {\n    "a": { "command": "x", "args": [ 1,2 ] }\n  }\n}\n',
  '{\n  "servers": { "a": {"command":"x"} },\n  "other": [1,\n 2]\n}',
  '{"servers":{"a":{"command":"x"}}}\n',
  '{\n  "servers": {\n    "a": {},\n  },\n}',
  '{ "servers": {} }',
  '{\n  "other": {}\n}\n',
])('%j is the same byte for byte after the server is removed', (before) => {
  const after = add(before);
  const removed = remove(after);
  if (before.includes('"servers"')) expect(removed).toBe(before);
  else expect(JSON.parse(removed)).toEqual({ other: {}, servers: {} });
});
