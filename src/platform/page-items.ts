import { shownAccountId, type AccountId, type Accounts } from '../domain/accounts.ts';
import { rememberedItem } from '../domain/remembered-item.ts';
import type { Item } from '../domain/stored-item.ts';
import type { FirstValues } from '../ui/popup/first-frame.tsx';
import { pageAccountItems, profileItems } from './items.ts';

type AccountItems = ReturnType<typeof pageAccountItems>;

/** The stored items that a page shows. */
export interface PageItems {
  readonly accounts: Item<Accounts>;
  ofAccount(id: AccountId): AccountItems;
}

export const PAGE_ITEMS: PageItems = {
  accounts: profileItems.accounts,
  ofAccount: pageAccountItems,
};

/** {@link PAGE_ITEMS} that are read and decoded once, for the first frame and for the page after it. */
export function rememberedPageItems(): PageItems {
  let known: { readonly id: AccountId; readonly items: AccountItems } | null = null;
  return {
    accounts: rememberedItem(profileItems.accounts),
    ofAccount(id) {
      if (known?.id !== id) {
        const items = pageAccountItems(id);
        known = {
          id,
          items: {
            ...items,
            session: rememberedItem(items.session),
            applications: rememberedItem(items.applications),
            launches: rememberedItem(items.launches),
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
  const [session, applications, launches] = await Promise.all([
    items.session.read(),
    items.applications.read(),
    items.launches.read(),
  ]);
  return { accounts: all, session, applications, launches };
}
