import { isSameConnection, orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import type { Item } from '../../domain/stored-item.ts';
import { fetchOrganization } from '../../okta/organization.ts';
import type { AccountItems, Clock, Platform } from '../platform.ts';

const MIN_INTERVAL_MS = 3_600_000;

export interface OrgDomainsDeps {
  readonly platform: Pick<Clock, 'now'> & Pick<Platform, 'fetch'>;
  readonly items: Pick<AccountItems, 'org'>;
  readonly lastRequest: Item<{ readonly at: number } | null>;
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
    await lastRequest.write({ at: now });
    const alternateOrigins = (await fetchOrganization(org.orgUrl, platform.fetch))
      ?.alternateOrigins;
    if (alternateOrigins === undefined || alternateOrigins.length === 0) return null;
    const current = await items.org.read();
    // The connection was removed or replaced meanwhile.
    if (current === null || !isSameConnection(current, org)) return null;
    const updated: OrgConfig = { ...current, alternateOrigins };
    await items.org.write(updated);
    return orgOrigins(updated);
  };
}
