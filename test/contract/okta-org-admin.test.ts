import { generateKeyPairSync, randomUUID } from 'node:crypto';
import tls from 'node:tls';
import { Client } from '@okta/okta-sdk-nodejs';
import { generateKeyPair, importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN_OWNER } from '../okta-org/constants.ts';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { ApiDescription } from '../okta-org/openapi.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { authorizeUrl, callApi, postForm, signIn } from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ALICE = 'alice@acme.example';
const management = new ApiDescription('okta-management-enduser');
const oauth = new ApiDescription('okta-oauth-org-as');
const authorities = tls.getCACertificates('default');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg({
    serviceKeys: [{ ...ec.publicKey.export({ format: 'jwk' }), kid: 'ec-1', alg: 'ES256' }],
    serviceScopes: ['okta.users.read', 'okta.groups.read'],
  });
  tls.setDefaultCACertificates([...authorities, org.certificate]);
});
afterAll(async () => {
  tls.setDefaultCACertificates(authorities);
  await org.stop();
});

function get(path: string, authorization?: string): Promise<Response> {
  return fetchFrom(org)(org.orgUrl + path, {
    headers: authorization === undefined ? {} : { authorization },
  });
}

/** Okta's own client; every request of it, also for a token, goes to this machine. */
function clientWith(configuration: object): Client {
  const client = new Client({ orgUrl: org.orgUrl, cacheMiddleware: null, ...configuration });
  client.requestExecutor.on('request', (request) => {
    request.url = request.url.replace(org.orgUrl, `https://localhost:${org.port}`);
    request.headers = { ...request.headers, host: new URL(org.orgUrl).host };
  });
  return client;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

interface Assertion {
  claims?: Record<string, unknown>;
  header?: object;
  key?: Parameters<SignJWT['sign']>[0];
}

async function assertion({ claims, header, key }: Assertion = {}): Promise<string> {
  const { clientId, keyId, privateKey } = org.serviceApp;
  return new SignJWT({
    iss: clientId,
    sub: clientId,
    aud: `${org.orgUrl}/oauth2/v1/token`,
    exp: seconds() + 60,
    iat: seconds(),
    jti: randomUUID(),
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: keyId, ...header })
    .sign(key ?? (await importPKCS8(privateKey, 'RS256')));
}

async function askToken(
  changes: Record<string, string | null> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = new URLSearchParams();
  const parameters = {
    grant_type: 'client_credentials',
    scope: 'okta.users.read',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: changes['client_assertion'] ?? (await assertion()),
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) form.set(name, value);
  }
  return postForm(org, '/oauth2/v1/token', form, headers);
}

async function serviceToken(scope = 'okta.users.read'): Promise<string> {
  const tokens: { access_token: string } = await (await askToken({ scope })).json();
  return tokens.access_token;
}

describe('an API token', () => {
  const ssws = () => `SSWS ${org.apiToken}`;

  it('speaks for its owner', async () => {
    const user = await (await get('/api/v1/users/me', ssws())).json();
    expect(management.problems('/api/v1/users/{id}', 'get', '200', user)).toEqual([]);
    expect(user.profile.login).toBe(API_TOKEN_OWNER);
    const links = await (await get('/api/v1/users/me/appLinks', ssws())).json();
    expect(management.problems('/api/v1/users/{id}/appLinks', 'get', '200', links)).toEqual([]);
    expect(links).toHaveLength(5000);
  });

  it('reads other users, by login and by ID', async () => {
    const user = await (await get(`/api/v1/users/${encodeURIComponent(ALICE)}`, ssws())).json();
    expect(user.profile.login).toBe(ALICE);
    const links = await (await get(`/api/v1/users/${user.id}/appLinks`, ssws())).json();
    expect(links).toHaveLength(50);
    const nobody = await get('/api/v1/users/nobody@acme.example', ssws());
    expect(nobody.status).toBe(404);
    const body = await nobody.json();
    expect(management.problems('/api/v1/users/{id}', 'get', '404', body)).toEqual([]);
    expect(body.errorCode).toBe('E0000007');
  });

  it('is refused where it is unknown, an OAuth token, or sent as one', async () => {
    const { access_token: oauthToken } = await signIn(org, ALICE);
    for (const authorization of ['SSWS 00nonsense', `SSWS ${oauthToken}`, 'SSWS']) {
      const refused = await get('/api/v1/users/me', authorization);
      expect(refused.status).toBe(401);
      expect((await refused.json()).errorCode).toBe('E0000011');
    }
    expect((await get('/api/v1/users/me', `Bearer ${org.apiToken}`)).status).toBe(401);
  });

  it('serves @okta/okta-sdk-nodejs', async () => {
    const user = await clientWith({ token: org.apiToken }).userApi.getUser({ userId: 'me' });
    expect(user.profile).toMatchObject({ login: API_TOKEN_OWNER });
    const wrong = clientWith({ token: '00nonsense' }).userApi.getUser({ userId: 'me' });
    await expect(wrong).rejects.toMatchObject({ status: 401, errorCode: 'E0000011' });
  });
});

