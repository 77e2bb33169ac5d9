/** Timers of which a test says when they are due. */
export function manualWait(clock: { now: number }) {
  const waiting = new Set<{ readonly at: number; readonly due: () => void }>();
  return {
    get count() {
      return waiting.size;
    },
    wait: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal.throwIfAborted();
        const timer = { at: clock.now + ms, due: resolve };
        waiting.add(timer);
        signal.addEventListener('abort', () => {
          waiting.delete(timer);
          reject(signal.reason);
        });
      }),
    /** Lets so much time go by; what falls due meanwhile is done in its order. */
    async advance(ms: number): Promise<void> {
      const end = clock.now + ms;
      for (;;) {
        const [next] = [...waiting].toSorted((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        waiting.delete(next);
        clock.now = Math.max(clock.now, next.at);
        next.due();
        await settled();
      }
      clock.now = end;
      await settled();
    },
  };
}

/** Lets everything that can go on without time go on, through as many turns and calls of the cryptography as it may need. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await Promise.all(WORK.map((bytes) => crypto.subtle.digest('SHA-256', bytes)));
  }
}

/** Queued behind what the threads of the cryptography, four in Node, are at. */
const WORK = Array.from({ length: 8 }, () => new Uint8Array(1));
