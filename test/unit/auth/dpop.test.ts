import { describe, expect, test } from 'vitest';
import { createSessionManager } from '../../../src/auth/sign-in/session-manager.ts';
import { createServerClock } from '../../../src/auth/token-endpoint/server-clock.ts';
import { obtainTokenSet } from '../../../src/auth/sign-in/sign-in.ts';
import { toWireError, type WireError } from '../../../src/domain/errors.ts';
import type { OrgConfig } from '../../../src/domain/org-config.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';

const NEVER = new AbortController().signal;
const BOUND: OrgConfig = { ...ORG, dpop: true };
const METADATA = '/.well-known/oauth-authorization-server';
const HOUR = 3_600_000;

type FakeAuth = ReturnType<typeof fakeAuth>;

function problemOf(promise: Promise<unknown>): Promise<WireError | null> {
  return promise.then(() => null, toWireError);
}

/** What the org was asked: `code`, `code+proof`, `refresh_token+proof` …, each with its refusal. */
function asked({ gate }: FakeAuth): readonly string[] {
  return gate.seen.map(({ path, grantType, proof, refused }) => {
    const label = grantType === null ? path : grantType.replace('authorization_', '');
    return `${label}${proof === null ? '' : '+proof'}${refused === null ? '' : ` ${refused}`}`;
  });
}

/** An org whose app requires DPoP, with a nonce, as Okta does. */
function strictOrg(): FakeAuth {
  const auth = fakeAuth();
  Object.assign(auth.gate, { offered: true, required: true, nonce: 'nonce-1' });
  return auth;
}

async function signedIn() {
  const auth = strictOrg();
  const sessionManager = createSessionManager(auth.deps);
  await sessionManager.signIn(BOUND, 'interactive');
  auth.gate.seen.length = 0;
  return { ...auth, sessionManager };
}

/** The same device after its worker was stopped: what it learned from servers is lost. */
function restarted({ deps, clock, gate, provider }: FakeAuth) {
  const servers = createServerClock(() => clock.now);
  const fetchIt = servers.observingFetch(gate.guard(provider.fetch));
  return createSessionManager({ ...deps, servers, fetch: fetchIt });
}

describe('a sign-in', () => {
  test('sends no proof and no further request if the app does not require DPoP', async () => {
    const auth = fakeAuth();
    auth.gate.offered = true;
    const tokenSet = await obtainTokenSet(ORG, 'interactive', auth.deps, NEVER);
    expect(tokenSet.tokenType).toBe('Bearer');
    expect(asked(auth)).toEqual(['code']);
    expect(auth.deps.dpopKeys.stored.size).toBe(0);
    expect(auth.storedOrgs).toEqual([]);
  });

  test('learns that the app requires DPoP, and starts a second, silent flow with proofs', async () => {
    const auth = strictOrg();
    const tokenSet = await obtainTokenSet(ORG, 'interactive', auth.deps, NEVER);
    expect(tokenSet.tokenType).toBe('DPoP');
    expect(asked(auth)).toEqual(['code invalid_dpop_proof', METADATA, 'code+proof']);
    expect(auth.launches).toEqual(['silent', 'silent']);
    expect(auth.storedOrgs).toEqual([BOUND]);
  });

  test.each([
    ['switch-user', ['interactive', 'silent']],
    ['silent', ['silent', 'silent']],
  ] as const)('to %s opens no second window for it', async (mode, launches) => {
    const auth = strictOrg();
    await obtainTokenSet(ORG, mode, auth.deps, NEVER);
    expect(auth.launches).toEqual(launches);
  });

  test('always sends a proof once the requirement is known', async () => {
    const auth = strictOrg();
    await obtainTokenSet(BOUND, 'interactive', auth.deps, NEVER);
    expect(asked(auth)).toEqual(['code+proof use_dpop_nonce', 'code+proof']);
    expect(auth.storedOrgs).toEqual([]);
  });

  test('fails if the org requires a proof but does not support ours', async () => {
    const auth = strictOrg();
    auth.gate.offered = false;
    const problem = await problemOf(obtainTokenSet(ORG, 'interactive', auth.deps, NEVER));
    expect(problem?.code).toBe('DPOP_REFUSED');
    expect(auth.launches).toEqual(['silent']);
    expect(auth.storedOrgs).toEqual([]);
  });

  test('uses the account’s existing key', async () => {
    const auth = strictOrg();
    await obtainTokenSet(BOUND, 'interactive', auth.deps, NEVER);
    await obtainTokenSet(BOUND, 'silent', auth.deps, NEVER);
    expect(new Set(auth.gate.seen.map(({ proof }) => proof?.thumbprint)).size).toBe(1);
    expect([...auth.deps.dpopKeys.stored.keys()]).toEqual(['account']);
  });
});

