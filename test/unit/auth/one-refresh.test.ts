import { describe, expect, test } from 'vitest';
import { createSessionManager } from '../../../src/auth/sign-in/session-manager.ts';
import { assistantError, toWireError } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';

const NEVER = new AbortController().signal;
const HOUR_MS = 3_600_000;

/** A session whose access token has expired. */
async function expired() {
  const auth = fakeAuth();
  const sessionManager = createSessionManager(auth.deps);
  await sessionManager.signIn(ORG, 'interactive');
  auth.clock.now += HOUR_MS;
  const refreshes = () =>
    auth.provider.tokenRequests.filter((request) => request.has('refresh_token'));
  return { ...auth, sessionManager, refreshes };
}

/** Another worker, or another context, over the same storage. */
const anotherSessionManager = ({ deps }: Awaited<ReturnType<typeof expired>>) =>
  createSessionManager(deps);

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

const invalidGrant = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
const loginRequired = (url: URL, request: URL) => {
  if (request.searchParams.get('prompt') !== 'none') return url;
  url.searchParams.delete('code');
  url.searchParams.set('error', 'login_required');
  return url;
};

describe('a refresh', () => {
  test('B1 is one request for 150 callers in three contexts', async () => {
    const auth = await expired();
    const sessionManagers = [
      auth.sessionManager,
      anotherSessionManager(auth),
      anotherSessionManager(auth),
    ];
    const tokenSets = await Promise.all(
      sessionManagers.flatMap((sessionManager) =>
        Array.from({ length: 50 }, () => sessionManager.getTokenSet(ORG, NEVER)),
      ),
    );
    expect(new Set(tokenSets.map(({ accessToken }) => accessToken))).toEqual(new Set(['access-2']));
    process.stdout.write(
      `token requests for ${tokenSets.length} callers in ${sessionManagers.length} contexts: ${auth.refreshes().length}\n`,
    );
    expect(auth.refreshes()).toHaveLength(1);
  });

  test('B2 is repeated once, with the same token, for all callers after a server error', async () => {
    const { sessionManager, provider, refreshes } = await expired();
    provider.overrides.token = () => {
      provider.overrides = {};
      return new Response('busy', { status: 503 });
    };
    const tokenSets = await Promise.all(
      Array.from({ length: 50 }, () => sessionManager.getTokenSet(ORG, NEVER)),
    );
    expect(tokenSets.every(({ accessToken }) => accessToken === 'access-2')).toBe(true);
    expect(refreshes().map((request) => request.get('refresh_token'))).toEqual([
      'refresh-1',
      'refresh-1',
    ]);
  });

  test('B3 is repeated with the old token within its grace period if the response is lost', async () => {
    const { sessionManager, provider, refreshes, deps } = await expired();
    provider.overrides.token = () => {
      provider.overrides = {};
      throw new TypeError('Failed to fetch');
    };
    expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-2');
    expect(refreshes()).toHaveLength(2);
    expect(await deps.pendingRefresh.read()).toBeNull();
  });

  test('B4 is followed by a silent sign-in, not a sign-out, if the response is lost and there is no grace period', async () => {
    const { sessionManager, provider, launches } = await expired();
    let tries = 0;
    provider.overrides.token = (request) => {
      if (!request.has('refresh_token')) return undefined;
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch');
      return invalidGrant();
    };
    expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-2');
    expect(launches).toEqual(['silent', 'silent']);
  });

  test('B5 is not repeated long after an interruption if a silent sign-in succeeds', async () => {
    const auth = await expired();
    const { deps, clock, refreshes } = auth;
    const { accessToken } = (await deps.tokenSet.read()) ?? { accessToken: '' };
    await deps.pendingRefresh.write({ since: clock.now, accessToken });
    clock.now += HOUR_MS;
    expect((await anotherSessionManager(auth).getTokenSet(ORG, NEVER)).accessToken).toBe(
      'access-2',
    );
    expect(refreshes()).toHaveLength(0);
  });

  test('B5 is repeated long after an interruption if Okta has no session either', async () => {
    const auth = await expired();
    const { deps, provider, clock, refreshes } = auth;
    const { accessToken } = (await deps.tokenSet.read()) ?? { accessToken: '' };
    await deps.pendingRefresh.write({ since: clock.now, accessToken });
    clock.now += HOUR_MS;
    provider.overrides.redirect = loginRequired;
    expect((await anotherSessionManager(auth).getTokenSet(ORG, NEVER)).accessToken).toBe(
      'access-2',
    );
    expect(refreshes()).toHaveLength(1);
    expect((await deps.session.read()).state).toBe('signed-in');
  });

  test('B6 is used from memory if the new token set cannot be stored', async () => {
    const { sessionManager, deps, reported } = await expired();
    const { write } = deps.tokenSet;
    deps.tokenSet.write = async (tokenSet) => {
      if (tokenSet?.accessToken === 'access-2') throw new Error('Session storage quota exceeded.');
      await write(tokenSet);
    };
    expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-2');
    expect(reported).toHaveLength(2);
  });

  test('H3 frees storage that is full, and stores the new token set', async () => {
    const { sessionManager, deps, freedSpace } = await expired();
    const { write } = deps.tokenSet;
    deps.tokenSet.write = async (tokenSet) => {
      if (tokenSet?.accessToken === 'access-2' && freedSpace() === 0)
        throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      await write(tokenSet);
    };
    await sessionManager.getTokenSet(ORG, NEVER);
    expect((await deps.tokenSet.read())?.accessToken).toBe('access-2');
  });

  test('B7 ends the session without a loop if the token family was revoked as stolen', async () => {
    const { sessionManager, provider, deps, refreshes } = await expired();
    provider.overrides = { token: invalidGrant, redirect: loginRequired };
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(sessionManager.getTokenSet(ORG, NEVER))),
    );
    expect(new Set(codes)).toEqual(new Set(['SIGN_IN_REQUIRED']));
    expect(await codeOf(sessionManager.getTokenSet(ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(refreshes()).toHaveLength(1);
    expect(await deps.session.read()).toMatchObject({
      state: 'expired',
      problem: { code: 'SIGN_IN_REQUIRED' },
    });
  });

  test('B8 does not end the session in two hours offline', async () => {
    const { sessionManager, deps, clock } = await expired();
    const { fetch } = deps;
    deps.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    for (let hour = 0; hour < 2; hour += 1) {
      expect(await codeOf(sessionManager.getTokenSet(ORG, NEVER))).not.toBe('SIGN_IN_REQUIRED');
      clock.now += HOUR_MS;
    }
    expect((await deps.session.read()).state).toBe('signed-in');
    deps.fetch = fetch;
    expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-2');
  });

  test.each(['{}', 'null', '[]', '"ok"'])(
    'S-43 does not end the session if it is answered with %s',
    async (body) => {
      const { sessionManager, provider, deps } = await expired();
      provider.overrides.token = () =>
        new Response(body, { headers: { 'content-type': 'application/json' } });
      expect(await codeOf(sessionManager.getTokenSet(ORG, NEVER))).toBe('SIGN_IN_UNAVAILABLE');
      expect((await deps.session.read()).state).toBe('signed-in');
      provider.overrides = {};
      expect((await sessionManager.getTokenSet(ORG, NEVER)).accessToken).toBe('access-2');
    },
  );

  test('B10 happens once after a clock jumps back, so that no token lives forever', async () => {
    const { sessionManager, clock, refreshes } = await expired();
    await sessionManager.getTokenSet(ORG, NEVER);
    clock.now -= 24 * HOUR_MS;
    for (let time = 0; time < 5; time += 1) await sessionManager.getTokenSet(ORG, NEVER);
    expect(refreshes()).toHaveLength(2);
  });

  test('continues for the other callers when one stops waiting', async () => {
    const { sessionManager, refreshes } = await expired();
    const stopping = new AbortController();
    const stopped = codeOf(sessionManager.getTokenSet(ORG, stopping.signal));
    const other = sessionManager.getTokenSet(ORG, NEVER);
    stopping.abort();
    expect(await stopped).toBe('CANCELLED');
    expect((await other).accessToken).toBe('access-2');
    expect(refreshes()).toHaveLength(1);
  });
});

describe('sign-out', () => {
  test('B16 takes effect without a network, and revokes the tokens as soon as Okta is reachable', async () => {
    const { sessionManager, deps, provider } = await expired();
    const { fetch } = deps;
    deps.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await sessionManager.signOut();
    expect(await deps.session.read()).toEqual({ state: 'signed-out', problem: null });
    expect(await deps.tokenSet.read()).toBeNull();
    expect(provider.revocations).toHaveLength(0);
    deps.fetch = fetch;
    await createSessionManager(deps).recover(ORG);
    expect(provider.revocations.map((request) => request.get('token'))).toEqual(['refresh-1']);
    await createSessionManager(deps).recover(ORG);
    expect(provider.revocations).toHaveLength(1);
  });
});

describe('a sign-in whose worker was stopped', () => {
  async function orphaned(mode: 'interactive' | 'switch-user') {
    const auth = fakeAuth();
    const { deps, clock } = auth;
    await deps.session.write({ state: 'signing-in', since: clock.now });
    await deps.pendingSignIn.write({ since: clock.now, how: mode });
    return { ...auth, sessionManager: createSessionManager(deps) };
  }

  test('A10 succeeds without a window once the user has finished', async () => {
    const { sessionManager, deps, provider, launches } = await orphaned('interactive');
    provider.overrides.redirect = loginRequired;
    expect(await sessionManager.recover(ORG)).toBe(false);
    expect(await deps.session.read()).toMatchObject({ problem: { code: 'SIGN_IN_INTERRUPTED' } });
    provider.overrides = {};
    expect(await sessionManager.recover(ORG)).toBe(true);
    expect((await deps.session.read()).state).toBe('signed-in');
    expect(launches).toEqual(['silent', 'silent']);
    expect(await sessionManager.recover(ORG)).toBe(false);
  });

  test('is abandoned after half an hour', async () => {
    const { sessionManager, deps, clock, launches } = await orphaned('interactive');
    clock.now += 31 * 60_000;
    expect(await sessionManager.recover(ORG)).toBe(false);
    expect(launches).toEqual([]);
    expect(await deps.pendingSignIn.read()).toBeNull();
  });

  test('waits for the other user when it switches users', async () => {
    const { sessionManager, deps, provider } = await orphaned('switch-user');
    await deps.user.write({ sub: '00uAlice', name: 'Alice', login: 'alice', orgUrl: ORG.orgUrl });
    expect(await sessionManager.recover(ORG)).toBe(false);
    provider.overrides.claims = (claims) => ({ ...claims, sub: '00uBob' });
    expect(await sessionManager.recover(ORG)).toBe(true);
    expect((await deps.user.read())?.sub).toBe('00uBob');
  });

  test('A11 keeps waiting if Sign in is pressed while the window is still open', async () => {
    const { sessionManager, deps, provider } = await orphaned('interactive');
    const before = await deps.pendingSignIn.read();
    const { launch } = deps.webAuthFlow;
    deps.webAuthFlow.launch = async (url, mode) => {
      if (mode === 'interactive')
        throw assistantError('SIGN_IN_WINDOW_OPEN', 'A sign-in window is open already.');
      return await launch(url, mode);
    };
    provider.overrides.redirect = loginRequired;
    expect(await codeOf(sessionManager.signIn(ORG, 'interactive'))).toBe('SIGN_IN_WINDOW_OPEN');
    expect(await deps.pendingSignIn.read()).toEqual(before);
    provider.overrides = {};
    expect(await sessionManager.recover(ORG)).toBe(true);
  });
});
