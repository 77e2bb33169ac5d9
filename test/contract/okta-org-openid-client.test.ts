import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { SCOPES } from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ALICE = 'alice@acme.example';
let org: OktaOrg;
let config: client.Configuration;

beforeAll(async () => {
  org = await startOktaOrg({ refreshLeewaySeconds: 0 });
  config = await discover(org);
});
afterAll(() => org.stop());

function discover({ orgUrl, clientId }: OktaOrg, issuer = orgUrl): Promise<client.Configuration> {
  return client.discovery(new URL(issuer), clientId, undefined, client.None(), {
    [client.customFetch]: fetchFrom(org),
  });
}

async function signIn(options?: client.DPoPOptions, at = config) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const expectedState = client.randomState();
  const expectedNonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(at, {
    redirect_uri: org.redirectUri,
    scope: SCOPES,
    state: expectedState,
    nonce: expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const landed = await new CookieBrowser(org).signIn(url, ALICE);
  const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
  return client.authorizationCodeGrant(at, landed.url, checks, undefined, options);
}

describe('openid-client', () => {
  it('signs in with PKCE and checks the ID token', async () => {
    const tokens = await signIn();
    expect(tokens.token_type).toBe('bearer');
    expect(tokens.expires_in).toBe(3600);
    expect(tokens.scope?.split(' ').sort()).toEqual(SCOPES.split(' ').sort());
    const claims = tokens.claims();
    expect(claims).toMatchObject({
      iss: org.orgUrl,
      aud: org.clientId,
      sub: '00u1f96ECLNVOKVMUSEA',
      ver: 1,
      amr: ['pwd'],
      name: 'Alice Moreau',
      email: ALICE,
      preferred_username: ALICE,
    });
    expect((claims?.exp ?? 0) - (claims?.iat ?? 0)).toBe(3600);
    expect(claims?.auth_time).toBeTypeOf('number');
  });

  it('reads the user info', async () => {
    const tokens = await signIn();
    const info = await client.fetchUserInfo(config, tokens.access_token, '00u1f96ECLNVOKVMUSEA');
    expect(info).toMatchObject({ name: 'Alice Moreau', email: ALICE });
  });

  it('refreshes with rotation, and is refused a used refresh token', async () => {
    const { refresh_token: first = '' } = await signIn();
    const refreshed = await client.refreshTokenGrant(config, first);
    const { refresh_token: second = '' } = refreshed;
    expect(second).not.toBe(first);
    expect(refreshed.claims()?.sub).toBe('00u1f96ECLNVOKVMUSEA');
    await expect(client.refreshTokenGrant(config, first)).rejects.toMatchObject({
      error: 'invalid_grant',
      error_description: 'The refresh token is invalid or expired.',
    });
    await expect(client.refreshTokenGrant(config, second)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('introspects and revokes', async () => {
    const { refresh_token: token = '', access_token: accessToken } = await signIn();
    expect((await client.tokenIntrospection(config, accessToken)).active).toBe(true);
    await client.tokenRevocation(config, token, { token_type_hint: 'refresh_token' });
    expect((await client.tokenIntrospection(config, accessToken)).active).toBe(false);
    await expect(client.refreshTokenGrant(config, token)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('signs in at the custom domain, whose issuer is its own', async () => {
    const custom = await discover(org, 'https://id.acme.example');
    const tokens = await signIn(undefined, custom);
    expect(tokens.claims()?.iss).toBe('https://id.acme.example');
  });
});

describe('openid-client with DPoP', () => {
  async function dpop(at = config) {
    return client.getDPoPHandle(at, await client.randomDPoPKeyPair('ES256'));
  }
  const me = new URL('https://acme.okta.com/api/v1/users/me');

  function callMe(accessToken: string, options: client.DPoPOptions) {
    return client.fetchProtectedResource(
      config,
      accessToken,
      me,
      'GET',
      undefined,
      undefined,
      options,
    );
  }

  it('is asked for a nonce once, then reads the API by proof', async () => {
    org.reset();
    const DPoP = await dpop();
    const tokens = await signIn({ DPoP });
    expect(tokens.token_type).toBe('dpop');
    const asked = org.requests().filter(({ path }) => path === '/oauth2/v1/token');
    expect(asked.map(({ status }) => status)).toEqual([400, 200]);
    const response = await callMe(tokens.access_token, { DPoP });
    expect((await response.json()).profile.login).toBe(ALICE);
  });

  it('refreshes with the same key only', async () => {
    const DPoP = await dpop();
    const { refresh_token: token = '' } = await signIn({ DPoP });
    const other = await dpop();
    await expect(
      client.refreshTokenGrant(config, token, undefined, { DPoP: other }),
    ).rejects.toMatchObject({ error: 'invalid_dpop_proof' });
    const refreshed = await client.refreshTokenGrant(config, token, undefined, { DPoP });
    expect(refreshed.token_type).toBe('dpop');
  });

  it('keeps to the scheme of the token', async () => {
    const DPoP = await dpop();
    const bound = await signIn({ DPoP });
    const call = fetchFrom(org);
    const asBearer = await call(me, { headers: { authorization: `Bearer ${bound.access_token}` } });
    expect(asBearer.status).toBe(400);
    expect(await asBearer.json()).toEqual({
      error: 'invalid_request',
      error_description:
        'The resource request must use the DPoP authentication scheme when using a DPoP bound token.',
    });
    const unbound = await signIn();
    await expect(callMe(unbound.access_token, { DPoP })).rejects.toMatchObject({ status: 401 });
    const noProof = await call(me, { headers: { authorization: `DPoP ${bound.access_token}` } });
    expect(noProof.headers.get('www-authenticate')).toContain('error="invalid_dpop_proof"');
    await expect(callMe(bound.access_token, { DPoP: await dpop() })).rejects.toMatchObject({
      status: 400,
    });
  });

  it('is required where the application says so', async () => {
    const strict = await startOktaOrg({ dpop: true });
    const at = await client.discovery(new URL(org.orgUrl), org.clientId, undefined, client.None(), {
      [client.customFetch]: fetchFrom(strict),
    });
    const url = client.buildAuthorizationUrl(at, {
      redirect_uri: org.redirectUri,
      scope: 'openid',
      state: 's',
      code_challenge: await client.calculatePKCECodeChallenge('v'.repeat(43)),
      code_challenge_method: 'S256',
    });
    const landed = await new CookieBrowser(strict).signIn(url, ALICE);
    const checks = { pkceCodeVerifier: 'v'.repeat(43), expectedState: 's' };
    await expect(client.authorizationCodeGrant(at, landed.url, checks)).rejects.toMatchObject({
      error: 'invalid_dpop_proof',
    });
    const tokens = await client.authorizationCodeGrant(at, landed.url, checks, undefined, {
      DPoP: await dpop(at),
    });
    expect(tokens.token_type).toBe('dpop');
    await strict.stop();
  });
});
