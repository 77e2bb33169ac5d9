import * as oauth from 'oauth4webapi';
import type { ApiRequest, AuthorizationHeaders } from '../domain/api-authorization.ts';
import type { AccessToken } from './grant.ts';
import type { AuthPorts } from './ports.ts';
import type { ServerMemory } from './server-memory.ts';

/** Proofs of possession of this key for one server (RFC 9449 §4.2), dated by its clock and with its latest nonce. */
export function proofsOf(
  keyPair: CryptoKeyPair,
  origin: string,
  servers: ServerMemory,
): oauth.DPoPHandle {
  return oauth.DPoP({}, keyPair, {
    [oauth.modifyAssertion](_header, payload) {
      payload['iat'] = Math.floor(servers.now(origin) / 1000);
      payload['nonce'] = servers.nonce(origin);
    },
  });
}

/** The account's key, made where there is none yet. */
export async function keyForSignIn({
  dpopKeys,
  keyName,
}: Pick<AuthPorts, 'dpopKeys' | 'keyName'>): Promise<CryptoKeyPair> {
  return (await dpopKeys.read(keyName)) ?? (await dpopKeys.make(keyName));
}

/** The headers of one API request with a token that is bound to a key (RFC 9449 §7.1); `null` where the key is gone. */
export async function dpopHeaders(
  { accessToken, clockOffset = 0 }: AccessToken,
  { method, url }: ApiRequest,
  { dpopKeys, keyName, servers }: Pick<AuthPorts, 'dpopKeys' | 'keyName' | 'servers'>,
): Promise<AuthorizationHeaders | null> {
  const keyPair = await dpopKeys.read(keyName);
  if (keyPair === null) return null;
  servers.recall(url.origin, clockOffset);
  let headers: AuthorizationHeaders = {};
  // oauth4webapi gives a proof away only inside a request; this one goes nowhere.
  await oauth.protectedResourceRequest(accessToken, method, url, undefined, undefined, {
    DPoP: proofsOf(keyPair, url.origin, servers),
    [oauth.customFetch]: async (_url, request) => {
      const { authorization = '', dpop = '' } = request.headers;
      headers = { authorization, dpop };
      return new Response(null);
    },
  });
  return headers;
}
