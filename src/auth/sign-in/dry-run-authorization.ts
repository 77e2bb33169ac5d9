import type { AssistantError } from '../../domain/errors.ts';
import { isRedirect } from '../../domain/http-response.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { requireAvailable } from '../http-status.ts';
import { discover } from '../token-endpoint/authorization-server.ts';
import { fromOAuthError } from '../token-endpoint/oauth-errors.ts';
import { getDocument } from '../token-endpoint/server-fetch.ts';
import type { AuthDeps } from '../auth-deps.ts';
import {
  createAuthorizationRequest,
  readAuthorizationResponse,
  SCOPES,
  type AuthorizationParameters,
  type AuthorizationRequest,
} from './authorization-request.ts';
import { authorizePageError } from './authorize-page.ts';

type DryRunDeps = Pick<AuthDeps, 'fetch' | 'webAuthFlow'>;

/** Throws `REDIRECT_URI_REFUSED` if our redirect URI is not registered for the app in Okta, and what `discover` throws. */
export async function checkRedirectUri(
  org: OrgConfig,
  deps: DryRunDeps,
  signal: AbortSignal,
): Promise<void> {
  await requireRegisteredRedirectUri(
    await createDryRunRequest(org, 'openid', deps, signal),
    deps,
    signal,
  );
}

/**
 * Sends an authorization request without cookies or a window: with a registered redirect URI Okta answers by a redirect,
 * otherwise by an error page (RFC 6749 §4.1.2.1). Throws `REDIRECT_URI_REFUSED`, `SIGN_IN_UNAVAILABLE`,
 * `NETWORK_UNAVAILABLE` and what {@link authorizePageError} returns.
 */
export async function requireRegisteredRedirectUri(
  { server, clientId, redirectUri }: AuthorizationParameters,
  deps: Pick<AuthDeps, 'fetch'>,
  signal: AbortSignal,
): Promise<void> {
  const parameters = { server, clientId, redirectUri, scope: 'openid', prompt: 'none' } as const;
  const { url } = await createAuthorizationRequest(parameters);
  const response = await getDocument(url.href, deps.fetch, signal, 'text/html').catch(
    (thrown: unknown) => {
      throw fromOAuthError(thrown);
    },
  );
  if (isRedirect(response)) return;
  // Only a captive portal sends it (RFC 6585 §6).
  if (response.status !== 511) requireAvailable(response);
  const error = authorizePageError(server.issuer, redirectUri, response, await response.text());
  if (error !== null) throw error;
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
