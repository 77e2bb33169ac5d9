import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpMessage } from '../messages/protocol.ts';
import { createMcpServer, type ServerParts } from './create-server.ts';

/** The one connection that all own pages share while the worker lives; each exchange is one message and one reply. */
export interface PageConnection {
  /** The reply to a request, `null` for a notification. */
  exchange(message: McpMessage): Promise<McpMessage | null>;
}

/**
 * Serves MCP to own pages without a connection that could die: revision 2026-07-28 is stateless, so a new worker's
 * new connection goes on where the old one stopped.
 */
export function createPageConnection(parts: ServerParts): PageConnection {
  const transport = new ExchangeTransport();
  // "Stdio" only names its default transport: it serves both protocol eras over any.
  serveStdio(() => createMcpServer(parts), { transport });
  return transport;
}

class ExchangeTransport implements Transport, PageConnection {
  onmessage?: Transport['onmessage'];
  onclose?: () => void;
  onerror?: (error: Error) => void;
  readonly #waiting = new Map<string | number, (reply: McpMessage) => void>();

  async start(): Promise<void> {}

  async send(message: JSONRPCMessage): Promise<void> {
    if (!('id' in message) || message.id === undefined || 'method' in message) return;
    this.#waiting.get(message.id)?.({ ...message });
    this.#waiting.delete(message.id);
  }

  async close(): Promise<void> {
    this.onclose?.();
  }

  exchange(message: McpMessage): Promise<McpMessage | null> {
    const { id, method } = message;
    if (typeof method !== 'string') return Promise.resolve(invalid(null));
    if (id === undefined) {
      this.onmessage?.({ jsonrpc: '2.0', method, params: paramsOf(message) });
      return Promise.resolve(null);
    }
    if ((typeof id !== 'string' && typeof id !== 'number') || this.#waiting.has(id))
      return Promise.resolve(invalid(null));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.onmessage?.({ jsonrpc: '2.0', id, method, params: paramsOf(message) });
    });
  }
}

function paramsOf({ params }: McpMessage): Record<string, unknown> {
  return typeof params === 'object' && params !== null ? { ...params } : {};
}

/** JSON-RPC 2.0 §5.1: not a request that can be answered. */
function invalid(id: null): McpMessage {
  return { jsonrpc: '2.0', id, error: { code: -32600, message: 'Invalid Request' } };
}