describe('client credentials', () => {
  it('give a token for users by name, and for no user called me', async () => {
    const response = await askToken();
    expect(response.status).toBe(200);
    const tokens = await response.json();
    expect(oauth.problems('/oauth2/v1/token', 'post', '200', tokens)).toEqual([]);
    expect(tokens).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'okta.users.read',
    });
    const user = await (await callApi(org, `/api/v1/users/${ALICE}`, tokens.access_token)).json();
    expect(user.profile.login).toBe(ALICE);
    const links = await callApi(org, `/api/v1/users/${user.id}/appLinks`, tokens.access_token);
    expect(await links.json()).toHaveLength(50);
    expect((await callApi(org, '/api/v1/users/me', tokens.access_token)).status).toBe(404);
  });

  it('accept an EC key, too', async () => {
    const header = { alg: 'ES256', kid: 'ec-1' };
    const signed = await assertion({ header, key: ec.privateKey });
    expect((await askToken({ client_assertion: signed })).status).toBe(200);
  });

  it('open nothing without the scope', async () => {
    const token = await serviceToken('okta.groups.read');
    const refused = await callApi(org, `/api/v1/users/${ALICE}`, token);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toBe('');
    expect(refused.headers.get('www-authenticate')).toContain('scope="okta.users.read"');
  });

  it('end when the administrator revokes them', async () => {
    const token = await serviceToken();
    org.revokeAllAccessTokens();
    expect((await callApi(org, `/api/v1/users/${ALICE}`, token)).status).toBe(401);
  });

  it.each([
    [
      'okta.users.read.self',
      'client_credentials_self_scope_requested',
      "The 'client_credentials' grant type may not request .self scopes.",
    ],
    [
      'openid okta.users.read',
      'invalid_scope',
      "Cannot request 'openid' scopes using client credentials.",
    ],
    ['offline_access', 'invalid_scope', "Cannot request 'openid' scopes using client credentials."],
    [
      'acme.read',
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    ['', 'invalid_scope', 'No scopes were requested.'],
  ])('are refused for the scope “%s”', async (scope, error, description) => {
    const refused = await askToken({ scope });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error, error_description: description });
  });

  it('are refused a scope that is not granted', async () => {
    const bare = await startOktaOrg({ serviceScopes: [] });
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'okta.users.read',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertion(),
    });
    const refused = await postForm(bare, '/oauth2/v1/token', form);
    await bare.stop();
    expect((await refused.json()).error).toBe('consent_required');
  });

  const OTHER_METHOD =
    'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.';
  it.each([
    [{ client_id: '0oaSvc', client_secret: 's' }, {}, OTHER_METHOD],
    [{ client_assertion: null }, { authorization: 'Basic YTpi' }, OTHER_METHOD],
    [{ client_assertion: null }, {}, 'No client credentials found.'],
    [
      { client_assertion: null, client_id: '0oa8mcp4assistT1x5d7' },
      {},
      "Only clients with 'application_type' of 'service' may use the client_credentials 'grant_type' with the Org Authorization Server.",
    ],
  ])('are refused by another method: %o %o', async (changes, headers, description) => {
    const refused = await askToken(changes, headers);
    expect(refused.status).toBe(401);
    const body = await refused.json();
    expect(body).toEqual({ error: 'invalid_client', error_description: description });
    expect(oauth.problems('/oauth2/v1/token', 'post', '401', body)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, object, string]>([
    ['iss', { iss: 'x' }, {}, 'The issuer claim for client_assertion is not a valid client_id.'],
    ['sub', { sub: 'x' }, {}, 'The subject claim for client_assertion is not a valid client_id.'],
    [
      'aud',
      { aud: 'https://acme.okta.com' },
      {},
      'The audience claim for client_assertion must be the endpoint invoked for the request.',
    ],
    ['exp', { exp: seconds() - 1 }, {}, 'The client_assertion token is expired.'],
    [
      'no exp',
      { exp: undefined },
      {},
      "The client_assertion must contain the 'exp' claim as seconds since epoch.",
    ],
    [
      'a far exp',
      { exp: seconds() + 7200 },
      {},
      'The client_assertion token has an expiration too far into the future.',
    ],
    [
      'iat',
      { iat: seconds() + 600 },
      {},
      'The client_assertion token must be issued before the current time.',
    ],
    ['kid', {}, { kid: 'other' }, 'The client_assertion JWT kid is invalid.'],
  ])('are refused for a wrong %s', async (_, claims, header, description) => {
    const signed = await assertion({ claims, header });
    const refused = await askToken({ client_assertion: signed });
    expect(refused.status).toBe(401);
    expect((await refused.json()).error_description).toBe(description);
  });

  it('are refused for an unknown key, an HMAC and nonsense', async () => {
    const unknownKey = await generateKeyPair('RS256');
    const descriptions: string[] = [];
    for (const signed of [
      await assertion({ key: unknownKey.privateKey }),
      await assertion({ header: { alg: 'HS256' }, key: new Uint8Array(32) }),
      'a.b.c',
    ]) {
      const body = await (await askToken({ client_assertion: signed })).json();
      descriptions.push(body.error_description);
    }
    expect(descriptions).toEqual([
      'The client_assertion signature is invalid.',
      'The client_assertion JWT signature algorithm is invalid.',
      'The parsing of the client_assertion failed.',
    ]);
  });

  it('are given once for one assertion', async () => {
    const signed = await assertion();
    expect((await askToken({ client_assertion: signed })).status).toBe(200);
    const again = await askToken({ client_assertion: signed });
    expect(again.status).toBe(401);
    expect((await again.json()).error_description).toBe(
      'The client_assertion token has already been used.',
    );
  });

  it('are refused to a request with an Origin header', async () => {
    const refused = await askToken({}, { origin: 'https://evil.example' });
    expect(await refused.json()).toEqual({
      error: 'unauthorized_client',
      error_description:
        'Browser requests to the token endpoint may only use the authorization_code grant_type.',
    });
  });

  it('serve @okta/okta-sdk-nodejs, with a DPoP proof as it sends one', async () => {
    const client = clientWith({
      authorizationMode: 'PrivateKey',
      clientId: org.serviceApp.clientId,
      keyId: org.serviceApp.keyId,
      privateKey: org.serviceApp.privateKey,
      scopes: ['okta.users.read'],
    });
    const user = await client.userApi.getUser({ userId: ALICE });
    expect(user.profile).toMatchObject({ login: ALICE });
    const links = await client.userApi.listAppLinks({ userId: user.id ?? '' });
    let count = 0;
    await links.each(() => {
      count += 1;
    });
    expect(count).toBe(50);
  });
});

