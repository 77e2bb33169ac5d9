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

/** The error as pages get it, or `null` if there was none. */
function problemOf(promise: Promise<unknown>) {
  return promise.then(
    () => null,
    (thrown: unknown) => toWireError(thrown),
  );
}

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | null> {
  return (await problemOf(promise))?.code ?? null;
}

/** Alice, signed in, when her access token has expired. */
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
  test('S-01 has a new S256 challenge, state and nonce in each of 1,000 sign-ins', async () => {
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

  test('S-01 has the challenge of the verifier, which has 43 to 128 unreserved characters', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    const verifier = auth.provider.tokenRequests[0]?.get('code_verifier') ?? '';
    expect(verifier).toMatch(/^[\w.~-]{43,128}$/u);
    expect(auth.provider.authorizations[0]?.searchParams.get('code_challenge')).toBe(
      createHash('sha256').update(verifier).digest('base64url'),
    );
  });

  test('S-02 is not repeated without S256 if the server refuses it', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.redirect = (url) =>
      denied(url, 'invalid_request', { error_description: 'S256 is not supported' });
    expect(await codeOf(obtainTokenSet(ORG, 'interactive', auth.deps, NEVER))).toBe(
      'SIGN_IN_REFUSED',
    );
    expect(auth.provider.authorizations).toHaveLength(1);
    expect(auth.provider.tokenRequests).toEqual([]);
  });

  test('S-03 carries PKCE, state and nonce even if the metadata does not mention PKCE', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.metadata = (genuine) =>
      without(genuine, 'code_challenge_methods_supported');
    await switchUser(auth);
    const sent = auth.provider.authorizations[0]?.searchParams;
    for (const name of ['code_challenge', 'state', 'nonce'])
      expect(sent?.get(name)).toMatch(/^[\w-]{43}$/u);
  });

  test('S-06 requests the documented scopes, and none that manages', async () => {
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
  ])('S-06 accepts and stores %s than requested', async (_title, scope) => {
    const auth = fakeAuth();
    auth.provider.overrides.tokens = (all) => ({ ...all, scope });
    expect((await switchUser(auth)).scope).toBe(scope);
  });

  test('S-07 has the browser’s own redirect URI, byte for byte, as the token request does', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    expect(auth.provider.authorizations[0]?.searchParams.getAll('redirect_uri')).toEqual([
      REDIRECT_URI,
    ]);
    expect(auth.provider.tokenRequests[0]?.getAll('redirect_uri')).toEqual([REDIRECT_URI]);
  });

  test('S-09 is shown by one source file only, in the browser’s own window', () => {
    const source = join(import.meta.dirname, '..', '..', '..', '..', 'src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/u.test(file),
    );
    const holding = (text: RegExp) =>
      files.filter((file) => text.test(readFileSync(join(source, file), 'utf8')));
    expect(holding(/identity\.launchWebAuthFlow\(/u)).toEqual(['platform/web-auth-flow.ts']);
    expect(holding(/<(?:iframe|webview)\b|createElement\('(?:iframe|webview)/u)).toEqual([]);
  });

  test('S-10 is followed by a token request with PKCE and no secret', async () => {
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
  ])('S-11 is never sent to %s', (typed) => {
    expect(parseOrgUrl(typed)).toEqual({ kind: 'problem', problem: 'not-https' });
  });
});

describe('the authorization response', () => {
  test('A2 signs in once if it is delivered twice, and ends no session', async () => {
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
    'A3 does not change the session if its code is injected (PKCE ignored: %s)',
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
    'A4 is accepted with the correct iss if the server %s (RFC 9207)',
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

  test('S-16 is used for its own org only if it arrives after the org was changed', async () => {
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
    'A13 becomes $code, short and inert, for the error $name with a hostile description',
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
    'A19 is replaced by a new code, without a window, if the token response %s',
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

  test('S-19 has a code that is never sent twice, even if no response comes', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.token = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await codeOf(switchUser(auth))).toBe('NETWORK_UNAVAILABLE');
    const codes = auth.provider.tokenRequests.map((request) => request.get('code'));
    expect(codes).toHaveLength(2);
    expect(new Set(codes).size).toBe(2);
  });
});

describe('the token response', () => {
  test('S-23 is accepted with a list of audiences that names only us, with or without azp', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.claims = (all) => ({ ...all, aud: [CLIENT_ID] });
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
    auth.provider.overrides.claims = (all) => ({ ...all, aud: [CLIENT_ID], azp: CLIENT_ID });
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test.each([-290, 290])(
    'S-25 is accepted with an ID token issued %d s from now',
    async (offset) => {
      const auth = fakeAuth();
      auth.provider.overrides.claims = (all) => ({ ...all, iat: seconds() + offset });
      expect((await switchUser(auth)).user.sub).toBe('00uAlice');
    },
  );

  test('S-31 is accepted without a kid if there is one key', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.header = (header) => without(header, 'kid');
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test('S-32 is accepted with a key that was rotated just before, after one request for it', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    auth.provider.rotateKeys('key-2');
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
    expect(keyRequests(auth)).toBe(2);
  });

  test('A6 costs one more request for keys per minute, even with 100 unknown keys', async () => {
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

  test('S-32 is verified with keys that are fetched again after five minutes', async () => {
    const auth = fakeAuth();
    await switchUser(auth);
    auth.clock.now += 301_000;
    await switchUser(auth);
    expect(keyRequests(auth)).toBe(2);
  });

  test('S-33 is accepted without at_hash in the code flow', async () => {
    const auth = fakeAuth();
    auth.provider.overrides.claims = (all) => without(all, 'at_hash');
    expect((await switchUser(auth)).user.sub).toBe('00uAlice');
  });

  test('S-35 leads to no request to UserInfo, which could name another user', async () => {
    const { sessionManager, provider, ask } = await atExpiry();
    await ask();
    await sessionManager.signOut();
    expect(provider.requests.map(({ pathname }) => pathname)).not.toContain('/oauth2/v1/userinfo');
  });

  test.each(['Bearer', 'bearer', 'BEARER'])(
    'S-36 is accepted with the token_type %s',
    async (type) => {
      const auth = fakeAuth();
      auth.provider.overrides.tokens = (all) => ({ ...all, token_type: type });
      expect((await switchUser(auth)).accessToken).toBe('access-1');
    },
  );

  test('S-36 has the requested scope if it names none (RFC 6749 §5.1)', async () => {
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
  ])('B11 with expires_in %s is valid for %d s', async (expiresIn, lifetimeSeconds) => {
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
    'S-38 ends the session if the refresh names %s (OIDC Core §12.2)',
    async (_title, change) => {
      const { deps, provider, ask } = await atExpiry();
      provider.overrides.claims = (all) => ({ ...all, ...change });
      expect(await codeOf(ask())).toBe('SIGN_IN_NOT_TRUSTED');
      expect(await deps.tokenSet.read()).toBeNull();
      expect((await deps.session.read()).state).toBe('expired');
      expect(await deps.user.read()).toMatchObject({ sub: '00uAlice' });
    },
  );

  // The record of the refresh still names the access token that was to be replaced.
  test('S-38 leave no token of a session that a forged refresh ended', async () => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.claims = (all) => ({ ...all, sub: '00uMallory' });
    await codeOf(ask());
    expect(await deps.pendingRefresh.read()).toBeNull();
  });

  test('S-38 end the session if another key signed the refreshed ID token', async () => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.idToken = async (_genuine, all, key) =>
      sign(await signingKey('stranger'), all, { kid: key.kid });
    expect(await codeOf(ask())).toBe('SIGN_IN_NOT_TRUSTED');
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('S-38 continue the session after a refresh without an ID token', async () => {
    const { provider, ask } = await atExpiry();
    provider.overrides.tokens = (all) => without(all, 'id_token');
    expect(await ask()).toBe('access-2');
  });

  test('B14 continue the session after a refresh with a broader scope', async () => {
    const { deps, provider, ask } = await atExpiry();
    const scope = `${SCOPES} okta.apps.read`;
    provider.overrides.tokens = (all) => ({ ...all, scope });
    expect(await ask()).toBe('access-2');
    expect((await deps.tokenSet.read())?.scope).toBe(scope);
  });

  test('S-39 leave nothing of the previous user to the next', async () => {
    const auth = fakeAuth();
    const sessionManager = createSessionManager(auth.deps);
    await sessionManager.signIn(ORG, 'interactive');
    auth.provider.overrides.claims = (all) => ({ ...all, sub: '00uBob', name: 'Bob' });
    const session = await sessionManager.signIn(ORG, 'switch-user');
    expect(session).toMatchObject({ state: 'signed-in', user: { sub: '00uBob' } });
    expect(auth.forgotten()).toBe(1);
  });

  test('S-40 store the rotated refresh token before the new access token is returned', async () => {
    const { deps, ask } = await atExpiry();
    const accessToken = await ask();
    expect(await deps.tokenSet.read()).toMatchObject({ accessToken, refreshToken: 'refresh-2' });
  });

  test('S-41 end the session after one request if the refresh token was used elsewhere', async () => {
    const { deps, provider, ask, refreshes } = await atExpiry();
    provider.overrides.token = () =>
      tokenErrorResponse('invalid_grant', 'The refresh token is invalid or expired.');
    provider.overrides.redirect = (url) => denied(url, 'login_required');
    for (let count = 0; count < 5; count += 1) expect(await codeOf(ask())).toBe('SIGN_IN_REQUIRED');
    expect(refreshes()).toHaveLength(1);
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('S-42 repeat a refresh whose response was lost once, at once, with the same token', async () => {
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

  test('S-42 sign in silently if a refresh response was lost and there is no grace period', async () => {
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
  test.each(transientAnswers)('S-43 keep the session after %s', async (_title, answer) => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.token = answer;
    expect(await codeOf(ask())).not.toBeNull();
    expect((await deps.session.read()).state).toBe('signed-in');
    expect((await deps.tokenSet.read())?.refreshToken).toBe('refresh-1');
    provider.overrides = {};
    expect(await ask()).toBe('access-2');
  });

  test('S-43 keep the session if the signing keys cannot be fetched at a refresh', async () => {
    const { deps, provider, ask } = await atExpiry();
    provider.overrides.answer = ({ pathname }) =>
      pathname === '/oauth2/v1/keys' ? new Response('<html>', { status: 503 }) : undefined;
    expect(await codeOf(ask())).toBe('SIGN_IN_UNAVAILABLE');
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  test('S-44 revoke and delete the refresh token at sign-out', async () => {
    const { sessionManager, deps, provider } = await atExpiry();
    await sessionManager.signOut();
    expect(provider.revocations.map((request) => request.get('token'))).toEqual(['refresh-1']);
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('S-44 delete the refresh token at a sign-out offline, and revoke it when online again', async () => {
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
