/** How many requests an assistant may make at once, and how many more come free each second. */
const BURST = 120;
const REFILL_PER_SECOND = 4;

/** Limits how often one assistant may ask, over all its connections. */
export interface RateLimiter {
  /** Milliseconds until the next request may come; 0: it may come now, and is counted. */
  take(): number;
}

/** The rate of each assistant, by its key: it outlives a connection. */
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
      // A clock that was set back gives nothing, and takes nothing.
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
