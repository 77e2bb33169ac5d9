/** What servers told of themselves in their answers, by origin; lives as long as the worker. */
export interface ServerMemory {
  /** A fetch whose answers are heard. */
  hearing(fetchIt: typeof fetch): typeof fetch;
  /** Learns the server's clock from `Date` and its DPoP nonce (RFC 9449 §8.2), from successes and errors alike. */
  heard(origin: string, answer: Response): void;
  /** Takes over an offset that an earlier worker learnt, unless this one has heard the server itself. */
  recall(origin: string, offset: number): void;
  /** How far the server's clock is ahead of this device's, in milliseconds; 0 until it was heard. */
  offset(origin: string): number;
  /** The time by the server's clock, never before its last answer. Epoch milliseconds. */
  now(origin: string): number;
  nonce(origin: string): string | undefined;
}

interface Known {
  readonly offset: number;
  readonly answeredAt: number;
  readonly nonce?: string;
}

const UNKNOWN: Known = { offset: 0, answeredAt: 0 };

/** `now` is this device's clock, in epoch milliseconds. */
export function createServerMemory(now: () => number): ServerMemory {
  const servers = new Map<string, Known>();
  const known = (origin: string) => servers.get(origin) ?? UNKNOWN;

  function heard(origin: string, { headers }: Response): void {
    const before = known(origin);
    const answeredAt = Date.parse(headers.get('date') ?? '');
    const nonce = headers.get('dpop-nonce') ?? before.nonce;
    servers.set(origin, {
      ...(Number.isNaN(answeredAt) ? before : { offset: answeredAt - now(), answeredAt }),
      ...(nonce === undefined ? {} : { nonce }),
    });
  }

  return {
    hearing: (fetchIt) => async (input, init) => {
      const answer = await fetchIt(input, init);
      heard(new URL(input instanceof Request ? input.url : input).origin, answer);
      return answer;
    },
    heard,
    recall(origin, offset) {
      if (!servers.has(origin)) servers.set(origin, { ...UNKNOWN, offset });
    },
    offset: (origin) => known(origin).offset,
    now(origin) {
      const { offset, answeredAt } = known(origin);
      return Math.max(now() + offset, answeredAt);
    },
    nonce: (origin) => known(origin).nonce,
  };
}
