import { describe, expect, test } from 'vitest';
import { createSessionKeeper, type SessionKeeper } from '../../../src/auth/session-keeper.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { authPorts, ORG } from '../../fakes/auth-ports.ts';

const NEVER = new AbortController().signal;

async function signedIn() {
  const parts = authPorts();
  const keeper = createSessionKeeper(parts.ports);
  await keeper.signIn(ORG, 'interactive');
  return { ...parts, keeper };
}

function accessToken(
  keeper: SessionKeeper,
  ...asked: Parameters<SessionKeeper['grant']>
): Promise<string> {
  return keeper.grant(...asked).then((grant) => grant.accessToken);
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
  test('tells the faces who is signed in, without a token', async () => {
    const { ports } = await signedIn();
    const session = await ports.session.read();
    expect(session).toMatchObject({ state: 'signed-in', user: { login: 'alice@acme.example' } });
    expect(JSON.stringify(session)).not.toMatch(/access-|refresh-/u);
  });

  test('is one sign-in for two who ask at once', async () => {
    const { ports, provider } = authPorts();
    const keeper = createSessionKeeper(ports);
    const [first, second] = await Promise.all([
      keeper.signIn(ORG, 'interactive'),
      keeper.signIn(ORG, 'interactive'),
    ]);
    expect(first).toEqual(second);
    expect(provider.authorizations).toHaveLength(1);
  });

  test('says why it failed, and the next one may succeed', async () => {
    const { ports, provider } = authPorts();
    const keeper = createSessionKeeper(ports);
    provider.lies.redirect = (url) => {
      url.searchParams.set('state', 'forged');
      return url;
    };
    expect(await codeOf(keeper.signIn(ORG, 'interactive'))).toBe('SIGN_IN_NOT_TRUSTED');
    expect(await ports.session.read()).toMatchObject({
      state: 'signed-out',
      problem: { code: 'SIGN_IN_NOT_TRUSTED' },
    });
    expect(await ports.grant.read()).toBeNull();
    provider.lies = {};
    expect((await keeper.signIn(ORG, 'interactive')).state).toBe('signed-in');
  });

  test('forgets what was kept of another user', async () => {
    const { keeper, provider, forgotten } = await signedIn();
    provider.lies.claims = (claims) => ({ ...claims, sub: '00uBob' });
    await keeper.signIn(ORG, 'switch-user');
    expect(forgotten()).toBe(1);
  });

  test('keeps what was kept of the same user', async () => {
    const { keeper, forgotten } = await signedIn();
    await keeper.signIn(ORG, 'switch-user');
    expect(forgotten()).toBe(0);
  });
});

