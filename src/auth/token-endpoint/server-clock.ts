/** The clock and DPoP nonce of each server by origin, learned from its responses; in the worker's memory. */
export interface ServerClock {
  /** A fetch whose responses are observed. */
  observingFetch(fetchFn: typeof fetch): typeof fetch;
  /** Learns the server's clock from `Date` and its DPoP nonce (RFC 9449 §8.2), from successes and errors alike. */
  observe(origin: string, response: Response): void;
  /** Restores an offset that an earlier worker learned, unless this worker already has a response of the server. */
  restore(origin: string, offset: number): void;
  /** How far the server's clock is ahead of this device's, in milliseconds; 0 before the first response. */
  offset(origin: string): number;
  /** The time by the server's clock, never before its last response. Epoch milliseconds. */
  now(origin: string): number;
  nonce(origin: string): string | undefined;
}

interface ServerState {
  readonly offset: number;
  readonly answeredAt: number;
  readonly nonce?: string;
}

const INITIAL_STATE: ServerState = { offset: 0, answeredAt: 0 };

/** `now` is this device's clock, in epoch milliseconds. */
export function createServerClock(now: () => number): ServerClock {
  const servers = new Map<string, ServerState>();
  const stateOf = (origin: string) => servers.get(origin) ?? INITIAL_STATE;

  function observe(origin: string, { headers }: Response): void {
    const previous = stateOf(origin);
    const answeredAt = Date.parse(headers.get('date') ?? '');
    const nonce = headers.get('dpop-nonce') ?? previous.nonce;
    servers.set(origin, {
      ...(Number.isNaN(answeredAt) ? previous : { offset: answeredAt - now(), answeredAt }),
      ...(nonce === undefined ? {} : { nonce }),
    });
  }

  return {
    observingFetch: (fetchFn) => async (input, init) => {
      const response = await fetchFn(input, init);
      observe(new URL(input instanceof Request ? input.url : input).origin, response);
      return response;
    },
    observe,
    restore(origin, offset) {
      if (!servers.has(origin)) servers.set(origin, { ...INITIAL_STATE, offset });
    },
    offset: (origin) => stateOf(origin).offset,
    now(origin) {
      const { offset, answeredAt } = stateOf(origin);
      return Math.max(now() + offset, answeredAt);
    },
    nonce: (origin) => stateOf(origin).nonce,
  };
}
