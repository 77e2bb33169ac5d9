import { describe, expect, test } from 'vitest';
import { createSessionKeeper } from '../../../src/auth/session-keeper.ts';
import { createServerMemory } from '../../../src/auth/server-memory.ts';
import { signIn } from '../../../src/auth/sign-in.ts';
import { toWireError, type WireError } from '../../../src/domain/errors.ts';
import type { OrgConfig } from '../../../src/domain/org-config.ts';
import { authPorts, ORG } from '../../fakes/auth-ports.ts';

const NEVER = new AbortController().signal;
const BOUND: OrgConfig = { ...ORG, dpop: true };
const METADATA = '/.well-known/oauth-authorization-server';
const HOUR = 3_600_000;

type Parts = ReturnType<typeof authPorts>;

function problemOf(promise: Promise<unknown>): Promise<WireError | null> {
  return promise.then(() => null, toWireError);
}

/** What the org was asked: `code`, `code+proof`, `refresh_token+proof` …, each with its refusal. */
function asked({ gate }: Parts): readonly string[] {
  return gate.seen.map(({ path, grantType, proof, refused }) => {
    const what = grantType === null ? path : grantType.replace('authorization_', '');
    return `${what}${proof === null ? '' : '+proof'}${refused === null ? '' : ` ${refused}`}`;
  });
}

/** An org whose app requires DPoP, with a nonce, as Okta does. */
function strictOrg(): Parts {
  const parts = authPorts();
  Object.assign(parts.gate, { offered: true, required: true, nonce: 'nonce-1' });
  return parts;
}

async function signedIn() {
  const parts = strictOrg();
  const keeper = createSessionKeeper(parts.ports);
  await keeper.signIn(BOUND, 'interactive');
  parts.gate.seen.length = 0;
  return { ...parts, keeper };
}

/** The same device after its worker was stopped: what servers told is forgotten. */
function restarted({ ports, clock, gate, provider }: Parts) {
  const servers = createServerMemory(() => clock.now);
  const fetchIt = servers.hearing(gate.guard(provider.fetch));
  return createSessionKeeper({ ...ports, servers, fetch: fetchIt });
}

describe('a sign-in', () => {
  test('sends no proof and asks nothing more where the app does not require DPoP', async () => {
    const parts = authPorts();
    parts.gate.offered = true;
    const grant = await signIn(ORG, 'interactive', parts.ports, NEVER);
    expect(grant.tokenType).toBe('Bearer');
    expect(asked(parts)).toEqual(['code']);
    expect(parts.ports.dpopKeys.kept.size).toBe(0);
    expect(parts.remembered).toEqual([]);
  });

  test('learns that the app requires it, and begins a silent second flow with proofs', async () => {
    const parts = strictOrg();
    const grant = await signIn(ORG, 'interactive', parts.ports, NEVER);
    expect(grant.tokenType).toBe('DPoP');
    expect(asked(parts)).toEqual(['code invalid_dpop_proof', METADATA, 'code+proof']);
    expect(parts.launches).toEqual(['silent', 'silent']);
    expect(parts.remembered).toEqual([BOUND]);
  });

  test.each([
    ['switch-user', ['interactive', 'silent']],
    ['silent', ['silent', 'silent']],
  ] as const)('to %s opens no second window for it', async (how, launches) => {
    const parts = strictOrg();
    await signIn(ORG, how, parts.ports, NEVER);
    expect(parts.launches).toEqual(launches);
  });

  test('never goes without a proof once that is known', async () => {
    const parts = strictOrg();
    await signIn(BOUND, 'interactive', parts.ports, NEVER);
    expect(asked(parts)).toEqual(['code+proof use_dpop_nonce', 'code+proof']);
    expect(parts.remembered).toEqual([]);
  });

  test('fails as before where the org requires a proof that it does not offer to take', async () => {
    const parts = strictOrg();
    parts.gate.offered = false;
    const problem = await problemOf(signIn(ORG, 'interactive', parts.ports, NEVER));
    expect(problem?.code).toBe('SIGN_IN_CLIENT_REFUSED');
    expect(parts.launches).toEqual(['silent']);
    expect(parts.remembered).toEqual([]);
  });

  test('uses the key that the account has', async () => {
    const parts = strictOrg();
    await signIn(BOUND, 'interactive', parts.ports, NEVER);
    await signIn(BOUND, 'silent', parts.ports, NEVER);
    expect(new Set(parts.gate.seen.map(({ proof }) => proof?.thumbprint)).size).toBe(1);
    expect([...parts.ports.dpopKeys.kept.keys()]).toEqual(['account']);
  });
});

