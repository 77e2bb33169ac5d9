import { describe, expect, test } from 'vitest';
import { TOML_FORMAT } from '../../../src/bridge/install/toml-configuration.ts';

const ENTRY = { command: '/node', args: ['/bridge.mjs', 'serve', '--client', 'codex'] };
const TABLE =
  '[mcp_servers.okta]\ncommand = "/node"\nargs = ["/bridge.mjs", "serve", "--client", "codex"]\n';

function add(text: string | null): string {
  const edited = TOML_FORMAT.add(text, 'okta', ENTRY);
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

function remove(text: string): string {
  const edited = TOML_FORMAT.remove(text, 'okta');
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

describe('a TOML configuration', () => {
  test('is created where it is missing or empty', () => {
    for (const text of [null, '', '\n']) expect(add(text)).toBe(TABLE);
  });

  test.each([
    ['model = "x"\n', `model = "x"\n\n${TABLE}`],
    ['model = "x"', `model = "x"\n\n${TABLE}`],
    ['[mcp_servers.a]\ncommand = "x"\n\n', `[mcp_servers.a]\ncommand = "x"\n\n${TABLE}`],
    ['a = 1\r\n', `a = 1\r\n\r\n${TABLE.replaceAll('\n', '\r\n')}`],
    ['# [mcp_servers.okta]\n', `# [mcp_servers.okta]\n\n${TABLE}`],
  ])('%j gets the table at its end', (before, after) => {
    expect(add(before)).toBe(after);
    expect(add(after)).toBe('same');
    expect(remove(after).trim()).toBe(before.trim());
  });

  test('keeps the lines around the table, and what the user added to it', () => {
    const text = [
      '[mcp_servers."okta"] # ours',
      'command = "npx"',
      'args = ["-y", "bridge", "serve", "--client", "codex", "--browser", "edge"]',
      'startup_timeout_sec = 20',
      'enabled = false',
      '',
      '# about the next table',
      '[tui]',
      'theme = "dark"',
      '',
    ].join('\n');
    expect(TOML_FORMAT.find(text, 'okta')).toMatchObject({ isDisabled: true });
    expect(add(text)).toBe(
      [
        '[mcp_servers."okta"] # ours',
        'command = "/node"',
        'args = ["/bridge.mjs", "serve", "--client", "codex", "--browser", "edge"]',
        'startup_timeout_sec = 20',
        '',
        '# about the next table',
        '[tui]',
        'theme = "dark"',
        '',
      ].join('\n'),
    );
    expect(remove(text)).toBe('\n# about the next table\n[tui]\ntheme = "dark"\n');
  });

  test.each([
    ['mcp_servers = { a = { command = "x" } }\n', 'it lists servers in another form'],
    ['mcp_servers.okta.command = "x"\n', 'it lists servers in another form'],
    [`${TABLE}${TABLE}`, '[mcp_servers.okta] is there twice'],
    ['note = """\n[mcp_servers.okta]\n"""\n', 'it has texts over several lines'],
    [
      '[mcp_servers.okta]\ncommand = "x"\nargs = [\n  "serve",\n]\n',
      '[mcp_servers.okta] has lines of another form',
    ],
  ])('does not edit %j', (text, reason) => {
    expect(TOML_FORMAT.add(text, 'okta', ENTRY)).toEqual({ kind: 'unreadable', reason });
  });

  test('escapes a Windows path', () => {
    const edited = TOML_FORMAT.add(null, 'okta', { command: 'C:\\node.exe', args: [] });
    expect(edited).toMatchObject({ text: expect.stringContaining('command = "C:\\\\node.exe"') });
  });

  test('shows the command of the server', () => {
    expect(TOML_FORMAT.find(TABLE, 'okta')).toEqual({
      argv: ['/node', ...ENTRY.args],
      isDisabled: false,
      variables: [],
    });
    expect(TOML_FORMAT.find(TABLE, 'other')).toBe('missing');
    expect(TOML_FORMAT.find(null, 'okta')).toBe('missing');
  });
});
