import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runHost } from '../../../src/bridge/host/native-host.ts';
import { createSystem } from '../../../src/bridge/install/system.ts';
import {
  announceHost,
  createRunFolder,
  newSocketPath,
  runningHosts,
} from '../../../src/bridge/wire/host-registry.ts';
import { CHROMIUM_EXTENSION_ID } from '../../../src/manifest.ts';

const UID = process.getuid?.() ?? null;
const HOST = {
  pid: process.pid,
  socket: '/s',
  token: 't',
  browser: 'chrome',
  profile: { id: 'p', label: 'P' },
  extensionVersion: '1',
  startedAt: 1,
};
const NOBODY = 2 ** 22 + 1;

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'run-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(home, { recursive: true });
});

describe('the run folder', () => {
  test('is private to its owner, in the first place that exists', () => {
    const folder = createRunFolder([join(home, 'missing', 'run'), join(home, 'run')], UID);
    expect(folder).toBe(join(home, 'run'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    chmodSync(folder, 0o777);
    expect(createRunFolder([folder], UID)).toBe(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test('is never a link or a folder of another user', () => {
    mkdirSync(join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'link'));
    expect(() => createRunFolder([join(home, 'link')], UID)).toThrow('No folder');
    expect(() => createRunFolder([join(home, 'run')], (UID ?? 0) + 1)).toThrow('No folder');
  });

  test('is the next one if the best cannot be created', () => {
    writeFileSync(join(home, 'file'), '');
    const folders = [join(home, 'file', 'run'), join(home, 'run')];
    expect(createRunFolder(folders, UID)).toBe(join(home, 'run'));
    expect(() => createRunFolder(folders.slice(0, 1), UID)).toThrow('No folder');
  });

  test('is the next one if the best cannot hold a folder', () => {
    expect(createRunFolder(['/proc/x', join(home, 'run')], UID)).toBe(join(home, 'run'));
  });

  test('is the next one if the path of the best is too long for a socket', () => {
    const longPath = join(home, 'x'.repeat(100));
    mkdirSync(longPath);
    expect(createRunFolder([join(longPath, 'run'), join(home, 'run')], UID)).toBe(
      join(home, 'run'),
    );
  });

  test('with a path too long for a socket is rejected with its path', () => {
    expect(() => newSocketPath('/x'.repeat(50), 'linux')).toThrow('too long for this system');
    expect(newSocketPath('C:\\x', 'win32')).toMatch(/^\\\\\.\\pipe\\okta-end-user-assistant-/u);
  });
});

describe('a host', () => {
  test('is found while it is announced', () => {
    const withdraw = announceHost(home, HOST);
    expect(runningHosts([home], UID)).toEqual([HOST]);
    withdraw();
    expect(runningHosts([home], UID)).toEqual([]);
  });

  test('of a killed host is removed with its socket and nothing else', () => {
    const [socket, other] = [join(home, 'a.sock'), join(home, 'other')];
    for (const file of [socket, other]) writeFileSync(file, '');
    announceHost(home, { ...HOST, pid: NOBODY, socket });
    announceHost(home, { ...HOST, pid: NOBODY, socket: `${home}/x/../other` });
    expect(runningHosts([home], UID)).toEqual([]);
    expect(readdirSync(home)).toEqual(['other']);
  });

  test.each(['', '{', '[]', '{"pid":1}', JSON.stringify({ ...HOST, profile: null })])(
    'is not taken from %j',
    (text) => {
      writeFileSync(join(home, '1.json'), text);
      expect(runningHosts([home], UID)).toEqual([]);
    },
  );

  test('is found although another folder cannot be read', () => {
    writeFileSync(join(home, 'file'), '');
    announceHost(home, HOST);
    const folder = join(home, 'file', 'run');
    expect(runningHosts([folder, home], UID)).toEqual([HOST]);
    const { exists, mode } = createSystem({ platform: 'linux', env: {}, home, uid: UID });
    expect([exists(folder), mode(folder)]).toEqual([false, null]);
  });

  test('is found beside a folder with the name of one', () => {
    mkdirSync(join(home, '1.json'));
    announceHost(home, HOST);
    expect(runningHosts([home], UID)).toEqual([HOST]);
  });

  test('is ignored in a folder that others can write to', () => {
    announceHost(home, HOST);
    chmodSync(home, 0o777);
    expect(runningHosts([home], UID)).toEqual([]);
  });

  test('ends when the extension says nothing for ten seconds', async () => {
    vi.useFakeTimers();
    const logged: string[] = [];
    const status = runHost({
      args: [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`],
      input: new PassThrough(),
      output: new PassThrough(),
      log: (text) => logged.push(text),
      folders: [join(home, 'run')],
      platform: 'linux',
      uid: UID,
      pid: process.pid,
      version: '1',
      command: [],
      now: Date.now,
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await status).toBe(1);
    expect(logged).toEqual(['The extension did not say hello.']);
    expect(readdirSync(home)).toEqual([]);
  });
});
