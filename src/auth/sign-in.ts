import * as oauth from 'oauth4webapi';
import type { OrgConfig } from '../domain/org-config.ts';
import type { SessionUser } from '../domain/session.ts';
import { displayText } from '../domain/display-text.ts';
import { problem } from '../domain/errors.ts';
import { responseParameters } from './authorization-response.ts';
import { discover, type TrustedServer } from './authorization-server.ts';
import { keyForSignIn } from './dpop.ts';
import { offersDpop } from './dpop-offer.ts';
import { expiryOf, type Grant } from './grant.ts';
import { verifiedClaims } from './id-token.ts';
import { fromOAuthError, isDpopRefusal, needsWindow, notTrusted } from './oauth-errors.ts';
import type { AuthPorts } from './ports.ts';
import { clientOf, requestTokens, requireClock } from './token-request.ts';

/** The least that the three tools need; `okta.users.read.self` lets no user read another. */
export const SCOPES = 'openid profile email offline_access okta.users.read.self';

export type SignInHow = 'interactive' | 'silent' | 'switch-user';

/** Okta's `prompt`; `null`: a window, with as few questions as Okta likes. */
type Prompt = 'none' | 'login' | null;

/** Signs in with authorization code + PKCE (RFC 6749 §4.1, RFC 7636): silently first, in Okta's window where it asks for one; with DPoP where the org wants it of this client. */
export async function signIn(
  org: OrgConfig,
  how: SignInHow,
  ports: AuthPorts,
  signal: AbortSignal,
): Promise<Grant> {
  try {
    const server = await discover(org.orgUrl, org.clientId, ports.fetch, signal);
    requireClock(org.orgUrl, ports);
    if (org.dpop === true) return await authorizeAs(how, server, org, ports, signal);
    try {
      return await authorizeAs(how, server, org, ports, signal);
    } catch (thrown) {
      if (!isDpopRefusal(thrown) || !(await offersDpop(org.orgUrl, ports, signal))) throw thrown;
    }
    const bound = { ...org, dpop: true };
    await ports.rememberDpop(bound);
    // Okta knows the person by now: a new code needs no window.
    const again = how === 'silent' ? how : 'interactive';
    return await authorizeAs(again, server, bound, ports, signal);
  } catch (thrown) {
    throw fromOAuthError(thrown);
  }
}

async function authorizeAs(
  how: SignInHow,
  server: TrustedServer,
  org: OrgConfig,
  ports: AuthPorts,
  signal: AbortSignal,
): Promise<Grant> {
  if (how === 'switch-user') return await authorize(server, org, 'login', ports, signal);
  try {
    return await authorize(server, org, 'none', ports, signal);
  } catch (thrown) {
    if (how === 'silent' || !needsWindow(thrown)) throw thrown;
  }
  return await authorize(server, org, null, ports, signal);
}

async function authorize(
  server: TrustedServer,
  org: OrgConfig,
  prompt: Prompt,
  ports: AuthPorts,
  signal: AbortSignal,
): Promise<Grant> {
  const code = await askForCode(server, org, prompt, ports);
  try {
    return await redeem(server, org, code, ports, signal);
  } catch (thrown) {
    if (fromOAuthError(thrown).code !== 'NETWORK_UNAVAILABLE') throw thrown;
    // The code may be spent, and one that is sent twice revokes what it gave (RFC 6749 §4.1.2); a new one needs no window.
    return await redeem(server, org, await askForCode(server, org, 'none', ports), ports, signal);
  }
}

/** A code with what proves that it is ours, each made for this one request. */
interface BoundCode {
  readonly parameters: URLSearchParams;
  readonly codeVerifier: string;
  readonly nonce: string;
}

async function askForCode(
  server: TrustedServer,
  org: OrgConfig,
  prompt: Prompt,
  ports: AuthPorts,
): Promise<BoundCode> {
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const { redirectUri } = ports.webAuthFlow;
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
  const answer = await ports.webAuthFlow.launch(
    request,
    prompt === 'none' ? 'silent' : 'interactive',
  );
  const response = responseParameters(answer, redirectUri, server.issuer);
  return {
    parameters: oauth.validateAuthResponse(server, clientOf(org.clientId), response, state),
    codeVerifier,
    nonce,
  };
}

async function redeem(
  server: TrustedServer,
  org: OrgConfig,
  code: BoundCode,
  ports: AuthPorts,
  signal: AbortSignal,
): Promise<Grant> {
  const { clientId } = org;
  await ports.originRule.ensure(org.orgUrl);
  const { response, tokens, tokenType } = await requestTokens(
    {
      server,
      clientId,
      keyPair: org.dpop === true ? await keyForSignIn(ports) : null,
      send: (client, options) =>
        oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          code.parameters,
          ports.webAuthFlow.redirectUri,
          code.codeVerifier,
          options,
        ),
      async process(client, answer) {
        if (answer.status === 429 || answer.status >= 500)
          throw problem('SIGN_IN_UNAVAILABLE', 'Okta cannot finish the sign-in at the moment.');
        return await oauth.processAuthorizationCodeResponse(server, client, answer, {
          expectedNonce: code.nonce,
          requireIdToken: true,
        });
      },
    },
    ports,
    signal,
  );
  const claims = await verifiedClaims({ server, clientId, response, tokens }, ports, signal);
  if (claims === undefined) throw notTrusted('ID token missing');
  const now = ports.now();
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
    clockOffset: ports.servers.offset(server.issuer),
  };
}

function userOf(claims: oauth.IDToken, orgUrl: string): SessionUser {
  const { sub, name, preferred_username: login, email } = claims;
  const loginText = displayText(firstText(login, email) ?? sub, 100);
  return { sub, login: loginText, name: displayText(firstText(name) ?? loginText, 100), orgUrl };
}

function firstText(...values: readonly (oauth.JsonValue | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}
