import { currentOf, withOrg, type Accounts } from '../domain/accounts.ts';
import { isClientId, type OrgConfig } from '../domain/org-config.ts';
import { parseOrgUrl } from '../domain/org-url.ts';
import type { AccountRegistry } from './accounts.ts';
import type { Platform, Policy } from './platform.ts';

/** The org that policy sets: both keys, well-formed, or policy says nothing. */
export function orgOfPolicy({ orgUrl, clientId, dpop }: Policy): OrgConfig | null {
  if (orgUrl === undefined || clientId === undefined || !isClientId(clientId)) return null;
  const parsed = parseOrgUrl(orgUrl);
  if (parsed.kind === 'problem') return null;
  const org = { orgUrl: parsed.orgUrl, clientId, alternateOrigin: null, source: 'policy' } as const;
  return dpop === true ? { ...org, dpop } : org;
}

/**
 * Takes over what the administrator set, or drops what was set no longer: the account of policy comes first, the
 * person's accounts of other orgs are signed out and kept blocked until policy goes.
 */
export async function applyPolicy(platform: Platform, accounts: AccountRegistry): Promise<void> {
  const { items } = platform;
  const set = orgOfPolicy(await platform.policy());
  const before = await items.accounts.read();
  for (const { id, org, user } of before.list) {
    const stays = set === null ? org.source === 'user' : isSet(org, set);
    if (user !== null && !stays) await (await accounts.of(id).online()).keeper.signOut();
  }
  await items.update((now) => withPolicy(now, set));
}

function withPolicy(accounts: Accounts, set: OrgConfig | null): Accounts {
  const kept = accounts.list.filter(({ org }) => org.source !== 'policy' || isSet(org, set));
  const named = set === null ? accounts : withSetOrg({ ...accounts, list: kept }, set);
  const list = (set === null ? kept : named.list).map((account) => ({
    ...account,
    blocked: set !== null && !isSet(account.org, set),
  }));
  const after = { ...named, list, current: currentOf(list, accounts.current) };
  return JSON.stringify(after) === JSON.stringify(accounts) ? accounts : after;
}

function withSetOrg(accounts: Accounts, set: OrgConfig): Accounts {
  const known = accounts.list.find(({ org }) => isSet(org, set));
  // What is known already stays known: the custom domain, and that the app requires DPoP.
  const org = { ...known?.org, ...set, alternateOrigin: known?.org.alternateOrigin ?? null };
  return withOrg(accounts, known?.id ?? String(accounts.next), org);
}

function isSet(org: OrgConfig, set: OrgConfig | null): boolean {
  return set !== null && org.orgUrl === set.orgUrl && org.clientId === set.clientId;
}
