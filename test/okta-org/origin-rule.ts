import { type OrgResponse, formOf, type OrgRequest } from './exchange.ts';
import type { AuthorizationServer } from './provider.ts';
import { oauthError } from './okta-errors.ts';

const GUARDED = ['/oauth2/v1/token', '/oauth2/v1/revoke', '/oauth2/v1/introspect'];
const BROWSER_REQUESTS = 'Browser requests to the token endpoint';

/**
 * Okta takes a token request with an `Origin` header for a browser request and, from a Native
 * application, allows it next to nothing; an extension's `fetch` POST always carries the header.
 * @see https://github.com/okta/okta-developer-docs packages/@okta/vuepress-site/data/oauth2-error-codes.json
 */
export async function checkOrigin(
  request: OrgRequest,
  server: AuthorizationServer,
  redirectUris: readonly string[],
): Promise<OrgResponse | undefined> {
  const origin = request.headers['origin'];
  const { pathname } = request.url;
  if (origin === undefined || request.method !== 'POST' || !GUARDED.includes(pathname)) {
    return undefined;
  }
  const form = formOf(request);
  if (pathname === '/oauth2/v1/token' && form.get('grant_type') !== 'authorization_code') {
    return oauthError(
      400,
      'unauthorized_client',
      `${BROWSER_REQUESTS} may only use the authorization_code grant_type.`,
    );
  }
  if (!redirectUris.some((uri) => new URL(uri).origin === origin)) {
    return oauthError(
      400,
      'invalid_request',
      `${BROWSER_REQUESTS} must be part of at least one whitelisted redirect_uri.`,
    );
  }
  if (pathname !== '/oauth2/v1/token') return undefined;
  if (!form.has('code_verifier')) {
    return oauthError(
      401,
      'invalid_client',
      `${BROWSER_REQUESTS} must use Proof Key for Code Exchange.`,
    );
  }
  const code = await server.provider.AuthorizationCode.find(form.get('code') ?? '');
  if (code?.scope?.split(' ').includes('offline_access')) {
    return oauthError(
      400,
      'invalid_scope',
      `${BROWSER_REQUESTS} may not include the offline_access scope.`,
    );
  }
  return undefined;
}
