import { createAccountsUpdater, accountOrgItem, accountUserItem } from '../domain/account-views.ts';
import type { AccountId } from '../domain/accounts.ts';
import { ACCOUNT_ITEMS, accountKey, type CatalogRow } from '../storage/catalog.ts';
import { forAccount, itemsOf, type CatalogRows } from '../storage/catalog-items.ts';
import { cachedItem } from '../worker/background/cached-item.ts';
import type { AccountItems, Platform, WorkerItems } from '../worker/platform.ts';
import { AREAS, profileItems } from './items.ts';
import { defineItem, quarantineKey } from './storage.ts';
import { browser } from './browser.ts';

/** The stored items for one worker's life; cached ones are read once. */
export function createWorkerItems(withLock: Platform['withLock']): WorkerItems {
  const accounts = cachedItem(profileItems.accounts);
  const update = createAccountsUpdater(accounts, withLock);
  const itemsByAccount = new Map<AccountId, AccountItems>();

  function createAccountItems(id: AccountId): AccountItems {
    const make = <T>(row: CatalogRow<T>) => {
      const item = defineItem(forAccount(row, id));
      return row.cached ? cachedItem(item) : item;
    };
    return {
      ...itemsOf(ACCOUNT_ITEMS, make),
      org: accountOrgItem(accounts, id, update),
      user: accountUserItem(accounts, id, update),
    };
  }

  return {
    ...profileItems,
    accounts,
    accountRows: ACCOUNT_ITEMS,
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

/** Removes the items of these rows of one account from storage, quarantined values included. */
export async function removeAccountItems(id: AccountId, rows: CatalogRows): Promise<void> {
  const keys = Object.values(rows).map(({ key }) => accountKey(key, id));
  for (const area of AREAS)
    await browser.storage[area].remove([...keys, ...keys.map(quarantineKey)]);
}
