import { createAdministratorSession } from '../../auth/administrator/administrator-session.ts';
import { accessTokenAuthorization } from '../../auth/dpop/access-token-authorization.ts';
import { apiTokenAuthorization } from '../../auth/administrator/api-token-authorization.ts';
import type { Credentials } from '../../auth/administrator/credentials.ts';
import { createServerClock } from '../../auth/token-endpoint/server-clock.ts';
import { serviceAppAuthorization } from '../../auth/administrator/service-app-authorization.ts';
import { createSessionManager, type AccountSession } from '../../auth/sign-in/session-manager.ts';
import { createCachedDirectory, type CachedDirectory } from '../../directory/cached-directory.ts';
import type { AccountId } from '../../domain/accounts.ts';
import type { ApiAuthorization } from '../../domain/api-authorization.ts';
import type { Check, CheckResult } from '../../domain/diagnosis.ts';
import { connectionKindOf, orgOrigins, type OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import type { Circuit, OktaDeps } from '../../okta/okta-deps.ts';
import type { UserRef } from '../../okta/fetch-user.ts';
import { createConfiguration, type Configuration } from './configuration.ts';
import { createConnectOrg, type ConnectOrg } from './connect-org.ts';
import { createDiagnosis } from './diagnosis.ts';
import { forgetUser } from './forget-user.ts';
import type { Platform } from '../platform.ts';
import { userRefOf } from './user-ref.ts';

/** What of one account needs Okta; in the worker's heavy script. */
export interface AccountServices {
  readonly configuration: Configuration;
  readonly connect: ConnectOrg;
  readonly sessionManager: AccountSession;
  readonly directory: CachedDirectory;
  /** Runs one check of what may be wrong; never rejects. */
  diagnose(check: Check): Promise<CheckResult>;
}

type OktaCall<T> = (deps: OktaDeps, userRef: UserRef, org: OrgConfig) => Promise<T>;

export function connectAccount(
  id: AccountId,
  platform: Platform,
  applyPolicy: () => Promise<void>,
): AccountServices {
  const items = platform.items.of(id);
  const withLock: Platform['withLock'] = (name, work) => platform.withLock(`${name}:${id}`, work);
  const configuration = createConfiguration(platform, items, applyPolicy);

  const serverClock = createServerClock(platform.now);
  const sharedDeps = {
    dpopKeys: platform.dpopKeys,
    keyName: id,
    servers: serverClock,
    originRule: platform.originRule,
    session: items.session,
    user: items.user,
    withLock,
    load: platform.loadOnDemand,
    fetch: serverClock.observed(platform.fetch),
    now: platform.now,
    report: platform.report,
    freeSpace: () => items.profile.write(null),
    async forgetUser() {
      await Promise.all([directory.forget(), forgetUser(id, platform)]);
    },
  };

  const userSession = createSessionManager({
    ...sharedDeps,
    storeDpopRequirement: configuration.storeDpopRequirement,
    webAuthFlow: platform.webAuthFlow,
    tokenSet: items.tokenSet,
    revocations: items.revocations,
    pendingSignIn: items.pendingSignIn,
    pendingRefresh: items.pendingRefresh,
    random: platform.random,
    wait: platform.wait,
  });

  const administrator = createAdministratorSession({
    ...sharedDeps,
    storedCredentials: items,
    readUser,
  });

  async function readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser> {
    const { fetchIdentity } = await platform.loadOnDemand();
    const deps = oktaDeps(org, authorizationOf(org, credentials));
    const { signal } = new AbortController();
    const { id: sub, name, login } = await fetchIdentity(deps, signal, userRefOf(org));
    return { sub, name, login, orgUrl: org.orgUrl };
  }

  const sessionManagerOf = (org: OrgConfig | null): AccountSession =>
    org === null || connectionKindOf(org) === 'sign-in' ? userSession : administrator;

  const sessionManager: AccountSession = {
    signIn: (org, mode) => sessionManagerOf(org).signIn(org, mode),
    signOut: async () => await sessionManagerOf(await items.org.read()).signOut(),
    recover: (org) => sessionManagerOf(org).recover(org),
  };

  async function callOkta<T>(call: OktaCall<T>): Promise<T> {
    const org = await configuration.require();
    const answer = () => call(ownOktaDeps(org), userRefOf(org), org);
    return connectionKindOf(org) === 'sign-in'
      ? await answer()
      : await administrator.trackRequest(org, answer);
  }

  const directory = createCachedDirectory(
    {
      async applications(signal) {
        const { fetchApplications } = await platform.loadOnDemand();
        return await callOkta((deps, userRef, org) =>
          fetchApplications(deps, orgOrigins(org), signal, userRef),
        );
      },
      async profile(signal) {
        const { fetchProfile } = await platform.loadOnDemand();
        return await callOkta((deps, userRef) => fetchProfile(deps, signal, userRef));
      },
    },
    items,
    platform,
  );

  function authorizationOf(org: OrgConfig, credentials: Credentials): ApiAuthorization {
    const { connection } = org;
    switch (connection?.kind) {
      case undefined:
        return accessTokenAuthorization({
          ...sharedDeps,
          orgUrl: org.orgUrl,
          getAccessToken: (signal, rejectedToken) =>
            userSession.getTokenSet(org, signal, rejectedToken),
        });
      case 'api-token':
        return apiTokenAuthorization(credentials.apiToken);
      case 'client-credentials': {
        const { keyId, keyName } = connection;
        return serviceAppAuthorization(
          { ...org, keyId },
          {
            ...sharedDeps,
            serviceKey: () => platform.serviceKeys.read(keyName),
            serviceToken: credentials.serviceToken,
          },
        );
      }
    }
  }

  const circuit: Circuit = { failures: 0, openUntil: 0 };

  function oktaDeps(org: OrgConfig, authorization: ApiAuthorization): OktaDeps {
    return {
      orgUrl: org.orgUrl,
      fetch: platform.fetch,
      now: platform.now,
      wait: platform.wait,
      timeout: platform.timeout,
      random: platform.random,
      rateLimit: items.rateLimit,
      circuit,
      authorization,
    };
  }

  const ownOktaDeps = (org: OrgConfig) => oktaDeps(org, authorizationOf(org, items));

  return {
    configuration,
    connect: createConnectOrg(platform, {
      items,
      configuration,
      session: sessionManager,
      administrator,
      readUser,
    }),
    sessionManager,
    directory,
    diagnose: createDiagnosis({ platform, items, keyName: id, oktaDeps: ownOktaDeps }),
  };
}
