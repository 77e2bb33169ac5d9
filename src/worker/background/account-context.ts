import type { AccountId } from '../../domain/accounts.ts';
import { FRESH_FOR_MS, isFresh } from '../../domain/snapshot.ts';
import type { AccountServices } from '../on-demand/account-services.ts';
import { createApplicationsIndex, type ApplicationsIndex } from './applications-index.ts';
import { createBrowserUser, type BrowserUser } from './browser-user.ts';
import { createLauncher, type Launcher } from './launcher.ts';
import type { AccountItems, Platform } from '../platform.ts';

/** All that belongs to one account; work begun for one account ends in its own items, whichever is current by then. */
export interface AccountContext {
  readonly id: AccountId;
  readonly items: AccountItems;
  readonly index: ApplicationsIndex;
  readonly launcher: Launcher;
  readonly browserUser: BrowserUser;
  /** What needs Okta, read on first use. */
  services(): Promise<AccountServices>;
  /** Asks Okta for the applications where the kept list is no longer fresh; throws where there is no list then. */
  refreshIfStale(): Promise<void>;
}

export function createAccountContext(
  id: AccountId,
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountContext {
  const items = platform.items.of(id);
  const browserUser = createBrowserUser(platform, items);
  let loading: Promise<AccountServices> | null = null;

  function services(): Promise<AccountServices> {
    loading ??= platform
      .loadOnDemand()
      .then(({ connectAccount }) => connectAccount(id, platform, applyPolicy))
      .catch((thrown: unknown) => {
        loading = null;
        throw thrown;
      });
    return loading;
  }

  async function refreshIfStale(): Promise<void> {
    const stored = await items.applications.read();
    if (stored !== null && isFresh(stored.takenAt, platform.now(), FRESH_FOR_MS.applications))
      return;
    await (await services()).directory.applications(new AbortController().signal);
  }

  return {
    id,
    items,
    index: createApplicationsIndex(items.applications, platform.loadSearch, platform.policy),
    launcher: createLauncher(
      platform,
      items,
      (name, work) => platform.withLock(`${name}:${id}`, work),
      refreshIfStale,
      browserUser,
    ),
    browserUser,
    services,
    refreshIfStale,
  };
}

/** Whether something of this account is to be finished that a stopped worker, or the browser's end, left behind. */
export async function hasUnfinishedWork(items: AccountItems): Promise<boolean> {
  const [session, user] = [await items.session.read(), await items.user.read()];
  return (
    session.state === 'signing-in' ||
    (session.state === 'signed-out' && session.problem === null && user !== null) ||
    (user === null && (await isSignOutInterrupted(items))) ||
    (await items.pendingSignIn.read()) !== null ||
    (await items.revocations.read()).length > 0
  );
}

/** A sign-out forgets the user first; whatever opens Okta must not outlive it. */
async function isSignOutInterrupted(items: AccountItems): Promise<boolean> {
  for (const item of [items.tokenSet, items.apiToken, items.serviceToken])
    if ((await item.read()) !== null) return true;
  return false;
}
