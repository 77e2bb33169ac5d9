import * as oauth from 'oauth4webapi';
import type { ApiRequest, AuthorizationHeaders } from '../../domain/api-authorization.ts';
import type { AccessToken } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import type { ServerClock } from '../token-endpoint/server-clock.ts';

/** Creates proofs of possession of this key for one server (RFC 9449 §4.2), with the server's time and latest nonce. */
export function createDpopHandle(
  keyPair: CryptoKeyPair,
  origin: string,
  servers: ServerClock,
): oauth.DPoPHandle {
  return oauth.DPoP({}, keyPair, {
    [oauth.modifyAssertion](_header, payload) {
      payload['iat'] = Math.floor(servers.now(origin) / 1000);
      payload['nonce'] = servers.nonce(origin);
    },
  });
}

/** The account's key, created if there is none yet. */
export async function getOrCreateDpopKey({
  dpopKeys,
  keyName,
}: Pick<AuthDeps, 'dpopKeys' | 'keyName'>): Promise<CryptoKeyPair> {
  return (await dpopKeys.read(keyName)) ?? (await dpopKeys.getOrCreate(keyName));
}

/** The headers of one API request with a key-bound token (RFC 9449 §7.1); `null` if the key no longer exists. */
export async function dpopHeaders(
  { accessToken, clockOffset = 0 }: AccessToken,
  { method, url }: ApiRequest,
  { dpopKeys, keyName, servers }: Pick<AuthDeps, 'dpopKeys' | 'keyName' | 'servers'>,
): Promise<AuthorizationHeaders | null> {
  const keyPair = await dpopKeys.read(keyName);
  if (keyPair === null) return null;
  servers.restore(url.origin, clockOffset);
  let headers: AuthorizationHeaders = {};
  // oauth4webapi creates a proof only as part of a request; this one is never sent.
  await oauth.protectedResourceRequest(accessToken, method, url, undefined, undefined, {
    DPoP: createDpopHandle(keyPair, url.origin, servers),
    [oauth.customFetch]: async (_url, request) => {
      const { authorization = '', dpop = '' } = request.headers;
      headers = { authorization, dpop };
      return new Response(null);
    },
  });
  return headers;
}
