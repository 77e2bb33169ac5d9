import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REDIRECT_URI } from '../okta-org/constants.ts';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import {
  authorizeUrl,
  callApi,
  codeForm,
  postForm,
  refreshForm,
  SCOPES,
  signIn,
} from '../okta-org/sign-in.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ALICE = 'alice@acme.example';
const EXTENSION = `chrome-extension://${new URL(REDIRECT_URI).host.split('.')[0]}`;
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg({ refreshLeewaySeconds: 0 });
});
afterEach(() => org.reset());
afterAll(() => org.stop());

async function land(changes: Record<string, string | null>, login = ALICE) {
  return new CookieBrowser(org).signIn(authorizeUrl(org, changes), login);
}

async function oauthError(response: Response) {
  const body: { error: string; error_description: string } = await response.json();
  return { status: response.status, ...body };
}

describe('/oauth2/v1/authorize', () => {
  it('sends code and state to the redirect URI, and no iss', async () => {
    const { url } = await land({});
    expect(url.origin + url.pathname).toBe(org.redirectUri);
    expect([...url.searchParams.keys()].sort()).toEqual(['code', 'state']);
    expect(url.searchParams.get('state')).toBe('af0ifjsldkj');
  });

  const REDIRECT_REFUSED =
    "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.";
  it.each([
    ['an unregistered redirect URI', { redirect_uri: 'https://evil.example/' }, REDIRECT_REFUSED],
    [
      'a redirect URI without its slash',
      { redirect_uri: REDIRECT_URI.slice(0, -1) },
      REDIRECT_REFUSED,
    ],
    ['an unknown client', { client_id: '0oaUnknown' }, "Invalid value for 'client_id' parameter."],
  ])('shows a page and redirects nowhere for %s', async (_, changes, description) => {
    const response = await fetchFrom(org)(authorizeUrl(org, changes));
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('400 Bad Request');
    expect(page.replaceAll('&#39;', "'")).toContain(description);
  });

  it.each([
    [
      { state: null },
      'invalid_request',
      "The authentication request has an invalid 'state' parameter.",
    ],
    [
      { code_challenge: null },
      'invalid_request',
      'PKCE code challenge is required by the application.',
    ],
    [
      { code_challenge_method: 'plain' },
      'invalid_request',
      'PKCE code challenge method is not supported. Valid values: [S256]',
    ],
    [
      { response_type: 'token' },
      'unsupported_response_type',
      'The response type is not supported by the authorization server. Configured response types: [code].',
    ],
    [
      { scope: 'openid acme.read' },
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    [
      { scope: 'openid okta.users.manage.self' },
      'consent_required',
      'You are not allowed any of the requested scopes.',
    ],
    [
      { prompt: 'none' },
      'login_required',
      'The client specified not to prompt, but the user is not logged in.',
    ],
  ])('answers %o with %s', async (changes, error, description) => {
    const { url } = await land(changes);
    expect(url.origin + url.pathname).toBe(org.redirectUri);
    expect(url.searchParams.get('error')).toBe(error);
    expect(url.searchParams.get('error_description')).toBe(description);
    expect(url.searchParams.has('iss')).toBe(false);
    expect(url.searchParams.has('code')).toBe(false);
  });

  it('refuses a user who is not assigned to the application', async () => {
    const { url } = await land({}, 'oscar@acme.example');
    expect(url.searchParams.get('error')).toBe('access_denied');
    expect(url.searchParams.get('error_description')).toBe(
      'User is not assigned to the client application.',
    );
    expect(url.searchParams.get('state')).toBe('af0ifjsldkj');
  });

  it('needs no sign-in page in a browser that has a session', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(authorizeUrl(org), ALICE);
    const silent = await browser.open(authorizeUrl(org, { prompt: 'none' }));
    expect(silent.url.searchParams.has('code')).toBe(true);
    const plain = await browser.open(authorizeUrl(org));
    expect(plain.url.searchParams.has('code')).toBe(true);
  });

  it('forgets sessions when they end', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(authorizeUrl(org), ALICE);
    org.endBrowserSessions();
    const { url } = await browser.open(authorizeUrl(org, { prompt: 'none' }));
    expect(url.searchParams.get('error')).toBe('login_required');
  });

  it('lets another user sign in by prompt=login, with no page in between', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(authorizeUrl(org), ALICE);
    const page = await browser.open(
      authorizeUrl(org, { prompt: 'login', login_hint: 'nina@acme.example' }),
    );
    expect(page.text).toContain('value="nina@acme.example"');
    const landed = await browser.signIn(
      authorizeUrl(org, { prompt: 'login' }),
      'nina@acme.example',
    );
    const tokens = await postForm(org, '/oauth2/v1/token', codeForm(org, landed));
    const { access_token: token } = await tokens.json();
    const me = await callApi(org, '/api/v1/users/me', token);
    expect((await me.json()).profile.login).toBe('nina@acme.example');
  });

  it('says so when the password is wrong, and keeps the user name', async () => {
    const page = await new CookieBrowser(org).signIn(authorizeUrl(org), ALICE, 'wrong');
    expect(page.status).toBe(401);
    expect(page.text).toContain('Unable to sign in');
    expect(page.text).toContain(`value="${ALICE}"`);
  });

  it('leaves a scope that is not granted out of the token, when told to', async () => {
    const lenient = await startOktaOrg({ grantedScopes: [], ungrantedScope: 'omit' });
    const tokens = await signIn(lenient, ALICE);
    expect(tokens.scope.split(' ')).not.toContain('okta.users.read.self');
    const me = await callApi(lenient, '/api/v1/users/me', tokens.access_token);
    expect(me.status).toBe(403);
    await lenient.stop();
  });
});

