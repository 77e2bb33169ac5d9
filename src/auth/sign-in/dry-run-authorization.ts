import * as oauth from 'oauth4webapi';
import { assistantError, type AssistantError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { responseParameters } from './authorization-response.ts';
import { discover, type TrustedServer } from '../token-endpoint/authorization-server.ts';
import { fromOAuthError } from '../token-endpoint/oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { SCOPES } from './sign-in.ts';
import { clientOf } from '../token-endpoint/token-request.ts';

type DryRunDeps = Pick<AuthDeps, 'fetch' | 'webAuthFlow'>;

/**
 * Throws `REDIRECT_URI_REFUSED` where the app in Okta does not know our redirect URI. A request without cookies and window
 * would be answered at a known one by "login_required"; with an unknown one Okta shows a page of its own (RFC 6749 §4.1.2.1).
 */
export async function checkRedirectUri(
  org: OrgConfig,
  deps: DryRunDeps,
  signal: AbortSignal,
): Promise<void> {
  const server = await discover(org.orgUrl, org.clientId, deps.fetch, signal);
  const { url } = await createDryRunRequest(server, org, 'openid', deps);
  const { type, status } = await deps.fetch(url, {
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  if (status === 429 || status >= 500)
    throw assistantError('SIGN_IN_UNAVAILABLE', 'Okta cannot answer at the moment.');
  if (type !== 'opaqueredirect' && (status < 300 || status >= 400))
    throw assistantError(
      'REDIRECT_URI_REFUSED',
      'The redirect URI is not registered for this app.',
    );
}

/**
 * Asks, without a window, for all that a sign-in asks for. Says why Okta refuses, or `null` where it gives a code, which is
 * left to expire. Throws what `launch` throws.
 */
export async function checkScopes(
  org: OrgConfig,
  deps: DryRunDeps,
  signal: AbortSignal,
): Promise<AssistantError | null> {
  const server = await discover(org.orgUrl, org.clientId, deps.fetch, signal);
  const { url, state } = await createDryRunRequest(server, org, SCOPES, deps);
  const responseUrl = await deps.webAuthFlow.launch(url, 'silent');
  try {
    const { redirectUri } = deps.webAuthFlow;
    const response = responseParameters(responseUrl, redirectUri, server.issuer);
    oauth.validateAuthResponse(server, clientOf(org.clientId), response, state);
    return null;
  } catch (thrown) {
    return fromOAuthError(thrown);
  }
}

async function createDryRunRequest(
  server: TrustedServer,
  { clientId }: OrgConfig,
  scope: string,
  { webAuthFlow }: DryRunDeps,
): Promise<{ readonly url: URL; readonly state: string }> {
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint);
  const parameters = {
    client_id: clientId,
    redirect_uri: webAuthFlow.redirectUri,
    response_type: 'code',
    scope,
    state,
    nonce: oauth.generateRandomNonce(),
    code_challenge: await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier()),
    code_challenge_method: 'S256',
    prompt: 'none',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { url, state };
}
