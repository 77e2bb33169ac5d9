/** A value with the time at which Okta said it (epoch milliseconds). */
export interface Snapshot<T> {
  readonly value: T;
  readonly takenAt: number;
}

/** How long a snapshot is served without asking Okta again: applications for minutes, the profile for longer. */
export const FRESH_FOR_MS = { applications: 5 * 60_000, profile: 30 * 60_000 } as const;

/** Whether a snapshot may be served without asking Okta; one from the future (a clock set back) may not. */
export function isFresh(takenAt: number, now: number, freshForMs: number): boolean {
  return takenAt <= now && now - takenAt < freshForMs;
}
