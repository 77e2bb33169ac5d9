import { apiTokenAuthorization } from '../../auth/administrator/api-token-authorization.ts';
import type { Credentials } from '../../auth/administrator/credentials.ts';
import {
  serviceAppAuthorization,
  type ServiceAppDeps,
} from '../../auth/administrator/service-app-authorization.ts';
import { accessTokenAuthorization } from '../../auth/dpop/access-token-authorization.ts';
import type { SessionManager } from '../../auth/sign-in/session-manager.ts';
import type { ApiAuthorization } from '../../domain/api-authorization.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import type { Circuit, OktaDeps } from '../../okta/okta-deps.ts';
import type { AccountScope } from '../on-demand-script.ts';
import type { Clock, Platform } from '../platform.ts';

export interface OktaAccessDeps {
  readonly account: AccountScope;
  readonly platform: Clock & Pick<Platform, 'fetch' | 'serviceKeys'>;
  readonly tokens: Omit<ServiceAppDeps, 'serviceKey' | 'serviceToken'>;
  readonly userSession: Pick<SessionManager, 'getTokenSet'>;
}

/** Returns a function with what requests to an org's API need, authorized by the kind of its connection. */
export function createOktaAccess({ account, platform, tokens, userSession }: OktaAccessDeps) {
  const { items } = account;
  const circuit: Circuit = { failures: 0, openUntil: 0 };

  function authorizationOf(org: OrgConfig, credentials: Credentials): ApiAuthorization {
    const { connection } = org;
    switch (connection?.kind) {
      case undefined:
        return accessTokenAuthorization({
          ...tokens,
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
            ...tokens,
            serviceKey: () => platform.serviceKeys.read(keyName),
            serviceToken: credentials.serviceToken,
          },
        );
      }
    }
  }

  return (org: OrgConfig, credentials: Credentials = items): OktaDeps => ({
    orgUrl: org.orgUrl,
    fetch: platform.fetch,
    now: platform.now,
    wait: platform.wait,
    timeout: platform.timeout,
    random: platform.random,
    rateLimit: items.rateLimit,
    circuit,
    authorization: authorizationOf(org, credentials),
  });
}
