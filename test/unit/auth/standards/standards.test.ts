import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSessionManager } from '../../../../src/auth/sign-in/session-manager.ts';
import { SCOPES } from '../../../../src/auth/sign-in/authorization-request.ts';
import { obtainTokenSet } from '../../../../src/auth/sign-in/sign-in.ts';
import { toWireError, type ErrorCode } from '../../../../src/domain/errors.ts';
import { parseOrgUrl } from '../../../../src/domain/org-url.ts';
import { fakeAuth, ORG } from '../../../fakes/auth.ts';
import { sign, signingKey } from '../../../fakes/forged-tokens.ts';
import {
  CLIENT_ID,
  ORG_URL,
  REDIRECT_URI,
  tokenErrorResponse,
} from '../../../fakes/identity-provider.ts';
import { seconds, without } from './forgery.ts';

const NEVER = new AbortController().signal;
const HOUR_MS = 3_600_000;

type FakeAuth = ReturnType<typeof fakeAuth>;

function switchUser({ deps }: FakeAuth) {
  return obtainTokenSet(ORG, 'switch-user', deps, NEVER);
}

/** The error as it goes to a face, or `null` where there was none. */
function problemOf(promise: Promise<unknown>) {
  return promise.then(
    () => null,
    (thrown: unknown) => toWireError(thrown),
  );
}

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | null> {
  return (await problemOf(promise))?.code ?? null;
}

/** Alice, signed in, temporarily unavailable when her access token has ended. */
async function atExpiry() {
  const auth = fakeAuth();
  const sessionManager = createSessionManager(auth.deps);
  await sessionManager.signIn(ORG, 'interactive');
  auth.clock.now += HOUR_MS;
  const before = auth.provider.tokenRequests.length;
  return {
    ...auth,
    sessionManager,
    ask: () => sessionManager.getTokenSet(ORG, NEVER).then(({ accessToken }) => accessToken),
    refreshes: () => auth.provider.tokenRequests.slice(before),
  };
}

function denied(url: URL, error: string, more: Readonly<Record<string, string>> = {}): URL {
  url.searchParams.delete('code');
  for (const [name, value] of Object.entries({ error, ...more })) url.searchParams.set(name, value);
  return url;
}

function keyRequests({ provider }: FakeAuth): number {
  return provider.requests.filter(({ pathname }) => pathname === '/oauth2/v1/keys').length;
}

