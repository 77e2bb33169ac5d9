import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { isJsonObject } from '../../src/domain/json.ts';

type Message = Readonly<Record<string, unknown>>;

export interface BridgeAssistantOptions {
  readonly bridge: string;
  readonly home: string;
  readonly args?: readonly string[];
  /** A program that needs no Node, in place of the bridge. */
  readonly program?: string;
}

/** An assistant that starts the bridge as a stdio server and speaks raw JSON-RPC with it. */
export class BridgeAssistant {
  readonly child: ChildProcess;
  /** Everything that came on stdout, in order. */
  readonly received: Message[] = [];
  readonly exited: Promise<number | null>;
  stderr = '';
  #rest = '';
  #count = 0;
  readonly #waiting = new Map<unknown, (message: Message) => void>();
  readonly #watchers = new Set<() => void>();

  constructor({ bridge, home, args = [], program }: BridgeAssistantOptions) {
    const [command, script] = program === undefined ? [process.execPath, [bridge]] : [program, []];
    this.child = spawn(command, [...script, 'serve', ...args], {
      env: { HOME: home, PATH: process.env['PATH'], OKTA_ASSISTANT_BRIDGE_HOME: home },
    });
    this.child.stdin?.on('error', () => {});
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (this.#rest + text).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.#receive(JSON.parse(line));
    });
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.exited = new Promise((resolve) => {
      this.child.on('close', resolve);
    });
  }

  write(text: string): void {
    this.child.stdin?.write(text);
  }

  send(message: Message): void {
    this.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  request(method: string, params: Message = {}): Promise<Message> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.send({ id, method, params });
    });
  }

  /** Sets up a session of a revision with `initialize`. */
  async initialize(name = 'Test assistant'): Promise<Message> {
    const reply = await this.request('initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name, version: '1' },
    });
    this.send({ method: 'notifications/initialized' });
    return reply;
  }

  /** Resolves once something that came fits. */
  async waitFor(matches: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.received.find(matches);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#watchers.add(resolve);
      });
    }
  }

  disconnect(): Promise<number | null> {
    this.child.stdin?.end();
    return this.exited;
  }

  #receive(value: unknown): void {
    if (!isJsonObject(value)) throw new Error('A line of stdout is no message.');
    this.received.push(value);
    if (value['method'] === undefined) this.#waiting.get(value['id'])?.(value);
    for (const wake of this.#watchers) wake();
    this.#watchers.clear();
  }
}
