import * as oauth from 'oauth4webapi';
import { problem } from '../domain/errors.ts';
import { expiryOf, type Grant } from './grant.ts';
import { notTrusted } from './oauth-errors.ts';
import type { AuthPorts } from './ports.ts';
import { clientOf } from './sign-in.ts';
import { tokenRequestOptions } from './token-request.ts';

/** Sends one refresh request (RFC 6749 §6) and returns the grant that replaces this one; throws what oauth4webapi throws. */
export async function refresh(
  grant: Grant,
  refreshToken: string,
  ports: AuthPorts,
  signal: AbortSignal,
): Promise<Grant> {
  const client = clientOf(grant.clientId);
  const { server } = grant;
  await ports.originRule.ensure(grant.server.issuer);
  const options = tokenRequestOptions(ports.fetch, signal);
  const response = await oauth.refreshTokenGrantRequest(
    server,
    client,
    oauth.None(),
    refreshToken,
    options,
  );
  if (response.status === 429 || response.status >= 500)
    throw problem('SIGN_IN_UNAVAILABLE', 'Okta cannot renew the sign-in at the moment.');
  const tokens = await oauth.processRefreshTokenResponse(server, client, response);
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  if (claims !== undefined) {
    await oauth.validateApplicationLevelSignature(server, response, options);
    // A refresh must not change who is signed in (OIDC Core §12.2).
    if (claims.sub !== grant.user.sub) throw notTrusted('another user in the refreshed ID token');
  }
  const now = ports.now();
  return {
    ...grant,
    accessToken: tokens.access_token,
    receivedAt: now,
    expiresAt: expiryOf(tokens.expires_in, now),
    refreshToken: tokens.refresh_token ?? refreshToken,
    scope: tokens.scope ?? grant.scope,
  };
}

/** Revokes the refresh token, and with it its access token (RFC 7009 §2.1; Okta answers 200 for an unknown token too). */
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
