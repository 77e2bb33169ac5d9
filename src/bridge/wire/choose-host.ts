import type { HostDescription } from './host-registry.ts';

/** The browser and profile that an assistant is set up for; `null` accepts any. */
export interface HostTarget {
  readonly browser: string | null;
  /** A profile's label or id. */
  readonly profile: string | null;
}

export type HostChoice =
  | { readonly kind: 'host'; readonly host: HostDescription }
  | { readonly kind: 'none' }
  /** Others run, but not the chosen one, or the one used before. */
  | { readonly kind: 'other'; readonly others: readonly HostDescription[] };

/**
 * The host that an assistant talks to: that of the chosen browser and profile, else the latest. It stays with the
 * profile that it has talked to, so that a call never reaches the account of another profile.
 */
export function chooseHost(
  running: readonly HostDescription[],
  { browser, profile }: HostTarget,
  previous: HostDescription | null,
): HostChoice {
  if (running.length === 0) return { kind: 'none' };
  const matching = running
    .filter((host) => browser === null || host.browser === browser.toLowerCase())
    .filter(({ profile: { id, label } }) => profile === null || [id, label].includes(profile))
    .filter((host) => previous === null || isSameProfile(host, previous))
    .toSorted((one, other) => other.startedAt - one.startedAt);
  const [host] = matching;
  return host === undefined ? { kind: 'other', others: running } : { kind: 'host', host };
}

function isSameProfile(one: HostDescription, other: HostDescription): boolean {
  return one.browser === other.browser && one.profile.id === other.profile.id;
}