describe('S-47 the nonce', () => {
  test('ends in an error after two nonces if another is demanded again and again', async () => {
    const auth = strictOrg();
    let count = 0;
    Object.defineProperty(auth.gate, 'nonce', { get: () => `nonce-${(count += 1)}` });
    const problem = await problemOf(obtainTokenSet(BOUND, 'interactive', auth.deps, NEVER));
    expect(problem).toMatchObject({
      code: 'DPOP_REFUSED',
      detail: { description: expect.stringMatching(/nonce/u) },
    });
    expect(asked(auth)).toEqual(Array(3).fill('code+proof use_dpop_nonce'));
  });

  test('of a successful response is in the next proof', async () => {
    const auth = await signedIn();
    auth.clock.now += HOUR;
    await auth.sessionManager.getTokenSet(BOUND, NEVER);
    expect(asked(auth)).toEqual(['refresh_token+proof']);
    expect(auth.gate.seen[0]?.proof?.nonce).toBe('nonce-1');
  });

  test('that changes at a refresh costs one retry, with another jti', async () => {
    const auth = await signedIn();
    auth.clock.now += HOUR;
    auth.gate.nonce = 'nonce-2';
    const tokenSet = await auth.sessionManager.getTokenSet(BOUND, NEVER);
    expect(tokenSet.accessToken).toBe('access-2');
    expect(asked(auth)).toEqual(['refresh_token+proof use_dpop_nonce', 'refresh_token+proof']);
    const [first, second] = auth.gate.seen;
    expect(first?.proof?.jti).not.toBe(second?.proof?.jti);
  });

  test('of one origin is never sent to another', () => {
    const servers = createServerClock(() => 0);
    servers.observe('https://a.example', new Response(null, { headers: { 'dpop-nonce': 'n' } }));
    expect(servers.nonce('https://a.example')).toBe('n');
    expect(servers.nonce('https://b.example')).toBeUndefined();
    servers.observe('https://a.example', new Response(null));
    expect(servers.nonce('https://a.example')).toBe('n');
  });
});

describe('S-48 tokens of another type than requested', () => {
  test.each([
    ['bearer although a proof was sent', BOUND, 'Bearer', /downgraded/u],
    ['DPoP although none was sent', ORG, 'DPoP', /token_type/u],
    ['MAC', BOUND, 'MAC', /token_type/u],
  ] as const)('are discarded: %s', async (_, org, tokenType, check) => {
    const auth = strictOrg();
    Object.assign(auth.gate, { required: false, tokenType });
    const sessionManager = createSessionManager(auth.deps);
    const problem = await problemOf(sessionManager.signIn(org, 'interactive'));
    expect(problem).toMatchObject({
      code: 'SIGN_IN_NOT_TRUSTED',
      detail: { check: expect.stringMatching(check) },
    });
    expect(await auth.deps.tokenSet.read()).toBeNull();
  });

  test('are discarded at a refresh, too', async () => {
    const auth = await signedIn();
    auth.clock.now += HOUR;
    auth.gate.tokenType = 'Bearer';
    const problem = await problemOf(auth.sessionManager.getTokenSet(BOUND, NEVER));
    expect(problem?.code).toBe('SIGN_IN_NOT_TRUSTED');
  });
});

