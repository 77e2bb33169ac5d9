import type { ApplicationId } from './application.ts';

/** When each application was last opened here (epoch milliseconds, newest last, at most {@link MAX_LAUNCHES}). */
export type LaunchHistory = ReadonlyMap<ApplicationId, readonly number[]>;

export const NO_LAUNCHES: LaunchHistory = new Map();

const MAX_LAUNCHES = 10;
const HALF_LIFE_MS = 7 * 24 * 3_600_000;

export function recordLaunch(
  launches: LaunchHistory,
  id: ApplicationId,
  now: number,
): LaunchHistory {
  const times = [...(launches.get(id) ?? []), now].slice(-MAX_LAUNCHES);
  return new Map(launches).set(id, times);
}

/** Frequency with recency: the sum over launches of 0.5^(age / one week), 0 for an application never opened. */
export function frecency(launches: LaunchHistory, id: ApplicationId, now: number): number {
  return (launches.get(id) ?? []).reduce(
    (sum, at) => sum + 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS),
    0,
  );
}

/** Application ids, most recently opened first. */
export function recentlyOpened(launches: LaunchHistory): ApplicationId[] {
  return [...launches.entries()]
    .sort((a, b) => (b[1].at(-1) ?? 0) - (a[1].at(-1) ?? 0))
    .map(([id]) => id);
}

export function decodeLaunchHistory(stored: unknown): LaunchHistory | undefined {
  if (!Array.isArray(stored)) return undefined;
  const entries = stored.flatMap((entry: unknown): [string, number[]][] => {
    if (!Array.isArray(entry)) return [];
    const [id, launches]: unknown[] = entry;
    if (typeof id !== 'string' || !Array.isArray(launches)) return [];
    return [[id, launches.filter((at): at is number => typeof at === 'number')]];
  });
  return new Map(entries);
}
