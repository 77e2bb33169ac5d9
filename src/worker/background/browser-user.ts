import type { OrgConfig } from '../../domain/org-config.ts';
import { isRateLimitActive } from '../../domain/rate-limit.ts';
import { sessionUser } from '../../domain/session.ts';
import type { AccountItems, Platform } from '../platform.ts';

/** Whose Okta session this browser has: links open for them, whoever is signed in here. */
export interface BrowserUser {
  /** Asks ahead, so that an open need not wait. */
  prepare(): Promise<void>;
  /** The login of somebody else whose session it is known to be; `null` where there is no session or no telling. */
  mismatchedUser(org: OrgConfig): Promise<string | null>;
  /** Somebody signed in: what was seen holds no longer. */
  forget(): void;
}

const TRUSTED_FOR_MS = 30_000;

export function createBrowserUser(platform: Platform, items: AccountItems): BrowserUser {
  let confirmed: { readonly sub: string; readonly at: number } | null = null;

  async function mismatchedUser(org: OrgConfig): Promise<string | null> {
    const user = sessionUser(await items.session.read());
    if (user === null) return null;
    if (confirmed?.sub === user.sub && Math.abs(platform.now() - confirmed.at) < TRUSTED_FOR_MS)
      return null;
    const limit = await items.rateLimit.read();
    if (limit !== null && isRateLimitActive(limit.retryAt, platform.now())) return null;
    const { fetchBrowserSession } = await platform.loadOnDemand();
    const session = await fetchBrowserSession(org.orgUrl, platform.fetch, platform.timeout);
    if (session === null || session === 'unknown') return null;
    if (session.userId !== user.sub) return session.login;
    confirmed = { sub: user.sub, at: platform.now() };
    return null;
  }

  return {
    // Whether the question can be put is no reason not to open a link.
    mismatchedUser: (org) => mismatchedUser(org).catch(() => null),
    forget() {
      confirmed = null;
    },
    async prepare() {
      const org = await items.org.read();
      if (org !== null) await mismatchedUser(org).catch(() => null);
    },
  };
}
