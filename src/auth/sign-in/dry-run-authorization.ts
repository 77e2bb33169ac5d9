import { assistantError, type AssistantError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { requireAvailable } from '../http-status.ts';
import { discover } from '../token-endpoint/authorization-server.ts';
import { fromOAuthError } from '../token-endpoint/oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import {
  createAuthorizationRequest,
  readAuthorizationResponse,
  SCOPES,
  type AuthorizationRequest,
} from './authorization-request.ts';

type DryRunDeps = Pick<AuthDeps, 'fetch' | 'webAuthFlow'>;

/**
 * Throws `REDIRECT_URI_REFUSED` if our redirect URI is not registered for the app in Okta. Sends a request without cookies
 * or a window: with a registered URI Okta redirects with "login_required", otherwise it shows an error page
 * (RFC 6749 §4.1.2.1).
 */
export async function checkRedirectUri(
  org: OrgConfig,
  deps: DryRunDeps,
  signal: AbortSignal,
): Promise<void> {
  const { url } = await createDryRunRequest(org, 'openid', deps, signal);
  const response = await deps.fetch(url, {
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  });
  requireAvailable(response);
  const { type, status } = response;
  if (type !== 'opaqueredirect' && (status < 300 || status >= 400))
    throw assistantError(
      'REDIRECT_URI_REFUSED',
      'The redirect URI is not registered for this app.',
    );
}

/**
 * Requests everything that a sign-in requests, without a window. Returns Okta's reason for refusing, or `null` if Okta
 * returns a code, which is left to expire. Throws what `launch` throws.
 */
export async function checkScopes(
  org: OrgConfig,
  deps: DryRunDeps,
  signal: AbortSignal,
): Promise<AssistantError | null> {
  const request = await createDryRunRequest(org, SCOPES, deps, signal);
  const responseUrl = await deps.webAuthFlow.launch(request.url, 'silent');
  try {
    readAuthorizationResponse(responseUrl, request);
    return null;
  } catch (thrown) {
    return fromOAuthError(thrown);
  }
}

async function createDryRunRequest(
  { orgUrl, clientId }: OrgConfig,
  scope: string,
  { fetch, webAuthFlow: { redirectUri } }: DryRunDeps,
  signal: AbortSignal,
): Promise<AuthorizationRequest> {
  const server = await discover(orgUrl, clientId, fetch, signal);
  return await createAuthorizationRequest({ server, clientId, redirectUri, scope, prompt: 'none' });
}
