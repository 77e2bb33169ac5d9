import type { AccountId } from '../domain/accounts.ts';
import { forAccount, itemsOf } from '../storage/catalog-items.ts';
import { PAGE_ACCOUNT_ITEMS, PROFILE_ITEMS, type CatalogRow } from '../storage/catalog.ts';
import { defineItem, preload } from './storage.ts';

export const AREAS = ['local', 'session'] as const;

/** The stored items of the browser profile. */
export const profileItems = itemsOf(PROFILE_ITEMS, defineItem);

/** The stored items of one account that pages read. */
export function pageAccountItems(id: AccountId) {
  return itemsOf(PAGE_ACCOUNT_ITEMS, (row) => defineItem(forAccount(row, id)));
}

/** Asks for what each start of the worker and the popup reads; of the accounts, the first one's keys are known. */
export function preloadItems(others: readonly CatalogRow<unknown>[] = []): void {
  const own = Object.values<CatalogRow<unknown>>({ ...PROFILE_ITEMS, ...PAGE_ACCOUNT_ITEMS });
  const rows = [...own.filter(({ preload: isPreloaded }) => isPreloaded), ...others];
  for (const area of AREAS)
    preload(
      area,
      rows.flatMap((row) => (row.area === area ? row.key : [])),
    );
}
