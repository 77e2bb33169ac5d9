import { describe, expect, test } from 'vitest';
import {
  createSessionManager,
  type SessionManager,
} from '../../../src/auth/sign-in/session-manager.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';

const NEVER = new AbortController().signal;

async function signedIn() {
  const auth = fakeAuth();
  const sessionManager = createSessionManager(auth.deps);
  await sessionManager.signIn(ORG, 'interactive');
  return { ...auth, sessionManager };
}

function accessToken(
  sessionManager: SessionManager,
  ...asked: Parameters<SessionManager['getTokenSet']>
): Promise<string> {
  return sessionManager.getTokenSet(...asked).then((tokenSet) => tokenSet.accessToken);
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

const INVALID_GRANT = () =>
  Response.json(
    { error: 'invalid_grant', error_description: 'The refresh token is invalid or expired.' },
    { status: 400 },
  );

describe('signIn()', () => {
  test('publishes who is signed in, without a token', async () => {
    const { deps } = await signedIn();
    const session = await deps.session.read();
    expect(session).toMatchObject({ state: 'signed-in', user: { login: 'alice@acme.example' } });
    expect(JSON.stringify(session)).not.toMatch(/access-|refresh-/u);
  });

  test('runs one sign-in for two concurrent callers', async () => {
    const { deps, provider } = fakeAuth();
    const sessionManager = createSessionManager(deps);
    const [first, second] = await Promise.all([
      sessionManager.signIn(ORG, 'interactive'),
      sessionManager.signIn(ORG, 'interactive'),
    ]);
    expect(first).toEqual(second);
    expect(provider.authorizations).toHaveLength(1);
  });

  test('publishes why it failed, and the next sign-in can succeed', async () => {
    const { deps, provider } = fakeAuth();
    const sessionManager = createSessionManager(deps);
    provider.overrides.redirect = (url) => {
      url.searchParams.set('state', 'forged');
      return url;
    };
    expect(await codeOf(sessionManager.signIn(ORG, 'interactive'))).toBe('SIGN_IN_NOT_TRUSTED');
    expect(await deps.session.read()).toMatchObject({
      state: 'signed-out',
      problem: { code: 'SIGN_IN_NOT_TRUSTED' },
    });
    expect(await deps.tokenSet.read()).toBeNull();
    provider.overrides = {};
    expect((await sessionManager.signIn(ORG, 'interactive')).state).toBe('signed-in');
  });

  test('deletes the data of another user', async () => {
    const { sessionManager, provider, forgotten } = await signedIn();
    provider.overrides.claims = (claims) => ({ ...claims, sub: '00uBob' });
    await sessionManager.signIn(ORG, 'switch-user');
    expect(forgotten()).toBe(1);
  });

  test('keeps the data of the same user', async () => {
    const { sessionManager, forgotten } = await signedIn();
    await sessionManager.signIn(ORG, 'switch-user');
    expect(forgotten()).toBe(0);
  });
});

describe('getTokenSet()', () => {
  test('returns the stored token while it is valid', async () => {
    const { sessionManager, provider } = await signedIn();
    expect(await accessToken(sessionManager, ORG, NEVER)).toBe('access-1');
    expect(provider.tokenRequests).toHaveLength(1);
  });

  test('sends one refresh for 50 concurrent callers at expiry', async () => {
    const { sessionManager, provider, clock } = await signedIn();
    clock.now += 3_600_000;
    const tokens = await Promise.all(
      Array.from({ length: 50 }, () => accessToken(sessionManager, ORG, NEVER)),
    );
    expect(new Set(tokens)).toEqual(new Set(['access-2']));
    expect(provider.tokenRequests).toHaveLength(2);
    expect(provider.tokenRequests[1]?.get('refresh_token')).toBe('refresh-1');
  });

  test('stores the rotated refresh token before it returns the new access token', async () => {
    const { sessionManager, deps, clock } = await signedIn();
    clock.now += 3_600_000;
    const token = accessToken(sessionManager, ORG, NEVER).then(async (used) => {
      return { used, kept: (await deps.tokenSet.read())?.refreshToken };
    });
    expect(await token).toEqual({ used: 'access-2', kept: 'refresh-2' });
    clock.now += 3_600_000;
    await accessToken(sessionManager, ORG, NEVER);
    expect((await deps.tokenSet.read())?.refreshToken).toBe('refresh-3');
  });

  test('replaces a token that Okta rejects before it expires', async () => {
    const { sessionManager } = await signedIn();
    expect(await accessToken(sessionManager, ORG, NEVER, 'access-1')).toBe('access-2');
    expect(await accessToken(sessionManager, ORG, NEVER, 'access-1')).toBe('access-2');
  });

  test.each([503, 429, 500])(
    'keeps the session when the refresh is answered with %d',
    async (status) => {
      const { sessionManager, deps, provider, clock } = await signedIn();
      clock.now += 3_600_000;
      provider.overrides.token = () => Response.json({ errorCode: 'E0000009' }, { status });
      expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('SIGN_IN_UNAVAILABLE');
      expect((await deps.session.read()).state).toBe('signed-in');
      provider.overrides = {};
      expect(await accessToken(sessionManager, ORG, NEVER)).toBe('access-2');
    },
  );

  test('keeps the session when Okta cannot be reached', async () => {
    const { sessionManager, deps, provider, clock } = await signedIn();
    clock.now += 3_600_000;
    provider.overrides.token = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('NETWORK_UNAVAILABLE');
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  test('signs in silently when the refresh token is invalid and Okta still has a session', async () => {
    const { sessionManager, deps, provider, clock, launches } = await signedIn();
    clock.now += 3_600_000;
    provider.overrides.token = (request) =>
      request.get('grant_type') === 'refresh_token' ? INVALID_GRANT() : undefined;
    expect(await accessToken(sessionManager, ORG, NEVER)).toBe('access-2');
    expect(launches).toEqual(['silent', 'silent']);
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  test('asks for sign-in once when the refresh token is invalid and Okta has no session', async () => {
    const { sessionManager, deps, provider, clock, launches } = await signedIn();
    clock.now += 3_600_000;
    provider.overrides.token = INVALID_GRANT;
    provider.overrides.redirect = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'login_required');
      return url;
    };
    expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(launches).toEqual(['silent', 'silent']);
    expect(await deps.session.read()).toMatchObject({
      state: 'expired',
      user: { login: 'alice@acme.example' },
      problem: { code: 'SIGN_IN_REQUIRED' },
    });
  });

  test('rejects a refresh that names another user (OIDC Core §12.2), and revokes what was stored', async () => {
    const { sessionManager, deps, provider, clock } = await signedIn();
    clock.now += 3_600_000;
    provider.overrides.claims = (claims) => ({ ...claims, sub: '00uMallory' });
    expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('SIGN_IN_NOT_TRUSTED');
    expect(provider.revocations.map((request) => request.get('token'))).toContain('refresh-1');
    expect(await deps.tokenSet.read()).toBeNull();
  });

  test('does not switch silently to another user who is signed in to Okta', async () => {
    const { sessionManager, deps, provider } = await signedIn();
    await deps.tokenSet.write(null);
    provider.overrides.claims = (claims) => ({ ...claims, sub: '00uBob' });
    expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(await deps.tokenSet.read()).toBeNull();
    expect((await deps.session.read()).state).toBe('expired');
  });

  test('sends nothing if no user has ever signed in', async () => {
    const { deps, launches } = fakeAuth();
    const sessionManager = createSessionManager(deps);
    expect(await codeOf(accessToken(sessionManager, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(launches).toEqual([]);
  });
});

describe('signOut()', () => {
  test('revokes the refresh token and deletes the user’s data', async () => {
    const { sessionManager, deps, provider, forgotten } = await signedIn();
    expect((await sessionManager.signOut()).state).toBe('signed-out');
    expect(provider.revocations[0]?.get('token')).toBe('refresh-1');
    expect(await deps.tokenSet.read()).toBeNull();
    expect(await deps.user.read()).toBeNull();
    expect(forgotten()).toBe(1);
  });

  test.each(['user', 'tokenSet', 'session', 'pendingSignIn'] as const)(
    'wins over a sign-in that is just being stored, at its write of %s',
    async (name) => {
      const { deps } = fakeAuth();
      const sessionManager = createSessionManager(deps);
      const signedOut = Promise.withResolvers<unknown>();
      let hasCode = false;
      const { launch } = deps.webAuthFlow;
      deps.webAuthFlow.launch = async (...request) => {
        const answer = await launch(...request);
        hasCode = true;
        return answer;
      };
      const item: { write(value: unknown): Promise<void> } = deps[name];
      const write = item.write.bind(item);
      item.write = async (value) => {
        if (hasCode && value !== null) {
          hasCode = false;
          signedOut.resolve(sessionManager.signOut());
        }
        await write(value);
      };
      const signIn = sessionManager.signIn(ORG, 'interactive').catch(() => null);
      if (name === 'pendingSignIn')
        void signIn.then(() => signedOut.resolve(sessionManager.signOut()));
      await Promise.all([signIn, signedOut.promise]);
      expect(await deps.user.read()).toBeNull();
      expect(await deps.tokenSet.read()).toBeNull();
      expect(await deps.session.read()).toMatchObject({ state: 'signed-out' });
    },
  );

  test('signs out here although Okta cannot be reached, and stores the tokens to be revoked later', async () => {
    const { sessionManager, deps, provider, reported } = await signedIn();
    const tokenSet = await deps.tokenSet.read();
    provider.overrides.revoke = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await sessionManager.signOut()).state).toBe('signed-out');
    expect(await deps.tokenSet.read()).toBeNull();
    expect(await deps.revocations.read()).toEqual([tokenSet]);
    expect(reported).toHaveLength(1);
  });

  test('loses no token while an earlier one is removed from the queue', async () => {
    const { sessionManager, deps, provider } = await signedIn();
    const tokenSet = await deps.tokenSet.read();
    if (tokenSet === null) throw new Error('Nobody is signed in.');
    await deps.revocations.write([
      { ...tokenSet, accessToken: 'earlier', refreshToken: 'earlier' },
    ]);
    provider.overrides.revoke = () =>
      new Response(null, { status: provider.revocations.length === 1 ? 200 : 503 });
    const { promise: isSignedOut, resolve: signedOut } = Promise.withResolvers<void>();
    const { write } = deps.revocations;
    deps.revocations.write = async (queue) => {
      deps.revocations.write = write;
      void sessionManager.signOut().then(() => signedOut());
      // The sign-out gets as far as it can between this one's reading and writing.
      await new Promise(setImmediate);
      await write(queue);
    };
    await sessionManager.recover(ORG);
    await isSignedOut;
    expect(await deps.revocations.read()).toEqual([tokenSet]);
  });
});

describe('recover()', () => {
  test('publishes that a sign-in was interrupted by a stopped worker', async () => {
    const { deps } = fakeAuth();
    await deps.session.write({ state: 'signing-in', since: 1 });
    await createSessionManager(deps).recover(ORG);
    expect(await deps.session.read()).toMatchObject({
      state: 'signed-out',
      problem: { code: 'SIGN_IN_INTERRUPTED' },
    });
  });

  test('restores who was signed in before the browser restarted', async () => {
    const { deps } = await signedIn();
    await deps.tokenSet.write(null);
    await deps.session.write({ state: 'signed-out', problem: null });
    const restarted = createSessionManager(deps);
    await restarted.recover(ORG);
    expect(await deps.session.read()).toMatchObject({ state: 'expired', problem: null });
    expect(await accessToken(restarted, ORG, NEVER)).toBe('access-2');
  });
});
