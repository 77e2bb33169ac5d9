import {
  accountOf,
  changed,
  currentOf,
  keyNames,
  shownAccount,
  type Account,
  type AccountId,
} from '../domain/accounts.ts';
import { problem } from '../domain/errors.ts';
import { createAccountParts, type AccountParts } from './account-parts.ts';
import type { Platform } from './platform.ts';

/** The accounts of this browser profile, side by side. */
export interface AccountRegistry {
  of(id: AccountId): AccountParts;
  /** The account that the faces show, or the one that a set-up would make. */
  current(): Promise<AccountParts>;
  all(): Promise<readonly AccountParts[]>;
  /** Throws `ACCOUNT_NOT_FOUND` where there is no such account, or policy does not allow it. */
  switchTo(id: AccountId): Promise<void>;
  describe(id: AccountId, words: Pick<Account, 'name' | 'color'>): Promise<void>;
  /** Signs out, then forgets all that is kept of the account. */
  remove(id: AccountId): Promise<void>;
  /** Somebody signed in, which may have changed whose session the browser has. */
  forgetBrowserUser(): void;
  /** The number of a new account. */
  next(): Promise<AccountId>;
}

export function createAccounts(
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountRegistry {
  const { items } = platform;
  const made = new Map<AccountId, AccountParts>();

  function of(id: AccountId): AccountParts {
    const parts = made.get(id) ?? createAccountParts(id, platform, applyPolicy);
    made.set(id, parts);
    return parts;
  }

  return {
    of,
    current: async () => of(shownAccount(await items.accounts.read())),
    all: async () => (await items.accounts.read()).list.map(({ id }) => of(id)),
    forgetBrowserUser() {
      for (const { browserUser } of made.values()) browserUser.forget();
    },
    next: async () => String((await items.accounts.read()).next),
    async switchTo(id) {
      await items.update((accounts) => {
        if (currentOf(accounts.list, id) !== id)
          throw problem('ACCOUNT_NOT_FOUND', 'There is no such account here.');
        return { ...accounts, current: id };
      });
    },
    async describe(id, { name, color }) {
      await items.update((accounts) => changed(accounts, id, { name: name.trim(), color }));
    },
    async remove(id) {
      const { items: own, online } = of(id);
      await (await online()).keeper.signOut();
      const account = accountOf(await items.accounts.read(), id);
      const others = (await items.accounts.read()).list.filter((other) => other.id !== id);
      await platform.serviceKeys.keepOnly(keyNames(others));
      await own.org.write(null);
      await items.remove(id);
      made.delete(id);
      if (account === null) return;
      const { orgUrl } = account.org;
      const { list } = await items.accounts.read();
      if (!list.some(({ org }) => org.orgUrl === orgUrl)) await platform.removeAccess(orgUrl);
    },
  };
}
