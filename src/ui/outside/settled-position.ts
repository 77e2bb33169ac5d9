/** How long a request has to stay in place before it can be decided, so that no click meant for something else does. */
const SETTLE_MS = 700;

/** Where an element is, and since when. */
export interface SettledPosition {
  /** Takes note of the position at a time in milliseconds; returns whether the element has settled there. */
  observe(position: string, time: number): boolean;
  /** Whether the element is still where it settled. */
  isSettledAt(position: string): boolean;
  /** Starts over, as for an element that has just appeared. */
  reset(): void;
}

export function createSettledPosition(): SettledPosition {
  let settled: string | null = null;
  let current: { readonly position: string; readonly since: number } | null = null;
  return {
    observe(position, time) {
      if (current?.position !== position) current = { position, since: time };
      settled = time - current.since >= SETTLE_MS ? position : null;
      return settled !== null;
    },
    isSettledAt: (position) => settled === position,
    reset() {
      settled = null;
      current = null;
    },
  };
}
