import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSystem } from '../../../src/bridge/install/system.ts';

let folder = '';
let file = '';
const system = createSystem({ platform: 'linux', env: {}, home: '/', uid: null });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'system-'));
  file = join(folder, 'mcp.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (path: string) => readFileSync(path, 'utf8');

describe('writing a file', () => {
  test('creates missing folders and leaves no other file', () => {
    const deep = join(folder, 'a', 'b', 'mcp.json');
    system.write(deep, 'new', 0o640);
    expect(read(deep)).toBe('new');
    expect(statSync(deep).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['mcp.json']);
  });

  test('does not change files and links with names like ours', () => {
    writeFileSync(`${file}.new`, 'mine');
    writeFileSync(`${file}.tmp`, 'mine too');
    system.write(file, 'new', 0o600);
    expect(read(`${file}.new`)).toBe('mine');
    expect(read(`${file}.tmp`)).toBe('mine too');
  });

  test('follows symbolic links, also to a file that does not exist', () => {
    const link = join(folder, 'link');
    const second = join(folder, 'second');
    symlinkSync('second', link);
    symlinkSync(join('dotfiles', 'mcp.json'), second);
    system.write(link, 'new', 0o600);
    expect(read(join(folder, 'dotfiles', 'mcp.json'))).toBe('new');
    expect(readlinkSync(link)).toBe('second');
    expect(lstatSync(second).isSymbolicLink()).toBe(true);
    system.remove(link);
    expect(existsSync(join(folder, 'dotfiles', 'mcp.json'))).toBe(false);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('rejects a loop of symbolic links', () => {
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect(() => system.write(join(folder, 'a'), 'new', 0o600)).toThrow();
    expect(lstatSync(join(folder, 'a')).isSymbolicLink()).toBe(true);
  });

  test('keeps hard links together', () => {
    const other = join(folder, 'other');
    writeFileSync(file, 'old');
    linkSync(file, other);
    system.write(file, 'new', 0o600);
    expect(read(other)).toBe('new');
    expect(statSync(file).nlink).toBe(2);
  });

  test('leaves nothing behind when it fails', () => {
    mkdirSync(file);
    expect(() => system.write(file, 'new', 0o600)).toThrow();
    expect(readdirSync(folder)).toEqual(['mcp.json']);
  });
});

describe('replacing a file', () => {
  test.each([
    ['has the expected text', 'old', 'old', true],
    ['has changed', 'changed', 'old', false],
    ['was created meanwhile', 'created', null, false],
    ['does not exist as expected', null, null, true],
    ['was removed meanwhile', null, 'old', false],
  ])('a file that %s', (_title, actual, expected, isReplaced) => {
    if (actual !== null) writeFileSync(file, actual);
    expect(system.replace(file, expected, 'new', 0o600)).toBe(isReplaced);
    expect(system.read(file)).toBe(isReplaced ? 'new' : actual);
    expect(readdirSync(folder)).toEqual(isReplaced || actual !== null ? ['mcp.json'] : []);
  });
});
