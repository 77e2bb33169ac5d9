import type { Credentials } from '../../auth/administrator/credentials.ts';
import { createCachedDirectory, type CachedDirectory } from '../../directory/cached-directory.ts';
import { assistantError } from '../../domain/errors.ts';
import { connectionKindOf, orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import { userRefOf, type UserRef } from '../../okta/fetch-user.ts';
import { fetchApplications, fetchIdentity, fetchProfile } from '../../okta/okta-client.ts';
import type { OktaDeps } from '../../okta/okta-deps.ts';
import { StepUpError } from '../../okta/okta-errors.ts';
import type { AccountScope, AccountServices } from '../on-demand-script.ts';
import { forAccount, itemsOf } from '../../storage/catalog-items.ts';
import { ON_DEMAND_ITEMS } from '../../storage/on-demand-catalog.ts';
import type { Platform } from '../platform.ts';
import { accountSession, createSessions, type SessionsDeps } from './account-session.ts';
import { createConfiguration } from './configuration.ts';
import { createConnectOrg } from './connect-org.ts';
import { createDiagnosis } from './diagnosis.ts';
import { beginErasure } from './finish-erasure.ts';
import { forgetUser } from './forget-user.ts';
import { createOktaAccess } from './okta-access.ts';
import { createScopeKnowledge } from './known-scopes.ts';
import { createUserDetails } from './read-details.ts';
import { createOriginsRefresher } from './org-domains.ts';
import { removeAccount } from './remove-account.ts';
import { runWithStepUp } from './step-up.ts';

/** Wires everything of one account that needs Okta. */
export function connectAccount(
  account: AccountScope,
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountServices {
  const { id, items } = account;
  const configuration = createConfiguration(platform, items, applyPolicy);
  const {
    orgRequest,
    knownScopes,
    authentication,
    details: snapshots,
    helpDesk,
  } = itemsOf(ON_DEMAND_ITEMS, (row) => platform.items.define(forAccount(row, id)));
  const refreshOrigins = createOriginsRefresher({ platform, items, lastRequest: orgRequest });
  const scopes = createScopeKnowledge(knownScopes, platform.now);
  const sessionsDeps: SessionsDeps = {
    account,
    platform,
    configuration,
    optionalScopes: scopes,
    authentication,
    readUser,
    async forgetUser() {
      await beginErasure(platform);
      await forgetUser(account, platform, directory);
      await platform.erasure.finish().catch(platform.report);
    },
  };
  const { userSession, administrator, tokens } = createSessions(sessionsDeps);
  const oktaDeps = createOktaAccess({ account, platform, tokens, userSession });
  const session = accountSession(sessionsDeps, userSession, administrator);
  const directory = createDirectory(account, platform, refreshOrigins, async (call) => {
    const org = await configuration.requireOrg();
    const run = () => call(oktaDeps(org), userRefOf(org), org);
    return await (connectionKindOf(org) === 'sign-in'
      ? runWithStepUp(org, userSession, run).catch(refuseStepUp)
      : administrator.runAndUpdateSession(org, run));
  });

  const details = createUserDetails({
    platform,
    session: userSession,
    scopes,
    user: items.user,
    authentication,
    snapshots,
    helpDesk,
    org: configuration.requireOrg,
    oktaDeps,
  });

  async function readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser> {
    const { signal } = new AbortController();
    const { id: sub, ...identity } = await fetchIdentity(
      oktaDeps(org, credentials),
      signal,
      userRefOf(org),
    );
    return { sub, ...identity, orgUrl: org.orgUrl };
  }

  return {
    ...session,
    async signIn(mode) {
      const signedIn = await session.signIn(mode);
      // For problems to come: then it may be too late to ask. Only where the scope is known.
      void details.read('org', new AbortController().signal, true).catch(platform.report);
      return signedIn;
    },
    connect: createConnectOrg(platform, {
      items,
      configuration,
      signOut: session.signOut,
      administrator,
      readUser,
    }),
    async remove() {
      await session.signOut();
      await removeAccount(account, platform);
      await platform.erasure.finish().catch(platform.report);
    },
    directory,
    details,
    diagnose: createDiagnosis({ platform, items, keyName: id, oktaDeps, scopes }),
  };
}

/** Another sign-in like the last one would be refused again: for apps and profile, Okta's wish for a stronger one is a refusal. */
function refuseStepUp(thrown: unknown): never {
  if (!(thrown instanceof StepUpError)) throw thrown;
  throw assistantError('OKTA_FORBIDDEN', 'Okta asks for a stronger sign-in.', { errorId: null });
}

type OktaCall<T> = (deps: OktaDeps, userRef: UserRef, org: OrgConfig) => Promise<T>;

function createDirectory(
  { items }: AccountScope,
  platform: Platform,
  refreshOrigins: ReturnType<typeof createOriginsRefresher>,
  callOkta: <T>(call: OktaCall<T>) => Promise<T>,
): CachedDirectory {
  return createCachedDirectory(
    {
      applications: (signal) =>
        callOkta((deps, userRef, org) =>
          fetchApplications(deps, orgOrigins(org), signal, userRef, () => refreshOrigins(org)),
        ),
      profile: (signal) => callOkta((deps, userRef) => fetchProfile(deps, signal, userRef)),
    },
    items,
    platform,
  );
}
