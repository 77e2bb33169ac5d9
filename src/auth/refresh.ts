import * as oauth from 'oauth4webapi';
import { problem } from '../domain/errors.ts';
import { isFields } from '../domain/stored-form.ts';
import { expiryOf, type Grant } from './grant.ts';
import { verifiedClaims } from './id-token.ts';
import { KeyGoneError, notTrusted } from './oauth-errors.ts';
import type { AuthPorts } from './ports.ts';
import { clientOf, requestTokens, tokenRequestOptions } from './token-request.ts';

/** Sends one refresh request (RFC 6749 §6) and returns the grant that replaces this one; throws what oauth4webapi throws, and {@link KeyGoneError}. */
export async function refresh(
  grant: Grant,
  refreshToken: string,
  ports: AuthPorts,
  signal: AbortSignal,
): Promise<Grant> {
  const { server, clientId, tokenType } = grant;
  const keyPair = tokenType === 'DPoP' ? await ports.dpopKeys.read(ports.keyName) : null;
  if (tokenType === 'DPoP' && keyPair === null) throw new KeyGoneError();
  ports.servers.recall(server.issuer, grant.clockOffset ?? 0);
  await ports.originRule.ensure(server.issuer);
  const { response, tokens } = await requestTokens(
    {
      server,
      clientId,
      keyPair,
      send: (client, options) =>
        oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options),
      async process(client, answer) {
        if (answer.status === 429 || answer.status >= 500)
          throw problem('SIGN_IN_UNAVAILABLE', 'Okta cannot renew the sign-in at the moment.');
        // What holds no token at all was not written to deceive: a proxy answered, or half of Okta.
        if (answer.ok && !(await holdsToken(answer.clone())))
          throw problem('SIGN_IN_UNAVAILABLE', 'The answer to the refresh is none of Okta.');
        return await oauth.processRefreshTokenResponse(server, client, answer);
      },
    },
    ports,
    signal,
  );
  const claims = await verifiedClaims({ server, clientId, response, tokens }, ports, signal);
  // A refresh must not change who is signed in (OIDC Core §12.2).
  if (claims !== undefined && claims.sub !== grant.user.sub)
    throw notTrusted('another user in the refreshed ID token');
  const now = ports.now();
  return {
    ...grant,
    accessToken: tokens.access_token,
    receivedAt: now,
    expiresAt: expiryOf(tokens.expires_in, now),
    refreshToken: tokens.refresh_token ?? refreshToken,
    scope: tokens.scope ?? grant.scope,
    clockOffset: ports.servers.offset(server.issuer),
  };
}

async function holdsToken(answer: Response): Promise<boolean> {
  const body: unknown = await answer.json().catch(() => null);
  return isFields(body) && typeof body['access_token'] === 'string';
}

/**
 * Revokes the refresh token, and with it its access token (RFC 7009 §2.1; Okta answers 200 for an unknown token too). It needs no
 * proof: RFC 9449 knows none here, and whoever holds a token may end it.
 */
export async function revoke(grant: Grant, ports: AuthPorts): Promise<void> {
  await ports.originRule.ensure(grant.server.issuer);
  const response = await oauth.revocationRequest(
    grant.server,
    clientOf(grant.clientId),
    oauth.None(),
    grant.refreshToken ?? grant.accessToken,
    tokenRequestOptions(ports.fetch, new AbortController().signal),
  );
  await oauth.processRevocationResponse(response);
}
