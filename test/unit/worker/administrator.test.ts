import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../../src/domain/diagnosis.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import {
  administratorOrg,
  API_TOKEN,
  API_TOKEN_CONNECTION,
  OTHER_API_TOKEN,
  SERVICE_CONNECTION,
  serviceKey,
} from '../../fakes/administrator-org.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

const WITH_OTHER_TOKEN = {
  ...API_TOKEN_CONNECTION,
  connection: { kind: 'api-token', apiToken: OTHER_API_TOKEN },
} as const;

/** A worker before an org of administrators; its first account is set up for sign-in, nobody is signed in. */
async function createTestWorker() {
  const fake = fakePlatform();
  const org = administratorOrg();
  const { fetch } = fake.platform;
  const requests: string[] = [];
  fake.platform.fetch = async (input, init) => {
    if (new Headers(init?.headers).has('authorization')) requests.push(new Request(input).url);
    return org.answer(input, init) ?? (await fetch(input, init));
  };
  const { serviceKeys } = fake.platform;
  await serviceKeys.store('key-1', await serviceKey());
  const start = () => {
    const worker = createWorker(fake.platform, loadOnDemand, 'xml');
    return { worker, send: pageSender(worker) };
  };
  return {
    ...fake,
    ...start(),
    start,
    org,
    requests,
    serviceKeys,
    /** Restarts the browser, which keeps only what is on disk. */
    async restart() {
      for (const item of [fake.items.apiToken, fake.items.serviceToken, fake.items.profile])
        await item.write(null);
      await fake.items.session.write({ state: 'signed-out', problem: null });
      const next = start();
      await next.worker.recover();
      return next;
    },
    async labels() {
      return (await fake.items.applications.read())?.value.map(({ label }) => label);
    },
    stored: () =>
      Promise.all([
        fake.items.accounts.read(),
        fake.items.session.read(),
        fake.items.applications.read(),
      ]).then((values) => JSON.stringify(values)),
  };
}

function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown),
  );
}

async function withApiToken() {
  const fixture = await createTestWorker();
  await fixture.send('org/save', API_TOKEN_CONNECTION);
  await fixture.send('applications/refresh', { force: true });
  return fixture;
}

async function withServiceApp() {
  const fixture = await createTestWorker();
  await fixture.send('org/save', SERVICE_CONNECTION);
  await fixture.send('applications/refresh', { force: true });
  return fixture;
}

