import * as oauth from 'oauth4webapi';
import type { OrgConfig } from '../../domain/org-config.ts';
import type { SessionUser } from '../../domain/session.ts';
import { displayText } from '../../domain/display-text.ts';
import { assistantError } from '../../domain/errors.ts';
import { responseParameters } from './authorization-response.ts';
import { discover, type TrustedServer } from '../token-endpoint/authorization-server.ts';
import { getOrCreateDpopKey } from '../dpop/dpop-proofs.ts';
import { supportsDpop } from '../token-endpoint/dpop-support.ts';
import { expiryOf, type TokenSet } from '../token-endpoint/token-set.ts';
import { verifiedClaims } from '../token-endpoint/id-token.ts';
import {
  fromOAuthError,
  isInvalidDpopProof,
  requiresInteraction,
  notTrusted,
} from '../token-endpoint/oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { clientOf, requestTokens, requireAccurateClock } from '../token-endpoint/token-request.ts';

/** The least that the three tools need; `okta.users.read.self` lets no user read another. */
export const SCOPES = 'openid profile email offline_access okta.users.read.self';

export type SignInMode = 'interactive' | 'silent' | 'switch-user';

/** Okta's `prompt`; `null`: a window, with as few questions as Okta likes. */
type Prompt = 'none' | 'login' | null;

/** Signs in with authorization code + PKCE (RFC 6749 §4.1, RFC 7636): silently first, in Okta's window where it asks for one; with DPoP where the org wants it of this client. */
export async function signIn(
  org: OrgConfig,
  mode: SignInMode,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  try {
    const server = await discover(org.orgUrl, org.clientId, deps.fetch, signal);
    requireAccurateClock(org.orgUrl, deps);
    if (org.dpop === true) return await authorizeInMode(mode, server, org, deps, signal);
    try {
      return await authorizeInMode(mode, server, org, deps, signal);
    } catch (thrown) {
      if (!isInvalidDpopProof(thrown) || !(await supportsDpop(org.orgUrl, deps, signal)))
        throw thrown;
    }
    const boundOrg = { ...org, dpop: true };
    await deps.storeDpopRequirement(boundOrg);
    // Okta knows the person by now: a new code needs no window.
    const retryMode = mode === 'silent' ? mode : 'interactive';
    return await authorizeInMode(retryMode, server, boundOrg, deps, signal);
  } catch (thrown) {
    throw fromOAuthError(thrown);
  }
}

async function authorizeInMode(
  mode: SignInMode,
  server: TrustedServer,
  org: OrgConfig,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  if (mode === 'switch-user') return await authorize(server, org, 'login', deps, signal);
  try {
    return await authorize(server, org, 'none', deps, signal);
  } catch (thrown) {
    if (mode === 'silent' || !requiresInteraction(thrown)) throw thrown;
  }
  return await authorize(server, org, null, deps, signal);
}

async function authorize(
  server: TrustedServer,
  org: OrgConfig,
  prompt: Prompt,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  const code = await requestCode(server, org, prompt, deps);
  try {
    return await exchangeCode(server, org, code, deps, signal);
  } catch (thrown) {
    if (fromOAuthError(thrown).code !== 'NETWORK_UNAVAILABLE') throw thrown;
    // The code may be spent, and one that is sent twice revokes what it gave (RFC 6749 §4.1.2); a new one needs no window.
    return await exchangeCode(
      server,
      org,
      await requestCode(server, org, 'none', deps),
      deps,
      signal,
    );
  }
}

/** A code with what proves that it is ours, each made for this one request. */
interface AuthorizationCode {
  readonly parameters: URLSearchParams;
  readonly codeVerifier: string;
  readonly nonce: string;
}

async function requestCode(
  server: TrustedServer,
  org: OrgConfig,
  prompt: Prompt,
  deps: AuthDeps,
): Promise<AuthorizationCode> {
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const { redirectUri } = deps.webAuthFlow;
  const request = new URL(server.authorization_endpoint);
  const parameters = {
    client_id: org.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: SCOPES,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(prompt === null ? {} : { prompt }),
  };
  for (const [name, value] of Object.entries(parameters)) request.searchParams.set(name, value);
  const responseUrl = await deps.webAuthFlow.launch(
    request,
    prompt === 'none' ? 'silent' : 'interactive',
  );
  const response = responseParameters(responseUrl, redirectUri, server.issuer);
  return {
    parameters: oauth.validateAuthResponse(server, clientOf(org.clientId), response, state),
    codeVerifier,
    nonce,
  };
}

async function exchangeCode(
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
        if (tokenResponse.status === 429 || tokenResponse.status >= 500)
          throw assistantError(
            'SIGN_IN_UNAVAILABLE',
            'Okta cannot finish the sign-in at the moment.',
          );
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
    scope: tokens.scope ?? SCOPES,
    user: userOf(claims, org.orgUrl),
    tokenType,
    clockOffset: deps.servers.offset(server.issuer),
  };
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
