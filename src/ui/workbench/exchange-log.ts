import { signal, type ReadonlySignal } from '@preact/signals';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { McpMessage } from '../../messages/protocol.ts';
import type { Fields } from './fields.ts';
import type { McpClient } from './mcp-client.ts';

/** Completion adds one with each keystroke. */
const MOST_ENTRIES = 200;

/** One request and what came of it; times in milliseconds, `at` since the epoch. */
export interface Exchanged {
  readonly id: number;
  readonly at: number;
  readonly request: McpMessage;
  readonly response: McpMessage | null;
  /** Why there is no response. */
  readonly error: WireError | null;
  /** `null` while it runs. */
  readonly took: number | null;
}

/** Every message of this page, newest first; gone with the page. */
export interface ExchangeLog {
  readonly entries: ReadonlySignal<readonly Exchanged[]>;
  /** Never rejects. */
  send(method: string, params: Fields, until: AbortSignal): Promise<Exchanged>;
  clear(): void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds that only grow. */
  elapsed(): number;
}

export function createExchangeLog(client: McpClient, clock: Clock): ExchangeLog {
  const entries = signal<readonly Exchanged[]>([]);
  let last = 0;
  return {
    entries,
    async send(method, params, until) {
      last += 1;
      const request = client.request(method, params);
      const began = clock.elapsed();
      const open: Exchanged = {
        id: last,
        at: clock.now(),
        request,
        response: null,
        error: null,
        took: null,
      };
      entries.value = [open, ...entries.value].slice(0, MOST_ENTRIES);
      const came = await client.exchange(request, until).then(
        (response) => ({ response }),
        (thrown: unknown) => ({ error: toWireError(thrown) }),
      );
      const done: Exchanged = { ...open, ...came, took: clock.elapsed() - began };
      entries.value = entries.value.map((entry) => (entry.id === done.id ? done : entry));
      return done;
    },
    clear() {
      entries.value = [];
    },
  };
}
