import type { OrgConfig } from '../../domain/org-config.ts';
import { assistantError, toWireError, type ErrorCode } from '../../domain/errors.ts';
import { isOnOktaDomain } from '../../domain/okta-hosts.ts';
import { networkBlocked } from '../http-status.ts';
import { discover, type TrustedServer } from '../token-endpoint/authorization-server.ts';
import { supportsDpop } from '../token-endpoint/dpop-support.ts';
import type { TokenSet } from '../token-endpoint/token-set.ts';
import {
  fromOAuthError,
  isInvalidDpopProof,
  requiresInteraction,
} from '../token-endpoint/oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { requireAccurateClock } from '../token-endpoint/token-request.ts';
import {
  createAuthorizationRequest,
  readAuthorizationResponse,
  scopesWith,
  type Prompt,
} from './authorization-request.ts';
import { exchangeCode, type AuthorizationCode } from './code-exchange.ts';
import { openSignInWindow } from './sign-in-window.ts';

export type SignInMode = 'interactive' | 'silent' | 'switch-user';

/**
 * Signs in with authorization code and PKCE (RFC 6749 §4.1, RFC 7636): silently first, then in Okta's window if Okta asks
 * for one; with DPoP if the org requires it of this client.
 */
export async function obtainTokenSet(
  org: OrgConfig,
  mode: SignInMode,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  try {
    const server = await discoverKnownOrg(org, deps, signal);
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
    // The user has just signed in to Okta: a new code needs no window.
    const retryMode = mode === 'silent' ? mode : 'interactive';
    return await authorizeInMode(retryMode, server, boundOrg, deps, signal);
  } catch (thrown) {
    throw fromOAuthError(thrown);
  }
}

/**
 * Discovers an org; if a user has signed in to it before, a page comes from a gateway or captive portal, and silence from
 * the network. Under Okta's own domains, `ORG_NOT_OKTA` stays: it is also Okta's answer for an org that no longer exists.
 */
async function discoverKnownOrg(
  { orgUrl, clientId }: OrgConfig,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TrustedServer> {
  try {
    return await discover(orgUrl, clientId, deps.fetch, signal);
  } catch (thrown) {
    if ((await deps.user.read()) === null) throw thrown;
    const { code } = toWireError(thrown);
    if (code === 'ORG_NOT_OKTA' && !isOnOktaDomain(orgUrl)) throw networkBlocked(orgUrl);
    if (code === 'ORG_NOT_FOUND')
      throw assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
    throw thrown;
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

/** Errors of a code exchange after which a new code may succeed. */
const RETRIED_WITH_NEW_CODE: ReadonlySet<ErrorCode> = new Set([
  'NETWORK_UNAVAILABLE',
  'ORIGIN_REFUSED',
]);

async function authorize(
  server: TrustedServer,
  org: OrgConfig,
  prompt: Prompt,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<TokenSet> {
  const code = await requestCode(server, org, prompt, deps, signal);
  try {
    return await exchangeCode(server, org, code, deps, signal);
  } catch (thrown) {
    if (!RETRIED_WITH_NEW_CODE.has(fromOAuthError(thrown).code)) throw thrown;
    // The code may be spent, and sending it twice revokes the tokens it gave (RFC 6749 §4.1.2); a new one needs no window.
    const newCode = await requestCode(server, org, 'none', deps, signal);
    return await exchangeCode(server, org, newCode, deps, signal);
  }
}

async function requestCode(
  server: TrustedServer,
  { clientId }: OrgConfig,
  prompt: Prompt,
  deps: AuthDeps,
  signal: AbortSignal,
): Promise<AuthorizationCode> {
  const { redirectUri } = deps.webAuthFlow;
  const request = await createAuthorizationRequest({
    server,
    clientId,
    redirectUri,
    scope: scopesWith(deps.extras),
    prompt,
    extras: deps.extras,
  });
  const responseUrl = await openSignInWindow(request, deps, signal);
  const { codeVerifier, nonce } = request;
  return { parameters: readAuthorizationResponse(responseUrl, request), codeVerifier, nonce };
}