describe('the authorization request', () => {
  test('S-01 1,000 sign-ins have 1,000 challenges, states and nonces, all S256', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.redirect = (url) => denied(url, 'access_denied');
    for (let count = 0; count < 1000; count += 1) await codeOf(switchUser(auth));
    const sent = auth.provider.authorizations.map(({ searchParams }) => searchParams);
    expect(sent).toHaveLength(1000);
    for (const name of ['code_challenge', 'state', 'nonce']) {
      const values = sent.map((request) => request.get(name) ?? '');
      expect(new Set(values).size).toBe(1000);
      for (const value of values) expect(value).toMatch(/^[\w-]{43}$/u);
    }
    expect(new Set(sent.map((request) => request.get('code_challenge_method')))).toEqual(
      new Set(['S256']),
    );
  });

  test('S-01 the challenge is that of the verifier, which has 43 to 128 unreserved characters', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    const verifier = auth.provider.tokenRequests[0]?.get('code_verifier') ?? '';
    expect(verifier).toMatch(/^[\w.~-]{43,128}$/u);
    expect(auth.provider.authorizations[0]?.searchParams.get('code_challenge')).toBe(
      createHash('sha256').update(verifier).digest('base64url'),
    );
  });

  test('S-02 a server that refuses S256 is not asked again in another way', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.redirect = (url) =>
      denied(url, 'invalid_request', { error_description: 'S256 is not supported' });
    expect(await codeOf(obtainTokenSet(ORG, 'interactive', auth.deps, NEVER))).toBe(
      'SIGN_IN_REFUSED',
    );
    expect(auth.provider.authorizations).toHaveLength(1);
    expect(auth.provider.tokenRequests).toEqual([]);
  });

  test('S-03 a server that does not say that it knows PKCE is sent it all the same, with state and nonce', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.metadata = (genuine) =>
      without(genuine, 'code_challenge_methods_supported');
    await switchUser(auth);
    const sent = auth.provider.authorizations[0]?.searchParams;
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(sent?.get(name)).toMatch(/^[\w-]{43}$/u);
  });

  test('S-06 the scopes are the documented ones, and none that manages', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    expect(auth.provider.authorizations[0]?.searchParams.get('scope')).toBe(
      'openid profile email offline_access okta.users.read.self',
    );
    expect(SCOPES).not.toMatch(/manage/u);
  });

  test.each([
    ['more', `${SCOPES} okta.apps.read`],
    ['less', 'openid'],
  ])('S-06 a grant of %s than was asked for is taken and remembered', async (_title, scope) => {
    const auth = fakeAuth();
    auth.provider.overrides.tokens = (all) => ({ ...all, scope });
    expect((await switchUser(auth)).scope).toBe(scope);
  });

  test('S-07 the redirect URI is the browser’s own, byte for byte, in both requests', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    expect(auth.provider.authorizations[0]?.searchParams.getAll('redirect_uri')).toEqual([
      REDIRECT_URI,
    ]);
    expect(auth.provider.tokenRequests[0]?.getAll('redirect_uri')).toEqual([REDIRECT_URI]);
  });

  test('S-09 no source file but one can show a sign-in page, and that one by the browser’s own window', () => {
    const source = join(import.meta.dirname, '..', '..', '..', '..', 'src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/u.test(file),
    );
    const holding = (text: RegExp) =>
      files.filter((file) => text.test(readFileSync(join(source, file), 'utf8')));
    expect(holding(/identity\.launchWebAuthFlow\(/u)).toEqual(['platform/web-auth-flow.ts']);
    expect(holding(/<(?:iframe|webview)\b|createElement\('(?:iframe|webview)/u)).toEqual([]);
  });

  test('S-10 the token request proves the client by PKCE alone, with no secret', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    const [request] = auth.provider.tokenRequests;
    expect([...(request?.keys() ?? [])].toSorted()).toEqual([
      'client_id',
      'code',
      'code_verifier',
      'grant_type',
      'redirect_uri',
    ]);
  });

  test.each([
    'http://acme.okta.com',
    'HTTP://ACME.OKTA.COM',
    'ws://acme.okta.com',
    'ftp://acme.okta.com',
  ])('S-11 an org at %s is refused', (typed) => {
    expect(parseOrgUrl(typed)).toEqual({ kind: 'problem', problem: 'not-https' });
  });
});

describe('the authorization response', () => {
  test('A2 a redirect that is delivered twice signs in once, and ends no session', async () => {
    const auth = fakeAuth();
    const sessionManager = createSessionManager(auth.deps);
    let redirect = '';
    auth.provider.overrides.redirect = (url) => (redirect = url.href);
    await sessionManager.signIn(ORG, 'interactive');
    auth.provider.overrides.redirect = () => redirect;
    expect(await codeOf(sessionManager.signIn(ORG, 'switch-user'))).toBe('SIGN_IN_NOT_TRUSTED');
    expect(auth.provider.tokenRequests).toHaveLength(1);
    expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-1');
    expect((await auth.deps.session.read()).state).toBe('signed-in');
  });

  test.each([true, false])(
    'A3 an injected code leaves the session before it alone (PKCE ignored: %s)',
    async (ignorePkce) => {
      const auth = fakeAuth();
      const sessionManager = createSessionManager(auth.deps);
      await sessionManager.signIn(ORG, 'interactive');
      auth.provider.overrides = {
        ignorePkce,
        redirect(url) {
          url.searchParams.set('code', auth.provider.foreignCode());
          return url;
        },
      };
      expect(await codeOf(sessionManager.signIn(ORG, 'switch-user'))).not.toBeNull();
      expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-1');
    },
  );

  test.each([
    ['says that it sends iss', true, ORG_URL],
    ['does not say so', false, ORG_URL],
    ['sends none, as Okta', false, null],
  ])(
    'A4 the right iss is taken where the server %s (RFC 9207)',
    async (_title, advertised, iss) => {
      const auth = fakeAuth();
      auth.provider.overrides = {
        metadata: (all) => ({ ...all, authorization_response_iss_parameter_supported: advertised }),
        redirect(url) {
          if (iss !== null) url.searchParams.set('iss', iss);
          return url;
        },
      };
      expect((await switchUser(auth)).accessToken).toBe('access-1');
    },
  );

  test('S-16 an answer that comes after the org was changed is kept for its own org only', async () => {
    const auth = fakeAuth();
    const sessionManager = createSessionManager(auth.deps);
    const other = { ...ORG, orgUrl: 'https://other.okta.com' };
    const signedIn = sessionManager.signIn(ORG, 'interactive');
    auth.provider.overrides.redirect = (url) => denied(url, 'login_required');
    const asked = codeOf(sessionManager.getTokenSet(other, NEVER));
    auth.provider.overrides = {};
    await signedIn;
    expect(await asked).not.toBeNull();
    auth.provider.overrides.redirect = (url) => denied(url, 'login_required');
    expect(await codeOf(sessionManager.getTokenSet(other, NEVER))).not.toBeNull();
    expect((await auth.deps.tokenSet.read())?.server.issuer).toBe(ORG_URL);
  });

  const HOSTILE = `<img src=x onerror=alert(1)>\u202e\u0000${'x'.repeat(100_000)}`;

  const errors: readonly {
    readonly name: string;
    readonly code: ErrorCode;
    readonly error?: string;
  }[] = [
    { name: 'access_denied', code: 'SIGN_IN_REFUSED' },
    { name: 'login_required', code: 'SIGN_IN_REQUIRED' },
    { name: 'consent_required', code: 'SIGN_IN_SCOPE_NOT_GRANTED' },
    { name: 'temporarily_unavailable', code: 'SIGN_IN_UNAVAILABLE' },
    { name: 'server_error', code: 'SIGN_IN_UNAVAILABLE' },
    { name: 'unauthorized_client', code: 'SIGN_IN_CLIENT_REFUSED' },
    { name: '<script>alert(1)</script>', code: 'SIGN_IN_REFUSED' },
    { name: 'of 100 kB', code: 'SIGN_IN_REFUSED', error: HOSTILE },
    { name: '__proto__', code: 'SIGN_IN_REFUSED' },
  ];
  test.each(errors)(
    'A13 the error $name with a hostile description is $code, short and inert',
    async ({ name, code, error = name }) => {
      const auth = fakeAuth();
      auth.provider.overrides.redirect = (url) =>
        denied(url, error, { error_description: HOSTILE, error_uri: 'javascript:alert(1)' });
      const found = await problemOf(switchUser(auth));
      expect(found?.code).toBe(code);
      const text = JSON.stringify(found);
      expect(text.length).toBeLessThan(600);
      expect(text).not.toMatch(/javascript:|\\u0000|\u202e/u);
      expect(auth.provider.tokenRequests).toEqual([]);
    },
  );

  const lost: readonly (readonly [string, () => Response | Promise<Response>])[] = [
    ['is lost', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['comes too late', () => Promise.reject(new DOMException('', 'TimeoutError'))],
    ['breaks off in the middle', () => new Response(brokenOff(), { headers: JSON_TYPE })],
  ];
  test.each(lost)(
    'A19 a token answer that %s is not asked for again: a new code is, without a window',
    async (_title, answer) => {
      const auth = fakeAuth();
      let lose = true;
      auth.provider.overrides.token = () => {
        if (!lose) return undefined;
        lose = false;
        return answer();
      };
      expect((await switchUser(auth)).user.sub).toBe('00uAlice');
      const codes = auth.provider.tokenRequests.map((request) => request.get('code'));
      expect(new Set(codes).size).toBe(2);
      expect(auth.launches).toEqual(['interactive', 'silent']);
    },
  );

  test('S-19 no code is sent twice, even where no answer ever comes', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.token = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await codeOf(switchUser(auth))).toBe('NETWORK_UNAVAILABLE');
    const codes = auth.provider.tokenRequests.map((request) => request.get('code'));
    expect(codes).toHaveLength(2);
    expect(new Set(codes).size).toBe(2);
  });
});

