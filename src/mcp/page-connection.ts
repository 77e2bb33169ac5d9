import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpMessage } from '../messages/protocol.ts';
import { createMcpServer } from './create-server.ts';
import { jsonRpcError, invalidRequest } from './json-rpc-replies.ts';
import { normalizeParams } from './lenient-params.ts';
import type { ServerDeps } from './server-deps.ts';

/** The connection that all of the extension's pages share; each exchange is one message and one reply. */
export interface PageConnection {
  /** The reply to a request, `null` for a notification and for a request that was cancelled meanwhile. */
  exchange(message: McpMessage): Promise<McpMessage | null>;
}

/**
 * Serves MCP to the extension's pages. Revision 2026-07-28 is stateless, so a new worker's connection continues where
 * the old one stopped.
 */
export function createPageConnection(deps: ServerDeps): PageConnection {
  const transport = new ExchangeTransport();
  // Despite its name, `serveStdio` accepts any transport, and serves old and new revisions.
  const onListsChanging = (updated: Promise<void>) => {
    transport.listUpdate = updated;
  };
  serveStdio(() => createMcpServer({ ...deps, onListsChanging }), { transport, legacy: 'reject' });
  return transport;
}

class ExchangeTransport implements Transport, PageConnection {
  onmessage?: Transport['onmessage'];
  onclose?: () => void;
  onerror?: (error: Error) => void;
  /** Settles when lists reflect the last change of the gate. */
  listUpdate: Promise<void> = Promise.resolve();
  readonly #waiting = new Map<unknown, (reply: McpMessage | null) => void>();

  async start(): Promise<void> {}

  async send(message: JSONRPCMessage): Promise<void> {
    if ('id' in message && !('method' in message)) this.#settle(message.id, { ...message });
  }

  async close(): Promise<void> {
    this.onclose?.();
  }

  async exchange(received: McpMessage): Promise<McpMessage | null> {
    const message = normalizeParams(received);
    // The SDK drops malformed messages silently, and the page would wait forever.
    if (isJSONRPCNotification(message)) {
      this.onmessage?.(message);
      // MCP does not answer a cancelled request, but the page's message needs a reply.
      if (message.method === 'notifications/cancelled')
        this.#settle(message.params?.['requestId'], null);
      return null;
    }
    if (!isJSONRPCRequest(message)) return invalidRequest(message);
    const { id, method } = message;
    if (this.#waiting.has(id)) return invalidRequest({});
    if (method === 'subscriptions/listen') return jsonRpcError(id, -32601, 'Method not found');
    return await new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const deliver = () => this.onmessage?.(message);
      // A page lists again after a change, and is not notified later: the change must be visible by then.
      if (method.endsWith('/list')) void this.listUpdate.then(deliver);
      else deliver();
    });
  }

  #settle(id: unknown, reply: McpMessage | null): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}
