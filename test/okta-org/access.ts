import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import { SIGNING_ALGORITHMS } from './constants.ts';
import type { OrgResponse, OrgRequest } from './exchange.ts';
import { oauthError, oktaError } from './okta-errors.ts';
import type { AuthorizationServer } from './provider.ts';
import { proofTimeProblem } from './proof-time.ts';
import type { OrgUser } from './users.ts';

/** Who asks: a user's token is its user's alone, an administrator's key opens every user. */
export interface Caller {
  /** Whom `me` names; a service application has nobody. */
  readonly me: OrgUser | undefined;
  readonly canReadAllUsers: boolean;
}

export type Access = { caller: Caller } | { refused: OrgResponse };

function refusedToken(scheme: string, description: string): Access {
  return {
    refused: oktaError('E0000011', {
      'www-authenticate': `${scheme} error="invalid_token", error_description="${description}"`,
    }),
  };
}

/**
 * An empty 403: the only sign of a missing scope is the header, with `http` addresses.
 * @see https://github.com/okta/okta-sdk-golang/issues/145
 */
function insufficientScope(scheme: string, scope: string, { url }: OrgRequest): Access {
  const org = `http://${url.host}`;
  const parameters = [
    `authorization_uri="${org}/oauth2/v1/authorize"`,
    `realm="${org}"`,
    `scope="${scope}"`,
    'error="insufficient_scope"',
    'error_description="The access token provided does not contain the required scopes."',
    `resource="${url.pathname}"`,
  ];
  const header = `${scheme} ${parameters.join(', ')}`;
  return { refused: { status: 403, headers: { 'www-authenticate': header }, body: '' } };
}

function refusedProof(description: string): Access {
  const parameters = `algs="${SIGNING_ALGORITHMS.join(' ')}", error="invalid_dpop_proof", error_description="${description}"`;
  const headers = { 'www-authenticate': `DPoP ${parameters}` };
  return { refused: oauthError(400, 'invalid_dpop_proof', description, headers) };
}

/** Returns what is wrong with the proof of possession, in Okta's words. @see RFC 9449 §4.3 */
async function problemWithProof(
  request: OrgRequest,
  token: string,
  jkt: string,
  usedProofs: Set<string>,
): Promise<string | undefined> {
  const proof = request.headers['dpop'];
  if (proof === undefined) return 'The DPoP proof JWT header is missing.';
  const verified = await jwtVerify(proof, EmbeddedJWK, {
    algorithms: [...SIGNING_ALGORITHMS],
    typ: 'dpop+jwt',
  }).catch(() => undefined);
  if (verified === undefined) return 'The DPoP proof JWT is invalid.';
  const { payload, protectedHeader } = verified;
  if (payload['htm'] !== request.method) return "'htm' claim in the DPoP proof JWT is invalid.";
  if (payload['htu'] !== request.url.origin + request.url.pathname) {
    return "'htu' claim in the DPoP proof JWT is invalid.";
  }
  const timeProblem = proofTimeProblem(request);
  if (timeProblem !== undefined) return timeProblem;
  if (payload['ath'] !== createHash('sha256').update(token).digest('base64url')) {
    return "'ath' claim in the DPoP proof does not match the presented access_token.";
  }
  const { jwk } = protectedHeader;
  if (jwk === undefined || (await calculateJwkThumbprint(jwk)) !== jkt) {
    return 'The access_token is not bound to the provided DPoP key.';
  }
  const jti = payload.jti ?? '';
  if (jti === '') return "'jti' claim in the DPoP proof JWT is invalid.";
  if (usedProofs.has(jti)) return 'The DPoP proof JWT has already been used.';
  usedProofs.add(jti);
  return undefined;
}

/** What the API knows. */
export interface ApiState {
  readonly users: readonly OrgUser[];
  readonly apiToken: ApiToken;
  readonly usedProofs: Set<string>;
}

/** An administrator's API token. @see https://developer.okta.com/docs/guides/create-an-api-token/main/ */
export interface ApiToken {
  readonly value: string;
  readonly owner: OrgUser;
}

/** Decides whether the request's token opens the API, and for whom. */
export async function accessOf(
  request: OrgRequest,
  { provider }: AuthorizationServer,
  { users, apiToken, usedProofs }: ApiState,
  userScope = 'okta.users.read.self',
): Promise<Access> {
  const authorization = request.headers['authorization'];
  if (authorization === undefined) return { refused: oktaError('E0000005') };
  const [scheme = '', value = ''] = authorization.split(' ', 2);
  if (scheme.toUpperCase() === 'SSWS' && value === apiToken.value)
    return { caller: { me: apiToken.owner, canReadAllUsers: true } };
  const isDpop = scheme.toLowerCase() === 'dpop';
  // An OAuth token sent as `SSWS` is an invalid API token: okta/okta-sdk-nodejs#427
  if (!isDpop && scheme.toLowerCase() !== 'bearer') return { refused: oktaError('E0000011') };

  const name = isDpop ? 'DPoP' : 'Bearer';
  const token =
    (await provider.AccessToken.find(value)) ?? (await provider.ClientCredentials.find(value));
  if (token === undefined) return refusedToken(name, 'The access token is invalid');
  if (token.jkt !== undefined && !isDpop) {
    const description =
      'The resource request must use the DPoP authentication scheme when using a DPoP bound token.';
    return { refused: oauthError(400, 'invalid_request', description) };
  }
  if (token.jkt === undefined && isDpop) {
    return refusedToken(name, 'The presented access_token is not DPoP bound.');
  }
  if (token.jkt !== undefined) {
    const problem = await problemWithProof(request, value, token.jkt, usedProofs);
    if (problem !== undefined) return refusedProof(problem);
  }
  const isService = token.kind === 'ClientCredentials';
  const scope = isService ? 'okta.users.read' : userScope;
  if (!token.scope?.split(' ').includes(scope)) return insufficientScope(name, scope, request);
  if (isService) return { caller: { me: undefined, canReadAllUsers: true } };
  const me = users.find(({ id }) => id === token.accountId);
  return me === undefined
    ? refusedToken(name, 'The access token is invalid')
    : { caller: { me, canReadAllUsers: false } };
}
