import type { RawMessage } from '../../src/bridge-protocol/frames.ts';
import type { PortSender } from '../../src/outside/model/extension-access.ts';
import type { BrowserPort } from '../../src/worker/background/extension-port.ts';
import { acceptExtensionPort } from '../../src/worker/background/extension-port.ts';
import type { BackgroundWorker } from '../../src/worker/background/create-worker.ts';

export const OWN_ID = 'n'.repeat(32);

/** An id of the form that Chromium gives. */
export function idOf(letter: string): string {
  return letter.repeat(32);
}

/** One runtime port between another extension and the worker, as the browser makes it. */
export class FakeExtensionPort {
  /** What the worker said. */
  readonly received: RawMessage[] = [];
  isOpen = true;
  wakeCount = 0;
  readonly #toWorker = new Set<(message: unknown) => void>();
  readonly #onGone = new Set<() => void>();
  readonly #watchers = new Set<() => void>();

  /** The worker's end. */
  workerEnd(name: string, sender: PortSender): BrowserPort {
    return {
      name,
      sender,
      onMessage: { addListener: (listener) => this.#toWorker.add(listener) },
      onDisconnect: { addListener: (listener) => this.#onGone.add(listener) },
      postMessage: (message) => {
        if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
        this.received.push(JSON.parse(JSON.stringify(message)));
        this.#wake();
      },
      disconnect: () => {
        this.isOpen = false;
        this.#wake();
      },
    };
  }

  send(message: unknown): void {
    if (this.isOpen) for (const listener of this.#toWorker) listener(message);
  }

  disconnect(): void {
    this.isOpen = false;
    for (const listener of this.#onGone) listener();
  }

  async reply(id: unknown): Promise<RawMessage> {
    for (;;) {
      const found = this.received.find((one) => one['id'] === id && one['method'] === undefined);
      if (found !== undefined) return found;
      await this.#change();
    }
  }

  async closed(): Promise<void> {
    while (this.isOpen) await this.#change();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#watchers.add(resolve);
    });
  }

  #wake(): void {
    for (const wake of this.#watchers) wake();
    this.#watchers.clear();
  }
}

/** Connects as an extension of this id does, unless the browser says more of the sender. */
export function connectAs(
  worker: BackgroundWorker,
  id: string,
  { name = 'mcp', sender = {} }: { readonly name?: string; readonly sender?: PortSender } = {},
): FakeExtensionPort {
  const port = new FakeExtensionPort();
  const origin = `chrome-extension://${id}`;
  const end = port.workerEnd(name, { id, origin, url: `${origin}/background.js`, ...sender });
  const accepted = acceptExtensionPort(end, OWN_ID, () => (port.wakeCount += 1));
  if (accepted !== null) void worker.connectExtension(accepted);
  return port;
}

/** A legacy session, as Page Assist opens it: `initialize`, then `notifications/initialized`. */
export function legacySession(port: FakeExtensionPort, clientName = 'Page Assist') {
  let count = 0;
  function request(method: string, params: RawMessage = {}): number {
    count += 1;
    port.send({ jsonrpc: '2.0', id: count, method, params });
    return count;
  }
  const initialize = () =>
    request('initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'page-assist', title: clientName, version: '1' },
    });
  return {
    port,
    request,
    initialize,
    async start(): Promise<void> {
      await port.reply(initialize());
      port.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    },
    call: (name: string, args: RawMessage = {}) => request('tools/call', { name, arguments: args }),
    reply: (id: number) => port.reply(id),
    ask: (method: string, params: RawMessage = {}) => port.reply(request(method, params)),
  };
}
