import * as oauth from 'oauth4webapi';
import type { AuthorizationExtras } from '../auth-deps.ts';
import { READ_SELF_SCOPE } from '../../domain/okta-scopes.ts';
import { clientOf } from '../token-endpoint/token-request.ts';
import type { TrustedServer } from '../token-endpoint/authorization-server.ts';
import { responseParameters } from './authorization-response.ts';

/** The minimum that the tools need. */
export const SCOPES = `openid profile email offline_access ${READ_SELF_SCOPE}`;

/** The `prompt` parameter; `null`: Okta decides what to ask the user. */
export type Prompt = 'none' | 'login' | null;

/** The usual scopes and the optional ones. */
export function scopesWith(extras: AuthorizationExtras | undefined): string {
  return [SCOPES, ...(extras?.scopes ?? [])].join(' ');
}

export interface AuthorizationParameters {
  readonly server: TrustedServer;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly prompt: Prompt;
  readonly extras?: AuthorizationExtras | undefined;
}

/** An authorization request (RFC 6749 §4.1.1 with PKCE, RFC 7636) and the secrets that prove that the code is ours. */
export interface AuthorizationRequest extends AuthorizationParameters {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Creates a request with new random values. */
export async function createAuthorizationRequest(
  parameters: AuthorizationParameters,
): Promise<AuthorizationRequest> {
  const { server, clientId, redirectUri, scope, prompt, extras } = parameters;
  const codeVerifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const url = new URL(server.authorization_endpoint);
  const query = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(prompt === null ? {} : { prompt }),
    ...(extras?.acrValues === undefined ? {} : { acr_values: extras.acrValues }),
    ...(extras?.maxAge === undefined ? {} : { max_age: extras.maxAge }),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return { ...parameters, url, state, nonce, codeVerifier };
}

/** The parameters of the response to this request. Throws `SIGN_IN_NOT_TRUSTED` and what oauth4webapi throws. */
export function readAuthorizationResponse(
  responseUrl: string,
  { server, clientId, redirectUri, state }: AuthorizationRequest,
): URLSearchParams {
  const parameters = responseParameters(responseUrl, redirectUri, server.issuer);
  return oauth.validateAuthResponse(server, clientOf(clientId), parameters, state);
}
