import type { AccountId } from '../domain/accounts.ts';
import type { Item, ItemDefinition } from '../domain/stored-item.ts';
import { accountKey, type CatalogRow } from './catalog.ts';

/** A table of rows by name. */
export type CatalogRows = Readonly<Record<string, CatalogRow<unknown>>>;

type ValueOf<R> = R extends CatalogRow<infer T> ? T : never;

/** One item for each row of a table. */
export type ItemsOf<R> = { readonly [N in keyof R]: Item<ValueOf<R[N]>> };

/** Makes the item of each row. */
export function itemsOf<R extends CatalogRows>(
  rows: R,
  make: <T>(row: CatalogRow<T>) => Item<T>,
): ItemsOf<R>;
// The signature above ties each name to its type, which no loop over names can show.
export function itemsOf(rows: CatalogRows, make: (row: CatalogRow<unknown>) => Item<unknown>) {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, make(row)]));
}

/** A row's definition for one account. */
export function forAccount<T>(row: ItemDefinition<T>, id: AccountId): ItemDefinition<T> {
  return { ...row, key: accountKey(row.key, id) };
}

/** Gives all items of the signed-in user their first value again. */
export async function resetUserItems<R extends CatalogRows>(
  rows: R,
  items: ItemsOf<R>,
): Promise<void> {
  const all: Readonly<Record<string, Item<unknown>>> = items;
  await Promise.all(
    Object.entries(rows).map(async ([name, { untilSignOut, fallback }]) => {
      if (untilSignOut) await all[name]?.write(fallback);
    }),
  );
}

/** Whether a stored key is one of these rows' for another account. */
export function belongsToOtherAccount(rows: CatalogRows, key: string, id: AccountId): boolean {
  const [plainKey = ''] = key.split(':');
  const isAccountKey = Object.values(rows).some((row) => row.key === plainKey);
  return isAccountKey && key !== accountKey(plainKey, id);
}
