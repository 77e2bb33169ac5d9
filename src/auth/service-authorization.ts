import type { ApiAuthorization } from '../domain/api-authorization.ts';
import { unlessAborted } from '../domain/unless-aborted.ts';
import { grantAuthorization } from './api-authorization.ts';
import type { Credentials } from './credentials.ts';
import { isUsable } from './grant.ts';
import type { AuthModules, AuthPorts } from './ports.ts';
import type { requestServiceToken } from './request-service-token.ts';
import type { ServiceToken } from './service-token.ts';

const LOCK = 'okta-service-token';

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

export interface ServicePorts extends Pick<
  AuthPorts,
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
export function serviceAuthorization(app: ServiceApp, ports: ServicePorts): ApiAuthorization {
  const usable = (token: ServiceToken | null, instead: string | undefined): token is ServiceToken =>
    token !== null &&
    token.orgUrl === app.orgUrl &&
    token.clientId === app.clientId &&
    token.accessToken !== instead &&
    isUsable(token, ports.now());

  /** One request at a time: who comes second finds the first one's token. */
  async function renewed(instead: string | undefined): Promise<ServiceToken> {
    return await ports.withLock(LOCK, async () => {
      const before = await ports.serviceToken.read();
      if (usable(before, instead)) return before;
      const { requestServiceToken } = await ports.load();
      const token = await requestServiceToken(app, before, ports);
      await ports.serviceToken.write(token);
      return token;
    });
  }

  return grantAuthorization({
    dpopKeys: ports.dpopKeys,
    keyName: ports.keyName,
    servers: ports.servers,
    load: ports.load,
    orgUrl: app.orgUrl,
    async grant(signal, instead) {
      const kept = await ports.serviceToken.read();
      return usable(kept, instead) ? kept : await unlessAborted(renewed(instead), signal);
    },
  });
}