describe('an API token', () => {
  test('shows its owner’s data, and is stored in memory only', async () => {
    const { items, labels, stored } = await withApiToken();
    expect(await items.session.read()).toMatchObject({
      state: 'signed-in',
      user: { sub: '00uAda', name: 'Ada Okonkwo', login: 'ada@acme.example', orgUrl: ORG_URL },
    });
    expect(await labels()).toEqual(['Salesforce', 'Desk of Ada Okonkwo']);
    expect(await items.apiToken.read()).toBe(API_TOKEN);
    expect(await items.org.read()).toMatchObject({ connection: { kind: 'api-token' } });
    expect(await stored()).not.toContain(API_TOKEN);
  });

  test('can be pasted with its SSWS scheme', async () => {
    const { send, items } = await createTestWorker();
    const connection = { kind: 'api-token', apiToken: ` SSWS ${API_TOKEN}\n` } as const;
    await send('org/save', { ...API_TOKEN_CONNECTION, connection });
    expect(await items.apiToken.read()).toBe(API_TOKEN);
  });

  test.each([
    ['Okta does not accept', '00zNobodysTokenOnPaperOnly1234567890abcd'],
    ['is no token', 'hello'],
  ])('that %s is not stored, and neither is its account', async (_name, apiToken) => {
    const { send, items } = await createTestWorker();
    const before = await items.accounts.read();
    const request = {
      ...API_TOKEN_CONNECTION,
      connection: { kind: 'api-token', apiToken },
    } as const;
    expect(await errorOf(send('accounts/add', request))).toMatchObject({
      code: 'API_TOKEN_REFUSED',
    });
    expect((await items.accounts.read()).list).toEqual(before.list);
    expect(await items.apiToken.read()).toBeNull();
  });

  test('reports that the device is offline, not that the site is not Okta', async () => {
    const { send, platform } = await createTestWorker();
    platform.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await errorOf(send('accounts/add', API_TOKEN_CONNECTION))).toMatchObject({
      code: 'ORG_NOT_FOUND',
    });
  });

  test('is kept where a proxy, not Okta, rejects a request', async () => {
    const { send, items, platform } = await withApiToken();
    platform.fetch = async () => Response.json({ code: 401, reason: 'proxy' }, { status: 401 });
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'NETWORK_BLOCKED',
    });
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('that Okta rejects later is not sent again until the user tries again', async () => {
    const { send, items, org, requests } = await withApiToken();
    org.revokeApiToken(API_TOKEN);
    const refresh = () => errorOf(send('applications/refresh', { force: true }));
    expect(await refresh()).toMatchObject({ code: 'API_TOKEN_REFUSED' });
    expect(await items.session.read()).toMatchObject({
      state: 'expired',
      user: { sub: '00uAda' },
      problem: { code: 'API_TOKEN_REFUSED' },
    });
    const sent = requests.length;
    expect(await refresh()).toMatchObject({ code: 'API_TOKEN_REFUSED' });
    expect(requests).toHaveLength(sent);
    expect(await errorOf(send('session/sign-in', { how: 'interactive' }))).toMatchObject({
      code: 'API_TOKEN_REFUSED',
    });
    expect(requests.length).toBeGreaterThan(sent);
  });

  test('must be entered again after the browser’s start, and the list stays', async () => {
    const { restart, items, labels } = await withApiToken();
    const { send } = await restart();
    expect(await items.session.read()).toMatchObject({
      state: 'expired',
      user: { sub: '00uAda' },
      problem: { code: 'API_TOKEN_REQUIRED' },
    });
    expect(await labels()).toEqual(['Salesforce', 'Desk of Ada Okonkwo']);
    expect(await errorOf(send('session/sign-in', { how: 'interactive' }))).toMatchObject({
      code: 'API_TOKEN_REQUIRED',
    });
    await send('org/save', API_TOKEN_CONNECTION);
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
    expect(await labels()).toEqual(['Salesforce', 'Desk of Ada Okonkwo']);
  });

  test('of another owner shows nothing of the previous owner', async () => {
    const { send, items } = await withApiToken();
    await send('org/save', WITH_OTHER_TOKEN);
    expect(await items.session.read()).toMatchObject({ user: { sub: '00uBob' } });
    expect(await items.applications.read()).toBeNull();
    expect(await items.apiToken.read()).toBe(OTHER_API_TOKEN);
  });

  test('is deleted at sign-out', async () => {
    const { send, items } = await withApiToken();
    await send('session/sign-out', {});
    expect(await items.apiToken.read()).toBeNull();
    expect(await items.applications.read()).toBeNull();
    expect(await items.session.read()).toEqual({ state: 'signed-out', problem: null });
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'SIGN_IN_REQUIRED',
    });
  });

  test('does not outlive an interrupted sign-out', async () => {
    const { items, start } = await withApiToken();
    await items.user.write(null);
    await start().worker.recover();
    expect(await items.apiToken.read()).toBeNull();
    expect(await items.applications.read()).toBeNull();
  });
});

