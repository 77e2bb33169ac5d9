import {
  accountOf,
  withAccountChanges,
  selectCurrentAccount,
  privateKeyNames,
  shownAccountId,
  type Account,
  type AccountId,
} from '../../domain/accounts.ts';
import { assistantError } from '../../domain/errors.ts';
import { createAccountContext, type AccountContext } from './account-context.ts';
import type { Platform } from '../platform.ts';

/** The accounts of this browser profile, side by side. */
export interface AccountRegistry {
  of(id: AccountId): AccountContext;
  /** The account that the faces show, or the one that a set-up would make. */
  current(): Promise<AccountContext>;
  all(): Promise<readonly AccountContext[]>;
  /** Throws `ACCOUNT_NOT_FOUND` where there is no such account, or policy does not allow it. */
  switchTo(id: AccountId): Promise<void>;
  setNameAndColor(id: AccountId, labels: Pick<Account, 'name' | 'color'>): Promise<void>;
  /** Signs out, then forgets all that is kept of the account. */
  remove(id: AccountId): Promise<void>;
  /** Somebody signed in, which may have changed whose session the browser has. */
  forgetBrowserUser(): void;
  /** The number of a new account, which no other gets. */
  reserveId(): Promise<AccountId>;
}

export function createAccountRegistry(
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountRegistry {
  const { items } = platform;
  const contexts = new Map<AccountId, AccountContext>();

  function of(id: AccountId): AccountContext {
    const context = contexts.get(id) ?? createAccountContext(id, platform, applyPolicy);
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
      const { items: accountItems, services } = of(id);
      await (await services()).sessionManager.signOut();
      const account = accountOf(await items.accounts.read(), id);
      const others = (await items.accounts.read()).list.filter((other) => other.id !== id);
      await platform.serviceKeys.keepOnly(privateKeyNames(others));
      await accountItems.org.write(null);
      await items.remove(id);
      contexts.delete(id);
      if (account === null) return;
      const { orgUrl } = account.org;
      const { list } = await items.accounts.read();
      if (!list.some(({ org }) => org.orgUrl === orgUrl))
        await platform.removeHostPermission(orgUrl);
    },
  };
}