describe('S-47: the nonce', () => {
  test('that is demanded for ever ends in an error after one repetition', async () => {
    const parts = strictOrg();
    let count = 0;
    Object.defineProperty(parts.gate, 'nonce', { get: () => `nonce-${(count += 1)}` });
    const problem = await problemOf(signIn(BOUND, 'interactive', parts.ports, NEVER));
    expect(problem).toMatchObject({
      code: 'SIGN_IN_REFUSED',
      detail: { error: 'use_dpop_nonce' },
    });
    expect(asked(parts)).toEqual(['code+proof use_dpop_nonce', 'code+proof use_dpop_nonce']);
  });

  test('that came with a success is in the next proof', async () => {
    const parts = await signedIn();
    parts.clock.now += HOUR;
    await parts.keeper.grant(BOUND, NEVER);
    expect(asked(parts)).toEqual(['refresh_token+proof']);
    expect(parts.gate.seen[0]?.proof?.nonce).toBe('nonce-1');
  });

  test('that is new at a refresh costs one repetition, with another jti', async () => {
    const parts = await signedIn();
    parts.clock.now += HOUR;
    parts.gate.nonce = 'nonce-2';
    const grant = await parts.keeper.grant(BOUND, NEVER);
    expect(grant.accessToken).toBe('access-2');
    expect(asked(parts)).toEqual(['refresh_token+proof use_dpop_nonce', 'refresh_token+proof']);
    const [first, second] = parts.gate.seen;
    expect(first?.proof?.jti).not.toBe(second?.proof?.jti);
  });

  test('of one origin never reaches another', () => {
    const servers = createServerMemory(() => 0);
    servers.heard('https://a.example', new Response(null, { headers: { 'dpop-nonce': 'n' } }));
    expect(servers.nonce('https://a.example')).toBe('n');
    expect(servers.nonce('https://b.example')).toBeUndefined();
    servers.heard('https://a.example', new Response(null));
    expect(servers.nonce('https://a.example')).toBe('n');
  });
});

describe('S-48: tokens of another type than asked for', () => {
  test.each([
    ['bearer although a proof was sent', BOUND, 'Bearer', /downgraded/u],
    ['DPoP although none was sent', ORG, 'DPoP', /token_type/u],
    ['MAC', BOUND, 'MAC', /token_type/u],
  ] as const)('are discarded: %s', async (_, org, tokenType, check) => {
    const parts = strictOrg();
    Object.assign(parts.gate, { required: false, tokenType });
    const keeper = createSessionKeeper(parts.ports);
    const problem = await problemOf(keeper.signIn(org, 'interactive'));
    expect(problem).toMatchObject({
      code: 'SIGN_IN_NOT_TRUSTED',
      detail: { check: expect.stringMatching(check) },
    });
    expect(await parts.ports.grant.read()).toBeNull();
  });

  test('are discarded at a refresh, too', async () => {
    const parts = await signedIn();
    parts.clock.now += HOUR;
    parts.gate.tokenType = 'Bearer';
    const problem = await problemOf(parts.keeper.grant(BOUND, NEVER));
    expect(problem?.code).toBe('SIGN_IN_NOT_TRUSTED');
  });
});

