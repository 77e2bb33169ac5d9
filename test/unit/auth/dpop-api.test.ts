import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { accessTokenAuthorization } from '../../../src/auth/dpop/access-token-authorization.ts';
import { createServerClock } from '../../../src/auth/token-endpoint/server-clock.ts';
import { createSessionManager } from '../../../src/auth/sign-in/session-manager.ts';
import type { ApiAuthorization, RejectedPart } from '../../../src/domain/api-authorization.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import type { OrgConfig } from '../../../src/domain/org-config.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';

const NEVER = new AbortController().signal;
const REQUEST = { method: 'GET', url: new URL('/api/v1/users/me?a=b#c', ORG.orgUrl) } as const;
const HOUR = 3_600_000;

/** Somebody signed in, whose API requests go through the gate to an API that always answers. */
async function signedIn(org: OrgConfig = { ...ORG, dpop: true }) {
  const auth = fakeAuth();
  const { deps, gate, clock } = auth;
  const sessionManager = createSessionManager(deps);
  await sessionManager.signIn(org, 'interactive');
  gate.seen.length = 0;
  const authorizationWith = (servers = deps.servers) =>
    accessTokenAuthorization({
      dpopKeys: deps.dpopKeys,
      keyName: deps.keyName,
      servers,
      orgUrl: org.orgUrl,
      getAccessToken: (signal, rejectedToken) =>
        sessionManager.getTokenSet(org, signal, rejectedToken),
    });
  const api = gate.guard(async () => Response.json({}));
  return {
    ...auth,
    sessionManager,
    authorization: authorizationWith(),
    /** The authorization of another worker, which has no response of a server yet. */
    restarted: () => authorizationWith(createServerClock(() => clock.now)),
    async send(authorization: ApiAuthorization, rejection?: Parameters<typeof rejectedBy>) {
      const headers = await authorization.headersFor(
        REQUEST,
        NEVER,
        rejection === undefined ? undefined : rejectedBy(...rejection),
      );
      const response = await api(REQUEST.url, { headers });
      authorization.observe(response);
      return { headers, status: response.status };
    },
  };
}

function rejectedBy(part: RejectedPart, headers: Readonly<Record<string, string>>) {
  return { part, headers };
}

describe('S-46 a thousand API requests', () => {
  test('each carry a valid proof of their own', async () => {
    const { authorization, send, gate, clock } = await signedIn();
    for (let count = 0; count < 1000; count += 1) {
      clock.now += 100;
      expect((await send(authorization)).status).toBe(200);
    }
    const proofs = gate.seen.flatMap(({ proof }) => proof ?? []);
    expect(new Set(proofs.map(({ jti }) => jti)).size).toBe(1000);
    expect(new Set(proofs.map(({ htu }) => htu))).toEqual(
      new Set(['https://acme.okta.com/api/v1/users/me']),
    );
    const ath = createHash('sha256').update('access-1').digest('base64url');
    expect(new Set(proofs.map((proof) => proof.ath))).toEqual(new Set([ath]));
    expect(new Set(proofs.map(({ jwk }) => jwk.toSorted().join(' ')))).toEqual(
      new Set(['crv kty x y']),
    );
  });
});

describe('the authorization scheme of an API request', () => {
  test('is DPoP for a token that is bound to a key', async () => {
    const { authorization } = await signedIn();
    const headers = await authorization.headersFor(REQUEST, NEVER);
    expect(headers['authorization']).toBe('DPoP access-1');
    expect(headers['dpop']).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/u);
    expect(Object.keys(headers).toSorted()).toEqual(['authorization', 'dpop']);
  });

  test('is Bearer, without a proof, for any other token', async () => {
    const { authorization } = await signedIn(ORG);
    expect(await authorization.headersFor(REQUEST, NEVER)).toEqual({
      authorization: 'Bearer access-1',
    });
  });
});

describe('a rejected API request', () => {
  test('is sent again with the same token if only the proof was rejected', async () => {
    const { authorization, send, gate } = await signedIn();
    const { headers } = await send(authorization);
    gate.nonce = 'api-nonce';
    await send(authorization);
    const again = await send(authorization, ['proof', headers]);
    expect(again.status).toBe(200);
    expect(gate.seen.at(-1)?.proof?.nonce).toBe('api-nonce');
    expect(gate.seen.filter(({ grantType }) => grantType !== null)).toEqual([]);
  });

  test.each([{ ...ORG, dpop: true }, ORG])(
    'is sent again with a new token if the token was rejected (%j)',
    async (org) => {
      const { authorization, send } = await signedIn(org);
      const { headers } = await send(authorization);
      const again = await send(authorization, ['token', headers]);
      expect(again.headers['authorization']).toMatch(/ access-2$/u);
      expect(again.status).toBe(200);
    },
  );
});

describe('B13 an API request whose key no longer exists', () => {
  test('gets a new token by one silent sign-in', async () => {
    const { authorization, send, deps, launches } = await signedIn();
    deps.dpopKeys.stored.clear();
    const { headers, status } = await send(authorization);
    expect(headers['authorization']).toBe('DPoP access-2');
    expect(status).toBe(200);
    expect(launches).toEqual(['silent', 'silent']);
  });

  test('fails if the browser keeps losing keys', async () => {
    const { authorization, deps, launches } = await signedIn();
    deps.dpopKeys.read = async () => null;
    const code = await authorization.headersFor(REQUEST, NEVER).then(
      () => null,
      (thrown: unknown) => toWireError(thrown).code,
    );
    // Not `SIGN_IN_REQUIRED`: a sign-in has just succeeded, and another would end in the same.
    expect(code).toBe('INTERNAL');
    expect(launches).toEqual(['silent', 'silent']);
  });
});

describe('S-49 an API request on a device whose clock is wrong', () => {
  test.each([HOUR, -HOUR])(
    'by %d ms is dated by the server’s clock once the server has answered',
    async (ahead) => {
      const { authorization, send, gate, clock } = await signedIn();
      gate.ahead = ahead;
      expect((await send(authorization)).status).toBe(400);
      expect((await send(authorization)).status).toBe(200);
      const { iat = 0 } = gate.seen.at(-1)?.proof ?? {};
      expect(Math.abs(iat * 1000 - clock.now - ahead)).toBeLessThanOrEqual(1000);
    },
  );

  test('is never dated before the server’s last response', () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const servers = createServerClock(() => now);
    const date = new Date(now + 2000).toUTCString();
    servers.observe(ORG.orgUrl, new Response(null, { headers: { date } }));
    now -= 24 * HOUR;
    expect(servers.now(ORG.orgUrl)).toBe(Date.parse(date));
    now += 25 * HOUR;
    expect(servers.now(ORG.orgUrl)).toBe(Date.parse(date) + HOUR);
  });

  test('is dated correctly by a new worker, too', async () => {
    const { restarted, send, gate, deps } = await signedIn();
    const tokenSet = await deps.tokenSet.read();
    if (tokenSet !== null) await deps.tokenSet.write({ ...tokenSet, clockOffset: HOUR });
    gate.ahead = HOUR;
    expect((await send(restarted())).status).toBe(200);
  });
});
