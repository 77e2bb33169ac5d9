import * as oauth from 'oauth4webapi';
import type { OrgConfig } from '../../domain/org-config.ts';
import type { Authentication } from '../../domain/user-details.ts';
import type { SessionUser } from '../../domain/session.ts';
import { displayText } from '../../domain/display-text.ts';
import type { TrustedServer } from '../token-endpoint/authorization-server.ts';
import { getOrCreateDpopKey } from '../dpop/dpop-proofs.ts';
import { expiryOf, type TokenSet } from '../token-endpoint/token-set.ts';
import { verifiedClaims } from '../token-endpoint/id-token.ts';
import { notTrusted } from '../token-endpoint/oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { requireAvailable } from '../http-status.ts';
import { requestTokens } from '../token-endpoint/token-request.ts';
import { scopesWith } from './authorization-request.ts';

/** More than any sign-in has. */
const MAX_METHODS = 20;

/** A code with the secrets of the request that it answers. */
export interface AuthorizationCode {
  readonly parameters: URLSearchParams;
  readonly codeVerifier: string;
  readonly nonce: string;
}

/** Exchanges a code for tokens (RFC 6749 §4.1.3) and verifies the ID token. Throws `SIGN_IN_NOT_TRUSTED` and what oauth4webapi throws. */
export async function exchangeCode(
  server: TrustedServer,
  org: OrgConfig,
  code: AuthorizationCode,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  const { clientId } = org;
  await deps.originRule.ensure(org.orgUrl);
  const { response, tokens, tokenType } = await requestTokens(
    {
      server,
      clientId,
      keyPair: org.dpop === true ? await getOrCreateDpopKey(deps) : null,
      send: (client, options) =>
        oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          code.parameters,
          deps.webAuthFlow.redirectUri,
          code.codeVerifier,
          options,
        ),
      async process(client, tokenResponse) {
        requireAvailable(tokenResponse);
        return await oauth.processAuthorizationCodeResponse(server, client, tokenResponse, {
          expectedNonce: code.nonce,
          requireIdToken: true,
        });
      },
    },
    deps,
    signal,
  );
  const claims = await verifiedClaims({ server, clientId, response, tokens }, deps, signal);
  if (claims === undefined) throw notTrusted('ID token missing');
  const now = deps.now();
  return {
    server: {
      issuer: server.issuer,
      token_endpoint: server.token_endpoint,
      jwks_uri: server.jwks_uri,
      ...(server.revocation_endpoint === undefined
        ? {}
        : { revocation_endpoint: server.revocation_endpoint }),
    },
    clientId,
    accessToken: tokens.access_token,
    receivedAt: now,
    expiresAt: expiryOf(tokens.expires_in, now),
    refreshToken: tokens.refresh_token ?? null,
    scope: tokens.scope ?? scopesWith(deps.extras),
    user: userOf(claims, org.orgUrl),
    authentication: authenticationOf(claims),
    tokenType,
    clockOffset: deps.servers.offset(server.issuer),
  };
}

function authenticationOf({ amr, auth_time: at }: oauth.IDToken): Authentication {
  const methods = Array.isArray(amr) ? amr.filter((method) => typeof method === 'string') : [];
  return { methods: methods.slice(0, MAX_METHODS), at: at === undefined ? null : at * 1000 };
}

function userOf(claims: oauth.IDToken, orgUrl: string): SessionUser {
  const { sub, name, preferred_username: login, email } = claims;
  const loginText = displayText(firstNonEmpty(login, email) ?? sub, 100);
  return {
    sub,
    login: loginText,
    name: displayText(firstNonEmpty(name) ?? loginText, 100),
    orgUrl,
  };
}

function firstNonEmpty(...values: readonly (oauth.JsonValue | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