describe('B13: a grant', () => {
  test('whose key is gone is dropped for one silent sign-in with a new key', async () => {
    const parts = await signedIn();
    parts.ports.dpopKeys.kept.clear();
    parts.clock.now += HOUR;
    const grants = await Promise.all([
      parts.keeper.grant(BOUND, NEVER),
      parts.keeper.grant(BOUND, NEVER),
    ]);
    expect(grants.map(({ accessToken }) => accessToken)).toEqual(['access-2', 'access-2']);
    expect(asked(parts)).toEqual(['code+proof']);
    expect((await parts.ports.session.read()).state).toBe('signed-in');
  });

  test('whose key is gone asks for one sign-in where Okta has no session', async () => {
    const parts = await signedIn();
    parts.ports.dpopKeys.kept.clear();
    parts.clock.now += HOUR;
    parts.provider.lies.redirect = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'login_required');
      return url;
    };
    const launched = parts.launches.length;
    for (let count = 0; count < 3; count += 1)
      expect((await problemOf(parts.keeper.grant(BOUND, NEVER)))?.code).toBe('SIGN_IN_REQUIRED');
    expect(parts.launches.length - launched).toBe(1);
    expect((await parts.ports.session.read()).state).toBe('expired');
    expect(asked(parts)).toEqual([]);
  });

  test('is refused with another key', async () => {
    const parts = await signedIn();
    const { dpopKeys } = parts.ports;
    dpopKeys.kept.clear();
    await dpopKeys.make('account');
    parts.clock.now += HOUR;
    const grant = await parts.keeper.grant(BOUND, NEVER);
    expect(grant.accessToken).toBe('access-2');
    expect(asked(parts)).toEqual(['refresh_token+proof invalid_dpop_proof', 'code+proof']);
  });

  test('of before the app required DPoP leads to one silent sign-in with proofs', async () => {
    const parts = authPorts();
    const keeper = createSessionKeeper(parts.ports);
    await keeper.signIn(ORG, 'interactive');
    Object.assign(parts.gate, { offered: true, required: true });
    parts.gate.seen.length = 0;
    parts.clock.now += HOUR;
    const grant = await keeper.grant(ORG, NEVER);
    expect(grant.tokenType).toBe('DPoP');
    expect(asked(parts)).toEqual([
      'refresh_token invalid_dpop_proof',
      'code invalid_dpop_proof',
      METADATA,
      'code+proof',
    ]);
  });

  test('is revoked at sign-out, and its key forgotten', async () => {
    const parts = await signedIn();
    await parts.keeper.signOut();
    expect(parts.provider.revocations.map((form) => form.get('token'))).toEqual(['refresh-1']);
    expect(parts.ports.dpopKeys.kept.size).toBe(0);
  });
});

describe('S-49, B10: a clock', () => {
  test.each([HOUR, -HOUR])('that jumps by %d ms costs a refresh one repetition', async (jump) => {
    const parts = await signedIn();
    parts.gate.nonce = null;
    // The device's clock jumps; the server's stays.
    parts.clock.now += jump;
    parts.gate.ahead -= jump;
    await restarted(parts).grant(BOUND, NEVER, 'access-1');
    expect(asked(parts)).toEqual(['refresh_token+proof invalid_dpop_proof', 'refresh_token+proof']);
    expect((await parts.ports.grant.read())?.accessToken).toBe('access-2');
  });

  test('that is an hour off as before costs a new worker nothing', async () => {
    const parts = await signedIn();
    parts.gate.nonce = null;
    parts.clock.now += HOUR;
    parts.gate.ahead -= HOUR;
    await restarted(parts).grant(BOUND, NEVER, 'access-1');
    parts.gate.seen.length = 0;
    await restarted(parts).grant(BOUND, NEVER, 'access-2');
    expect(asked(parts)).toEqual(['refresh_token+proof']);
  });

  test('that no answer dates ends in a clear error, and the session is kept', async () => {
    const parts = await signedIn();
    parts.gate.nonce = null;
    parts.clock.now += HOUR;
    parts.gate.ahead -= HOUR;
    const undated: typeof fetch = async (input, init) => {
      const response = await parts.gate.guard(parts.provider.fetch)(input, init);
      response.headers.delete('date');
      return response;
    };
    const servers = createServerMemory(() => parts.clock.now);
    const keeper = createSessionKeeper({
      ...parts.ports,
      servers,
      fetch: servers.hearing(undated),
    });
    expect(await problemOf(keeper.grant(BOUND, NEVER))).toMatchObject({
      code: 'CLOCK_WRONG',
      detail: { aheadMinutes: null },
    });
    expect(asked(parts)).toEqual(['refresh_token+proof invalid_dpop_proof']);
    expect((await parts.ports.grant.read())?.accessToken).toBe('access-1');
  });

  test.each([4 * 60_000, -4 * 60_000])('that is %d ms off signs in', async (ahead) => {
    const parts = strictOrg();
    parts.gate.ahead = ahead;
    parts.provider.lies.claims = (claims) => ({ ...claims, exp: Number(claims.iat) + 60 });
    const grant = await signIn(BOUND, 'interactive', parts.ports, NEVER);
    expect(Math.abs((grant.clockOffset ?? 0) - ahead)).toBeLessThanOrEqual(1000);
  });

  test.each([
    [HOUR, -60],
    [-HOUR, 60],
    [6 * 60_000, -6],
  ])('that is %d ms off is told before a window opens', async (ahead, aheadMinutes) => {
    const parts = authPorts();
    parts.gate.ahead = ahead;
    expect(await problemOf(signIn(ORG, 'interactive', parts.ports, NEVER))).toMatchObject({
      code: 'CLOCK_WRONG',
      detail: { aheadMinutes },
    });
    expect(parts.launches).toEqual([]);
  });
});
