import { isTransient, toWireError } from '../../domain/errors.ts';
import { isSameConnection, orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import type { Item } from '../../domain/stored-item.ts';
import { fetchOrganization } from '../../okta/organization.ts';
import type { AccountItems, Clock, Platform } from '../platform.ts';

const MIN_INTERVAL_MS = 3_600_000;
/** The interval after a request that got no answer. */
const RETRY_INTERVAL_MS = 300_000;

export interface OrgDomainsDeps {
  readonly platform: Clock & Pick<Platform, 'fetch'>;
  readonly items: Pick<AccountItems, 'org'>;
  readonly lastRequest: Item<{ readonly at: number } | null>;
}

/**
 * Returns a function that asks an org for its domains again, at most once an hour, and stores them: a custom domain may
 * be added, or one more, at any time. It resolves with all origins of the org, or `null` where nothing new is known.
 */
export function createOriginsRefresher({ platform, items, lastRequest }: OrgDomainsDeps) {
  async function fetchOrigins({ orgUrl }: OrgConfig, now: number): Promise<readonly string[]> {
    try {
      const { signal } = new AbortController();
      return (await fetchOrganization(orgUrl, platform, signal)).alternateOrigins;
    } catch (thrown) {
      const { code } = toWireError(thrown);
      if (isTransient(code) || code === 'NETWORK_BLOCKED')
        await lastRequest.write({ at: now - MIN_INTERVAL_MS + RETRY_INTERVAL_MS });
      return [];
    }
  }

  return async (org: OrgConfig): Promise<readonly string[] | null> => {
    const last = await lastRequest.read();
    const now = platform.now();
    if (last !== null && Math.abs(now - last.at) < MIN_INTERVAL_MS) return null;
    await lastRequest.write({ at: now });
    const alternateOrigins = await fetchOrigins(org, now);
    if (alternateOrigins.length === 0) return null;
    const current = await items.org.read();
    // The connection was removed or replaced meanwhile.
    if (current === null || !isSameConnection(current, org)) return null;
    const updated: OrgConfig = { ...current, alternateOrigins };
    await items.org.write(updated);
    return orgOrigins(updated);
  };
}
