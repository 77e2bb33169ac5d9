import { queueRevocation } from '../../auth/token-endpoint/revocation-queue.ts';
import { selectCurrentAccount, withOrg, type Accounts } from '../../domain/accounts.ts';
import {
  isClientId,
  isSameConnection,
  connectionKindOf,
  type OrgConfig,
} from '../../domain/org-config.ts';
import { parseOrgUrl } from '../../domain/org-url.ts';
import { allowedConnectionKinds, unreadOrgKeys, type Policy } from '../../domain/policy.ts';
import type { AccountScope, AccountLookup } from '../on-demand-script.ts';
import type { Platform } from '../platform.ts';

/** The org that policy sets, or `null` unless both of its keys are set and well-formed. */
export function policyOrgOf({ orgUrl, clientId }: Policy): OrgConfig | null {
  if (orgUrl === undefined || clientId === undefined || !isClientId(clientId)) return null;
  const parsed = parseOrgUrl(orgUrl);
  return parsed.kind === 'problem'
    ? null
    : { orgUrl: parsed.orgUrl, clientId, alternateOrigins: [], source: 'policy' };
}

/** Whether policy sets the org and it is another one than this connection's. */
export function isAtOtherOrg(org: OrgConfig, policy: Policy): boolean {
  const policyOrg = policyOrgOf(policy);
  return policyOrg !== null && !isAtPolicyOrg(org, policyOrg);
}

/**
 * Applies the administrator's policy: adds or removes its account, and signs out and blocks the user's accounts of other
 * orgs as long as policy sets one. Where policy sets an org that cannot be read, no account may be used, and none is lost.
 */
export async function applyPolicy(platform: Platform, accounts: AccountLookup): Promise<void> {
  const { items } = platform;
  const policy = await platform.policy();
  const policyOrg = policyOrgOf(policy);
  const isOrgUnread = unreadOrgKeys(policy).length > 0;
  const before = await items.accounts.read();
  for (const { id, org, user } of before.list) {
    const stays =
      isAllowed(org, policy) && (policyOrg !== null || (org.source === 'user' && !isOrgUnread));
    const account = accounts.of(id);
    account.index.forget();
    if (user !== null && !stays) await (await account.services()).signOut();
    else if (policy.dpop === true) await discardUnboundTokens(account);
  }
  await items.update((current) => withPolicy(current, policyOrg, policy));
}

/** Signs in where policy says so, nobody is signed in and Okta needs no window. */
export async function signInAtStart(platform: Platform, accounts: AccountLookup): Promise<void> {
  if ((await platform.policy()).signInAtStart !== true) return;
  const { list } = await platform.items.accounts.read();
  for (const { id, org, blocked } of list) {
    const account = accounts.of(id);
    const { state } = await account.items.session.read();
    const mayTry = state === 'signed-out' || state === 'expired';
    if (!blocked && mayTry && (await platform.hasHostPermission(org.orgUrl)))
      await (await account.services()).signIn('silent').catch(platform.report);
  }
}

/** Revokes tokens that are not bound to a key; the next request signs in again, silently if possible. */
async function discardUnboundTokens({ items, withLock }: AccountScope): Promise<void> {
  const { tokenSet, revocations, session } = items;
  const stored = await tokenSet.read();
  if (stored?.tokenType !== 'Bearer') return;
  await queueRevocation(stored, { revocations, withLock });
  await tokenSet.write(null);
  await session.write({ state: 'expired', user: stored.user, problem: null });
}

function withPolicy(accounts: Accounts, policyOrg: OrgConfig | null, policy: Policy): Accounts {
  const isOrgUnread = unreadOrgKeys(policy).length > 0;
  const remaining = accounts.list.filter(
    ({ org }) => isOrgUnread || org.source !== 'policy' || isPolicyConnection(org, policyOrg),
  );
  const updated =
    policyOrg === null ? accounts : withPolicyOrg({ ...accounts, list: remaining }, policyOrg);
  const list = (policyOrg === null ? remaining : updated.list).map((account) => ({
    ...account,
    org: policy.dpop === true ? { ...account.org, dpop: true } : account.org,
    blocked: isOrgUnread || !isAllowed(account.org, policy),
  }));
  const after = { ...updated, list, current: selectCurrentAccount(list, accounts.current) };
  return JSON.stringify(after) === JSON.stringify(accounts) ? accounts : after;
}

function withPolicyOrg(accounts: Accounts, policyOrg: OrgConfig): Accounts {
  const existing = accounts.list.find(({ org }) => isPolicyConnection(org, policyOrg));
  // What was learned from the org stays: its custom domains, and that the app requires DPoP.
  const org = {
    ...existing?.org,
    ...policyOrg,
    alternateOrigins: existing?.org.alternateOrigins ?? [],
  };
  return withOrg(accounts, existing?.id ?? String(accounts.next), org);
}

/** Whether this is the connection that policy sets, which is one by sign-in. */
function isPolicyConnection(org: OrgConfig, policyOrg: OrgConfig | null): boolean {
  return policyOrg !== null && isSameConnection(org, policyOrg);
}

/** Whether this is a connection to the org that policy sets: its own, or an administrator's. */
function isAtPolicyOrg(org: OrgConfig, policyOrg: OrgConfig): boolean {
  return (
    isPolicyConnection(org, policyOrg) ||
    (org.connection !== undefined && org.orgUrl === policyOrg.orgUrl)
  );
}

function isAllowed(org: OrgConfig, policy: Policy): boolean {
  return (
    allowedConnectionKinds(policy).includes(connectionKindOf(org)) && !isAtOtherOrg(org, policy)
  );
}
