import { shownAccountId, type AccountId, type Accounts } from '../domain/accounts.ts';
import { rememberedItem } from '../domain/remembered-item.ts';
import type { Item } from '../domain/stored-item.ts';
import type { FirstValues } from '../ui/popup/first-frame.tsx';
import { forAccount } from '../storage/catalog-items.ts';
import { PINS } from '../storage/personalization-catalog.ts';
import { pageAccountItems, profileItems } from './items.ts';
import { defineItem } from './storage.ts';

type AccountItems = ReturnType<typeof itemsOfAccount>;

// The worker's own items are without pins: no wake reads them.
function itemsOfAccount(id: AccountId) {
  return { ...pageAccountItems(id), pins: defineItem(forAccount(PINS, id)) };
}

/** The stored items that a page shows. */
export interface PageItems {
  readonly accounts: Item<Accounts>;
  ofAccount(id: AccountId): AccountItems;
}

export const PAGE_ITEMS: PageItems = {
  accounts: profileItems.accounts,
  ofAccount: itemsOfAccount,
};

/** {@link PAGE_ITEMS} that are read and decoded once, for the first frame and for the page after it. */
export function rememberedPageItems(): PageItems {
  let known: { readonly id: AccountId; readonly items: AccountItems } | null = null;
  return {
    accounts: rememberedItem(profileItems.accounts),
    ofAccount(id) {
      if (known?.id !== id) {
        const items = itemsOfAccount(id);
        known = {
          id,
          items: {
            ...items,
            session: rememberedItem(items.session),
            applications: rememberedItem(items.applications),
            launches: rememberedItem(items.launches),
            pins: rememberedItem(items.pins),
          },
        };
      }
      return known.items;
    },
  };
}

export async function readFirstValues({ accounts, ofAccount }: PageItems): Promise<FirstValues> {
  const all = await accounts.read();
  const items = ofAccount(shownAccountId(all));
  const [session, applications, launches, pins] = await Promise.all([
    items.session.read(),
    items.applications.read(),
    items.launches.read(),
    items.pins.read(),
  ]);
  return { accounts: all, session, applications, launches, pins };
}
