import {
  processDiscoveryResponse,
  ResponseBodyError,
  type AuthorizationServer,
} from 'oauth4webapi';
import { problem, type AssistantError } from '../domain/errors.ts';
import { isFields } from '../domain/stored-form.ts';
import type { GrantServer } from './grant.ts';

const TIMEOUT_MS = 15_000;

/** An org authorization server whose metadata passed every check: its endpoints are https and on its own host. */
export type TrustedServer = AuthorizationServer &
  GrantServer & { readonly authorization_endpoint: string };

/**
 * Discovers the org authorization server for one client (OIDC Discovery §4; Okta's `client_id` parameter makes an
 * unknown client an error at once). Throws `ORG_NOT_FOUND`, `ORG_NOT_OKTA`, `ORG_METADATA_REFUSED`,
 * `SIGN_IN_CLIENT_REFUSED`, `NETWORK_UNAVAILABLE`.
 */
export async function discover(
  orgUrl: string,
  clientId: string,
  fetchIt: typeof fetch,
  signal: AbortSignal,
): Promise<TrustedServer> {
  const url = new URL('/.well-known/openid-configuration', orgUrl);
  url.searchParams.set('client_id', clientId);
  const response = await get(url, orgUrl, fetchIt, signal);
  return processMetadataResponse(orgUrl, response);
}

/** Believes a metadata response or throws; `issuer` is compared byte for byte (RFC 8414 §3.3). */
export async function processMetadataResponse(
  orgUrl: string,
  response: Response,
): Promise<TrustedServer> {
  if (response.status === 400 && (await isUnknownClient(response.clone())))
    throw problem('SIGN_IN_CLIENT_REFUSED', 'Okta does not know this client ID.', {
      description: "Invalid value for 'client_id' parameter.",
    });
  if (response.status === 404) throw notOkta(orgUrl);
  if (response.status === 429 || response.status >= 500)
    throw problem('SIGN_IN_UNAVAILABLE', 'Okta cannot answer at the moment.');
  const metadata = await read(orgUrl, response);
  const { authorization_endpoint, token_endpoint, jwks_uri, revocation_endpoint } = metadata;
  return {
    ...metadata,
    authorization_endpoint: ownEndpoint(orgUrl, 'authorization_endpoint', authorization_endpoint),
    token_endpoint: ownEndpoint(orgUrl, 'token_endpoint', token_endpoint),
    jwks_uri: ownEndpoint(orgUrl, 'jwks_uri', jwks_uri),
    ...(revocation_endpoint === undefined
      ? {}
      : { revocation_endpoint: ownEndpoint(orgUrl, 'revocation_endpoint', revocation_endpoint) }),
  };
}

async function get(
  url: URL,
  orgUrl: string,
  fetchIt: typeof fetch,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetchIt(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  } catch (cause) {
    if (signal.aborted) throw problem('CANCELLED', 'The check was stopped.');
    const offline = problem('ORG_NOT_FOUND', `Nothing answers at ${orgUrl}.`, { orgUrl });
    offline.cause = cause;
    throw offline;
  }
}

async function isUnknownClient(response: Response): Promise<boolean> {
  try {
    const body: unknown = await response.json();
    return (
      isFields(body) &&
      (body['errorCode'] === 'invalid_client' || body['error'] === 'invalid_client')
    );
  } catch {
    return false;
  }
}

async function read(orgUrl: string, response: Response): Promise<AuthorizationServer> {
  const issuer = await issuerOf(response.clone());
  if (issuer === null) throw notOkta(orgUrl);
  if (issuer !== orgUrl)
    throw problem('ORG_METADATA_REFUSED', 'This app signs in under another domain of the org.', {
      reason: `issuer ${issuer}`,
    });
  try {
    return await processDiscoveryResponse(new URL(orgUrl), response);
  } catch (cause) {
    if (cause instanceof ResponseBodyError) throw notOkta(orgUrl);
    throw refuse('not readable');
  }
}

async function issuerOf(response: Response): Promise<string | null> {
  try {
    const body: unknown = await response.json();
    return isFields(body) && typeof body['issuer'] === 'string' ? body['issuer'] : null;
  } catch {
    return null;
  }
}

/** An endpoint that lies elsewhere would be sent codes and tokens: https and the issuer's own host, or refused. */
function ownEndpoint(orgUrl: string, name: string, value: string | undefined): string {
  if (value === undefined || !URL.canParse(value) || new URL(value).origin !== orgUrl)
    throw refuse(name);
  return value;
}

function refuse(reason: string): AssistantError {
  return problem('ORG_METADATA_REFUSED', `The org's metadata is refused: ${reason}.`, { reason });
}

function notOkta(orgUrl: string): AssistantError {
  return problem('ORG_NOT_OKTA', `${orgUrl} is not an Okta org.`, { orgUrl });
}
