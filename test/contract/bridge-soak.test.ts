import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBridge } from '../../scripts/build-bridge.ts';
import type { RawMessage } from '../../src/bridge-protocol/frames.ts';
import { BridgeExtension } from '../fakes/bridge-extension.ts';
import { killGroup, startHeldProcess } from '../fakes/held-process.ts';

/** `BRIDGE_SOAK_CLIENTS=1000` is the long run. */
const CLIENTS = Number(process.env['BRIDGE_SOAK_CLIENTS'] ?? 16);
const MAX_MS = 60_000 + CLIENTS * 5000;

const PARENT = join(import.meta.dirname, '..', 'fakes', 'bridge-parent.mjs');
const WAYS = ['kill-socket', 'exit', 'close-stdout', 'close-stdin'] as const;

/** What a run of half the clients may add to the host's memory: garbage that is not collected yet. */
const MAX_GROWTH_KB = 24 * 1024;
/** In clock ticks, a hundredth of a second each (proc(5)). */
const CPU_NOISE_TICKS = 100;

const home = mkdtempSync(join(tmpdir(), 'bs-'));
const BRIDGE = join(home, 'bridge.mjs');
const started = new Set<ChildProcess>();

beforeAll(() => buildBridge(BRIDGE));
afterAll(() => {
  for (const child of started) killGroup(child);
  rmSync(home, { recursive: true });
});

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;
const INPUT = [
  line({
    id: 1,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'dying', version: '1' },
    },
  }),
  line({ method: 'notifications/initialized' }),
  // Nobody answers it: the client dies in the middle of a call.
  line({ id: 2, method: 'tools/call', params: { name: 'get_my_user_profile', arguments: {} } }),
].join('');

/** A client that starts the bridge, gets an answer and goes in this way; resolves once its bridge has ended. */
async function comeAndGo(how: (typeof WAYS)[number]): Promise<void> {
  const input = Buffer.from(INPUT).toString('base64');
  const { child, ended } = startHeldProcess(
    process.execPath,
    [PARENT, how, 'output', input, process.execPath, BRIDGE, 'serve', '--client', 'dying'],
    { env: { HOME: home, OKTA_ASSISTANT_BRIDGE_HOME: home } },
  );
  started.add(child);
  await ended;
  killGroup(child);
  started.delete(child);
}

async function comeAndGoAll(count: number): Promise<void> {
  for (let done = 0; done < count; done += WAYS.length) await Promise.all(WAYS.map(comeAndGo));
}

/** Memory, CPU time and open descriptors of a process (proc(5)). */
function usage(pid: number | undefined) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  // The name of the program, in parentheses, may have spaces.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /u, '')
    .split(' ');
  return {
    kilobytes: Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]),
    ticks: Number(stat[11]) + Number(stat[12]),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
  };
}

test.runIf(process.platform === 'linux')(
  'clients that start and die leave no bridge running, and cost the host neither memory nor CPU',
  async () => {
    const open = new Set<string>();
    const answer = (message: RawMessage, connection: string, port: BridgeExtension) => {
      if (message['method'] !== 'initialize') return;
      const result = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: {} };
      port.reply(connection, { jsonrpc: '2.0', id: message['id'], result });
    };
    const extension = new BridgeExtension({
      bridge: BRIDGE,
      home,
      onOpen: (connection) => open.add(connection),
      onClose: (connection) => open.delete(connection),
      onMessage: answer,
    });
    await extension.hello;
    await comeAndGoAll(WAYS.length);
    await expect.poll(() => open.size).toBe(0);
    const first = usage(extension.child.pid);
    await comeAndGoAll(CLIENTS / 2);
    await expect.poll(() => open.size).toBe(0);
    const middle = usage(extension.child.pid);
    await comeAndGoAll(CLIENTS / 2);
    await expect.poll(() => open.size).toBe(0);
    const last = usage(extension.child.pid);

    expect(extension.opened.length).toBeGreaterThan(0);
    expect(last.descriptors).toBe(first.descriptors);
    expect(last.kilobytes - middle.kilobytes).toBeLessThan(MAX_GROWTH_KB);
    expect(last.ticks - middle.ticks).toBeLessThanOrEqual(
      2 * (middle.ticks - first.ticks) + CPU_NOISE_TICKS,
    );
    await extension.disconnect();
  },
  MAX_MS,
);
