import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type GenerateKeyPairResult, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { authorizeUrl, codeForm, postForm } from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ME = 'https://acme.okta.com/api/v1/users/me';
const TOKEN = 'https://acme.okta.com/oauth2/v1/token';
const now = () => Math.floor(Date.now() / 1000);
let org: OktaOrg;
let key: GenerateKeyPairResult;
let accessToken: string;

beforeAll(async () => {
  org = await startOktaOrg();
  key = await generateKeyPair('ES256');
  const landed = await new CookieBrowser(org).signIn(authorizeUrl(org), 'alice@acme.example');
  const ask = async (claims: Record<string, unknown>) =>
    postForm(org, '/oauth2/v1/token', codeForm(org, landed), {
      dpop: await proof({ htm: 'POST', htu: TOKEN, ath: undefined, ...claims }),
    });
  const first = await ask({});
  const tokens = await (await ask({ nonce: first.headers.get('dpop-nonce') })).json();
  accessToken = tokens.access_token;
});
afterAll(() => org.stop());

/** A right proof for the own user, but for the changed claims. */
async function proof(changes: Record<string, unknown>, typ = 'dpop+jwt'): Promise<string> {
  const claims = {
    htm: 'GET',
    htu: ME,
    jti: randomUUID(),
    iat: now(),
    ath: createHash('sha256')
      .update(accessToken ?? '')
      .digest('base64url'),
    ...changes,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ, jwk: await exportJWK(key.publicKey) })
    .sign(key.privateKey);
}

async function callWith(dpop: string) {
  const headers = { authorization: `DPoP ${accessToken}`, dpop };
  const response = await fetchFrom(org)(ME, { headers });
  const body: Record<string, unknown> = await response.json();
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body };
}

describe('a DPoP proof at the API', () => {
  it('opens it when right', async () => {
    expect((await callWith(await proof({}))).status).toBe(200);
  });

  it.each([
    [{ htm: 'POST' }, "'htm' claim in the DPoP proof JWT is invalid."],
    [{ htu: `${ME}/appLinks` }, "'htu' claim in the DPoP proof JWT is invalid."],
    [{ ath: 'x' }, "'ath' claim in the DPoP proof does not match the presented access_token."],
    [{ jti: '' }, "'jti' claim in the DPoP proof JWT is invalid."],
    [{ iat: now() + 60 }, 'The DPoP proof JWT is issued in the future.'],
    [{ iat: now() - 400 }, 'The DPoP proof JWT is issued more than five minutes in the past.'],
  ])('is refused with %o', async (changes, description) => {
    const answer = await callWith(await proof(changes));
    expect(answer).toMatchObject({
      status: 400,
      body: { error: 'invalid_dpop_proof', error_description: description },
    });
    expect(answer.challenge).toContain('DPoP algs="RS256 ');
  });

  it('is refused with another type, or when it is none', async () => {
    expect((await callWith(await proof({}, 'jwt'))).body['error']).toBe('invalid_dpop_proof');
    expect((await callWith('nonsense')).body['error']).toBe('invalid_dpop_proof');
  });

  it('is good once', async () => {
    const once = await proof({});
    expect((await callWith(once)).status).toBe(200);
    expect((await callWith(once)).body).toMatchObject({
      error_description: 'The DPoP proof JWT has already been used.',
    });
  });
});

describe('a DPoP proof at /token', () => {
  it('is refused from a clock that is ahead, nonce or not', async () => {
    const ahead = await proof({ htm: 'POST', htu: TOKEN, ath: undefined, iat: now() + 600 });
    const refused = await postForm(org, '/oauth2/v1/token', new URLSearchParams(), { dpop: ahead });
    expect(await refused.json()).toEqual({
      error: 'invalid_dpop_proof',
      error_description: 'The DPoP proof JWT is issued in the future.',
    });
  });

  it('is asked for a nonce in these words', async () => {
    const landed = await new CookieBrowser(org).signIn(authorizeUrl(org), 'alice@acme.example');
    const dpop = await proof({ htm: 'POST', htu: TOKEN, ath: undefined });
    const asked = await postForm(org, '/oauth2/v1/token', codeForm(org, landed), { dpop });
    expect(asked.status).toBe(400);
    expect(asked.headers.get('dpop-nonce')).toMatch(/^[\w-]{20,}$/);
    expect(await asked.json()).toEqual({
      error: 'use_dpop_nonce',
      error_description: 'Authorization server requires nonce in DPoP proof.',
    });
  });
});
