import { displayText } from '../../domain/display-text.ts';
import { assistantError, type AssistantError } from '../../domain/errors.ts';
import { isForeignResponse, isRedirect } from '../../domain/http-response.ts';
import { isOnOktaDomain } from '../../domain/okta-hosts.ts';
import { isJsonObject } from '../../domain/json.ts';
import { networkBlocked, orgMoved, requireAvailable } from '../http-status.ts';
import type { ServerEndpoints } from './token-set.ts';
import { BrokenBodyError, getDocument } from './server-fetch.ts';

/** The fields of an org's metadata (RFC 8414 §2) that are used, each validated. */
export type TrustedServer = ServerEndpoints & {
  readonly authorization_endpoint: string;
  readonly authorization_response_iss_parameter_supported: boolean;
};

/**
 * Discovers the org authorization server (OIDC Discovery §4). With a `clientId`, Okta also checks that it knows the client.
 * Throws `ORG_NOT_FOUND`, `ORG_NOT_OKTA`, `ORG_MOVED`, `ORG_METADATA_REFUSED`, `NETWORK_BLOCKED`, `SIGN_IN_CLIENT_REFUSED`,
 * `SIGN_IN_UNAVAILABLE`, `OKTA_FORBIDDEN`, `OKTA_REQUEST_REJECTED`.
 */
export async function discover(
  orgUrl: string,
  clientId: string | null,
  fetchFn: typeof fetch,
  signal: AbortSignal,
): Promise<TrustedServer> {
  const url = new URL('/.well-known/openid-configuration', orgUrl);
  if (clientId !== null) url.searchParams.set('client_id', clientId);
  const response = await fetchMetadata(url.href, orgUrl, fetchFn, signal);
  return processMetadataResponse(orgUrl, response);
}

/** Validates a metadata response; `issuer` is compared byte for byte (RFC 8414 §3.3). Throws as {@link discover} does. */
export async function processMetadataResponse(
  orgUrl: string,
  response: Response,
): Promise<TrustedServer> {
  if (isRedirect(response)) throw orgMoved(orgUrl);
  const text = await response.text();
  if (isForeignResponse(response, text) && !mayBeOwnPage(orgUrl, response))
    throw networkBlocked(orgUrl);
  requireAvailable(response);
  const body = parseJson(text);
  if (response.status === 400 && isUnknownClient(body))
    throw assistantError('SIGN_IN_CLIENT_REFUSED', 'Okta does not know this client ID.', {
      description: "Invalid value for 'client_id' parameter.",
    });
  if (response.status !== 200 || !isJsonObject(body) || typeof body['issuer'] !== 'string')
    throw noMetadata(orgUrl, response, body);
  if (body['issuer'] !== orgUrl)
    throw assistantError(
      'ORG_METADATA_REFUSED',
      'This app signs in under another domain of the org.',
      {
        reason: `issuer ${displayText(body['issuer'], 100)}`,
      },
    );
  requirePkce(body['code_challenge_methods_supported']);
  const endpoint = (name: string) => requireOwnEndpoint(orgUrl, name, body[name]);
  return {
    issuer: orgUrl,
    authorization_endpoint: endpoint('authorization_endpoint'),
    token_endpoint: endpoint('token_endpoint'),
    jwks_uri: endpoint('jwks_uri'),
    ...(body['revocation_endpoint'] === undefined
      ? {}
      : { revocation_endpoint: endpoint('revocation_endpoint') }),
    authorization_response_iss_parameter_supported:
      body['authorization_response_iss_parameter_supported'] === true,
  };
}

/**
 * Whether a page may be the address's own: of an ordinary website, or Okta's for a name that no org has, which comes with
 * 404. Any other status comes from a gateway.
 */
function mayBeOwnPage(orgUrl: string, { status }: Response): boolean {
  return status === 404 || status === 410 || (status === 200 && !isOnOktaDomain(orgUrl));
}

/** Okta's own error at an address that an org has, or the answer of something else. */
function noMetadata(orgUrl: string, { status }: Response, body: unknown): AssistantError {
  const { errorCode, errorId } = isJsonObject(body) ? body : {};
  // Under Okta's domains, only a name that no org has is answered with 404.
  const mayHaveNoOrg = status === 404 || status === 410;
  if (typeof errorCode === 'string' && status >= 400 && !mayHaveNoOrg) {
    const detail = { errorId: typeof errorId === 'string' ? displayText(errorId, 60) : null };
    return status === 401 || status === 403
      ? assistantError('OKTA_FORBIDDEN', 'Okta does not give its metadata.', detail)
      : assistantError('OKTA_REQUEST_REJECTED', 'Okta rejected the request.', {
          status,
          errorCode: displayText(errorCode, 60),
          ...detail,
        });
  }
  return isOnOktaDomain(orgUrl) && !mayHaveNoOrg
    ? networkBlocked(orgUrl)
    : assistantError('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
}

async function fetchMetadata(
  url: string,
  orgUrl: string,
  fetchFn: typeof fetch,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await getDocument(url, fetchFn, signal);
  } catch (cause) {
    if (signal.aborted) throw assistantError('CANCELLED', 'The check was canceled.');
    if (cause instanceof RangeError) throw metadataRefused('too long');
    if (cause instanceof BrokenBodyError)
      throw assistantError('NETWORK_UNAVAILABLE', 'Okta could not be reached.');
    const unreachable = assistantError('ORG_NOT_FOUND', `Nothing answers at ${orgUrl}.`, {
      orgUrl,
    });
    unreachable.cause = cause;
    throw unreachable;
  }
}

/** The body as JSON, or `undefined` if it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isUnknownClient(body: unknown): boolean {
  return (
    isJsonObject(body) &&
    (body['errorCode'] === 'invalid_client' || body['error'] === 'invalid_client')
  );
}

/** A server that lists its PKCE methods must support S256; there is no fallback to `plain` (RFC 7636 §7.2). */
function requirePkce(methods: unknown): void {
  if (methods !== undefined && !(Array.isArray(methods) && methods.includes('S256')))
    throw metadataRefused('code_challenge_methods_supported');
}

/** Codes and tokens are sent to these endpoints, so they must be https URLs on the issuer's own origin. */
function requireOwnEndpoint(orgUrl: string, name: string, value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value)) throw metadataRefused(name);
  const url = new URL(value);
  // A blob: URL has its creator's origin, so an https origin alone does not imply https.
  const isSameOrigin = url.protocol === 'https:' && url.origin === orgUrl;
  if (!isSameOrigin || url.username !== '' || url.password !== '' || url.hash !== '')
    throw metadataRefused(name);
  // As parsed: the URL parser reads a backslash as a slash.
  return url.href;
}

function metadataRefused(reason: string): AssistantError {
  return assistantError('ORG_METADATA_REFUSED', `The org's metadata is refused: ${reason}.`, {
    reason,
  });
}
