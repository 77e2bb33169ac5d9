import { describe, expect, test } from 'vitest';
import { registryKeyPointsTo } from '../../../src/bridge/install/windows-registry.ts';
import { fakeSystem } from '../../fakes/bridge-system.ts';

const KEY = 'HKCU\\Software\\X';
const FILE = 'C:\\Users\\José Müller\\okta\\host.json';

describe('the output of reg.exe', () => {
  test.each([
    ['in the code page that Node reads', FILE, true],
    ['in another', FILE.replaceAll(/[éü]/gu, '\u{fffd}'), true],
    ['in one of two bytes', FILE.replaceAll(/[éü]/gu, '\u{fffd}z'), true],
    ['of another file', FILE.replace('host', 'other'), false],
    ['of another person', 'C:\\Users\\José Maler\\okta\\host.json', false],
  ])('%s', (_name, output, expected) => {
    const system = { ...fakeSystem('win32'), run: () => ({ status: 0, output }) };
    expect(registryKeyPointsTo(system, KEY, FILE)).toBe(expected);
  });

  test('comes from the reg.exe of Windows', () => {
    const asked: string[] = [];
    const run = (command: string) => {
      asked.push(command);
      return { status: 1, output: '' };
    };
    const env = { SystemRoot: 'D:\\Windows' };
    expect(registryKeyPointsTo({ ...fakeSystem('win32'), env, run }, KEY, FILE)).toBe(false);
    expect(asked).toEqual(['D:\\Windows\\System32\\reg.exe']);
  });
});
