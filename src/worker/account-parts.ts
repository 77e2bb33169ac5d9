import type { AccountId } from '../domain/accounts.ts';
import { FRESH_FOR_MS, isFresh } from '../domain/snapshot.ts';
import type { AccountOnline } from './account-online.ts';
import { createApplicationsIndex, type ApplicationsIndex } from './applications-index.ts';
import { createBrowserUser, type BrowserUser } from './browser-user.ts';
import { createLauncher, type Launcher } from './launcher.ts';
import type { AccountItems, Platform } from './platform.ts';

/** All that belongs to one account; work begun for one account ends in its own items, whichever is current by then. */
export interface AccountParts {
  readonly id: AccountId;
  readonly items: AccountItems;
  readonly index: ApplicationsIndex;
  readonly launcher: Launcher;
  readonly browserUser: BrowserUser;
  /** What needs Okta, read on first use. */
  online(): Promise<AccountOnline>;
  /** Asks Okta for the applications where the kept list is no longer fresh; throws where there is no list then. */
  keepFresh(): Promise<void>;
}

export function createAccountParts(
  id: AccountId,
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountParts {
  const items = platform.items.of(id);
  const browserUser = createBrowserUser(platform, items);
  let connected: Promise<AccountOnline> | null = null;

  function online(): Promise<AccountOnline> {
    connected ??= platform
      .load()
      .then(({ connectAccount }) => connectAccount(id, platform, applyPolicy))
      .catch((thrown: unknown) => {
        connected = null;
        throw thrown;
      });
    return connected;
  }

  async function keepFresh(): Promise<void> {
    const kept = await items.applications.read();
    if (kept !== null && isFresh(kept.takenAt, platform.now(), FRESH_FOR_MS.applications)) return;
    await (await online()).directory.applications(new AbortController().signal);
  }

  return {
    id,
    items,
    index: createApplicationsIndex(items.applications, platform.loadSearch, platform.policy),
    launcher: createLauncher(
      platform,
      items,
      (name, work) => platform.withLock(`${name}:${id}`, work),
      keepFresh,
      browserUser,
    ),
    browserUser,
    online,
    keepFresh,
  };
}

/** Whether something of this account is to be finished that a stopped worker, or the browser's end, left behind. */
export async function isUnfinished(items: AccountItems): Promise<boolean> {
  const [session, user] = [await items.session.read(), await items.user.read()];
  return (
    session.state === 'signing-in' ||
    (session.state === 'signed-out' && session.problem === null && user !== null) ||
    (user === null && (await isSignOutCutOff(items))) ||
    (await items.pendingSignIn.read()) !== null ||
    (await items.revocations.read()).length > 0
  );
}

/** A sign-out forgets the user first; whatever opens Okta must not outlive it. */
async function isSignOutCutOff(items: AccountItems): Promise<boolean> {
  for (const item of [items.grant, items.apiToken, items.serviceToken])
    if ((await item.read()) !== null) return true;
  return false;
}
