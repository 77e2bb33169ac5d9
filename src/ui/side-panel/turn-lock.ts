/** Holds the browser's lock on a running turn, so that other panels know that someone is at work on it. */
export function withTurnLock(turnId: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(lockName(turnId), work);
}

/** Settles when nobody works on this turn any more, because it is finished or because its panel is gone. */
export async function waitForTurnRelease(turnId: string, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(lockName(turnId), { signal }, () => Promise.resolve());
}

/** Runs `work` in one panel at a time. */
export function withPanelLock(name: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`panel ${name}`, work);
}

function lockName(turnId: string): string {
  return `turn ${turnId}`;
}
