import { createHash } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';

/** Writes an unpacked extension of this name below a folder, and returns its own folder. */
export async function writeExtension(parent: string, name: string): Promise<string> {
  const folder = join(parent, name);
  await cp(join(import.meta.dirname, 'other-extension'), folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    key: Buffer.from(name).toString('base64'),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** The id of such an extension: Chromium's digest of its key. */
export function idOfExtension(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 32);
  return digest.replaceAll(/./gu, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));
}

type Message = Readonly<Record<string, unknown>>;

interface State {
  readonly got: readonly Message[];
  readonly isOpen: boolean;
}

declare global {
  // Of the other extension's page.
  var openPort: (target: string, name: string) => number;
  var post: (at: number, message: unknown) => void;
  var leave: (at: number) => void;
  var state: (at: number) => State;
  var sendMessage: (target: string, message: unknown) => Promise<unknown>;
}

/** A port from another extension's page to the product. */
export class OtherPort {
  readonly page: Page;
  readonly #at: number;

  constructor(page: Page, at: number) {
    this.page = page;
    this.#at = at;
  }

  static async open(page: Page, name = 'mcp'): Promise<OtherPort> {
    const open = ([target, port]: readonly [string, string]) => openPort(target, port);
    return new OtherPort(page, await page.evaluate(open, [CHROMIUM_EXTENSION_ID, name] as const));
  }

  async send(message: unknown): Promise<void> {
    const send = ([at, payload]: readonly [number, unknown]) => post(at, payload);
    await this.page.evaluate(send, [this.#at, message] as const);
  }

  state(): Promise<State> {
    return this.page.evaluate((at) => state(at), this.#at);
  }

  async disconnect(): Promise<void> {
    await this.page.evaluate((at) => leave(at), this.#at);
  }

  /** Everything that came before the port ended. */
  async untilClosed(): Promise<readonly Message[]> {
    const handle = await this.page.waitForFunction((at) => {
      const now = state(at);
      return now.isOpen ? null : now;
    }, this.#at);
    return (await handle.jsonValue())?.got ?? [];
  }

  /** The reply to a request of this id. */
  async reply(id: number): Promise<Message> {
    const handle = await this.page.waitForFunction(
      ([at, wanted]) => state(at).got.find((one) => one['id'] === wanted && !('method' in one)),
      [this.#at, id] as const,
    );
    return (await handle.jsonValue()) ?? {};
  }
}

/** The transport of Page Assist's MCP settings, for a client of SDK 1 that runs in the test. */
export class ExtensionTransport implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  readonly #over = Promise.withResolvers<void>();
  readonly #port: OtherPort;
  #seen = 0;
  #isOver = false;

  constructor(port: OtherPort) {
    this.#port = port;
  }

  /** Resolves when the port has ended, by whomever. */
  get closed(): Promise<void> {
    return this.#over.promise;
  }

  async start(): Promise<void> {
    void this.#listen();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    try {
      await this.#port.send(message);
    } catch (thrown) {
      // The port may end before or after a message: a client is told the same.
      if (!String(thrown).includes('disconnected port')) throw thrown;
      throw new Error('The port is closed.', { cause: thrown });
    }
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await this.#port.disconnect();
    this.#end();
  }

  async #listen(): Promise<void> {
    while (!this.#isOver) {
      const { got, isOpen } = await this.#port.state();
      const fresh = got.slice(this.#seen);
      this.#seen = got.length;
      for (const message of fresh) this.onmessage?.(JSON.parse(JSON.stringify(message)));
      this.#isOver ||= !isOpen;
    }
    this.#end();
  }

  #end(): void {
    this.onclose?.();
    this.#over.resolve();
  }
}