describe('a service app', () => {
  test('shows the data of the named user', async () => {
    const { items, labels, provider, org } = await withServiceApp();
    expect(await items.session.read()).toMatchObject({
      state: 'signed-in',
      user: { sub: '00uAlice', name: 'Alice Ngata', login: 'alice@acme.example' },
    });
    expect(await labels()).toEqual(['Salesforce', 'Desk of Alice Ngata']);
    expect(provider.authorizations).toEqual([]);
    expect(org.issued()).toBe(1);
  });

  test('is signed in again automatically after the browser’s start', async () => {
    const { restart, items, provider, org } = await withServiceApp();
    const { send } = await restart();
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
    await send('applications/refresh', { force: true });
    expect(org.issued()).toBe(2);
    expect(provider.authorizations).toEqual([]);
  });

  test('that does not find the user is not stored, and its key is deleted', async () => {
    const { send, items, serviceKeys } = await createTestWorker();
    const before = await items.accounts.read();
    const connection = { ...SERVICE_CONNECTION.connection, login: 'nobody@acme.example' };
    expect(
      await errorOf(send('accounts/add', { ...SERVICE_CONNECTION, connection })),
    ).toMatchObject({ code: 'USER_NOT_FOUND', detail: { login: 'nobody@acme.example' } });
    expect((await items.accounts.read()).list).toEqual(before.list);
    expect([...serviceKeys.stored]).toEqual([]);
  });

  test('keeps its connection if a change fails', async () => {
    const { send, items, serviceKeys } = await withServiceApp();
    await serviceKeys.store('key-2', await serviceKey());
    const connection = {
      ...SERVICE_CONNECTION.connection,
      login: 'nobody@acme.example',
      keyName: 'key-2',
    };
    await errorOf(send('org/save', { ...SERVICE_CONNECTION, connection }));
    expect([...serviceKeys.stored.keys()]).toEqual(['key-1']);
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('with a new key deletes only the previous key', async () => {
    const { send, serviceKeys, labels } = await withServiceApp();
    await serviceKeys.store('key-2', await serviceKey());
    const connection = { ...SERVICE_CONNECTION.connection, keyName: 'key-2' };
    await send('org/save', { ...SERVICE_CONNECTION, connection });
    expect([...serviceKeys.stored.keys()]).toEqual(['key-2']);
    expect(await labels()).toEqual(['Salesforce', 'Desk of Alice Ngata']);
  });

  test('replaces a revoked token', async () => {
    const { send, org } = await withServiceApp();
    org.revokeServiceTokens();
    await send('applications/refresh', { force: true });
    expect(org.issued()).toBe(2);
  });

  test('that the API rejects with every token is denied, not signed out', async () => {
    const { send, items, platform } = await withServiceApp();
    const { fetch } = platform;
    platform.fetch = async (input, init) =>
      String(input instanceof Request ? input.url : input).includes('/api/v1/')
        ? Response.json({ errorCode: 'E0000011' }, { status: 401 })
        : await fetch(input, init);
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'SERVICE_APP_REFUSED',
    });
    expect(await items.session.read()).toMatchObject({
      state: 'expired',
      problem: { code: 'SERVICE_APP_REFUSED' },
    });
    platform.fetch = fetch;
    await send('session/sign-in', { how: 'interactive' });
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('says that the device is offline, not that its org is misspelled', async () => {
    const { send, items, org, provider } = await withServiceApp();
    org.revokeServiceTokens();
    provider.overrides.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'NETWORK_UNAVAILABLE',
    });
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('publishes that Okta no longer accepts it', async () => {
    const { send, items, org } = await withServiceApp();
    org.setActive(false);
    org.revokeServiceTokens();
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'SERVICE_APP_REFUSED',
      detail: { description: 'The app is not active.' },
    });
    expect(await items.session.read()).toMatchObject({ state: 'expired' });
    org.setActive(true);
    await send('session/sign-in', { how: 'interactive' });
    await send('applications/refresh', { force: true });
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('keeps its session through transient errors', async () => {
    const { send, items, platform } = await withServiceApp();
    platform.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'NETWORK_UNAVAILABLE',
    });
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('keeps its key at sign-out, and loses it when the account is removed', async () => {
    const { send, items, serviceKeys } = await withServiceApp();
    await send('session/sign-out', {});
    expect(await items.serviceToken.read()).toBeNull();
    expect([...serviceKeys.stored.keys()]).toEqual(['key-1']);
    await send('session/sign-in', { how: 'interactive' });
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
    await send('org/forget', {});
    expect([...serviceKeys.stored]).toEqual([]);
  });
});

describe('a change of the kind of connection', () => {
  test('signs the previous user out, at Okta too', async () => {
    const { send, items, provider } = await createTestWorker();
    await send('session/sign-in', { how: 'interactive' });
    await send('applications/refresh', { force: true });
    await send('org/save', SERVICE_CONNECTION);
    expect(provider.revocations).toHaveLength(1);
    expect(await items.tokenSet.read()).toBeNull();
    expect(await items.applications.read()).toBeNull();
    expect(await items.session.read()).toMatchObject({ state: 'signed-in' });
  });

  test('back to sign-in deletes the credentials', async () => {
    const { send, items, serviceKeys } = await withServiceApp();
    await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await items.serviceToken.read()).toBeNull();
    expect([...serviceKeys.stored]).toEqual([]);
    expect(await items.session.read()).toEqual({ state: 'signed-out', problem: null });
    expect(await items.org.read()).not.toHaveProperty('connection');
  });
});

describe('the diagnosis', () => {
  test.each([
    ['an API token', withApiToken, 'skipped'],
    ['a service app', withServiceApp, 'good'],
  ] as const)('of %s asks nothing that is about signing in', async (_name, make, client) => {
    const { worker } = await make();
    const { diagnose } = await worker.accounts.of('1').services();
    const verdicts = await Promise.all(
      CHECKS.map(async (check) => [check, (await diagnose(check)).verdict]),
    );
    expect(Object.fromEntries(verdicts)).toMatchObject({
      access: 'good',
      client,
      redirect: 'skipped',
      scope: 'skipped',
      session: 'good',
      profile: 'good',
      applications: 'good',
    });
  });
});

describe('policy', () => {
  test.each([
    [{ helpDeskUrl: 'https://help.acme.example' }, false],
    [{ connectionKinds: ['sign-in'] }, false],
    [{ connectionKinds: ['sign-in', 'api-token'] }, true],
    [{}, true],
  ] as const)('%j lets an API token in: %s', async (policy, isAllowed) => {
    const { send, setPolicy } = await createTestWorker();
    setPolicy(policy);
    const error = await errorOf(send('accounts/add', API_TOKEN_CONNECTION));
    if (isAllowed) expect(error).toBe('resolved');
    else expect(error).toMatchObject({ code: 'CONNECTION_KIND_NOT_ALLOWED' });
  });

  test('that is set later signs such an account out and blocks it', async () => {
    const { worker, items, setPolicy, send, requests } = await withApiToken();
    setPolicy({ connectionKinds: ['sign-in'] });
    const before = requests.length;
    expect(await errorOf(send('applications/refresh', { force: true }))).toMatchObject({
      code: 'CONNECTION_KIND_NOT_ALLOWED',
    });
    await worker.applyPolicy();
    expect(await items.apiToken.read()).toBeNull();
    expect(await items.accounts.read()).toMatchObject({ current: null, list: [{ blocked: true }] });
    expect(requests).toHaveLength(before);
  });

  test('that sets the org allows a service app of that org next to its own account', async () => {
    const { send, worker, items, setPolicy } = await createTestWorker();
    setPolicy({
      orgUrl: ORG_URL,
      clientId: CLIENT_ID,
      connectionKinds: ['sign-in', 'client-credentials'],
    });
    await worker.applyPolicy();
    await send('accounts/add', SERVICE_CONNECTION);
    await worker.applyPolicy();
    expect(await items.accounts.read()).toMatchObject({
      current: '2',
      list: [
        { blocked: false, org: { source: 'policy' } },
        { blocked: false, org: { source: 'user', connection: { kind: 'client-credentials' } } },
      ],
    });
  });
});
