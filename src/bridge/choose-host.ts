import type { HostDescription } from './rendezvous.ts';

/** Which browser and profile an assistant is meant for; `null` leaves it open. */
export interface Choice {
  readonly browser: string | null;
  /** A profile's label or id. */
  readonly profile: string | null;
}

export type Chosen =
  | { readonly kind: 'host'; readonly host: HostDescription }
  | { readonly kind: 'none' }
  /** Others run, but not the one that was chosen, or used before. */
  | { readonly kind: 'other'; readonly others: readonly HostDescription[] };

/**
 * The host that an assistant talks to: of the chosen browser and profile, else the latest. Once it has talked to a
 * profile it stays with that one, so that a call never reaches the account of another.
 */
export function chooseHost(
  running: readonly HostDescription[],
  { browser, profile }: Choice,
  used: HostDescription | null,
): Chosen {
  if (running.length === 0) return { kind: 'none' };
  const fitting = running
    .filter((host) => browser === null || host.browser === browser.toLowerCase())
    .filter(({ profile: { id, label } }) => profile === null || [id, label].includes(profile))
    .filter((host) => used === null || isSameProfile(host, used))
    .toSorted((one, other) => other.startedAt - one.startedAt);
  const [host] = fitting;
  return host === undefined ? { kind: 'other', others: running } : { kind: 'host', host };
}

function isSameProfile(one: HostDescription, other: HostDescription): boolean {
  return one.browser === other.browser && one.profile.id === other.profile.id;
}
