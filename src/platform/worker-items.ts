import { createAccountsUpdater, orgView, userView } from '../domain/account-views.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { AccountItems, Platform, WorkerItems } from '../worker/platform.ts';
import { cachedItem } from '../worker/background/cached-item.ts';
import {
  accountItems,
  accountsItem,
  pendingActionItem,
  promptHandoffItem,
  removeAccountItems,
} from './items.ts';
import { outsideAccessItem } from './outside-access-item.ts';
import { defineItem } from './storage.ts';

/** The stored items as one worker's life sees them: read once, then remembered. */
export function createWorkerItems(withLock: Platform['withLock']): WorkerItems {
  const accounts = cachedItem(accountsItem);
  const update = createAccountsUpdater(accounts, withLock);
  const itemsByAccount = new Map<AccountId, AccountItems>();

  function createAccountItems(id: AccountId): AccountItems {
    const stored = accountItems(id);
    return {
      ...stored,
      org: orgView(accounts, id, update),
      user: userView(accounts, id, update),
      applications: cachedItem(stored.applications),
      usage: cachedItem(stored.usage),
      tokenSet: cachedItem(stored.tokenSet),
      apiToken: cachedItem(stored.apiToken),
      serviceToken: cachedItem(stored.serviceToken),
      session: cachedItem(stored.session),
      profile: cachedItem(stored.profile),
      rateLimit: cachedItem(stored.rateLimit),
    };
  }

  return {
    accounts,
    pendingAction: pendingActionItem,
    promptHandoff: promptHandoffItem,
    outsideAccess: outsideAccessItem,
    define: defineItem,
    update,
    of(id) {
      const items = itemsByAccount.get(id) ?? createAccountItems(id);
      itemsByAccount.set(id, items);
      return items;
    },
    remove: removeAccountItems,
  };
}
