import {
  accountOf,
  withAccountChanges,
  withOrg,
  type AccountId,
  type Accounts,
} from './accounts.ts';
import { ACCOUNTS_LOCK } from './locks.ts';
import type { Item } from './stored-item.ts';
import type { OrgConfig } from './org-config.ts';
import type { SessionUser } from './session.ts';

/** Changes the accounts, one change after the other; the same value back changes nothing. */
export type UpdateAccounts = (change: (accounts: Accounts) => Accounts) => Promise<void>;

export function createAccountsUpdater(
  accounts: Item<Accounts>,
  withLock: (name: string, work: () => Promise<void>) => Promise<void>,
): UpdateAccounts {
  return (change) =>
    withLock(ACCOUNTS_LOCK, async () => {
      const before = await accounts.read();
      const after = change(before);
      if (after !== before) await accounts.write(after);
    });
}

/** One account's org as an item of its own; writing `null` takes the account away. */
export function accountOrgItem(
  accounts: Item<Accounts>,
  id: AccountId,
  update: UpdateAccounts,
): Item<OrgConfig | null> {
  return derivedItem(
    accounts,
    (all) => accountOf(all, id)?.org ?? null,
    (org) => update((all) => withOrg(all, id, org)),
  );
}

/** Who signed in last to one account, as an item of its own. */
export function accountUserItem(
  accounts: Item<Accounts>,
  id: AccountId,
  update: UpdateAccounts,
): Item<SessionUser | null> {
  return derivedItem(
    accounts,
    (all) => accountOf(all, id)?.user ?? null,
    (user) => update((all) => withAccountChanges(all, id, { user })),
  );
}

function derivedItem<T>(
  accounts: Item<Accounts>,
  pick: (accounts: Accounts) => T,
  write: (value: T) => Promise<void>,
): Item<T> {
  return {
    async read() {
      return pick(await accounts.read());
    },
    write,
    watch(listener) {
      let before: string | null = null;
      return accounts.watch((all) => {
        const value = pick(all);
        const json = JSON.stringify(value);
        if (json === before) return;
        before = json;
        listener(value);
      });
    },
  };
}
