import {
  createAdministratorSession,
  type AdministratorSession,
} from '../../auth/administrator/administrator-session.ts';
import type { Credentials } from '../../auth/administrator/credentials.ts';
import {
  createSessionManager,
  type AccountSession,
  type SessionManager,
} from '../../auth/sign-in/session-manager.ts';
import type { OptionalScopes } from '../../auth/auth-deps.ts';
import type { Item } from '../../domain/stored-item.ts';
import type { Authentication } from '../../domain/user-details.ts';
import { createServerClock } from '../../auth/token-endpoint/server-clock.ts';
import type { AccountId } from '../../domain/accounts.ts';
import { connectionKindOf, type OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import type { AccountScope, AccountServices } from '../on-demand-script.ts';
import type { Platform, WorkerItems } from '../platform.ts';
import type { OrgConfiguration } from './configuration.ts';

export interface SessionsDeps {
  readonly account: AccountScope;
  readonly platform: Platform;
  readonly configuration: OrgConfiguration;
  readonly optionalScopes: OptionalScopes;
  readonly authentication: Item<Authentication | null>;
  readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser>;
  forgetUser(): Promise<void>;
}

/** The account's two possible sessions, over the same items, and what both need to request tokens. */
export function createSessions(deps: SessionsDeps) {
  const { account, platform, configuration, readUser, forgetUser } = deps;
  const { items } = account;
  const servers = createServerClock(platform.now);
  const tokens = {
    dpopKeys: platform.dpopKeys,
    keyName: account.id,
    servers,
    originRule: platform.originRule,
    withLock: account.withLock,
    fetch: servers.observingFetch(platform.fetch),
    now: platform.now,
  };
  const shared = {
    ...tokens,
    session: items.session,
    user: items.user,
    report: platform.report,
    forgetUser,
  };
  const userSession = createSessionManager({
    ...shared,
    storeDpopRequirement: configuration.storeDpopRequirement,
    webAuthFlow: platform.webAuthFlow,
    authentication: deps.authentication,
    optionalScopes: deps.optionalScopes,
    tokenSet: items.tokenSet,
    revocations: items.revocations,
    pendingSignIn: items.pendingSignIn,
    pendingRefresh: items.pendingRefresh,
    freeSpace: () => items.profile.write(null),
    random: platform.random,
    wait: platform.wait,
  });
  const administrator = createAdministratorSession({
    ...shared,
    storedCredentials: items,
    readUser,
  });
  return { userSession, administrator, tokens };
}

/** The session of the kind that the account's connection has at each call. */
export function accountSession(
  { account: { id, items }, platform, configuration }: SessionsDeps,
  userSession: SessionManager,
  administrator: AdministratorSession,
): Pick<AccountServices, 'signIn' | 'signOut' | 'recover'> {
  const sessionOf = (org: OrgConfig | null): AccountSession =>
    org === null || connectionKindOf(org) === 'sign-in' ? userSession : administrator;
  return {
    async signIn(mode) {
      const org = await configuration.requireOrg();
      const mayBeOther = mode === 'interactive' && (await hasOtherUserSession(id, platform.items));
      return await sessionOf(org).signIn(org, mayBeOther ? 'switch-user' : mode);
    },
    async signOut() {
      await clearPendingAction(id, platform.items);
      return await sessionOf(await items.org.read()).signOut();
    },
    async recover() {
      const org = await items.org.read();
      return await sessionOf(org).recover(org);
    },
  };
}

/** Whether the browser's session at this org is probably another account's, so that Okta must ask who signs in. */
async function hasOtherUserSession(
  account: AccountId,
  { accounts }: Pick<WorkerItems, 'accounts'>,
): Promise<boolean> {
  const { list } = await accounts.read();
  const ownAccount = list.find(({ id }) => id === account);
  return (
    ownAccount?.user === null &&
    list.some(
      ({ id, org, user }) =>
        id !== account &&
        user !== null &&
        connectionKindOf(org) === 'sign-in' &&
        org.orgUrl === ownAccount.org.orgUrl,
    )
  );
}

/** The pending action of one user must not run for the next. */
async function clearPendingAction(
  account: AccountId,
  { pendingAction }: Pick<WorkerItems, 'pendingAction'>,
): Promise<void> {
  if ((await pendingAction.read())?.account === account) await pendingAction.write(null);
}