describe('accessToken()', () => {
  test('serves the kept token while it is good', async () => {
    const { keeper, provider } = await signedIn();
    expect(await accessToken(keeper, ORG, NEVER)).toBe('access-1');
    expect(provider.tokenRequests).toHaveLength(1);
  });

  test('sends one refresh for 50 who ask at expiry', async () => {
    const { keeper, provider, clock } = await signedIn();
    clock.now += 3_600_000;
    const tokens = await Promise.all(
      Array.from({ length: 50 }, () => accessToken(keeper, ORG, NEVER)),
    );
    expect(new Set(tokens)).toEqual(new Set(['access-2']));
    expect(provider.tokenRequests).toHaveLength(2);
    expect(provider.tokenRequests[1]?.get('refresh_token')).toBe('refresh-1');
  });

  test('keeps the rotated refresh token before it hands out the new access token', async () => {
    const { keeper, ports, clock } = await signedIn();
    clock.now += 3_600_000;
    const token = accessToken(keeper, ORG, NEVER).then(async (used) => {
      return { used, kept: (await ports.grant.read())?.refreshToken };
    });
    expect(await token).toEqual({ used: 'access-2', kept: 'refresh-2' });
    clock.now += 3_600_000;
    await accessToken(keeper, ORG, NEVER);
    expect((await ports.grant.read())?.refreshToken).toBe('refresh-3');
  });

  test('replaces a token that Okta refused although it had time left', async () => {
    const { keeper } = await signedIn();
    expect(await accessToken(keeper, ORG, NEVER, 'access-1')).toBe('access-2');
    expect(await accessToken(keeper, ORG, NEVER, 'access-1')).toBe('access-2');
  });

  test.each([503, 429, 500])(
    'keeps the session when the refresh is answered with %d',
    async (status) => {
      const { keeper, ports, provider, clock } = await signedIn();
      clock.now += 3_600_000;
      provider.lies.token = () => Response.json({ errorCode: 'E0000009' }, { status });
      expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('SIGN_IN_UNAVAILABLE');
      expect((await ports.session.read()).state).toBe('signed-in');
      provider.lies = {};
      expect(await accessToken(keeper, ORG, NEVER)).toBe('access-2');
    },
  );

  test('keeps the session when Okta cannot be reached', async () => {
    const { keeper, ports, provider, clock } = await signedIn();
    clock.now += 3_600_000;
    provider.lies.token = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('NETWORK_UNAVAILABLE');
    expect((await ports.session.read()).state).toBe('signed-in');
  });

  test('signs in silently when the refresh token is over and Okta still has a session', async () => {
    const { keeper, ports, provider, clock, launches } = await signedIn();
    clock.now += 3_600_000;
    provider.lies.token = (request) =>
      request.get('grant_type') === 'refresh_token' ? INVALID_GRANT() : undefined;
    expect(await accessToken(keeper, ORG, NEVER)).toBe('access-2');
    expect(launches).toEqual(['silent', 'silent']);
    expect((await ports.session.read()).state).toBe('signed-in');
  });

  test('asks for sign-in once when the refresh token is over and so is the Okta session', async () => {
    const { keeper, ports, provider, clock, launches } = await signedIn();
    clock.now += 3_600_000;
    provider.lies.token = INVALID_GRANT;
    provider.lies.redirect = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'login_required');
      return url;
    };
    expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(launches).toEqual(['silent', 'silent']);
    expect(await ports.session.read()).toMatchObject({
      state: 'expired',
      user: { login: 'alice@acme.example' },
      problem: { code: 'SIGN_IN_REQUIRED' },
    });
  });

  test('refuses a refresh that names another user (OIDC Core §12.2)', async () => {
    const { keeper, provider, clock } = await signedIn();
    clock.now += 3_600_000;
    provider.lies.claims = (claims) => ({ ...claims, sub: '00uMallory' });
    expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('SIGN_IN_NOT_TRUSTED');
  });

  test('does not switch silently to whoever else is signed in to Okta', async () => {
    const { keeper, ports, provider } = await signedIn();
    await ports.grant.write(null);
    provider.lies.claims = (claims) => ({ ...claims, sub: '00uBob' });
    expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(await ports.grant.read()).toBeNull();
    expect((await ports.session.read()).state).toBe('expired');
  });

  test('asks nobody who never signed in', async () => {
    const { ports, launches } = authPorts();
    const keeper = createSessionKeeper(ports);
    expect(await codeOf(accessToken(keeper, ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(launches).toEqual([]);
  });
});

describe('signOut()', () => {
  test('revokes the refresh token and forgets the user', async () => {
    const { keeper, ports, provider, forgotten } = await signedIn();
    expect((await keeper.signOut()).state).toBe('signed-out');
    expect(provider.revocations[0]?.get('token')).toBe('refresh-1');
    expect(await ports.grant.read()).toBeNull();
    expect(await ports.user.read()).toBeNull();
    expect(forgotten()).toBe(1);
  });

  test('signs out here although Okta cannot be reached', async () => {
    const { keeper, ports, provider } = await signedIn();
    provider.lies.revoke = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await keeper.signOut()).state).toBe('signed-out');
    expect(await ports.grant.read()).toBeNull();
  });

  test('signs out here although a script cannot be read, and keeps the token to be revoked', async () => {
    const { keeper, ports, reported } = await signedIn();
    const grant = await ports.grant.read();
    ports.load = () => Promise.reject(new TypeError('Failed to load the script'));
    expect((await keeper.signOut()).state).toBe('signed-out');
    expect(await ports.revocations.read()).toEqual([grant]);
    expect(reported).toHaveLength(1);
  });

  test('loses no token while an earlier one is taken off the queue', async () => {
    const { keeper, ports, provider } = await signedIn();
    const grant = await ports.grant.read();
    if (grant === null) throw new Error('Nobody is signed in.');
    await ports.revocations.write([{ ...grant, accessToken: 'earlier', refreshToken: 'earlier' }]);
    provider.lies.revoke = () =>
      new Response(null, { status: provider.revocations.length === 1 ? 200 : 503 });
    const { promise: isSignedOut, resolve: signedOut } = Promise.withResolvers<void>();
    const { write } = ports.revocations;
    ports.revocations.write = async (queue) => {
      ports.revocations.write = write;
      void keeper.signOut().then(() => signedOut());
      // The sign-out gets as far as it can between this one's reading and writing.
      await new Promise(setImmediate);
      await write(queue);
    };
    await keeper.recover(ORG);
    await isSignedOut;
    expect(await ports.revocations.read()).toEqual([grant]);
  });
});

describe('recover()', () => {
  test('tells of a sign-in that a stopped worker left half way', async () => {
    const { ports } = authPorts();
    await ports.session.write({ state: 'signing-in', since: 1 });
    await createSessionKeeper(ports).recover(ORG);
    expect(await ports.session.read()).toMatchObject({
      state: 'signed-out',
      problem: { code: 'SIGN_IN_INTERRUPTED' },
    });
  });

  test('remembers who was signed in before the browser restarted', async () => {
    const { ports } = await signedIn();
    await ports.grant.write(null);
    await ports.session.write({ state: 'signed-out', problem: null });
    const restarted = createSessionKeeper(ports);
    await restarted.recover(ORG);
    expect(await ports.session.read()).toMatchObject({ state: 'expired', problem: null });
    expect(await accessToken(restarted, ORG, NEVER)).toBe('access-2');
  });
});
