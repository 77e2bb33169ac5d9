import type { ProviderError } from 'oidc-provider';

interface OktaOAuthError {
  error: string;
  description: string;
}

/**
 * What Okta answers where oidc-provider found `detail`; the texts are those of Okta's catalogue.
 * @see https://github.com/okta/okta-developer-docs packages/@okta/vuepress-site/data/oauth2-error-codes.json
 */
const BY_DETAIL: readonly [RegExp, OktaOAuthError][] = [
  [
    /failed jkt verification/,
    {
      error: 'invalid_dpop_proof',
      description: 'Invalid DPoP Public Key binding in refresh token.',
    },
  ],
  [
    /DPoP proof JWT not provided/,
    { error: 'invalid_dpop_proof', description: 'The DPoP proof JWT header is missing.' },
  ],
  [
    /DPoP proof JWT Replay/,
    { error: 'invalid_dpop_proof', description: 'The DPoP proof JWT has already been used.' },
  ],
  [
    /refresh token|grant not found/,
    { error: 'invalid_grant', description: 'The refresh token is invalid or expired.' },
  ],
  [
    /client assertion tokens must only be used once/,
    {
      error: 'invalid_client',
      description: 'The client_assertion token has already been used.',
    },
  ],
  [/code_verifier/, { error: 'invalid_grant', description: 'PKCE verification failed.' }],
  [
    /redirect_uri mismatch/,
    {
      error: 'invalid_grant',
      description:
        "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
    },
  ],
  [
    /authorization code/,
    {
      error: 'invalid_grant',
      description: 'The authorization code is invalid or has expired.',
    },
  ],
];

const BY_ERROR: Readonly<Record<string, string>> = {
  invalid_client: "Invalid value for 'client_id' parameter.",
  unsupported_grant_type:
    'The authorization grant type is not supported by the authorization server. Configured grant types: [authorization_code, refresh_token].',
  use_dpop_nonce: 'Authorization server requires nonce in DPoP proof.',
  login_required: 'The client specified not to prompt, but the user is not logged in.',
};

export function oktaTokenError(problem: ProviderError): OktaOAuthError {
  const description = problem.error_description ?? '';
  if (problem.error === 'invalid_scope' && problem.scope !== undefined) {
    return {
      error: 'access_denied',
      description: `Some of the scopes requested for the refresh request were not granted in the original authorize request. Denied scopes: ${problem.scope}`,
    };
  }
  const detail = `${description} ${problem.error_detail ?? ''}`;
  const known = BY_DETAIL.find(([pattern]) => pattern.test(detail));
  return known?.[1] ?? { error: problem.error, description: describe(problem.error, description) };
}

export function describe(error: string, fallback: string): string {
  return BY_ERROR[error] ?? fallback;
}
