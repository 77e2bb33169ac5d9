import { accountsUpdate, orgView, userView } from '../domain/account-views.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { AccountItems, Platform, WorkerItems } from '../worker/platform.ts';
import { remembered } from '../worker/remembered.ts';
import {
  accountItems,
  accountsItem,
  intentItem,
  panelPromptItem,
  removeAccountItems,
} from './items.ts';
import { doorItem } from './door-item.ts';
import { defineItem } from './storage.ts';

/** The stored items as one worker's life sees them: read once, then remembered. */
export function createWorkerItems(withLock: Platform['withLock']): WorkerItems {
  const accounts = remembered(accountsItem);
  const update = accountsUpdate(accounts, withLock);
  const made = new Map<AccountId, AccountItems>();

  function make(id: AccountId): AccountItems {
    const stored = accountItems(id);
    return {
      ...stored,
      org: orgView(accounts, id, update),
      user: userView(accounts, id, update),
      applications: remembered(stored.applications),
      usage: remembered(stored.usage),
      grant: remembered(stored.grant),
      apiToken: remembered(stored.apiToken),
      serviceToken: remembered(stored.serviceToken),
      session: remembered(stored.session),
      profile: remembered(stored.profile),
      rateLimit: remembered(stored.rateLimit),
    };
  }

  return {
    accounts,
    intent: intentItem,
    panelPrompt: panelPromptItem,
    door: doorItem,
    define: defineItem,
    update,
    of(id) {
      const items = made.get(id) ?? make(id);
      made.set(id, items);
      return items;
    },
    remove: removeAccountItems,
  };
}
