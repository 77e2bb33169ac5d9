import { describe, expect, test } from 'vitest';
import { createSessionKeeper } from '../../../src/auth/session-keeper.ts';
import { problem, toWireError } from '../../../src/domain/errors.ts';
import { authPorts, ORG } from '../../fakes/auth-ports.ts';

const NEVER = new AbortController().signal;
const HOUR_MS = 3_600_000;

/** Signed in, and the access token is over. */
async function expired() {
  const parts = authPorts();
  const keeper = createSessionKeeper(parts.ports);
  await keeper.signIn(ORG, 'interactive');
  parts.clock.now += HOUR_MS;
  const refreshes = () =>
    parts.provider.tokenRequests.filter((request) => request.has('refresh_token'));
  return { ...parts, keeper, refreshes };
}

/** Another worker, or another context, over the same storage. */
const another = ({ ports }: Awaited<ReturnType<typeof expired>>) => createSessionKeeper(ports);

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

describe('one refresh, ever', () => {
  test('B1 150 callers in three contexts cause one token request', async () => {
    const parts = await expired();
    const keepers = [parts.keeper, another(parts), another(parts)];
    const grants = await Promise.all(
      keepers.flatMap((keeper) => Array.from({ length: 50 }, () => keeper.grant(ORG, NEVER))),
    );
    expect(new Set(grants.map(({ accessToken }) => accessToken))).toEqual(new Set(['access-2']));
    process.stdout.write(
      `token requests for ${grants.length} callers in ${keepers.length} contexts: ${parts.refreshes().length}\n`,
    );
    expect(parts.refreshes()).toHaveLength(1);
  });

  test('B2 a server error costs one more request with the same token, for all callers', async () => {
    const { keeper, provider, refreshes } = await expired();
    provider.lies.token = () => {
      provider.lies = {};
      return new Response('busy', { status: 503 });
    };
    const grants = await Promise.all(Array.from({ length: 50 }, () => keeper.grant(ORG, NEVER)));
    expect(grants.every(({ accessToken }) => accessToken === 'access-2')).toBe(true);
    expect(refreshes().map((request) => request.get('refresh_token'))).toEqual([
      'refresh-1',
      'refresh-1',
    ]);
  });

  test('B3 a lost answer is asked for again with the old token within its grace', async () => {
    const { keeper, provider, refreshes, ports } = await expired();
    provider.lies.token = () => {
      provider.lies = {};
      throw new TypeError('Failed to fetch');
    };
    expect((await keeper.grant(ORG, NEVER)).accessToken).toBe('access-2');
    expect(refreshes()).toHaveLength(2);
    expect(await ports.pendingRefresh.read()).toBeNull();
  });

  test('B4 a lost answer without grace ends in a silent sign-in, not a sign-out', async () => {
    const { keeper, provider, launches } = await expired();
    let tries = 0;
    provider.lies.token = (request) => {
      if (!request.has('refresh_token')) return undefined;
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch');
      return invalidGrant();
    };
    expect((await keeper.grant(ORG, NEVER)).accessToken).toBe('access-2');
    expect(launches).toEqual(['silent', 'silent']);
  });

  test('B5 a refresh cut off long ago is not repeated while a silent sign-in will do', async () => {
    const parts = await expired();
    const { ports, clock, refreshes } = parts;
    const { accessToken } = (await ports.grant.read()) ?? { accessToken: '' };
    await ports.pendingRefresh.write({ since: clock.now, accessToken });
    clock.now += HOUR_MS;
    expect((await another(parts).grant(ORG, NEVER)).accessToken).toBe('access-2');
    expect(refreshes()).toHaveLength(0);
  });

  test('B5 and is repeated where Okta has no session either: nothing more can be lost', async () => {
    const parts = await expired();
    const { ports, provider, clock, refreshes } = parts;
    const { accessToken } = (await ports.grant.read()) ?? { accessToken: '' };
    await ports.pendingRefresh.write({ since: clock.now, accessToken });
    clock.now += HOUR_MS;
    provider.lies.redirect = loginRequired;
    expect((await another(parts).grant(ORG, NEVER)).accessToken).toBe('access-2');
    expect(refreshes()).toHaveLength(1);
    expect((await ports.session.read()).state).toBe('signed-in');
  });

  test('B6 a new grant that cannot be stored is used from memory', async () => {
    const { keeper, ports, reported } = await expired();
    const { write } = ports.grant;
    ports.grant.write = async (grant) => {
      if (grant?.accessToken === 'access-2') throw new Error('Session storage quota exceeded.');
      await write(grant);
    };
    expect((await keeper.grant(ORG, NEVER)).accessToken).toBe('access-2');
    expect(reported).toHaveLength(2);
  });

  test('H3 a full storage gives up what can be asked for again, not the grant', async () => {
    const { keeper, ports, madeRoom } = await expired();
    const { write } = ports.grant;
    ports.grant.write = async (grant) => {
      if (grant?.accessToken === 'access-2' && madeRoom() === 0)
        throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      await write(grant);
    };
    await keeper.grant(ORG, NEVER);
    expect((await ports.grant.read())?.accessToken).toBe('access-2');
  });

  test('B7 a stolen family ends the session with one word and no loop', async () => {
    const { keeper, provider, ports, refreshes } = await expired();
    provider.lies = { token: invalidGrant, redirect: loginRequired };
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(keeper.grant(ORG, NEVER))),
    );
    expect(new Set(codes)).toEqual(new Set(['SIGN_IN_REQUIRED']));
    expect(await codeOf(keeper.grant(ORG, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(refreshes()).toHaveLength(1);
    expect(await ports.session.read()).toMatchObject({
      state: 'expired',
      problem: { code: 'SIGN_IN_REQUIRED' },
    });
  });

  test('B8 two hours offline sign nobody out', async () => {
    const { keeper, ports, clock } = await expired();
    const { fetch } = ports;
    ports.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    for (let hour = 0; hour < 2; hour += 1) {
      expect(await codeOf(keeper.grant(ORG, NEVER))).not.toBe('SIGN_IN_REQUIRED');
      clock.now += HOUR_MS;
    }
    expect((await ports.session.read()).state).toBe('signed-in');
    ports.fetch = fetch;
    expect((await keeper.grant(ORG, NEVER)).accessToken).toBe('access-2');
  });

  test.each(['{}', 'null', '[]', '"ok"'])(
    'S-43 a refresh that is answered with %s ends no session',
    async (body) => {
      const { keeper, provider, ports } = await expired();
      provider.lies.token = () =>
        new Response(body, { headers: { 'content-type': 'application/json' } });
      expect(await codeOf(keeper.grant(ORG, NEVER))).toBe('SIGN_IN_UNAVAILABLE');
      expect((await ports.session.read()).state).toBe('signed-in');
      provider.lies = {};
      expect((await keeper.grant(ORG, NEVER)).accessToken).toBe('access-2');
    },
  );

  test('B10 a clock that jumps back does not make a token immortal, or a refresh storm', async () => {
    const { keeper, clock, refreshes } = await expired();
    await keeper.grant(ORG, NEVER);
    clock.now -= 24 * HOUR_MS;
    for (let time = 0; time < 5; time += 1) await keeper.grant(ORG, NEVER);
    expect(refreshes()).toHaveLength(2);
  });

  test('a caller that stops waiting does not stop the others', async () => {
    const { keeper, refreshes } = await expired();
    const stopping = new AbortController();
    const stopped = codeOf(keeper.grant(ORG, stopping.signal));
    const other = keeper.grant(ORG, NEVER);
    stopping.abort();
    expect(await stopped).toBe('CANCELLED');
    expect((await other).accessToken).toBe('access-2');
    expect(refreshes()).toHaveLength(1);
  });
});

describe('sign-out', () => {
  test('B16 without network is final here, and told to Okta as soon as it can be reached', async () => {
    const { keeper, ports, provider } = await expired();
    const { fetch } = ports;
    ports.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await keeper.signOut();
    expect(await ports.session.read()).toEqual({ state: 'signed-out', problem: null });
    expect(await ports.grant.read()).toBeNull();
    expect(provider.revocations).toHaveLength(0);
    ports.fetch = fetch;
    await createSessionKeeper(ports).recover(ORG);
    expect(provider.revocations.map((request) => request.get('token'))).toEqual(['refresh-1']);
    await createSessionKeeper(ports).recover(ORG);
    expect(provider.revocations).toHaveLength(1);
  });
});

describe('a sign-in whose worker stopped', () => {
  async function orphaned(how: 'interactive' | 'switch-user') {
    const parts = authPorts();
    const { ports, clock } = parts;
    await ports.session.write({ state: 'signing-in', since: clock.now });
    await ports.pendingSignIn.write({ since: clock.now, how });
    return { ...parts, keeper: createSessionKeeper(ports) };
  }

  test('A10 ends well once the person has finished, without a window', async () => {
    const { keeper, ports, provider, launches } = await orphaned('interactive');
    provider.lies.redirect = loginRequired;
    expect(await keeper.recover(ORG)).toBe(false);
    expect(await ports.session.read()).toMatchObject({ problem: { code: 'SIGN_IN_INTERRUPTED' } });
    provider.lies = {};
    expect(await keeper.recover(ORG)).toBe(true);
    expect((await ports.session.read()).state).toBe('signed-in');
    expect(launches).toEqual(['silent', 'silent']);
    expect(await keeper.recover(ORG)).toBe(false);
  });

  test('is not waited for longer than half an hour', async () => {
    const { keeper, ports, clock, launches } = await orphaned('interactive');
    clock.now += 31 * 60_000;
    expect(await keeper.recover(ORG)).toBe(false);
    expect(launches).toEqual([]);
    expect(await ports.pendingSignIn.read()).toBeNull();
  });

  test('to switch users waits for the other user', async () => {
    const { keeper, ports, provider } = await orphaned('switch-user');
    await ports.user.write({ sub: '00uAlice', name: 'Alice', login: 'alice', orgUrl: ORG.orgUrl });
    expect(await keeper.recover(ORG)).toBe(false);
    provider.lies.claims = (claims) => ({ ...claims, sub: '00uBob' });
    expect(await keeper.recover(ORG)).toBe(true);
    expect((await ports.user.read())?.sub).toBe('00uBob');
  });

  test('A11 keeps waiting when Sign in is pressed and the window is still open', async () => {
    const { keeper, ports, provider } = await orphaned('interactive');
    const before = await ports.pendingSignIn.read();
    const { launch } = ports.webAuthFlow;
    ports.webAuthFlow.launch = async (url, how) => {
      if (how === 'interactive')
        throw problem('SIGN_IN_WINDOW_OPEN', 'A sign-in window is open already.');
      return await launch(url, how);
    };
    provider.lies.redirect = loginRequired;
    expect(await codeOf(keeper.signIn(ORG, 'interactive'))).toBe('SIGN_IN_WINDOW_OPEN');
    expect(await ports.pendingSignIn.read()).toEqual(before);
    provider.lies = {};
    expect(await keeper.recover(ORG)).toBe(true);
  });
});
