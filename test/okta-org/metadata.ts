import { type OrgResponse, json } from './exchange.ts';
import { SIGNING_ALGORITHMS, OIDC_SCOPES, OKTA_API_SCOPES, ORG_ID, ORG_URL } from './constants.ts';
import { oktaErrorBody } from './okta-errors.ts';

const AUTH_METHODS = [
  'client_secret_basic',
  'client_secret_post',
  'client_secret_jwt',
  'private_key_jwt',
  'none',
] as const;

/** Okta's document: among other things it names no RFC 9207 `iss` parameter. */
function openidConfiguration(issuer: string) {
  const at = (path: string) => `${issuer}/oauth2/v1/${path}`;
  return {
    issuer,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('token'),
    userinfo_endpoint: at('userinfo'),
    registration_endpoint: at('clients'),
    jwks_uri: at('keys'),
    response_types_supported: [
      'code',
      'id_token',
      'code id_token',
      'code token',
      'id_token token',
      'code id_token token',
    ],
    response_modes_supported: ['query', 'fragment', 'form_post', 'okta_post_message'],
    grant_types_supported: [
      'authorization_code',
      'implicit',
      'refresh_token',
      'password',
      'urn:ietf:params:oauth:grant-type:device_code',
    ],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: [...OIDC_SCOPES],
    token_endpoint_auth_methods_supported: AUTH_METHODS,
    claims_supported: [
      'iss',
      'ver',
      'sub',
      'aud',
      'iat',
      'exp',
      'jti',
      'auth_time',
      'amr',
      'idp',
      'nonce',
      'name',
      'nickname',
      'preferred_username',
      'given_name',
      'middle_name',
      'family_name',
      'email',
      'email_verified',
      'profile',
      'zoneinfo',
      'locale',
      'address',
      'phone_number',
      'picture',
      'website',
      'gender',
      'birthdate',
      'updated_at',
      'at_hash',
      'c_hash',
    ],
    code_challenge_methods_supported: ['S256'],
    introspection_endpoint: at('introspect'),
    introspection_endpoint_auth_methods_supported: AUTH_METHODS,
    revocation_endpoint: at('revoke'),
    revocation_endpoint_auth_methods_supported: AUTH_METHODS,
    end_session_endpoint: at('logout'),
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: [
      'HS256',
      'HS384',
      'HS512',
      'RS256',
      'RS384',
      'RS512',
      'ES256',
      'ES384',
      'ES512',
    ],
    device_authorization_endpoint: at('device/authorize'),
    pushed_authorization_request_endpoint: at('par'),
  };
}

/** Recorded from real orgs: has DPoP algorithms and Okta's scopes, lacks jwks_uri and userinfo_endpoint. */
function oauthAuthorizationServer(issuer: string) {
  const { jwks_uri: _, userinfo_endpoint: __, ...rest } = openidConfiguration(issuer);
  return {
    ...rest,
    scopes_supported: [...OIDC_SCOPES, ...OKTA_API_SCOPES],
    dpop_signing_alg_values_supported: [...SIGNING_ALGORITHMS],
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
  };
}

/** @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/OrgSettingMetadata/ */
function oktaOrganization(alternate: string) {
  return {
    id: ORG_ID,
    _links: { organization: { href: ORG_URL }, alternate: { href: alternate } },
    pipeline: 'idx',
  };
}

/** Answers the documents under `/.well-known/`, or `undefined` for another path. */
export function metadataAnswer(
  url: URL,
  { issuer, alternate, clientIds }: { issuer: string; alternate: string; clientIds: string[] },
): OrgResponse | undefined {
  const readable = { 'access-control-allow-origin': '*' };
  switch (url.pathname) {
    case '/.well-known/okta-organization':
      return json(200, oktaOrganization(alternate), readable);
    case '/.well-known/oauth-authorization-server':
      return json(200, oauthAuthorizationServer(issuer), readable);
    case '/.well-known/openid-configuration': {
      const asked = url.searchParams.get('client_id');
      if (asked === null || clientIds.includes(asked)) {
        return json(200, openidConfiguration(issuer), readable);
      }
      const summary = 'Invalid value for `client_id` parameter';
      return json(400, oktaErrorBody('invalid_client', summary), readable);
    }
    default:
      return undefined;
  }
}
