import { isSameConnection, orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import type { Item } from '../../domain/stored-item.ts';
import { fetchOrganization } from '../../okta/organization.ts';
import type { AccountItems, Clock, Platform } from '../platform.ts';

const MIN_INTERVAL_MS = 3_600_000;
/** The interval after a request that Okta did not answer. */
const RETRY_INTERVAL_MS = 300_000;

export interface OrgDomainsDeps {
  readonly platform: Clock & Pick<Platform, 'fetch'>;
  readonly items: Pick<AccountItems, 'org'>;
  readonly lastRequest: Item<{ readonly at: number } | null>;
}

/** Stores what an org says about its domains; `null` where that is nothing, or the connection was removed or replaced. */
export async function storeAlternateOrigins(
  items: OrgDomainsDeps['items'],
  org: OrgConfig,
  alternateOrigins: readonly string[],
): Promise<OrgConfig | null> {
  const current = await items.org.read();
  if (alternateOrigins.length === 0 || current === null || !isSameConnection(current, org))
    return null;
  const updated: OrgConfig = { ...current, alternateOrigins };
  await items.org.write(updated);
  return updated;
}

/**
 * Returns a function that asks an org for its domains again, at most once an hour, and stores them: a custom domain may
 * be added, or one more, at any time. It resolves with all origins of the org, or `null` where nothing new is known.
 */
export function createOriginsRefresher({ platform, items, lastRequest }: OrgDomainsDeps) {
  return async (org: OrgConfig): Promise<readonly string[] | null> => {
    const last = await lastRequest.read();
    const now = platform.now();
    if (last !== null && Math.abs(now - last.at) < MIN_INTERVAL_MS) return null;
    // Until Okta has answered: the worker may be stopped, and something else on the network may answer.
    await lastRequest.write({ at: now - MIN_INTERVAL_MS + RETRY_INTERVAL_MS });
    const { signal } = new AbortController();
    const answer = await fetchOrganization(org.orgUrl, platform, signal).catch(() => null);
    if (answer === null) return null;
    await lastRequest.write({ at: now });
    const updated = await storeAlternateOrigins(items, org, answer.alternateOrigins);
    return updated === null ? null : orgOrigins(updated);
  };
}
