import { signal, type ReadonlySignal } from '@preact/signals';
import { toWireError, type WireError } from '../../domain/errors.ts';
import type { McpMessage } from '../../messages/protocol.ts';
import type { JsonObject } from './json-values.ts';
import type { McpClient } from './mcp-client.ts';

/** Limited because completion adds an entry with each keystroke. */
const MAX_ENTRIES = 200;

/** One request and its result; times in milliseconds, `at` since the epoch. */
export interface McpExchange {
  readonly id: number;
  readonly at: number;
  readonly request: McpMessage;
  readonly response: McpMessage | null;
  /** Why there is no response. */
  readonly error: WireError | null;
  /** `null` while it runs. */
  readonly durationMs: number | null;
}

/** Every message of this page, newest first; not stored. */
export interface ExchangeLog {
  readonly entries: ReadonlySignal<readonly McpExchange[]>;
  /** Never rejects. */
  send(method: string, params: JsonObject, signal: AbortSignal): Promise<McpExchange>;
  clear(): void;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Monotonic milliseconds. */
  elapsed(): number;
}

export function createExchangeLog(client: McpClient, clock: Clock): ExchangeLog {
  const entries = signal<readonly McpExchange[]>([]);
  let lastId = 0;
  return {
    entries,
    async send(method, params, abortSignal) {
      lastId += 1;
      const request = client.request(method, params);
      const startedAt = clock.elapsed();
      const pending: McpExchange = {
        id: lastId,
        at: clock.now(),
        request,
        response: null,
        error: null,
        durationMs: null,
      };
      entries.value = [pending, ...entries.value].slice(0, MAX_ENTRIES);
      const result = await client.exchange(request, abortSignal).then(
        (response) => ({ response }),
        (thrown: unknown) => ({ error: toWireError(thrown) }),
      );
      const finished: McpExchange = {
        ...pending,
        ...result,
        durationMs: clock.elapsed() - startedAt,
      };
      entries.value = entries.value.map((entry) => (entry.id === finished.id ? finished : entry));
      return finished;
    },
    clear() {
      entries.value = [];
    },
  };
}
