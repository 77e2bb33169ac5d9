import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiTokenAuthorization } from '../../src/auth/administrator/api-token-authorization.ts';
import type { ServiceApp } from '../../src/auth/administrator/service-token-request.ts';
import { createServerClock } from '../../src/auth/token-endpoint/server-clock.ts';
import {
  serviceAppAuthorization,
  type ServiceAppDeps,
} from '../../src/auth/administrator/service-app-authorization.ts';
import { importServiceKey } from '../../src/auth/administrator/service-key.ts';
import {
  decodeServiceToken,
  type ServiceToken,
} from '../../src/auth/administrator/service-token.ts';
import type { ApiAuthorization } from '../../src/domain/api-authorization.ts';
import { fetchApplications, fetchProfile } from '../../src/okta/okta-client.ts';
import { memoryDpopKeys } from '../fakes/dpop-keys.ts';
import { memoryItem } from '../fakes/memory-item.ts';
import { oktaApi, errorOf } from '../fakes/okta-api.ts';
import { API_TOKEN_OWNER } from '../okta-org/constants.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ALICE = { login: 'alice@acme.example' };
const NEVER = new AbortController().signal;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const unknownKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
let org: OktaOrg;

beforeAll(async () => {
  const jwk = ec.publicKey.export({ format: 'jwk' });
  org = await startOktaOrg({ serviceKeys: [{ ...jwk, kid: 'ec-1', alg: 'ES384' }] });
});
afterEach(() => org.reset());
afterAll(() => org.stop());

function fetchOf(to: OktaOrg): typeof fetch {
  const orgFetch = fetchFrom(to);
  return (input, init = {}) =>
    orgFetch(input instanceof Request ? input.url : input, {
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body,
    }).catch((cause: unknown) => {
      throw new TypeError('Failed to fetch', { cause });
    });
}

/** The API of an org as the extension asks it with this authorization. */
function apiOf(to: OktaOrg, authorization: ApiAuthorization, now: () => number) {
  const deps = { ...oktaApi().deps, fetch: fetchOf(to), authorization, now };
  return {
    profile: (userRef: 'me' | { login: string } = ALICE) => fetchProfile(deps, NEVER, userRef),
    applications: (userRef: 'me' | { login: string } = ALICE) =>
      fetchApplications(deps, [to.orgUrl], NEVER, userRef),
  };
}

interface Changes {
  readonly app?: Partial<ServiceApp>;
  readonly pem?: string | null;
  readonly aheadMs?: number;
}

async function serviceOf(to: OktaOrg, { app, pem, aheadMs = 0 }: Changes = {}) {
  const clock = { ahead: aheadMs };
  const now = () => Date.now() + clock.ahead;
  const servers = createServerClock(now);
  const text = pem === undefined ? to.serviceApp.privateKey : pem;
  const key = text === null ? null : await importServiceKey(text);
  const locks = new Map<string, Promise<unknown>>();
  const deps = {
    serviceKey: async () => key,
    serviceToken: memoryItem<ServiceToken | null>(null),
    dpopKeys: memoryDpopKeys(),
    keyName: 'account',
    servers,
    originRule: { ensure: async () => undefined },
    async withLock(name, work) {
      const result = (locks.get(name) ?? Promise.resolve()).then(work, work);
      locks.set(name, result);
      return await result;
    },
    fetch: servers.observingFetch(fetchOf(to)),
    now,
  } satisfies ServiceAppDeps;
  const { clientId, keyId } = to.serviceApp;
  const service = { orgUrl: to.orgUrl, clientId, keyId, ...app };
  const api = apiOf(to, serviceAppAuthorization(service, deps), now);
  return { ...api, deps, clock };
}

function tokenRequests(to: OktaOrg = org) {
  return to.requests().filter(({ path }) => path === '/oauth2/v1/token');
}

