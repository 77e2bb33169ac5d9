import { queueRevocation } from '../auth/revocation.ts';
import { currentOf, withOrg, type Accounts } from '../domain/accounts.ts';
import { isClientId, isSameConnection, kindOf, type OrgConfig } from '../domain/org-config.ts';
import { parseOrgUrl } from '../domain/org-url.ts';
import { allowedKinds, type Policy } from '../domain/policy.ts';
import type { AccountParts } from './account-parts.ts';
import type { AccountRegistry } from './accounts.ts';
import type { Platform } from './platform.ts';

/** The org that policy sets: both keys, well-formed, or policy says nothing. */
export function orgOfPolicy({ orgUrl, clientId }: Policy): OrgConfig | null {
  if (orgUrl === undefined || clientId === undefined || !isClientId(clientId)) return null;
  const parsed = parseOrgUrl(orgUrl);
  return parsed.kind === 'problem'
    ? null
    : { orgUrl: parsed.orgUrl, clientId, alternateOrigin: null, source: 'policy' };
}

/**
 * Takes over what the administrator set, or drops what was set no longer: the account of policy comes first, the
 * person's accounts of other orgs are signed out and kept blocked until policy goes.
 */
export async function applyPolicy(platform: Platform, accounts: AccountRegistry): Promise<void> {
  const { items } = platform;
  const policy = await platform.policy();
  const set = orgOfPolicy(policy);
  const before = await items.accounts.read();
  for (const { id, org, user } of before.list) {
    const stays = isAllowed(org, policy) && (set === null ? org.source === 'user' : isAt(org, set));
    const account = accounts.of(id);
    account.index.forget();
    if (user !== null && !stays) await (await account.online()).keeper.signOut();
    else if (policy.dpop === true) await setUnboundAside(account, platform);
  }
  await items.update((now) => withPolicy(now, set, policy));
}

/** Signs in silently where nobody is signed in, policy wants it and Okta needs no window. */
export async function signInAtStart(platform: Platform, accounts: AccountRegistry): Promise<void> {
  if ((await platform.policy()).signInAtStart !== true) return;
  const { list } = await platform.items.accounts.read();
  for (const { id, org, blocked } of list) {
    const account = accounts.of(id);
    const { state } = await account.items.session.read();
    const mayTry = state === 'signed-out' || state === 'expired';
    if (!blocked && mayTry && (await platform.mayReach(org.orgUrl)))
      await (await account.online()).keeper.signIn(org, 'silent').catch(platform.report);
  }
}

/** Tokens that are bound to no key are used no longer: the next need signs in again, silently where it can. */
async function setUnboundAside({ id, items }: AccountParts, platform: Platform): Promise<void> {
  const { grant, revocations, session } = items;
  const kept = await grant.read();
  if (kept?.tokenType !== 'Bearer') return;
  await queueRevocation(kept, {
    revocations,
    withLock: (name, work) => platform.withLock(`${name}:${id}`, work),
  });
  await grant.write(null);
  await session.write({ state: 'expired', user: kept.user, problem: null });
}

function withPolicy(accounts: Accounts, set: OrgConfig | null, policy: Policy): Accounts {
  const kept = accounts.list.filter(({ org }) => org.source !== 'policy' || isSet(org, set));
  const named = set === null ? accounts : withSetOrg({ ...accounts, list: kept }, set);
  const list = (set === null ? kept : named.list).map((account) => ({
    ...account,
    org: policy.dpop === true ? { ...account.org, dpop: true } : account.org,
    blocked: !isAllowed(account.org, policy) || (set !== null && !isAt(account.org, set)),
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

/** Whether this is the very connection that policy sets, which is one by sign-in. */
function isSet(org: OrgConfig, set: OrgConfig | null): boolean {
  return set !== null && isSameConnection(org, set);
}

/** Whether this is a connection to the org that policy sets: its own, or an administrator's. */
function isAt(org: OrgConfig, set: OrgConfig): boolean {
  return isSet(org, set) || (org.connection !== undefined && org.orgUrl === set.orgUrl);
}

function isAllowed(org: OrgConfig, policy: Policy): boolean {
  return allowedKinds(policy).includes(kindOf(org));
}
