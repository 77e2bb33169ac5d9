/** Holds a Web Lock while a turn runs, so that other panels know that it is still running. */
export function withTurnLock(turnId: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(lockName(turnId), work);
}

/** Settles when no panel runs this turn any more: it is done, or its panel is closed. */
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