describe('B13 a token set', () => {
  test('whose key no longer exists is replaced by one silent sign-in with a new key', async () => {
    const auth = await signedIn();
    auth.deps.dpopKeys.stored.clear();
    auth.clock.now += HOUR;
    const tokenSets = await Promise.all([
      auth.sessionManager.getTokenSet(BOUND, NEVER),
      auth.sessionManager.getTokenSet(BOUND, NEVER),
    ]);
    expect(tokenSets.map(({ accessToken }) => accessToken)).toEqual(['access-2', 'access-2']);
    expect(asked(auth)).toEqual(['code+proof']);
    expect((await auth.deps.session.read()).state).toBe('signed-in');
  });

  test('whose key no longer exists asks the user to sign in once if Okta has no session', async () => {
    const auth = await signedIn();
    auth.deps.dpopKeys.stored.clear();
    auth.clock.now += HOUR;
    auth.provider.overrides.redirect = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'login_required');
      return url;
    };
    const launched = auth.launches.length;
    for (let count = 0; count < 3; count += 1)
      expect((await problemOf(auth.sessionManager.getTokenSet(BOUND, NEVER)))?.code).toBe(
        'SIGN_IN_REQUIRED',
      );
    expect(auth.launches.length - launched).toBe(1);
    expect((await auth.deps.session.read()).state).toBe('expired');
    expect(asked(auth)).toEqual([]);
  });

  test('is rejected with another key', async () => {
    const auth = await signedIn();
    const { dpopKeys } = auth.deps;
    dpopKeys.stored.clear();
    await dpopKeys.getOrCreate('account');
    auth.clock.now += HOUR;
    const tokenSet = await auth.sessionManager.getTokenSet(BOUND, NEVER);
    expect(tokenSet.accessToken).toBe('access-2');
    expect(asked(auth)).toEqual(['refresh_token+proof invalid_dpop_proof', 'code+proof']);
  });

  test('from before the app required DPoP is replaced by one silent sign-in with proofs', async () => {
    const auth = fakeAuth();
    const sessionManager = createSessionManager(auth.deps);
    await sessionManager.signIn(ORG, 'interactive');
    Object.assign(auth.gate, { offered: true, required: true });
    auth.gate.seen.length = 0;
    auth.clock.now += HOUR;
    const tokenSet = await sessionManager.getTokenSet(ORG, NEVER);
    expect(tokenSet.tokenType).toBe('DPoP');
    expect(asked(auth)).toEqual([
      'refresh_token invalid_dpop_proof',
      'code invalid_dpop_proof',
      METADATA,
      'code+proof',
    ]);
  });

  test('is revoked at sign-out, and its key is deleted', async () => {
    const auth = await signedIn();
    await auth.sessionManager.signOut();
    expect(auth.provider.revocations.map((form) => form.get('token'))).toEqual(['refresh-1']);
    expect(auth.deps.dpopKeys.stored.size).toBe(0);
  });
});

describe('S-49, B10 a clock', () => {
  test.each([HOUR, -HOUR])('that jumps by %d ms costs a refresh one retry', async (jump) => {
    const auth = await signedIn();
    auth.gate.nonce = null;
    // The device's clock jumps; the server's stays.
    auth.clock.now += jump;
    auth.gate.ahead -= jump;
    await restarted(auth).getTokenSet(BOUND, NEVER, 'access-1');
    expect(asked(auth)).toEqual(['refresh_token+proof invalid_dpop_proof', 'refresh_token+proof']);
    expect((await auth.deps.tokenSet.read())?.accessToken).toBe('access-2');
  });

  test('that is still an hour wrong costs a new worker no retry', async () => {
    const auth = await signedIn();
    auth.gate.nonce = null;
    auth.clock.now += HOUR;
    auth.gate.ahead -= HOUR;
    await restarted(auth).getTokenSet(BOUND, NEVER, 'access-1');
    auth.gate.seen.length = 0;
    await restarted(auth).getTokenSet(BOUND, NEVER, 'access-2');
    expect(asked(auth)).toEqual(['refresh_token+proof']);
  });

  test('that no response corrects ends in a clear error, and the session stays', async () => {
    const auth = await signedIn();
    auth.gate.nonce = null;
    auth.clock.now += HOUR;
    auth.gate.ahead -= HOUR;
    const undated: typeof fetch = async (input, init) => {
      const response = await auth.gate.guard(auth.provider.fetch)(input, init);
      response.headers.delete('date');
      return response;
    };
    const servers = createServerClock(() => auth.clock.now);
    const sessionManager = createSessionManager({
      ...auth.deps,
      servers,
      fetch: servers.observingFetch(undated),
    });
    expect(await problemOf(sessionManager.getTokenSet(BOUND, NEVER))).toMatchObject({
      code: 'CLOCK_WRONG',
      detail: { aheadMinutes: null },
    });
    expect(asked(auth)).toEqual(['refresh_token+proof invalid_dpop_proof']);
    expect((await auth.deps.tokenSet.read())?.accessToken).toBe('access-1');
  });

  test.each([4 * 60_000, -4 * 60_000])(
    'that is %d ms wrong does not prevent a sign-in',
    async (ahead) => {
      const auth = strictOrg();
      auth.gate.ahead = ahead;
      auth.provider.overrides.claims = (claims) => ({ ...claims, exp: Number(claims.iat) + 60 });
      const tokenSet = await obtainTokenSet(BOUND, 'interactive', auth.deps, NEVER);
      expect(Math.abs((tokenSet.clockOffset ?? 0) - ahead)).toBeLessThanOrEqual(1000);
    },
  );

  test.each([
    [HOUR, -60],
    [-HOUR, 60],
    [6 * 60_000, -6],
  ])('that is %d ms wrong is reported before a window opens', async (ahead, aheadMinutes) => {
    const auth = fakeAuth();
    auth.gate.ahead = ahead;
    expect(await problemOf(obtainTokenSet(ORG, 'interactive', auth.deps, NEVER))).toMatchObject({
      code: 'CLOCK_WRONG',
      detail: { aheadMinutes },
    });
    expect(auth.launches).toEqual([]);
  });
});
