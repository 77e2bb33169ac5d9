import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { ApiDescription } from '../okta-org/openapi.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { authorizeUrl, callApi, codeForm, postForm, signIn } from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const management = new ApiDescription('okta-management-enduser');
const oauth = new ApiDescription('okta-oauth-org-as');
const USER = '/api/v1/users/{id}';
const APP_LINKS = '/api/v1/users/{id}/appLinks';
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg();
});
afterAll(() => org.stop());

function exampleKeys(name: string): string[] {
  return Object.keys(Object(oauth.at('components', 'examples', name, 'value')));
}

function propertyNames(description: ApiDescription, schema: string): string[] {
  return Object.keys(Object(description.at('components', 'schemas', schema, 'properties')));
}

async function get(path: string): Promise<Response> {
  return fetchFrom(org)(org.orgUrl + path);
}

describe("Okta's OpenAPI description", () => {
  it('would notice an answer that is wrong', () => {
    expect(management.problems(USER, 'get', '200', { status: 'NEW' })).not.toEqual([]);
    expect(management.problems(USER, 'get', '200', { lastLogin: 'yesterday' })).not.toEqual([]);
    expect(management.problems(USER, 'get', '200', { lastLogin: null })).toEqual([]);
    expect(management.problems(APP_LINKS, 'get', '200', [{ hidden: 'no' }])).not.toEqual([]);
  });

  it.each(['alice', 'bob', 'carol', 'mallory', 'nina'])(
    'fits what %s is answered',
    async (name) => {
      const { access_token: token } = await signIn(org, `${name}@acme.example`);
      const user = await (await callApi(org, '/api/v1/users/me', token)).json();
      expect(management.problems(USER, 'get', '200', user)).toEqual([]);
      expect(propertyNames(management, 'User')).toEqual(expect.arrayContaining(Object.keys(user)));
      const links = await (await callApi(org, '/api/v1/users/me/appLinks', token)).json();
      expect(management.problems(APP_LINKS, 'get', '200', links)).toEqual([]);
      const known = propertyNames(management, 'AssignedAppLink').sort();
      for (const link of links) expect(Object.keys(link).sort()).toEqual(known);
    },
  );

  it('fits openid-configuration, with every key of the example and no other', async () => {
    const metadata = await (await get('/.well-known/openid-configuration')).json();
    const path = '/.well-known/openid-configuration';
    expect(oauth.problems(path, 'get', '200', metadata)).toEqual([]);
    expect(Object.keys(metadata).sort()).toEqual(exampleKeys('OrgASOidcMetadata').sort());
    expect(metadata).not.toHaveProperty('authorization_response_iss_parameter_supported');

    const own = await get(`${path}?client_id=${org.clientId}`);
    expect(await own.json()).toEqual(metadata);
    const unknown = await get(`${path}?client_id=nobody`);
    expect(unknown.status).toBe(400);
    const errorBody = await unknown.json();
    expect(oauth.problems(path, 'get', '400', errorBody)).toEqual([]);
    expect(errorBody.errorCode).toBe('invalid_client');
  });

  // The description lacks this document (NOTICE): it is compared with what real orgs were seen to answer.
  it('is left by oauth-authorization-server as in real orgs', async () => {
    const metadata = await (await get('/.well-known/oauth-authorization-server')).json();
    expect(metadata).not.toHaveProperty('jwks_uri');
    expect(metadata).not.toHaveProperty('userinfo_endpoint');
    expect(metadata.scopes_supported).toContain('okta.users.read.self');
    expect(metadata.dpop_signing_alg_values_supported).toContain('ES256');
  });

  it('fits okta-organization', async () => {
    const path = '/.well-known/okta-organization';
    const organization = await (await get(path)).json();
    expect(management.problems(path, 'get', '200', organization)).toEqual([]);
    expect(organization).toMatchObject({
      pipeline: 'idx',
      _links: {
        organization: { href: 'https://acme.okta.com' },
        alternate: { href: 'https://id.acme.example' },
      },
    });
  });

  it('fits the token, introspection, user info and keys', async () => {
    const landed = await new CookieBrowser(org).signIn(authorizeUrl(org), 'alice@acme.example');
    const tokens = await (await postForm(org, '/oauth2/v1/token', codeForm(org, landed))).json();
    expect(oauth.problems('/oauth2/v1/token', 'post', '200', tokens)).toEqual([]);
    expect(propertyNames(oauth, 'TokenResponse')).toEqual(
      expect.arrayContaining(Object.keys(tokens)),
    );
    const form = new URLSearchParams({ client_id: org.clientId, token: tokens.access_token });
    const state = await (await postForm(org, '/oauth2/v1/introspect', form)).json();
    expect(oauth.problems('/oauth2/v1/introspect', 'post', '200', state)).toEqual([]);
    expect(state).toMatchObject({ active: true, client_id: org.clientId });
    const info = await (await callApi(org, '/oauth2/v1/userinfo', tokens.access_token)).json();
    expect(oauth.problems('/oauth2/v1/userinfo', 'get', '200', info)).toEqual([]);
    const keys = await (await get('/oauth2/v1/keys')).json();
    expect(oauth.problems('/oauth2/v1/keys', 'get', '200', keys)).toEqual([]);
    expect(keys.keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' });
    expect(keys.keys[0]).not.toHaveProperty('d');
  });

  it('fits OAuth errors', async () => {
    const form = new URLSearchParams({ grant_type: 'password', client_id: org.clientId });
    const refused = await postForm(org, '/oauth2/v1/token', form);
    expect(refused.status).toBe(400);
    const body = await refused.json();
    expect(oauth.problems('/oauth2/v1/token', 'post', '400', body)).toEqual([]);
    expect(body.error).toBe('unsupported_grant_type');
    const unauthorized = await callApi(org, '/oauth2/v1/userinfo', 'nonsense');
    expect(unauthorized.status).toBe(401);
    expect(await unauthorized.text()).toBe('');
    expect(unauthorized.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('fits API errors, in the shape of the examples', async () => {
    const { access_token: token } = await signIn(org, 'alice@acme.example');
    const forbidden = await (await callApi(org, '/api/v1/users/00uOther', token)).json();
    expect(management.problems(USER, 'get', '403', forbidden)).toEqual([]);
    const missing = await (await callApi(org, '/api/v1/nothing', token)).json();
    expect(management.problems(USER, 'get', '404', missing)).toEqual([]);
    const unauthorized = await (await callApi(org, '/api/v1/users/me', 'nonsense')).json();
    for (const body of [forbidden, missing, unauthorized]) {
      expect(Object.keys(body).sort()).toEqual(propertyNames(management, 'Error').sort());
    }
  });

  it('fits 429, also at /token', async () => {
    const busy = await startOktaOrg({ requestsPerMinute: 0 });
    const api = await callApi(busy, '/api/v1/users/me', 'any');
    expect(api.status).toBe(429);
    expect(management.problems(USER, 'get', '429', await api.json())).toEqual([]);
    const token = await postForm(busy, '/oauth2/v1/token', new URLSearchParams());
    expect(token.status).toBe(429);
    const body = await token.json();
    expect(oauth.problems('/oauth2/v1/token', 'post', '429', body)).toEqual([]);
    expect(body).toMatchObject({ errorCode: 'E0000047' });
    await busy.stop();
  });
});