describe('the Origin rule', () => {
  it('refuses a code from an extension origin, and the code stays valid', async () => {
    const landed = await land({});
    const form = codeForm(org, landed);
    const refused = await postForm(org, '/oauth2/v1/token', form, { origin: EXTENSION });
    expect(await oauthError(refused)).toEqual({
      status: 400,
      error: 'invalid_request',
      error_description:
        'Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.',
    });
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(200);
  });

  it('refuses offline_access even from the origin of the redirect URI', async () => {
    const { origin } = new URL(org.redirectUri);
    const refused = await postForm(org, '/oauth2/v1/token', codeForm(org, await land({})), {
      origin,
    });
    expect(await oauthError(refused)).toMatchObject({ status: 400, error: 'invalid_scope' });
    const online = codeForm(org, await land({ scope: 'openid' }));
    expect((await postForm(org, '/oauth2/v1/token', online, { origin })).status).toBe(200);
  });

  it('refuses a refresh from any origin, and the refresh token stays valid', async () => {
    const { refresh_token: token } = await signIn(org, ALICE);
    const form = refreshForm(org, token);
    for (const origin of [EXTENSION, new URL(org.redirectUri).origin]) {
      const refused = await postForm(org, '/oauth2/v1/token', form, { origin });
      expect(await oauthError(refused)).toEqual({
        status: 400,
        error: 'unauthorized_client',
        error_description:
          'Browser requests to the token endpoint may only use the authorization_code grant_type.',
      });
    }
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(200);
  });

  it.each(['revoke', 'introspect'])('refuses %s from an extension origin', async (endpoint) => {
    const form = new URLSearchParams({ client_id: org.clientId, token: 'x' });
    const refused = await postForm(org, `/oauth2/v1/${endpoint}`, form, { origin: EXTENSION });
    expect(refused.status).toBe(400);
  });
});

