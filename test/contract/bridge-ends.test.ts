import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';
import { frameOf } from '../fakes/bridge-extension.ts';
import { killGroup, startHeldProcess } from '../fakes/held-process.ts';

const built = mkdtempSync(join(tmpdir(), 'bridge-'));
const BRIDGE = join(built, 'bridge.mjs');
const PARENT = join(import.meta.dirname, '..', 'fakes', 'bridge-parent.mjs');

const INITIALIZE = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'dying', version: '1' },
  },
})}\n`;
const PENDING_CALL = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 2,
  method: 'tools/call',
  params: { name: 'get_my_user_profile', arguments: {} },
})}\n`;
const HELLO = frameOf(
  Buffer.from(
    JSON.stringify({
      type: 'hello',
      protocol: 1,
      version: '1',
      browser: 'chrome',
      profile: { id: 'p', label: 'Work' },
      challenge: 'c',
    }),
  ),
);

interface Program {
  readonly args: readonly string[];
  readonly input: string | Uint8Array;
  /** A server is left once it has spoken, a command before it can. */
  readonly leaveAt: 'output' | 'start';
}

const PROGRAMS = {
  serve: { args: ['serve'], input: INITIALIZE, leaveAt: 'output' },
  'serve with a call that waits': {
    args: ['serve'],
    input: INITIALIZE + PENDING_CALL,
    leaveAt: 'output',
  },
  host: {
    args: ['host', `chrome-extension://${CHROMIUM_EXTENSION_ID}/`],
    input: HELLO,
    leaveAt: 'output',
  },
  install: {
    args: ['install', '--browser', 'chrome', '--write', 'cursor'],
    input: '',
    leaveAt: 'start',
  },
  doctor: { args: ['doctor'], input: '', leaveAt: 'start' },
} as const satisfies Readonly<Record<string, Program>>;

const NAMES = ['serve', 'serve with a call that waits', 'host', 'install', 'doctor'] as const;

let home = '';
let stderr = 0;
const started = new Set<ChildProcess>();

beforeAll(() => buildBridge(BRIDGE));
afterAll(() => {
  rmSync(built, { recursive: true });
});
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bh-'));
  stderr = openSync(join(home, 'stderr'), 'w');
});
afterEach(() => {
  // Of a program that does not end by itself, its whole group.
  for (const child of started) killGroup(child);
  started.clear();
  closeSync(stderr);
  rmSync(home, { recursive: true });
});

function start(command: string, args: readonly string[], stdout: 'ignore' | number = 'ignore') {
  const env = { HOME: home, OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'data') };
  const held = startHeldProcess(command, args, { env, stdout, stderr });
  started.add(held.child);
  return held;
}

/** Lets a parent start the program and leave it; resolves once the program has ended. */
async function leave(how: string, { args, input, leaveAt }: Program): Promise<void> {
  const program = [process.execPath, BRIDGE, ...args];
  const parent = [process.execPath, PARENT, how, leaveAt, Buffer.from(input).toString('base64')];
  const { ended } =
    how === 'kill-pipe'
      ? start('sh', [
          '-c',
          `mkfifo "$0" && ${quoted(program)} <"$0" | ${quoted(parent)} >"$0"`,
          join(home, 'fifo'),
        ])
      : start(process.execPath, [...parent.slice(1), ...program]);
  await ended;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' ');
}

function stackTraces(): readonly string[] {
  return readFileSync(join(home, 'stderr'), 'utf8').match(/^ {4}at .*$/gmu) ?? [];
}

const WAYS = [
  ['is killed, over sockets', 'kill-socket'],
  ['exits, over sockets', 'exit'],
  ['is killed, over pipes', 'kill-pipe'],
  ['closes its end of stdout', 'close-stdout'],
  ['closes its end of stdin', 'close-stdin'],
] as const;

describe.each(NAMES)('%s', (name) => {
  test.each(WAYS)(
    'ends when the process that started it %s',
    async (_title, how) => {
      await leave(how, PROGRAMS[name]);
      expect(stackTraces()).toEqual([]);
    },
    60_000,
  );

  test('ends when the disk that it writes to is full', async () => {
    const full = openSync('/dev/full', 'w');
    const { args, input } = PROGRAMS[name];
    const { child, ended } = start(process.execPath, [BRIDGE, ...args], full);
    closeSync(full);
    child.stdin?.write(input);
    await ended;
    expect(stackTraces()).toEqual([]);
  }, 60_000);
});

test('finishes an installation even if the terminal closes', async () => {
  await leave('kill-socket', PROGRAMS.install);
  expect(existsSync(join(home, '.cursor', 'mcp.json'))).toBe(true);
}, 60_000);

test('fails if nothing can read its report', async () => {
  const full = openSync('/dev/full', 'w');
  const { child } = start(process.execPath, [BRIDGE, ...PROGRAMS.install.args], full);
  closeSync(full);
  expect(await once(child, 'exit')).toEqual([1, null]);
}, 60_000);

test('serve ends on SIGTERM although its client reads nothing', async () => {
  const unread = spawn(process.execPath, [BRIDGE, 'serve'], {
    detached: true,
    env: { PATH: process.env['PATH'], OKTA_ASSISTANT_BRIDGE_HOME: join(home, 'data') },
  });
  started.add(unread);
  unread.stdout.pause();
  const ping = `${JSON.stringify({ jsonrpc: '2.0', id: 'x'.repeat(1000), method: 'ping' })}\n`;
  await new Promise((resolve) => {
    unread.stdin.write(ping.repeat(2000), resolve);
  });
  unread.kill('SIGTERM');
  expect(await once(unread, 'exit')).toEqual([0, null]);
}, 60_000);
