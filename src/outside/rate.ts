/** How many requests an assistant may make at once, and how many more come free each second. */
const BURST = 120;
const PER_SECOND = 4;

/** Limits how often one assistant may ask, over all its connections. */
export interface Rate {
  /** Milliseconds until the next request may come; 0: it may come now, and is counted. */
  take(): number;
}

/** The rate of each assistant, by its key: it outlives a connection. */
export function createRates(now: () => number): (key: string) => Rate {
  const rates = new Map<string, Rate>();
  return (key) => {
    const rate = rates.get(key) ?? createRate(now);
    rates.set(key, rate);
    return rate;
  };
}

function createRate(now: () => number): Rate {
  let left = BURST;
  let at = now();
  return {
    take() {
      const time = now();
      // A clock that was set back gives nothing, and takes nothing.
      left = Math.min(BURST, left + (Math.max(0, time - at) / 1000) * PER_SECOND);
      at = time;
      if (left < 1) return Math.ceil(((1 - left) / PER_SECOND) * 1000);
      left -= 1;
      return 0;
    },
  };
}