describe('a service app', () => {
  it('reads a user named by login', async () => {
    const { profile, applications } = await serviceOf(org);
    expect(await profile()).toMatchObject({ title: 'Senior Product Designer' });
    expect(await applications()).toHaveLength(50);
    expect(tokenRequests()).toHaveLength(1);
    expect(await errorOf(profile({ login: 'nobody@acme.example' }))).toMatchObject({
      code: 'USER_NOT_FOUND',
      detail: { login: 'nobody@acme.example' },
    });
  });

  it('accepts an EC key, and needs no key ID if only one key fits', async () => {
    const pem = String(ec.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(await (await serviceOf(org, { pem, app: { keyId: 'ec-1' } })).profile()).toBeDefined();
    expect(await (await serviceOf(org, { pem, app: { keyId: null } })).profile()).toBeDefined();
  });

  it('asks for one token, however many ask', async () => {
    const { profile } = await serviceOf(org);
    await Promise.all(Array.from({ length: 30 }, () => profile()));
    expect(tokenRequests()).toHaveLength(1);
  });

  it('keeps its token where a later worker finds it', async () => {
    const { profile, deps } = await serviceOf(org);
    await profile();
    const stored: unknown = JSON.parse(JSON.stringify(await deps.serviceToken.read()));
    expect(decodeServiceToken(stored)).toEqual(await deps.serviceToken.read());
    expect(decodeServiceToken({ ...Object(stored), tokenType: 'mac' })).toBeUndefined();
  });

  it('renews a token that is revoked, and one that ends', async () => {
    const { profile, clock } = await serviceOf(org);
    await profile();
    org.revokeAllAccessTokens();
    expect(await profile()).toBeDefined();
    expect(tokenRequests()).toHaveLength(2);
    clock.ahead = 3600_000;
    expect(await profile()).toBeDefined();
    expect(tokenRequests()).toHaveLength(3);
  });

  it('does not use the token of another app', async () => {
    const { profile, deps } = await serviceOf(org);
    await profile();
    const other = { orgUrl: org.orgUrl, clientId: '0oaOther', keyId: null };
    const api = apiOf(org, serviceAppAuthorization(other, deps), deps.now);
    expect(await errorOf(api.profile())).toMatchObject({ code: 'SERVICE_APP_REFUSED' });
  });

  it.each([-3600_000, 3600_000])('works by a clock that is off by %i ms', async (aheadMs) => {
    expect(await (await serviceOf(org, { aheadMs })).profile()).toBeDefined();
  });

  it('proves possession of a key where the app requires DPoP', async () => {
    const bound = await startOktaOrg({ serviceDpop: true });
    const { profile, applications, deps } = await serviceOf(bound);
    expect(await profile()).toMatchObject({ title: 'Senior Product Designer' });
    expect(await applications()).toHaveLength(50);
    expect(await deps.serviceToken.read()).toMatchObject({ tokenType: 'DPoP' });
    const asked = tokenRequests(bound).map(({ headers }) => 'dpop' in headers);
    expect(asked).toEqual([false, true, true]);
    bound.revokeAllAccessTokens();
    expect(await profile()).toBeDefined();
    expect(
      tokenRequests(bound)
        .slice(3)
        .every(({ headers }) => 'dpop' in headers),
    ).toBe(true);
    await bound.stop();
  });

  it('says that its scope is not granted', async () => {
    const bare = await startOktaOrg({ serviceScopes: [] });
    const { profile } = await serviceOf(bare);
    expect(await errorOf(profile())).toMatchObject({
      code: 'OKTA_SCOPE_MISSING',
      detail: { scope: 'okta.users.read' },
    });
    await bare.stop();
  });

  it.each<[string, Changes, string]>([
    [
      'the key is another',
      { pem: String(unknownKey.privateKey.export({ type: 'pkcs8', format: 'pem' })) },
      'The client_assertion signature is invalid.',
    ],
    [
      'the key ID is another',
      { app: { keyId: 'other' } },
      'The client_assertion JWT kid is invalid.',
    ],
    ['the client is unknown', { app: { clientId: '0oaNobody' } }, 'Okta does not know'],
    [
      'the app is one for signing in',
      { app: { clientId: '0oa8mcp4assistT1x5d7' } },
      'The issuer claim for client_assertion is not a valid client_id.',
    ],
  ])('says what Okta says where %s', async (_, changes, description) => {
    const { profile } = await serviceOf(org, changes);
    expect(await errorOf(profile())).toMatchObject({
      code: 'SERVICE_APP_REFUSED',
      detail: { description: expect.stringContaining(description) },
    });
  });

  it('asks for the key where the browser keeps none', async () => {
    const { profile } = await serviceOf(org, { pem: null });
    expect(await errorOf(profile())).toMatchObject({
      code: 'SERVICE_KEY_INVALID',
      detail: { reason: 'missing' },
    });
    expect(org.requests()).toEqual([]);
  });

  it.each([
    [{ status: 503 }, 'SIGN_IN_UNAVAILABLE'],
    [{ status: 429 }, 'SIGN_IN_UNAVAILABLE'],
    [{ drop: 'after-processing' as const }, 'NETWORK_UNAVAILABLE'],
  ])('survives a token endpoint that answers %o', async (action, code) => {
    const { profile } = await serviceOf(org);
    org.setFaults([{ match: 'POST /oauth2/v1/token', times: 1, do: action }]);
    expect(await errorOf(profile())).toMatchObject({ code });
    expect(await profile()).toBeDefined();
  });
});

describe('an API token', () => {
  const withToken = (token: string | null) =>
    apiOf(org, apiTokenAuthorization(memoryItem(token)), Date.now);

  it('reads its owner, or a user named by login', async () => {
    const { profile, applications } = withToken(org.apiToken);
    expect(await profile('me')).toMatchObject({ login: API_TOKEN_OWNER });
    expect(await applications('me')).toHaveLength(5000);
    expect(await applications()).toHaveLength(50);
    const schemes = org.requests().map(({ headers }) => headers['authorization']?.split(' ')[0]);
    expect(new Set(schemes)).toEqual(new Set(['SSWS']));
  });

  it('is sent once where Okta does not accept it', async () => {
    const { profile } = withToken('00nonsenseNonsenseNonsense');
    expect(await errorOf(profile('me'))).toMatchObject({ code: 'API_TOKEN_REFUSED' });
    expect(org.requests()).toHaveLength(1);
  });
});
