import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResponse,
  type JSONRPCMessage,
  type Transport,
} from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpMessage } from '../messages/protocol.ts';
import { createMcpServer } from './create-server.ts';
import { invalidRequest } from './json-rpc-replies.ts';
import { normalizeParams } from './lenient-params.ts';
import type { ServerDeps } from './server-deps.ts';
import { ToolCallErrors } from './tool-call-errors.ts';
import { ViewLinks } from './view.ts';

/** An outside assistant's connection to its own server, which speaks the revision that the assistant starts with. */
export interface ClientConnection {
  receive(message: McpMessage): void;
  /** Stops running requests; nothing is sent afterwards. */
  close(): Promise<void>;
}

export function serveMcpClient(
  deps: ServerDeps,
  send: (message: McpMessage) => void,
  report: (error: Error) => void,
): ClientConnection {
  const argumentNames = deps.tools.flatMap(({ input }) => Object.keys(input.shape));
  const errors = new ToolCallErrors(deps.tools.map(({ name }) => name));
  const views = new ViewLinks();
  const transport = new FrameTransport(
    (message) => send(views.toClient(errors.toClient(message))),
    (message) => normalizeParams(message, argumentNames),
  );
  const { close } = serveStdio(() => createMcpServer(deps), { transport, onerror: report });
  return {
    receive(message) {
      errors.onReceived(message);
      views.onReceived(message);
      transport.receive(message);
    },
    async close() {
      transport.isClosed = true;
      await close();
    },
  };
}

class FrameTransport implements Transport {
  onmessage?: Transport['onmessage'];
  onclose?: () => void;
  onerror?: (error: Error) => void;
  isClosed = false;
  readonly #send: (message: McpMessage) => void;
  readonly #normalize: (message: McpMessage) => McpMessage;

  constructor(send: (message: McpMessage) => void, normalize: (message: McpMessage) => McpMessage) {
    this.#send = send;
    this.#normalize = normalize;
  }

  async start(): Promise<void> {}

  async send(message: JSONRPCMessage): Promise<void> {
    if (!this.isClosed) this.#send({ ...message });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.onclose?.();
  }

  receive(received: McpMessage): void {
    if (this.isClosed) return;
    const message = this.#normalize(received);
    if (isJSONRPCRequest(message) || isJSONRPCNotification(message) || isJSONRPCResponse(message))
      this.onmessage?.(message);
    // The SDK drops malformed messages silently, and their sender would wait.
    else if ('id' in message) this.#send(invalidRequest(message));
  }
}
