import { type OrgConfig, decodeOrgConfig } from './org-config.ts';
import { type SessionUser, decodeSessionUser } from './session.ts';
import { isJsonObject } from './json.ts';

/** Names one account in this browser; never used again for another. */
export type AccountId = string;

/** The account that a first set-up makes; its items keep the plain keys. */
export const FIRST_ACCOUNT: AccountId = '1';

export const ACCOUNT_COLORS = ['blue', 'green', 'plum', 'amber', 'teal', 'red'] as const;

/** By which an account is told from the others on every surface, besides its name. */
export type AccountColor = (typeof ACCOUNT_COLORS)[number];

/** One connection to one org as one user. */
export interface Account {
  readonly id: AccountId;
  /** What the user calls it; if empty, the org's host is shown. */
  readonly name: string;
  readonly color: AccountColor;
  readonly org: OrgConfig;
  /** Who signed in last, so that a browser restart is no sign-out; no secret. */
  readonly user: SessionUser | null;
  /** The administrator's policy does not allow its org; it is kept for when policy does. */
  readonly blocked: boolean;
}

/** All accounts of this browser profile, and the one that the surfaces show. */
export interface Accounts {
  readonly current: AccountId | null;
  /** The number that the next account gets. */
  readonly next: number;
  readonly list: readonly Account[];
}

export const NO_ACCOUNTS: Accounts = { current: null, next: 1, list: [] };

export function accountOf({ list }: Accounts, id: AccountId): Account | null {
  return list.find((account) => account.id === id) ?? null;
}

/** The account that the surfaces show, or, where there is none, the one that a set-up would make. */
export function shownAccountId({ current, next }: Accounts): AccountId {
  return current ?? String(next);
}

/** An account's name as shown: the name given, or the org's host. */
export function accountName({ name, org }: Account): string {
  return name === '' ? new URL(org.orgUrl).host : name;
}

/** Under which the browser keeps the private keys that these accounts use. */
export function privateKeyNames(list: readonly Account[]): readonly string[] {
  return list.flatMap(({ org: { connection } }) =>
    connection?.kind === 'client-credentials' ? connection.keyName : [],
  );
}

/** With this org for this account: a new account is added, one without an org is taken away. */
export function withOrg(accounts: Accounts, id: AccountId, org: OrgConfig | null): Accounts {
  if (org === null) return withoutAccount(accounts, id);
  if (accountOf(accounts, id) !== null) return withAccountChanges(accounts, id, { org });
  const color = unusedColor(accounts);
  return {
    current: accounts.current ?? id,
    next: Math.max(accounts.next, Number(id) + 1),
    list: [...accounts.list, { id, name: '', color, org, user: null, blocked: false }],
  };
}

/** With other values for one account; the same accounts where there is no such one. */
export function withAccountChanges(
  accounts: Accounts,
  id: AccountId,
  change: Partial<Omit<Account, 'id'>>,
): Accounts {
  if (accountOf(accounts, id) === null) return accounts;
  const list = accounts.list.map((account) =>
    account.id === id ? { ...account, ...change } : account,
  );
  return { ...accounts, list };
}

function withoutAccount(accounts: Accounts, id: AccountId): Accounts {
  const list = accounts.list.filter((account) => account.id !== id);
  return { ...accounts, list, current: selectCurrentAccount(list, accounts.current) };
}

/** The current account where it may be shown, else the first that may. */
export function selectCurrentAccount(list: readonly Account[], current: unknown): AccountId | null {
  const available = list.filter(({ blocked }) => !blocked);
  return (available.find(({ id }) => id === current) ?? available[0])?.id ?? null;
}

function unusedColor({ list }: Accounts): AccountColor {
  const used = new Set(list.map(({ color }) => color));
  return ACCOUNT_COLORS.find((color) => !used.has(color)) ?? ACCOUNT_COLORS[0];
}

export function isAccountId(value: unknown): value is AccountId {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/u.test(value);
}

export function decodeAccounts(stored: unknown): Accounts | undefined {
  if (!isJsonObject(stored) || !Array.isArray(stored['list'])) return undefined;
  const list = stored['list'].flatMap((entry: unknown) => decodeAccount(entry) ?? []);
  const ids = list.map(({ id }) => id);
  const { current, next } = stored;
  return {
    list,
    current: selectCurrentAccount(list, current),
    next: Math.max(typeof next === 'number' ? next : 1, ...ids.map((id) => Number(id) + 1)),
  };
}

function decodeAccount(stored: unknown): Account | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { id, name } = stored;
  const org = decodeOrgConfig(stored['org']);
  if (!isAccountId(id) || org === undefined) return undefined;
  return {
    id,
    name: typeof name === 'string' ? name.slice(0, 40) : '',
    color: ACCOUNT_COLORS.find((color) => color === stored['color']) ?? ACCOUNT_COLORS[0],
    org,
    user: decodeSessionUser(stored['user']) ?? null,
    blocked: stored['blocked'] === true,
  };
}