describe('/api/v1/sessions/me', () => {
  const path = '/api/v1/sessions/me';

  it('says who is signed in to Okta in this browser', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(authorizeUrl(org), ALICE);
    const { status, text } = await browser.open(org.orgUrl + path);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      id: expect.any(String),
      userId: org.users[0]?.id,
      login: ALICE,
      status: 'ACTIVE',
      expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('knows no user without a session, nor after its end', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(authorizeUrl(org), ALICE);
    org.endBrowserSessions();
    const ended = await browser.open(org.orgUrl + path);
    const without = await get(path);
    expect([ended.status, without.status]).toEqual([404, 404]);
    const body = await without.json();
    expect(management.problems('/api/v1/users/{id}', 'get', '404', body)).toEqual([]);
    expect(body.errorCode).toBe('E0000007');
  });

  it('has no member that @okta/okta-sdk-nodejs does not know', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(authorizeUrl(org), ALICE);
    const { text } = await browser.open(org.orgUrl + path);
    const known = ['_links', 'amr', 'createdAt', 'expiresAt', 'id', 'idp'].concat([
      'lastFactorVerification',
      'lastPasswordVerification',
      'login',
      'status',
      'userId',
    ]);
    expect(known).toEqual(expect.arrayContaining(Object.keys(JSON.parse(text))));
  });
});
