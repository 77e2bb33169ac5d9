import type { AccountId } from '../../domain/accounts.ts';
import { FRESH_FOR_MS, isFresh } from '../../domain/snapshot.ts';
import type { AccountHandle, AccountServices, LoadOnDemand } from '../on-demand-script.ts';
import { createApplicationsIndex, type ApplicationsIndex } from './applications-index.ts';
import { createBrowserUser, type BrowserUser } from './browser-user.ts';
import { createLauncher, type Launcher } from './launcher.ts';
import type { AccountItems, Platform, WithLock } from '../platform.ts';

/** Everything of one account; work that began for one account ends in its items, even if another is current by then. */
export interface AccountContext extends AccountHandle {
  readonly index: ApplicationsIndex;
  readonly launcher: Launcher;
  readonly browserUser: BrowserUser;
  /** Fetches the applications if the stored list is not fresh; throws only if there is no list then. */
  refreshIfStale(): Promise<void>;
}

export function createAccountContext(
  id: AccountId,
  platform: Platform,
  loadOnDemand: LoadOnDemand,
  applyPolicy: () => Promise<void>,
): AccountContext {
  const items = platform.items.of(id);
  const withLock: WithLock = (name, work) => platform.withLock(`${name}:${id}`, work);
  const browserUser = createBrowserUser(items, platform, loadOnDemand);
  let loading: Promise<AccountServices> | null = null;

  function services(): Promise<AccountServices> {
    loading ??= loadOnDemand()
      .then(({ connectAccount }) => connectAccount({ id, items, withLock }, platform, applyPolicy))
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
    withLock,
    index: createApplicationsIndex(id, items.applications, platform),
    launcher: createLauncher(items, withLock, platform, refreshIfStale, browserUser),
    browserUser,
    services,
    refreshIfStale,
  };
}

/** Whether a stopped worker, or the browser's end, left something of this account to be finished. */
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

/** A sign-out deletes the user first; nothing that is theirs must outlive it. */
async function isSignOutInterrupted(items: AccountItems): Promise<boolean> {
  for (const item of [items.tokenSet, items.apiToken, items.serviceToken, items.applications])
    if ((await item.read()) !== null) return true;
  return false;
}