describe('/oauth2/v1/token', () => {
  it.each([
    [
      'a wrong verifier',
      { code_verifier: 'a'.repeat(43) },
      'invalid_grant',
      'PKCE verification failed.',
    ],
    [
      'a wrong code',
      { code: 'nonsense' },
      'invalid_grant',
      'The authorization code is invalid or has expired.',
    ],
    [
      'a wrong redirect URI',
      { redirect_uri: 'https://evil.example/' },
      'invalid_grant',
      "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
    ],
    [
      'an unknown client',
      { client_id: 'nobody' },
      'invalid_client',
      "Invalid value for 'client_id' parameter.",
    ],
  ])('refuses %s', async (_, changes, error, description) => {
    const form = codeForm(org, await land({}));
    for (const [name, value] of Object.entries(changes)) form.set(name, value);
    const answer = await oauthError(await postForm(org, '/oauth2/v1/token', form));
    expect(answer).toMatchObject({ error, error_description: description });
    expect(answer.status).toBe(error === 'invalid_client' ? 401 : 400);
  });

  it('redeems a code once', async () => {
    const form = codeForm(org, await land({}));
    expect((await postForm(org, '/oauth2/v1/token', form)).status).toBe(200);
    const again = await oauthError(await postForm(org, '/oauth2/v1/token', form));
    expect(again).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('gives no refresh token without offline_access', async () => {
    const tokens = await signIn(org, ALICE, { scope: 'openid profile' });
    expect(tokens).not.toHaveProperty('refresh_token');
  });

  it('revokes the whole family when a rotated refresh token is used again', async () => {
    const first = await signIn(org, ALICE);
    const other = await signIn(org, ALICE);
    const second = await (
      await postForm(org, '/oauth2/v1/token', refreshForm(org, first.refresh_token))
    ).json();
    expect(second.refresh_token).not.toBe(first.refresh_token);

    const replay = await postForm(org, '/oauth2/v1/token', refreshForm(org, first.refresh_token));
    expect(await oauthError(replay)).toEqual({
      status: 400,
      error: 'invalid_grant',
      error_description: 'The refresh token is invalid or expired.',
    });
    const newest = await postForm(org, '/oauth2/v1/token', refreshForm(org, second.refresh_token));
    expect(newest.status).toBe(400);
    for (const token of [first.access_token, second.access_token]) {
      expect((await callApi(org, '/api/v1/users/me', token)).status).toBe(401);
    }
    expect((await callApi(org, '/api/v1/users/me', other.access_token)).status).toBe(200);
  });

  it('accepts a rotated refresh token within the leeway', async () => {
    const lenient = await startOktaOrg({ refreshLeewaySeconds: 30 });
    const { refresh_token: token } = await signIn(lenient, ALICE);
    for (let use = 0; use < 3; use += 1) {
      const answer = await postForm(lenient, '/oauth2/v1/token', refreshForm(lenient, token));
      expect(answer.status).toBe(200);
    }
    await lenient.stop();
  });

  it('narrows a refresh to the scopes asked for, and refuses further ones', async () => {
    const { refresh_token: token } = await signIn(org, ALICE, { scope: 'openid offline_access' });
    const form = refreshForm(org, token);
    form.set('scope', 'openid okta.users.read.self');
    const refused = await oauthError(await postForm(org, '/oauth2/v1/token', form));
    expect(refused.error).toBe('access_denied');
    expect(refused.error_description).toContain('Denied scopes: okta.users.read.self');
  });

  it('forgets refresh tokens when they are all revoked', async () => {
    const { refresh_token: token } = await signIn(org, ALICE);
    org.revokeAllRefreshTokens();
    const answer = await postForm(org, '/oauth2/v1/token', refreshForm(org, token));
    expect(await oauthError(answer)).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('/oauth2/v1/revoke and logout', () => {
  it('revokes the access token along with its refresh token, but not the reverse', async () => {
    const tokens = await signIn(org, ALICE);
    const revoke = (token: string) =>
      postForm(org, '/oauth2/v1/revoke', new URLSearchParams({ client_id: org.clientId, token }));
    expect((await revoke(tokens.access_token)).status).toBe(200);
    expect((await callApi(org, '/api/v1/users/me', tokens.access_token)).status).toBe(401);
    const refreshed = await (
      await postForm(org, '/oauth2/v1/token', refreshForm(org, tokens.refresh_token))
    ).json();
    expect(refreshed).toHaveProperty('refresh_token');
    expect((await revoke(refreshed.refresh_token)).status).toBe(200);
    expect((await callApi(org, '/api/v1/users/me', refreshed.access_token)).status).toBe(401);
    expect((await revoke('unknown')).status).toBe(200);
  });

  it('ends the browser session by /logout with an ID token', async () => {
    const browser = new CookieBrowser(org);
    const landed = await browser.signIn(authorizeUrl(org), ALICE);
    const { id_token: idToken } = await (
      await postForm(org, '/oauth2/v1/token', codeForm(org, landed))
    ).json();
    const url = new URL(`${org.orgUrl}/oauth2/v1/logout`);
    expect((await browser.open(url)).status).toBe(400);
    url.search = new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: org.redirectUri,
      state: 's1',
    }).toString();
    const elsewhere = new URL(url);
    elsewhere.searchParams.set('post_logout_redirect_uri', 'https://evil.example/');
    expect((await browser.open(elsewhere)).status).toBe(400);

    const sameCookies = browser.copy();
    expect((await browser.open(url)).url.href).toBe(`${org.redirectUri}?state=s1`);
    for (const either of [browser, sameCookies]) {
      const after = await either.open(authorizeUrl(org, { prompt: 'none' }));
      expect(after.url.searchParams.get('error')).toBe('login_required');
    }
  });
});

describe('the API', () => {
  it('answers a missing scope by an empty 403 that only its header explains', async () => {
    const { access_token: token } = await signIn(org, ALICE, { scope: 'openid profile' });
    const response = await callApi(org, '/api/v1/users/me/appLinks', token);
    expect(response.status).toBe(403);
    expect(await response.text()).toBe('');
    const header = response.headers.get('www-authenticate');
    expect(header).toContain('error="insufficient_scope"');
    expect(header).toContain('authorization_uri="http://acme.okta.com/oauth2/v1/authorize"');
  });

  it('answers a dead token by 401 E0000011', async () => {
    const response = await callApi(org, '/api/v1/users/me', 'nonsense');
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(await response.json()).toMatchObject({ errorCode: 'E0000011' });
  });

  it('knows the own user alone', async () => {
    const { access_token: token } = await signIn(org, ALICE);
    for (const name of ['me', ALICE, '00u1f96ECLNVOKVMUSEA']) {
      expect((await callApi(org, `/api/v1/users/${name}`, token)).status).toBe(200);
    }
    const other = await callApi(org, '/api/v1/users/bob@acme.example', token);
    expect(await other.json()).toMatchObject({ errorCode: 'E0000006' });
  });

  it.each([
    ['POST', '/api/v1/users/me', 405, 'E0000022'],
    ['GET', '/api/v1/nothing', 404, 'E0000008'],
  ])('answers %s %s by %i %s', async (method, path, status, errorCode) => {
    const response = await fetchFrom(org)(org.orgUrl + path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errorCode, errorLink: errorCode });
  });

  it('leaves out credentials and their links when asked', async () => {
    const { access_token: token } = await signIn(org, ALICE);
    const whole = await (await callApi(org, '/api/v1/users/me', token)).json();
    expect(whole).toHaveProperty('credentials.recovery_question');
    expect(whole).toHaveProperty('_links.changePassword.method', 'POST');
    const response = await callApi(org, '/api/v1/users/me', token, {
      'content-type': 'application/json; okta-response=omitCredentials,omitCredentialsLinks',
    });
    const less = await response.json();
    expect(less).not.toHaveProperty('credentials');
    expect(Object.keys(less._links)).toEqual(['self']);
  });

  it('counts requests and refuses those over the limit', async () => {
    const busy = await startOktaOrg({ requestsPerMinute: 2 });
    const { access_token: token } = await signIn(busy, ALICE);
    const remaining: (string | null)[] = [];
    for (let use = 0; use < 2; use += 1) {
      const { headers } = await callApi(busy, '/api/v1/users/me', token);
      remaining.push(headers.get('x-rate-limit-remaining'));
    }
    expect(remaining).toEqual(['1', '0']);
    const refused = await callApi(busy, '/api/v1/users/me', token);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errorCode: 'E0000047' });
    const reset = Number(refused.headers.get('x-rate-limit-reset'));
    const date = Date.parse(refused.headers.get('date') ?? '') / 1000;
    expect(reset - date).toBeGreaterThan(0);
    expect(reset - date).toBeLessThanOrEqual(61);
    await busy.stop();
  });

  it.each([
    ['alice@acme.example', 50],
    ['bob@acme.example', 500],
    ['carol@acme.example', 5000],
    ['mallory@acme.example', 81],
    ['nina@acme.example', 3],
  ])('gives %s %i app links, each with the own id', async (login, count) => {
    const { access_token: token } = await signIn(org, login, { scope: SCOPES });
    const { id } = await (await callApi(org, '/api/v1/users/me', token)).json();
    const links: { id: string }[] = await (
      await callApi(org, '/api/v1/users/me/appLinks', token)
    ).json();
    expect(links).toHaveLength(count);
    expect(links.every((link) => link.id === id)).toBe(true);
  });
});
