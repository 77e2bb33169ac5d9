import { describe, expect, test } from 'vitest';
import { accountOf, NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender, ORG_CONFIG } from '../../fakes/platform.ts';

function createTestWorker() {
  const fake = fakePlatform(['Workday', 'Salesforce', 'Salesforce Sandbox']);
  const worker = createWorker(fake.platform, loadOnDemand, 'xml');
  return {
    ...fake,
    worker,
    send: pageSender(worker),
    async apply(policy: Policy) {
      fake.setPolicy(policy);
      await worker.applyPolicy();
    },
  };
}

async function signedIn() {
  const fixture = createTestWorker();
  await fixture.send('session/sign-in', { how: 'interactive' });
  await fixture.send('applications/refresh', { force: true });
  return fixture;
}

describe('welcome', () => {
  test('opens for who has just installed it, also where policy has connected it', async () => {
    const { worker, items, pages, apply } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    await worker.openWelcomeIfNew();
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    await worker.openWelcomeIfNew();
    expect(pages).toEqual(['welcome', 'welcome']);
  });

  test('opens neither where the user has connected an org nor where policy has signed them in', async () => {
    const { worker, pages, apply } = createTestWorker();
    await worker.openWelcomeIfNew();
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID, signInAtStart: true });
    await worker.signInAtStart();
    await worker.openWelcomeIfNew();
    expect(pages).toEqual([]);
  });
});

describe('signInAtStart', () => {
  test('signs in without a window, even a user who never signed in before', async () => {
    const { worker, items, apply } = createTestWorker();
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID, signInAtStart: true });
    await worker.signInAtStart();
    expect(await items.session.read()).toMatchObject({
      state: 'signed-in',
      user: { login: 'alice@acme.example' },
    });
  });

  test.each<[string, Policy, boolean]>([
    ['policy does not say so', {}, true],
    ['policy says no', { signInAtStart: false }, true],
    ['the browser may not reach the org', { signInAtStart: true }, false],
  ])('sends nothing if %s', async (_name, policy, hasHostPermission) => {
    const { worker, provider, reachable, apply } = createTestWorker();
    if (!hasHostPermission) reachable.clear();
    await apply(policy);
    await worker.signInAtStart();
    expect(provider.requests).toEqual([]);
  });

  test('sends nothing if somebody is signed in', async () => {
    const { worker, provider, apply } = await signedIn();
    await apply({ signInAtStart: true });
    const before = provider.authorizations.length;
    await worker.signInAtStart();
    expect(provider.authorizations).toHaveLength(before);
  });

  test('leaves the user signed out, with the reason, if Okta asks for a window', async () => {
    const { worker, items, provider, apply } = createTestWorker();
    provider.overrides.redirect = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'login_required');
      return url;
    };
    await apply({ signInAtStart: true });
    await worker.signInAtStart();
    expect(await items.session.read()).toMatchObject({
      state: 'signed-out',
      problem: { code: 'SIGN_IN_REQUIRED' },
    });
  });
});

test('an org whose policy is removed while its custom domain is requested does not come back', async () => {
  const { send, items, platform, apply, setAppLinks } = createTestWorker();
  await items.accounts.write(NO_ACCOUNTS);
  await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID });
  await send('session/sign-in', { how: 'silent' });
  setAppLinks([{ label: 'Zoom', linkUrl: 'https://id.acme.example/home/zoom/0oa1/1' }]);
  const { fetch } = platform;
  platform.fetch = async (input, init) => {
    if (!String(input instanceof Request ? input.url : input).includes('okta-organization'))
      return await fetch(input, init);
    await apply({});
    return Response.json({
      id: '00o1',
      _links: { alternate: { href: 'https://id.acme.example' } },
    });
  };
  await send('applications/refresh', { force: true }).catch(() => null);
  expect((await items.accounts.read()).list).toEqual([]);
});

describe('dpop', () => {
  test('applies to the org of policy from the first sign-in on', async () => {
    const { worker, items, send, provider, apply } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID, dpop: true });
    expect(await items.org.read()).toMatchObject({ source: 'policy', dpop: true });
    provider.overrides.tokens = (tokens) => ({ ...tokens, token_type: 'DPoP' });
    await send('session/sign-in', { how: 'interactive' });
    expect(await items.tokenSet.read()).toMatchObject({ tokenType: 'DPoP' });
    await worker.applyPolicy();
    expect(await items.tokenSet.read()).not.toBeNull();
  });

  test('replaces tokens that are not bound to a key, without a sign-out', async () => {
    const { items, provider, worker, apply } = await signedIn();
    const bearer = await items.tokenSet.read();
    await apply({ dpop: true });
    expect(await items.tokenSet.read()).toBeNull();
    expect(await items.session.read()).toMatchObject({ state: 'expired', problem: null });
    await worker.recover();
    expect(provider.revocations.map((request) => request.get('token'))).toEqual([
      bearer?.refreshToken,
    ]);
  });

  test('applies to an org that the user adds later', async () => {
    const { items, send, apply } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    await apply({ dpop: true });
    await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await items.org.read()).toEqual({ ...ORG_CONFIG, dpop: true });
  });
});

describe('aliases', () => {
  const ALIASES = new Map([['Time Sheet', 'Workday']]);

  async function firstRow(
    { worker }: ReturnType<typeof createTestWorker>,
    text: string,
  ): Promise<string> {
    let first = '';
    await worker.omnibox.inputChanged(text, (rows) => {
      first = rows[0]?.description ?? '';
    });
    return first;
  }

  test('find the application in the address bar, at once and until policy removes them', async () => {
    const fixture = await signedIn();
    expect(await firstRow(fixture, 'timesheet')).not.toContain('Workday');
    await fixture.apply({ aliases: ALIASES });
    expect(await firstRow(fixture, 'time  sheet')).toContain('Workday');
    await fixture.apply({});
    expect(await firstRow(fixture, 'time  sheet')).not.toContain('Workday');
  });

  test('find it for a tool', async () => {
    const { send, apply } = await signedIn();
    await apply({ aliases: ALIASES });
    const reply = await send('mcp', {
      message: {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: {
          name: 'get_application_sso_link',
          arguments: { application: 'time sheet' },
          _meta: META,
        },
      },
    });
    expect(JSON.stringify(reply)).toContain('Workday');
  });
});

const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

test('the accounts of other orgs are blocked and come back as they were', async () => {
  const { items, apply } = await signedIn();
  await apply({ orgUrl: 'https://other.okta.com', clientId: CLIENT_ID });
  const blockedAccount = accountOf(await items.accounts.read(), '1');
  expect(blockedAccount).toMatchObject({ blocked: true, user: null, org: ORG_CONFIG });
  await apply({});
  expect(accountOf(await items.accounts.read(), '1')).toMatchObject({
    blocked: false,
    org: ORG_CONFIG,
  });
});
