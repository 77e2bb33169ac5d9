import {
  withAccountChanges,
  selectCurrentAccount,
  shownAccountId,
  type Account,
  type AccountId,
} from '../../domain/accounts.ts';
import { assistantError } from '../../domain/errors.ts';
import { createAccountContext, type AccountContext } from './account-context.ts';
import type { AccountLookup, LoadOnDemand } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';

/** The accounts of this browser profile, side by side. */
export interface AccountRegistry extends AccountLookup {
  of(id: AccountId): AccountContext;
  /** The account that the UI shows, or the one that connecting an org would create. */
  current(): Promise<AccountContext>;
  all(): Promise<readonly AccountContext[]>;
  /** Throws `ACCOUNT_NOT_FOUND` if there is no such account or policy blocks it. */
  switchTo(id: AccountId): Promise<void>;
  setNameAndColor(id: AccountId, labels: Pick<Account, 'name' | 'color'>): Promise<void>;
  /** Signs out, then deletes everything stored for the account. */
  remove(id: AccountId): Promise<void>;
  /** To be called after a sign-in, which may have changed the browser's own Okta session. */
  forgetBrowserUser(): void;
  /** The id for a new account, which no other gets. */
  reserveId(): Promise<AccountId>;
}

export function createAccountRegistry(
  platform: Platform,
  loadOnDemand: LoadOnDemand,
  applyPolicy: () => Promise<void>,
): AccountRegistry {
  const { items } = platform;
  const contexts = new Map<AccountId, AccountContext>();

  function of(id: AccountId): AccountContext {
    const context =
      contexts.get(id) ?? createAccountContext(id, platform, loadOnDemand, applyPolicy);
    contexts.set(id, context);
    return context;
  }

  return {
    of,
    current: async () => of(shownAccountId(await items.accounts.read())),
    all: async () => (await items.accounts.read()).list.map(({ id }) => of(id)),
    forgetBrowserUser() {
      for (const { browserUser } of contexts.values()) browserUser.forget();
    },
    async reserveId() {
      let id = '';
      await items.update((accounts) => {
        id = String(accounts.next);
        return { ...accounts, next: accounts.next + 1 };
      });
      return id;
    },
    async switchTo(id) {
      await items.update((accounts) => {
        if (selectCurrentAccount(accounts.list, id) !== id)
          throw assistantError('ACCOUNT_NOT_FOUND', 'There is no such account here.');
        return { ...accounts, current: id };
      });
    },
    async setNameAndColor(id, { name, color }) {
      await items.update((accounts) =>
        withAccountChanges(accounts, id, { name: name.trim(), color }),
      );
    },
    async remove(id) {
      await (await of(id).services()).remove();
      contexts.delete(id);
    },
  };
}
