import type { ApiAuthorization } from '../../domain/api-authorization.ts';
import { SERVICE_TOKEN_LOCK } from '../../domain/locks.ts';
import { unlessAborted } from '../../domain/unless-aborted.ts';
import { accessTokenAuthorization } from '../dpop/access-token-authorization.ts';
import type { Credentials } from './credentials.ts';
import { isUsable } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import {
  requestServiceToken,
  type ServiceApp,
  type ServiceTokenRequestDeps,
} from './service-token-request.ts';
import type { ServiceToken } from './service-token.ts';

export interface ServiceAppDeps extends ServiceTokenRequestDeps, Pick<AuthDeps, 'withLock'> {
  readonly serviceToken: Credentials['serviceToken'];
}

/**
 * Authorizes as a service app (client credentials, RFC 6749 §4.4) with one token for all callers, renewed when it expires
 * or is rejected. Throws `SERVICE_KEY_INVALID`, `SERVICE_APP_REFUSED`, `OKTA_SCOPE_MISSING` and transient errors.
 */
export function serviceAppAuthorization(app: ServiceApp, deps: ServiceAppDeps): ApiAuthorization {
  const isUsableForApp = (
    token: ServiceToken | null,
    rejectedToken: string | undefined,
  ): token is ServiceToken =>
    token !== null &&
    token.orgUrl === app.orgUrl &&
    token.clientId === app.clientId &&
    token.accessToken !== rejectedToken &&
    isUsable(token, deps.now());

  /** One request at a time: the second caller finds the first caller's token. */
  async function renewToken(rejectedToken: string | undefined): Promise<ServiceToken> {
    return await deps.withLock(SERVICE_TOKEN_LOCK, async () => {
      const stored = await deps.serviceToken.read();
      if (isUsableForApp(stored, rejectedToken)) return stored;
      const token = await requestServiceToken(app, stored, deps);
      await deps.serviceToken.write(token);
      return token;
    });
  }

  return accessTokenAuthorization({
    dpopKeys: deps.dpopKeys,
    keyName: deps.keyName,
    servers: deps.servers,
    orgUrl: app.orgUrl,
    async getAccessToken(signal, rejectedToken) {
      const stored = await deps.serviceToken.read();
      return isUsableForApp(stored, rejectedToken)
        ? stored
        : await unlessAborted(renewToken(rejectedToken), signal);
    },
  });
}
