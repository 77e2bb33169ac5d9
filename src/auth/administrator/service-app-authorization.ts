import type { ApiAuthorization } from '../../domain/api-authorization.ts';
import { SERVICE_TOKEN_LOCK } from '../../domain/locks.ts';
import { unlessAborted } from '../../domain/unless-aborted.ts';
import { accessTokenAuthorization } from '../dpop/access-token-authorization.ts';
import type { Credentials } from './credentials.ts';
import { isUsable } from '../token-endpoint/token-set.ts';
import type { AuthModules, AuthDeps } from '../auth-deps.ts';
import type { requestServiceToken } from './service-token-request.ts';
import type { ServiceToken } from './service-token.ts';

/** An API Services app of the org, which authenticates by its private key and has no user. */
export interface ServiceApp {
  /** https origin, as in the org's configuration. */
  readonly orgUrl: string;
  readonly clientId: string;
  /** The key's `kid` in Okta; needed only where the app has more than one key. */
  readonly keyId: string | null;
  /** No token that is not bound to this browser's key. */
  readonly dpop?: boolean;
}

export interface ServiceAppDeps extends Pick<
  AuthDeps,
  'dpopKeys' | 'keyName' | 'servers' | 'originRule' | 'withLock' | 'fetch' | 'now'
> {
  /** The app's private key, where the browser keeps it. */
  serviceKey(): Promise<CryptoKey | null>;
  readonly serviceToken: Credentials['serviceToken'];
  load(): Promise<
    Pick<AuthModules, 'dpopHeaders'> & { readonly requestServiceToken: typeof requestServiceToken }
  >;
}

/**
 * Authorises as a service app (client credentials, RFC 6749 §4.4): one token for all who ask, renewed when it ends or is
 * refused. Throws `SERVICE_KEY_INVALID`, `SERVICE_APP_REFUSED`, `OKTA_SCOPE_MISSING` and passing troubles.
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

  /** One request at a time: who comes second finds the first one's token. */
  async function renewToken(rejectedToken: string | undefined): Promise<ServiceToken> {
    return await deps.withLock(SERVICE_TOKEN_LOCK, async () => {
      const stored = await deps.serviceToken.read();
      if (isUsableForApp(stored, rejectedToken)) return stored;
      const { requestServiceToken } = await deps.load();
      const token = await requestServiceToken(app, stored, deps);
      await deps.serviceToken.write(token);
      return token;
    });
  }

  return accessTokenAuthorization({
    dpopKeys: deps.dpopKeys,
    keyName: deps.keyName,
    servers: deps.servers,
    load: deps.load,
    orgUrl: app.orgUrl,
    async getAccessToken(signal, rejectedToken) {
      const stored = await deps.serviceToken.read();
      return isUsableForApp(stored, rejectedToken)
        ? stored
        : await unlessAborted(renewToken(rejectedToken), signal);
    },
  });
}