describe('the token response', () => {
  test('S-23 a list of audiences that names us alone is taken, with azp or without', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.claims = (all) => ({ ...all, aud: [CLIENT_ID] });
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
    auth.provider.overrides.claims = (all) => ({ ...all, aud: [CLIENT_ID], azp: CLIENT_ID });
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test.each([-290, 290])('S-25 an ID token issued %d s from now is taken', async (offset) => {
    const auth = fakeAuth();
    auth.provider.overrides.claims = (all) => ({ ...all, iat: seconds() + offset });
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test('S-31 no kid is no harm where there is one key', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.header = (header) => without(header, 'kid');
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test('S-32 a key that was changed just before signing is asked for and believed', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    auth.provider.rotateKeys('key-2');
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
    expect(keyRequests(auth)).toBe(2);
  });

  test('A6 100 unknown keys cost one more request for keys in a minute, and one in the next', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    for (let count = 0; count < 100; count += 1) {
      auth.provider.overrides.header = (header) => ({ ...header, kid: `unknown-${count}` });
      expect(await codeOf(switchUser(auth))).toBe('SIGN_IN_NOT_TRUSTED');
    }
    expect(keyRequests(auth)).toBe(2);
    auth.clock.now += 61_000;
    for (let count = 0; count < 10; count += 1)
      expect(await codeOf(switchUser(auth))).toBe('SIGN_IN_NOT_TRUSTED');
    expect(keyRequests(auth)).toBe(3);
    auth.provider.overrides = {};
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
    expect(keyRequests(auth)).toBe(3);
  });

  test('S-32 keys are asked for anew after five minutes', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    auth.clock.now += 301_000;
    await switchUser(auth);
    expect(keyRequests(auth)).toBe(2);
  });

  test('S-33 no at_hash is no harm in the code flow', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.claims = (all) => without(all, 'at_hash');
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test('S-35 UserInfo is never asked, so it cannot name another user', async () => {
    const { sessionManager, provider, ask } = await atExpiry();
    await ask();
    await sessionManager.signOut();
    expect(provider.requests.map(({ pathname }) => pathname)).not.toContain('/oauth2/v1/userinfo');
  });

  test.each(['Bearer', 'bearer', 'BEARER'])('S-36 token_type %s is taken', async (type) => {
    const auth = fakeAuth();
    auth.provider.overrides.tokens = (all) => ({ ...all, token_type: type });
    expect((await switchUser(auth)).accessToken).toBe('access-1');
  });

  test('S-36 no scope means what was asked for (RFC 6749 §5.1)', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.tokens = (all) => without(all, 'scope');
    expect((await switchUser(auth)).scope).toBe(SCOPES);
  });

  test.each([
    [undefined, 60],
    [0, 60],
    [1e12, 86_400],
    ['3600', 3600],
    [5, 5],
  ])('B11 an access token of expires_in %s lives %d s', async (expiresIn, lifetimeSeconds) => {
    const auth = fakeAuth();
    auth.provider.overrides.tokens = (all) => ({ ...all, expires_in: expiresIn });
    const tokenSet = await switchUser(auth);
    expect(tokenSet.expiresAt - tokenSet.receivedAt).toBe(lifetimeSeconds * 1000);
  });
});

describe('refresh and sign-out', () => {
  const swaps: readonly (readonly [string, Record<string, unknown>])[] = [
    ['another sub', { sub: '00uMallory' }],
    ['another iss', { iss: 'https://evil.example' }],
    ['another audience', { aud: '0oaOther' }],
    ['another azp', { azp: '0oaOther' }],
    ['an old iat', { iat: 1 }],
  ];
  test.each(swaps)(
    'S-38 a refresh that names %s ends the session (OIDC Core §12.2)',
    async (_title, change) => {
      const { deps, provider, ask } = await atExpiry();
      provider.overrides.claims = (all) => ({ ...all, ...change });
      expect(await codeOf(ask())).toBe('SIGN_IN_NOT_TRUSTED');
      expect(await deps.tokenSet.read()).toBeNull();
      expect((await deps.session.read()).state).toBe('expired');
      expect(await deps.user.read()).toMatchObject({ sub: '00uAlice' });
    },
  );

  // The note of the refresh that was sent still names the access token that it was to replace.
  test('S-38 no token is left of a session that a forged refresh ended', async () => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.claims = (all) => ({ ...all, sub: '00uMallory' });
    await codeOf(ask());
    expect(await deps.pendingRefresh.read()).toBeNull();
  });

  test('S-38 a refreshed ID token that a stranger signed ends the session', async () => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.idToken = async (_genuine, all, key) =>
      sign(await signingKey('stranger'), all, { kid: key.kid });
    expect(await codeOf(ask())).toBe('SIGN_IN_NOT_TRUSTED');
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('S-38 the session goes on after a refresh without an ID token', async () => {
    const { provider, ask } = await atExpiry();
    provider.overrides.tokens = (all) => without(all, 'id_token');
    expect(await ask()).toBe('access-2');
  });

  test('B14 a refresh of a broader scope goes on', async () => {
    const { deps, provider, ask } = await atExpiry();
    const scope = `${SCOPES} okta.apps.read`;
    provider.overrides.tokens = (all) => ({ ...all, scope });
    expect(await ask()).toBe('access-2');
    expect((await deps.tokenSet.read())?.scope).toBe(scope);
  });

  test('S-39 another user than last time finds nothing of the one before', async () => {
    const auth = fakeAuth();
    const sessionManager = createSessionManager(auth.deps);
    await sessionManager.signIn(ORG, 'interactive');
    auth.provider.overrides.claims = (all) => ({ ...all, sub: '00uBob', name: 'Bob' });
    const session = await sessionManager.signIn(ORG, 'switch-user');
    expect(session).toMatchObject({ state: 'signed-in', user: { sub: '00uBob' } });
    expect(auth.forgotten()).toBe(1);
  });

  test('S-40 the rotated refresh token is stored before the new access token is handed out', async () => {
    const { deps, ask } = await atExpiry();
    const accessToken = await ask();
    expect(await deps.tokenSet.read()).toMatchObject({ accessToken, refreshToken: 'refresh-2' });
  });

  test('S-41 a refresh token that was used elsewhere ends the session after one request', async () => {
    const { deps, provider, ask, refreshes } = await atExpiry();
    provider.overrides.token = () =>
      tokenErrorResponse('invalid_grant', 'The refresh token is invalid or expired.');
    provider.overrides.redirect = (url) => denied(url, 'login_required');
    for (let count = 0; count < 5; count += 1) expect(await codeOf(ask())).toBe('SIGN_IN_REQUIRED');
    expect(refreshes()).toHaveLength(1);
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('S-42 a lost refresh answer: the same token once more, at once, and no sign-out', async () => {
    const { deps, provider, ask, refreshes } = await atExpiry();
    let lose = true;
    provider.overrides.token = () => {
      if (!lose) return undefined;
      lose = false;
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    expect(await ask()).toBe('access-2');
    expect(refreshes().map((request) => request.get('refresh_token'))).toEqual([
      'refresh-1',
      'refresh-1',
    ]);
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  test('S-42 a lost refresh answer without grace: a silent sign-in, and no sign-out', async () => {
    const { deps, provider, ask } = await atExpiry();
    let asked = 0;
    provider.overrides.token = (request) => {
      if (request.get('grant_type') !== 'refresh_token') return undefined;
      asked += 1;
      return asked === 1
        ? Promise.reject(new TypeError('Failed to fetch'))
        : tokenErrorResponse('invalid_grant', 'The refresh token is invalid or expired.');
    };
    expect(await ask()).toBe('access-2');
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  const transientAnswers: readonly (readonly [string, () => Response | Promise<Response>])[] = [
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a timeout', () => Promise.reject(new DOMException('', 'TimeoutError'))],
    ...[400, 401, 403, 404, 408, 425, 429, 500, 502, 503, 504].flatMap((status) => [
      [`${status} with a web page`, () => new Response('<html>', { status })] as const,
      [`${status} with JSON`, () => Response.json({}, { status })] as const,
    ]),
    ['a captive portal’s page', () => new Response('<html>Log in to the Wi-Fi</html>')],
    ['half a JSON', () => new Response('{"access_token":"x"', { headers: JSON_TYPE })],
    ['an empty body', () => new Response('', { headers: JSON_TYPE })],
    ['a body that breaks off', () => new Response(brokenOff(), { headers: JSON_TYPE })],
    [
      'a body of 2 MB',
      () => new Response(`{"x":"${'x'.repeat(2_000_000)}"}`, { headers: JSON_TYPE }),
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }),
    ],
    ['temporarily_unavailable', () => tokenErrorResponse('temporarily_unavailable', 'x')],
    ['slow_down', () => tokenErrorResponse('slow_down', 'x')],
    ['invalid_client', () => tokenErrorResponse('invalid_client', 'x', 401)],
  ];
  test.each(transientAnswers)('S-43 %s keeps the session', async (_title, answer) => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.token = answer;
    expect(await codeOf(ask())).not.toBeNull();
    expect((await deps.session.read()).state).toBe('signed-in');
    expect((await deps.tokenSet.read())?.refreshToken).toBe('refresh-1');
    provider.overrides = {};
    expect(await ask()).toBe('access-2');
  });

  test('S-43 keys that cannot be had at a refresh keep the session', async () => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.answer = ({ pathname }) =>
      pathname === '/oauth2/v1/keys' ? new Response('<html>', { status: 503 }) : undefined;
    expect(await codeOf(ask())).toBe('SIGN_IN_UNAVAILABLE');
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  test('S-44 sign-out revokes the refresh token and forgets it here', async () => {
    const { sessionManager, deps, provider } = await atExpiry();
    await sessionManager.signOut();
    expect(provider.revocations.map((request) => request.get('token'))).toEqual(['refresh-1']);
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('S-44 sign-out without a network forgets it here, and revokes it when there is one', async () => {
    const { sessionManager, deps, provider } = await atExpiry();
    provider.overrides.revoke = () => Promise.reject(new TypeError('Failed to fetch'));
    await sessionManager.signOut();
    expect(await deps.tokenSet.read()).toBeNull();
    expect((await deps.session.read()).state).toBe('signed-out');
    provider.overrides = {};
    const before = provider.revocations.length;
    await sessionManager.recover(ORG);
    expect(provider.revocations.slice(before).map((request) => request.get('token'))).toEqual([
      'refresh-1',
    ]);
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** A body whose connection is lost after its first bytes. */
function brokenOff(): ReadableStream<Uint8Array> {
  let isStarted = false;
  return new ReadableStream({
    pull(controller) {
      if (isStarted) controller.error(new TypeError('network error'));
      else controller.enqueue(new TextEncoder().encode('{"access_token":'));
      isStarted = true;
    },
  });
}
