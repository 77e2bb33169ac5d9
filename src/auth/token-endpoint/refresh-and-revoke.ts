import * as oauth from 'oauth4webapi';
import { assistantError } from '../../domain/errors.ts';
import { isJsonObject } from '../../domain/json.ts';
import { expiryOf, type TokenSet } from './token-set.ts';
import { verifiedClaims } from './id-token.ts';
import { KeyGoneError, notTrusted } from './oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { requireAvailable } from '../http-status.ts';
import { withoutOrigin } from './without-origin.ts';
import { clientOf, requestTokens, tokenRequestOptions } from './token-request.ts';

/** Requests a new token set with the refresh token (RFC 6749 §6). Throws what oauth4webapi throws, and {@link KeyGoneError}. */
export async function refresh(
  tokenSet: TokenSet,
  refreshToken: string,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  const { server, clientId, tokenType } = tokenSet;
  const keyPair = tokenType === 'DPoP' ? await deps.dpopKeys.read(deps.keyName) : null;
  if (tokenType === 'DPoP' && keyPair === null) throw new KeyGoneError();
  deps.servers.restore(server.issuer, tokenSet.clockOffset ?? 0);
  const request = () =>
    requestTokens(
      {
        server,
        clientId,
        keyPair,
        send: (client, options) =>
          oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options),
        async process(client, tokenResponse) {
          requireAvailable(tokenResponse);
          // A response without any token is not a forgery but that of a proxy or of a failing server.
          if (tokenResponse.ok && !(await hasAccessToken(tokenResponse.clone())))
            throw assistantError(
              'SIGN_IN_UNAVAILABLE',
              "The response to the refresh is not Okta's.",
            );
          return await oauth.processRefreshTokenResponse(server, client, tokenResponse);
        },
      },
      deps,
      signal,
    );
  const { response, tokens } = await withoutOrigin(server.issuer, deps, request);
  const claims = await verifiedClaims({ server, clientId, response, tokens }, deps, signal);
  // A refresh must not change who is signed in (OIDC Core §12.2).
  if (claims !== undefined && claims.sub !== tokenSet.user.sub)
    throw notTrusted('another user in the refreshed ID token');
  const now = deps.now();
  return {
    ...tokenSet,
    accessToken: tokens.access_token,
    receivedAt: now,
    expiresAt: expiryOf(tokens.expires_in, now),
    refreshToken: tokens.refresh_token ?? refreshToken,
    scope: tokens.scope ?? tokenSet.scope,
    clockOffset: deps.servers.offset(server.issuer),
  };
}

async function hasAccessToken(tokenResponse: Response): Promise<boolean> {
  const body: unknown = await tokenResponse.json().catch(() => null);
  return isJsonObject(body) && typeof body['access_token'] === 'string';
}

/**
 * Revokes the refresh token, and with it its access token (RFC 7009 §2.1; Okta answers 200 for an unknown token too). RFC 9449
 * asks for no proof here.
 */
export async function revoke(tokenSet: TokenSet, deps: AuthDeps): Promise<void> {
  await withoutOrigin(tokenSet.server.issuer, deps, async () => {
    const response = await oauth.revocationRequest(
      tokenSet.server,
      clientOf(tokenSet.clientId),
      oauth.None(),
      tokenSet.refreshToken ?? tokenSet.accessToken,
      tokenRequestOptions(deps.fetch, new AbortController().signal),
    );
    await oauth.processRevocationResponse(response);
  });
}
