import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { JWK, JWTPayload } from 'jose';
import {
  OIDC_SCOPES,
  OKTA_API_SCOPES,
  SERVICE_CLIENT_ID,
  SIGNING_ALGORITHMS,
} from './constants.ts';
import { type OrgResponse, formOf, type OrgRequest } from './exchange.ts';
import { oauthError } from './okta-errors.ts';
import type { AuthorizationServer } from './provider.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ALGORITHMS: readonly string[] = SIGNING_ALGORITHMS;
/** The API Services application as the administrator set it up. */
export interface ServiceRules {
  /** Its public keys. */
  readonly serviceKeys: readonly JWK[];
  /** The Okta API scopes granted to it. */
  readonly serviceScopes: readonly string[];
}

const MAX_LIFETIME_SECONDS = 3600;

/**
 * Applies Okta's rules for client credentials that oidc-provider does not have, in the words of Okta's catalogue;
 * `undefined` lets the request go on to it. Replay and DPoP are oidc-provider's.
 * @see https://github.com/okta/okta-developer-docs packages/@okta/vuepress-site/data/oauth2-error-codes.json
 */
export async function checkClientCredentials(
  request: OrgRequest,
  server: AuthorizationServer,
  { serviceKeys, serviceScopes }: ServiceRules,
): Promise<OrgResponse | undefined> {
  const form = formOf(request);
  const isToken = request.method === 'POST' && request.url.pathname === '/oauth2/v1/token';
  if (!isToken || form.get('grant_type') !== 'client_credentials') return undefined;
  const problem =
    problemWithMethod(request, form) ??
    (await problemWithAssertion(
      form.get('client_assertion') ?? '',
      `${server.issuer}/oauth2/v1/token`,
      serviceKeys,
    ));
  if (problem !== undefined) return oauthError(401, 'invalid_client', problem);
  if (form.get('client_assertion_type') !== ASSERTION_TYPE)
    return oauthError(400, 'invalid_request', 'The client_assertion_type is invalid.');
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return refusedScope(scopes, serviceScopes);
}

function problemWithMethod({ headers }: OrgRequest, form: URLSearchParams): string | undefined {
  if (headers['authorization'] !== undefined || form.has('client_secret'))
    return 'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.';
  if (form.has('client_assertion')) return undefined;
  const clientId = form.get('client_id');
  return clientId === null || clientId === SERVICE_CLIENT_ID
    ? 'No client credentials found.'
    : "Only clients with 'application_type' of 'service' may use the client_credentials 'grant_type' with the Org Authorization Server.";
}

async function problemWithAssertion(
  assertion: string,
  endpoint: string,
  serviceKeys: readonly JWK[],
): Promise<string | undefined> {
  let claims: JWTPayload;
  let algorithm: string | undefined;
  try {
    claims = decodeJwt(assertion);
    ({ alg: algorithm } = decodeProtectedHeader(assertion));
  } catch {
    return 'The parsing of the client_assertion failed.';
  }
  if (claims.iss !== SERVICE_CLIENT_ID)
    return 'The issuer claim for client_assertion is not a valid client_id.';
  if (claims.sub !== SERVICE_CLIENT_ID)
    return 'The subject claim for client_assertion is not a valid client_id.';
  if (claims.aud !== endpoint)
    return 'The audience claim for client_assertion must be the endpoint invoked for the request.';
  if (!ALGORITHMS.includes(algorithm ?? ''))
    return 'The client_assertion JWT signature algorithm is invalid.';
  return (
    problemWithTime(claims) ?? (await problemWithSignature(assertion, algorithm ?? '', serviceKeys))
  );
}

function problemWithTime({ exp, iat }: JWTPayload): string | undefined {
  const now = Date.now() / 1000;
  if (exp === undefined)
    return "The client_assertion must contain the 'exp' claim as seconds since epoch.";
  if (exp <= now) return 'The client_assertion token is expired.';
  if (exp > now + MAX_LIFETIME_SECONDS)
    return 'The client_assertion token has an expiration too far into the future.';
  if (iat !== undefined && iat > now + 5)
    return 'The client_assertion token must be issued before the current time.';
  return undefined;
}

async function problemWithSignature(
  assertion: string,
  algorithm: string,
  serviceKeys: readonly JWK[],
): Promise<string | undefined> {
  const keys = createLocalJWKSet({ keys: [...serviceKeys] });
  try {
    await jwtVerify(assertion, keys, { algorithms: [algorithm] });
    return undefined;
  } catch (cause) {
    return cause instanceof errors.JWKSNoMatchingKey
      ? 'The client_assertion JWT kid is invalid.'
      : 'The client_assertion signature is invalid.';
  }
}

function refusedScope(
  scopes: readonly string[],
  granted: readonly string[],
): OrgResponse | undefined {
  const invalid = (description: string) => oauthError(400, 'invalid_scope', description);
  const oidc: readonly string[] = OIDC_SCOPES;
  const known: readonly string[] = OKTA_API_SCOPES;
  if (scopes.length === 0) return invalid('No scopes were requested.');
  if (scopes.some((scope) => oidc.includes(scope)))
    return invalid("Cannot request 'openid' scopes using client credentials.");
  if (scopes.some((scope) => scope.endsWith('.self'))) {
    // The catalogue names no other error for it.
    return oauthError(
      400,
      'client_credentials_self_scope_requested',
      "The 'client_credentials' grant type may not request .self scopes.",
    );
  }
  if (!scopes.every((scope) => known.includes(scope)))
    return invalid('One or more scopes are not configured for the authorization server resource.');
  return scopes.every((scope) => granted.includes(scope))
    ? undefined
    : oauthError(400, 'consent_required', 'You are not allowed any of the requested scopes.');
}
