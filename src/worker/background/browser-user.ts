import type { OrgConfig } from '../../domain/org-config.ts';
import { isRateLimitActive } from '../../domain/rate-limit.ts';
import { sessionUser } from '../../domain/session.ts';
import type { LoadOnDemand } from '../on-demand-script.ts';
import type { AccountItems, Platform } from '../platform.ts';

/** The user of the browser's own Okta session: links open for them, whoever is signed in to the extension. */
export interface BrowserUser {
  /** Asks in advance, so that opening a link need not wait. */
  prepare(): Promise<void>;
  /** The login of the session's user if it is known to be another one than the account's; otherwise `null`. */
  mismatchedUser(org: OrgConfig): Promise<string | null>;
  /** To be called after a sign-in, which may have changed the session. */
  forget(): void;
}

const TRUSTED_FOR_MS = 30_000;

export function createBrowserUser(
  items: AccountItems,
  platform: Pick<Platform, 'fetch' | 'now' | 'timeout'>,
  loadOnDemand: LoadOnDemand,
): BrowserUser {
  let confirmed: { readonly sub: string; readonly at: number } | null = null;

  async function mismatchedUser(org: OrgConfig): Promise<string | null> {
    const user = sessionUser(await items.session.read());
    if (user === null) return null;
    if (confirmed?.sub === user.sub && Math.abs(platform.now() - confirmed.at) < TRUSTED_FOR_MS)
      return null;
    const limit = await items.rateLimit.read();
    if (limit !== null && isRateLimitActive(limit.retryAt, platform.now(), limit.askedAt))
      return null;
    const { fetchBrowserSession } = await loadOnDemand();
    const session = await fetchBrowserSession(org.orgUrl, platform.fetch, platform.timeout);
    if (session === null || session === 'unknown') return null;
    if (session.userId !== user.sub) return session.login;
    confirmed = { sub: user.sub, at: platform.now() };
    return null;
  }

  return {
    // A failed check is no reason not to open a link.
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
