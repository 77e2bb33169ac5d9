/** Requests that an assistant may send at once, and how many more it may send each second. */
const BURST = 120;
const REFILL_PER_SECOND = 4;

/** A token bucket for the requests of one assistant, over all its connections. */
export interface RateLimiter {
  /** Counts a request and returns 0, or returns the milliseconds until one is allowed. */
  take(): number;
}

/** One limiter for each assistant, by its key; it outlives connections. */
export function createRateLimiters(now: () => number): (key: string) => RateLimiter {
  const limiters = new Map<string, RateLimiter>();
  return (key) => {
    const limiter = limiters.get(key) ?? createRateLimiter(now);
    limiters.set(key, limiter);
    return limiter;
  };
}

function createRateLimiter(now: () => number): RateLimiter {
  let available = BURST;
  let refilledAt = now();
  return {
    take() {
      const time = now();
      // A clock that was set back changes nothing.
      available = Math.min(
        BURST,
        available + (Math.max(0, time - refilledAt) / 1000) * REFILL_PER_SECOND,
      );
      refilledAt = time;
      if (available < 1) return Math.ceil(((1 - available) / REFILL_PER_SECOND) * 1000);
      available -= 1;
      return 0;
    },
  };
}
