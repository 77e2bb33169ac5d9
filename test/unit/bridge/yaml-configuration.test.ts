import { describe, expect, test } from 'vitest';
import { YAML_FORMAT } from '../../../src/bridge/install/yaml-configuration.ts';

const ENTRY = { command: '/node', args: ['/bridge.mjs', 'serve', '--client', 'continue'] };
const itemWith = (indent: string) =>
  `${indent}- name: okta\n${indent}  command: "/node"\n${indent}  args: ["/bridge.mjs", "serve", "--client", "continue"]\n`;

function add(text: string | null): string {
  const edited = YAML_FORMAT.add(text, 'okta', ENTRY);
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

function remove(text: string): string {
  const edited = YAML_FORMAT.remove(text, 'okta');
  return edited.kind === 'edited' ? edited.text : edited.kind;
}

describe('a YAML configuration', () => {
  test('is created with the members that Continue requires', () => {
    expect(add(null)).toBe(
      `name: Local Config\nversion: 1.0.0\nschema: v1\nmcpServers:\n${itemWith('  ')}`,
    );
  });

  test.each([
    [
      'no servers',
      'name: x\nmodels:\n  - name: m\n',
      `name: x\nmodels:\n  - name: m\nmcpServers:\n${itemWith('  ')}`,
    ],
    ['an empty list', 'mcpServers:\nmodels: []\n', `mcpServers:\n${itemWith('  ')}models: []\n`],
    [
      'other servers',
      'mcpServers: # mine\n    - name: a\n      command: x\nmodels: []\n',
      `mcpServers: # mine\n${itemWith('    ')}    - name: a\n      command: x\nmodels: []\n`,
    ],
    [
      'a list without indentation',
      'mcpServers:\n- name: a\n  command: x\n',
      `mcpServers:\n${itemWith('')}- name: a\n  command: x\n`,
    ],
    [
      'Windows line endings',
      'mcpServers:\r\n  - name: a\r\n',
      `mcpServers:\r\n${itemWith('  ').replaceAll('\n', '\r\n')}  - name: a\r\n`,
    ],
  ])('with %s gets the server first in the list', (_title, before, after) => {
    expect(add(before)).toBe(after);
    expect(add(after)).toBe('same');
    expect(YAML_FORMAT.find(after, 'okta')).toMatchObject({ argv: ['/node', ...ENTRY.args] });
  });

  test('loses only the server', () => {
    const other = 'mcpServers:\n  - name: a\n    command: x\n\n# models\nmodels: []\n';
    expect(remove(add(other))).toBe(other);
    expect(remove(add('name: x\n'))).toBe('name: x\n');
    expect(remove(other)).toBe('same');
  });

  test('keeps the options that the user added', () => {
    const text = `mcpServers:\n${itemWith('  ').replace('"continue"]', '"continue", "--browser", "edge"]').replace('/node', '/old')}`;
    expect(add(text)).toBe(
      `mcpServers:\n${itemWith('  ').replace('"continue"]', '"continue", "--browser", "edge"]')}`,
    );
  });

  test.each([
    ['mcpServers: []\n', 'it lists servers in another form'],
    ['mcpServers: [{name: a}]\n', 'it lists servers in another form'],
    ['{"mcpServers": []}\n', 'it lists servers in another form'],
    ['mcpServers:\n  a:\n    command: x\n', 'it lists servers in another form'],
    ['mcpServers:\nmcpServers:\n', '"mcpServers" is there twice'],
    [`mcpServers:\n${itemWith('  ')}${itemWith('  ')}`, '"okta" is there twice'],
    [
      'mcpServers:\n  - name: okta\n    command: x\n    args:\n      - serve\n',
      '"okta" has lines of another form',
    ],
  ])('does not edit %j', (text, reason) => {
    expect(YAML_FORMAT.add(text, 'okta', ENTRY)).toEqual({ kind: 'unreadable', reason });
  });
});
