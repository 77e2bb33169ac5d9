/** The clock, and timers that can be cancelled. */
export interface Timers {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
}

export interface TimerScope extends Timers {
  cancelAll(): void;
}

/** Timers that can be cancelled together, so that an ended session leaves none running. */
export function createTimerScope(timers: Timers): TimerScope {
  const cancels = new Set<() => void>();
  return {
    now: () => timers.now(),
    after(milliseconds, run) {
      const cancelTimer = timers.after(milliseconds, () => {
        cancels.delete(cancel);
        run();
      });
      const cancel = () => {
        cancels.delete(cancel);
        cancelTimer();
      };
      cancels.add(cancel);
      return cancel;
    },
    cancelAll() {
      for (const cancel of cancels) cancel();
    },
  };
}
