import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { RawMessage } from '../../src/bridge-protocol/frames.ts';
import { BridgeExtension } from './bridge-extension.ts';
import { killGroup, startHeldProcess } from './held-process.ts';

const PARENT = join(import.meta.dirname, 'bridge-parent.mjs');

/** The ways in which a client goes; each round of a soak has one client of each. */
export const WAYS = ['kill-socket', 'exit', 'close-stdout', 'close-stdin'] as const;

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

/** What a process has used (proc(5)). */
export interface Usage {
  readonly kilobytes: number;
  /** CPU time, in hundredths of a second. */
  readonly ticks: number;
  readonly descriptors: number;
}

/** A native host with its extension, and clients that come and die. Needs Linux. */
export class BridgeSoak {
  readonly #home: string;
  readonly #bridge: string;
  readonly #extension: BridgeExtension;
  readonly #open = new Set<string>();
  readonly #started = new Set<ChildProcess>();
  #onIdle: () => void = () => {};

  constructor(bridge: string, home: string) {
    this.#home = home;
    this.#bridge = bridge;
    this.#extension = new BridgeExtension({
      bridge,
      home,
      onOpen: (connection) => this.#open.add(connection),
      onClose: (connection) => {
        this.#open.delete(connection);
        if (this.#open.size === 0) this.#onIdle();
      },
      onMessage: answerInitialize,
    });
  }

  /** How many clients reached the extension. */
  get served(): number {
    return this.#extension.opened.length;
  }

  /** Lets so many clients come and die; resolves when neither their bridges nor their connections are left. */
  async comeAndGo(count: number): Promise<void> {
    await this.#extension.hello;
    for (let done = 0; done < count; done += WAYS.length)
      await Promise.all(WAYS.map((how) => this.#comeAndGoOnce(how)));
    if (this.#open.size > 0)
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
  }

  /** What the host has used until now. */
  usage(): Usage {
    const { pid } = this.#extension.child;
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

  async stop(): Promise<void> {
    for (const child of this.#started) killGroup(child);
    await this.#extension.disconnect();
  }

  async #comeAndGoOnce(how: (typeof WAYS)[number]): Promise<void> {
    const input = Buffer.from(INPUT).toString('base64');
    const serve = [process.execPath, this.#bridge, 'serve', '--client', 'dying'];
    const { child, ended } = startHeldProcess(
      process.execPath,
      [PARENT, how, 'output', input, ...serve],
      { env: { HOME: this.#home, OKTA_ASSISTANT_BRIDGE_HOME: this.#home } },
    );
    this.#started.add(child);
    await ended;
    killGroup(child);
    this.#started.delete(child);
  }
}

function answerInitialize(message: RawMessage, connection: string, port: BridgeExtension): void {
  if (message['method'] !== 'initialize') return;
  const result = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: {} };
  port.reply(connection, { jsonrpc: '2.0', id: message['id'], result });
}
