import { isRequestId, type RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';
import { serveMcpClient } from '../../mcp/assistant-connection.ts';
import { failedReply } from '../../mcp/json-rpc-replies.ts';
import type { SignInPage } from '../../mcp/server-deps.ts';
import { createConsentGate, type ConsentGateDeps } from '../access/consent-gate.ts';
import type { RateLimiter } from '../access/rate-limiter.ts';

/** The bridge times out requests after 10 s without progress. */
const KEEP_ALIVE_INTERVAL_MS = 5000;

/** Messages over the rate limit after which a connection is closed. */
const MAX_REFUSED_MESSAGES = 500;

/** Requests of one connection that may run at once. */
const MAX_CONCURRENT_REQUESTS = 128;

export interface McpSessionDeps extends Omit<ConsentGateDeps, 'onPromptStart'> {
  readonly key: string;
  readonly rateLimiter: RateLimiter;
  readonly send: (message: RawMessage) => void;
  /** Called once too many messages came over the rate limit. */
  readonly onFlood: () => void;
  /** Tells the bridge that a request still runs. */
  readonly sendKeepAlive: (id: string | number) => void;
}

/** One connection of an authorized assistant: its MCP server, rate limit and keep-alives. */
export interface McpSession {
  readonly key: string;
  receive(message: RawMessage): void;
  close(): void;
}

export function createMcpSession({
  key,
  rateLimiter,
  send,
  onFlood,
  sendKeepAlive,
  ...gateDeps
}: McpSessionDeps): McpSession {
  const { outsideDeps } = gateDeps;
  const unanswered = new Set<string | number>();
  const closed = new AbortController();
  const openPrompts = new Set<symbol>();
  let isSendingKeepAlives = false;
  let refusedCount = 0;

  async function sendKeepAlives(): Promise<void> {
    if (isSendingKeepAlives) return;
    isSendingKeepAlives = true;
    try {
      while (openPrompts.size > 0) {
        await outsideDeps.wait(KEEP_ALIVE_INTERVAL_MS, closed.signal);
        if (openPrompts.size > 0) for (const id of unanswered) sendKeepAlive(id);
      }
    } finally {
      isSendingKeepAlives = false;
    }
  }

  /** Sends keep-alives until the returned function is called. */
  function onPromptStart(): () => void {
    const prompt = Symbol('question');
    openPrompts.add(prompt);
    // Rejects when the connection closes.
    sendKeepAlives().catch(() => undefined);
    return () => {
      openPrompts.delete(prompt);
    };
  }

  const gate = createConsentGate(key, { ...gateDeps, onPromptStart });
  const { signInPage: page } = outsideDeps.server;
  const signInPage: SignInPage | undefined = page && {
    ...page,
    waitUntilSignedIn: (signal, account) =>
      page.waitUntilSignedIn(signal, account).finally(onPromptStart()),
  };

  const connection = serveMcpClient(
    { ...outsideDeps.server, gate, ...(signInPage && { signInPage }) },
    (message) => {
      const { id } = message;
      if (message['method'] === undefined && isRequestId(id)) unanswered.delete(id);
      send(message);
    },
    outsideDeps.report,
  );

  /** Whether the message is within the rate; every kind counts, also one that gets no reply. */
  function isWithinRate(message: RawMessage): boolean {
    const { id, method } = message;
    const isRequest = typeof method === 'string' && isRequestId(id);
    const hasRoom = !isRequest || unanswered.size < MAX_CONCURRENT_REQUESTS;
    const waitMs = hasRoom ? rateLimiter.take() : 1000;
    if (waitMs === 0) return true;
    refusedCount += 1;
    if (isRequest) {
      const text = `Too many requests. ${retryHint(waitMs)}`;
      const error = { code: -32000, message: text, data: { retryAfterMs: waitMs } };
      send(failedReply(id, message, error));
    }
    if (refusedCount === MAX_REFUSED_MESSAGES) onFlood();
    return false;
  }

  return {
    key,
    receive(message) {
      const { id, method, params } = message;
      const requestId = isJsonObject(params) ? params['requestId'] : undefined;
      const isCancellation =
        method === 'notifications/cancelled' &&
        isRequestId(requestId) &&
        unanswered.delete(requestId);
      const isRequest = typeof method === 'string' && isRequestId(id);
      // The end of a request that was counted is not counted itself.
      if (!isCancellation && !isWithinRate(message)) return;
      if (isRequest) {
        unanswered.add(id);
        if (method === 'tools/call' && isJsonObject(params))
          gate.logDisallowedCall(params['name'], params['arguments']).catch(outsideDeps.report);
      }
      connection.receive(message);
    },
    close() {
      closed.abort();
      connection.close().catch(outsideDeps.report);
    },
  };
}

function retryHint(ms: number): string {
  return `Try again in ${Math.ceil(ms / 1000)} s.`;
}
