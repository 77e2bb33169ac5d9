import type { CloseReason, FromExtension, ToExtension } from '../../bridge-protocol/frames.ts';
import type { OutsideAssistant } from '../model/outside-assistant.ts';
import type { ConsentStore } from '../access/consent-store.ts';
import type { OutsideDeps } from '../outside-deps.ts';
import type { PendingQuestions } from '../access/pending-questions.ts';
import type { RateLimiter } from '../access/rate-limiter.ts';
import { createMcpSession, type McpSession } from './mcp-session.ts';

export interface ConnectionRegistryDeps {
  readonly outsideDeps: OutsideDeps;
  readonly consent: ConsentStore;
  readonly questions: PendingQuestions;
  readonly rateLimiterFor: (key: string) => RateLimiter;
}

type OpenFrame = Extract<ToExtension, { type: 'open' }>;

/** The connections of assistants on one port: each is authorized, then served. */
export interface ConnectionRegistry {
  receive(frame: ToExtension): void;
  /** Closes every connection, or those of one key. */
  disconnect(reason: CloseReason, key?: string): Promise<void>;
  /** The port has ended: stops everything that runs on it. */
  end(): void;
}

export function createConnectionRegistry(
  { outsideDeps, consent, questions, rateLimiterFor }: ConnectionRegistryDeps,
  authorize: (frame: OpenFrame) => Promise<OutsideAssistant | CloseReason>,
  post: (frame: FromExtension) => void,
): ConnectionRegistry {
  const usedConnections = new Set<string>();
  const sessions = new Map<string, Promise<McpSession | null>>();

  async function startSession(frame: OpenFrame): Promise<McpSession | null> {
    const { connection } = frame;
    const { paused } = await outsideDeps.items.outsideAccess.read();
    const assistant = paused ? 'paused' : await authorize(frame);
    if (!sessions.has(connection)) return null;
    if (typeof assistant === 'string') {
      closeConnection(connection, assistant);
      return null;
    }
    return createMcpSession({
      outsideDeps,
      consent,
      questions,
      key: assistant.key,
      rateLimiter: rateLimiterFor(assistant.key),
      send: (message) => {
        if (sessions.has(connection)) post({ type: 'message', connection, message });
      },
      sendKeepAlive: (id) => {
        post({ type: 'working', connection, id });
      },
    });
  }

  function closeConnection(connection: string, reason: CloseReason): void {
    sessions.delete(connection);
    post({ type: 'close', connection, reason });
  }

  async function disconnectOne(connection: string, reason: CloseReason, key: string | undefined) {
    const session = await sessions.get(connection);
    if (key !== undefined && session?.key !== key) return;
    if (sessions.has(connection)) closeConnection(connection, reason);
    session?.close();
  }

  function open(frame: OpenFrame): void {
    const { connection } = frame;
    if (usedConnections.has(connection)) {
      void sessions.get(connection)?.then((session) => session?.close());
      closeConnection(connection, 'replayed');
      return;
    }
    usedConnections.add(connection);
    // Listed before anything is awaited, so that messages that come meanwhile reach it.
    const { promise, resolve } = Promise.withResolvers<McpSession | null>();
    sessions.set(connection, promise);
    startSession(frame).then(resolve, (thrown: unknown) => {
      outsideDeps.report(thrown);
      if (sessions.has(connection)) closeConnection(connection, 'busy');
      resolve(null);
    });
  }

  return {
    receive(frame) {
      if (frame.type === 'open') open(frame);
      else if (frame.type === 'message')
        void sessions.get(frame.connection)?.then((session) => session?.receive(frame.message));
      else if (frame.type === 'close') {
        const closing = sessions.get(frame.connection);
        sessions.delete(frame.connection);
        void closing?.then((session) => session?.close());
      }
    },
    async disconnect(reason, key) {
      await Promise.all([...sessions.keys()].map((one) => disconnectOne(one, reason, key)));
    },
    end() {
      for (const closing of sessions.values()) void closing.then((session) => session?.close());
      sessions.clear();
    },
  };
}
