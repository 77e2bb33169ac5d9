import { describe, expect, test } from 'vitest';
import { keyNames } from '../../../src/bridge/registry.ts';
import { fakeMachine } from '../../fakes/bridge-machine.ts';

const KEY = 'HKCU\\Software\\X';
const FILE = 'C:\\Users\\José Müller\\okta\\host.json';

describe('what reg.exe says of a key', () => {
  test.each([
    ['in the code page that Node reads', FILE, true],
    ['in another', FILE.replaceAll(/[éü]/gu, '\u{fffd}'), true],
    ['in one of two bytes', FILE.replaceAll(/[éü]/gu, '\u{fffd}z'), true],
    ['of another file', FILE.replace('host', 'other'), false],
    ['of another person', 'C:\\Users\\José Maler\\okta\\host.json', false],
  ])('%s', (_name, output, expected) => {
    const machine = { ...fakeMachine('win32'), run: () => ({ status: 0, output }) };
    expect(keyNames(machine, KEY, FILE)).toBe(expected);
  });

  test('is asked of Windows itself', () => {
    const asked: string[] = [];
    const run = (command: string) => {
      asked.push(command);
      return { status: 1, output: '' };
    };
    const env = { SystemRoot: 'D:\\Windows' };
    expect(keyNames({ ...fakeMachine('win32'), env, run }, KEY, FILE)).toBe(false);
    expect(asked).toEqual(['D:\\Windows\\System32\\reg.exe']);
  });
});
