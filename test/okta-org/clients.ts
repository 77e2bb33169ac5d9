import type { JWK } from 'jose';
import { DASHBOARD_CALLBACK_PATH, DASHBOARD_CLIENT_ID, SERVICE_CLIENT_ID } from './constants.ts';

/**
 * The extension as an administrator registers it: a Native application without client authentication.
 * @see https://developer.okta.com/docs/guides/implement-grant-type/authcodepkce/main/
 */
export function extensionClient(options: {
  clientId: string;
  redirectUris: readonly string[];
  dpopRequired: boolean;
}) {
  return {
    client_id: options.clientId,
    client_name: 'Okta End User Assistant',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...options.redirectUris],
    post_logout_redirect_uris: [...options.redirectUris],
    require_auth_time: true,
    dpop_bound_access_tokens: options.dpopRequired,
  };
}

export function dashboardClient(issuer: string) {
  return {
    client_id: DASHBOARD_CLIENT_ID,
    client_name: 'Okta Dashboard',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [issuer + DASHBOARD_CALLBACK_PATH],
  };
}

/**
 * An API Services application as an administrator registers it: private_key_jwt, client credentials only.
 * @see https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
 */
export function serviceClient(options: {
  serviceKeys: readonly JWK[];
  serviceScopes: readonly string[];
  serviceDpopRequired: boolean;
}) {
  return {
    client_id: SERVICE_CLIENT_ID,
    client_name: 'Help desk',
    token_endpoint_auth_method: 'private_key_jwt',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: options.serviceScopes.join(' '),
    jwks: { keys: [...options.serviceKeys] },
    dpop_bound_access_tokens: options.serviceDpopRequired,
  };
}
