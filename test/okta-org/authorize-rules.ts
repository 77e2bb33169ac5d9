import { type OrgResponse, formOf, type OrgRequest, redirect } from './exchange.ts';
import { OIDC_SCOPES, OKTA_API_SCOPES } from './constants.ts';
import { badRequestPage } from './pages.ts';
import { describe } from './token-errors.ts';

export interface AuthorizeRules {
  clientId: string;
  redirectUris: readonly string[];
  grantedScopes: readonly string[];
  /** Whether a scope that the application was not granted refuses the request or is left out. */
  ungrantedScope: 'refuse' | 'omit';
}

interface AuthorizationError {
  error: string;
  description: string;
}

function authorizationErrorOf(
  parameters: URLSearchParams,
  rules: AuthorizeRules,
): AuthorizationError | undefined {
  const invalid = (description: string): AuthorizationError => ({
    error: 'invalid_request',
    description,
  });
  if (parameters.get('response_type') !== 'code') {
    return {
      error: 'unsupported_response_type',
      description:
        'The response type is not supported by the authorization server. Configured response types: [code].',
    };
  }
  if (!parameters.get('state')) {
    return invalid("The authentication request has an invalid 'state' parameter.");
  }
  if (!parameters.get('code_challenge')) {
    return invalid('PKCE code challenge is required by the application.');
  }
  if (parameters.get('code_challenge_method') !== 'S256') {
    return invalid('PKCE code challenge method is not supported. Valid values: [S256]');
  }
  const scopes = (parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  if (scopes.length === 0) {
    return { error: 'invalid_scope', description: 'No scopes were requested.' };
  }
  const known: readonly string[] = [...OIDC_SCOPES, ...OKTA_API_SCOPES];
  if (!scopes.every((scope) => known.includes(scope))) {
    return {
      error: 'invalid_scope',
      description: 'One or more scopes are not configured for the authorization server resource.',
    };
  }
  const granted: readonly string[] = [...OIDC_SCOPES, ...rules.grantedScopes];
  if (rules.ungrantedScope === 'refuse' && !scopes.every((scope) => granted.includes(scope))) {
    return {
      error: 'consent_required',
      description: 'You are not allowed any of the requested scopes.',
    };
  }
  return undefined;
}

/** Applies Okta's rules for `/authorize` that oidc-provider does not have; `undefined` lets it go on. */
export function checkAuthorizeRequest(
  request: OrgRequest,
  rules: AuthorizeRules,
): OrgResponse | undefined {
  const parameters = request.method === 'POST' ? formOf(request) : request.url.searchParams;
  // Nothing can be trusted as a place to send an error to, so Okta shows a page of its own.
  if (parameters.get('client_id') !== rules.clientId) {
    return badRequestPage('invalid_client', "Invalid value for 'client_id' parameter.");
  }
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (!rules.redirectUris.includes(redirectUri)) {
    return badRequestPage(
      'invalid_request',
      "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.",
    );
  }
  const rejection = authorizationErrorOf(parameters, rules);
  if (rejection === undefined) return undefined;
  const location = new URL(redirectUri);
  const state = parameters.get('state');
  if (state) location.searchParams.set('state', state);
  location.searchParams.set('error', rejection.error);
  location.searchParams.set('error_description', rejection.description);
  return redirect(location.href);
}

/** Makes an authorization response Okta's: no RFC 9207 `iss`, and Okta's description of an error. */
export function toOktaResponse(answer: OrgResponse): OrgResponse {
  const { location } = answer.headers;
  if (typeof location !== 'string' || !URL.canParse(location)) return answer;
  const url = new URL(location);
  // oidc-provider adds `iss` to authorization responses, and to them alone.
  if (!url.searchParams.has('iss')) return answer;
  url.searchParams.delete('iss');
  const error = url.searchParams.get('error');
  if (error !== null) {
    const description = url.searchParams.get('error_description') ?? '';
    url.searchParams.set('error_description', describe(error, description));
  }
  return { ...answer, headers: { ...answer.headers, location: url.href } };
}
