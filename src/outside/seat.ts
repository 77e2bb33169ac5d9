import { isRequestId, type RawMessage } from '../bridge-protocol/frames.ts';
import { isFields } from '../domain/stored-form.ts';
import { serveAssistant } from '../mcp/assistant-connection.ts';
import { errorReply } from '../mcp/replies.ts';
import { createGate, type GateParts } from './gate.ts';
import type { Rate } from './rate.ts';

/** The bridge fails what is silent for ten seconds. */
const WORKING_EVERY_MS = 5000;

/** Requests of one connection that may run at once. */
const MOST_AT_ONCE = 128;

export interface SeatParts extends Omit<GateParts, 'onAsking'> {
  readonly key: string;
  readonly rate: Rate;
  readonly send: (message: RawMessage) => void;
  /** Tells the bridge that a request is alive. */
  readonly working: (id: string | number) => void;
}

/** One connection of a welcome assistant: its own MCP server, its rate, and its signs of life. */
export interface Seat {
  readonly key: string;
  receive(message: RawMessage): void;
  close(): void;
}

export function createSeat({ key, rate, send, working, ...parts }: SeatParts): Seat {
  const { ports } = parts;
  const unanswered = new Set<string | number>();
  const closed = new AbortController();
  const asking = new Set<symbol>();
  let isTicking = false;

  async function tick(): Promise<void> {
    if (isTicking) return;
    isTicking = true;
    try {
      while (asking.size > 0) {
        await ports.wait(WORKING_EVERY_MS, closed.signal);
        if (asking.size > 0) for (const id of unanswered) working(id);
      }
    } finally {
      isTicking = false;
    }
  }

  /** Says that requests are alive until the returned function is called. */
  function onAsking(): () => void {
    const one = Symbol('question');
    asking.add(one);
    // Ends with the connection, by an error.
    tick().catch(() => undefined);
    return () => {
      asking.delete(one);
    };
  }

  const gate = createGate(key, { ...parts, onAsking });
  const { signInPage: page } = ports.server;
  const signInPage = page && {
    ...page,
    resume: (signal: AbortSignal) => page.resume(signal).finally(onAsking()),
  };

  const connection = serveAssistant(
    { ...ports.server, gate, ...(signInPage && { signInPage }) },
    (message) => {
      const { id } = message;
      if (message['method'] === undefined && isRequestId(id)) unanswered.delete(id);
      send(message);
    },
    ports.report,
  );

  return {
    key,
    receive(message) {
      const { id, method, params } = message;
      if (method === 'notifications/cancelled' && isFields(params)) {
        const { requestId } = params;
        if (isRequestId(requestId)) unanswered.delete(requestId);
      }
      if (typeof method === 'string' && isRequestId(id)) {
        const waitMs = unanswered.size < MOST_AT_ONCE ? rate.take() : 1000;
        if (waitMs > 0) {
          send(
            errorReply(id, -32000, `Too many requests. ${tryIn(waitMs)}`, { retryAfterMs: waitMs }),
          );
          return;
        }
        unanswered.add(id);
        if (method === 'tools/call' && isFields(params))
          gate.noteCall(params['name'], params['arguments']).catch(ports.report);
      }
      connection.receive(message);
    },
    close() {
      closed.abort();
      connection.close().catch(ports.report);
    },
  };
}

function tryIn(ms: number): string {
  return `Try again in ${Math.ceil(ms / 1000)} s.`;
}
