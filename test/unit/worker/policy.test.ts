import { describe, expect, test } from 'vitest';
import { accountOf, NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import type { Policy } from '../../../src/domain/policy.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, ORG_CONFIG, pageOf } from '../../fakes/platform.ts';

function worker() {
  const fake = fakePlatform(['Workday', 'Salesforce', 'Salesforce Sandbox']);
  const parts = createWorker(fake.platform, 'xml');
  return {
    ...fake,
    parts,
    send: pageOf(parts),
    async apply(policy: Policy) {
      fake.setPolicy(policy);
      await parts.applyPolicy();
    },
  };
}

async function signedIn() {
  const made = worker();
  await made.send('session/sign-in', { how: 'interactive' });
  await made.send('applications/refresh', { force: true });
  return made;
}

describe('signInAtStart', () => {
  test('signs in without a window, also who never signed in before', async () => {
    const { parts, items, apply } = worker();
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID, signInAtStart: true });
    await parts.signInAtStart();
    expect(await items.session.read()).toMatchObject({
      state: 'signed-in',
      user: { login: 'alice@acme.example' },
    });
  });

  test.each<[string, Policy, boolean]>([
    ['policy does not say so', {}, true],
    ['policy says no', { signInAtStart: false }, true],
    ['the browser may not reach the org', { signInAtStart: true }, false],
  ])('asks nothing where %s', async (_name, policy, mayReach) => {
    const { parts, provider, reachable, apply } = worker();
    if (!mayReach) reachable.clear();
    await apply(policy);
    await parts.signInAtStart();
    expect(provider.requests).toEqual([]);
  });

  test('asks nothing where somebody is signed in', async () => {
    const { parts, provider, apply } = await signedIn();
    await apply({ signInAtStart: true });
    const before = provider.authorizations.length;
    await parts.signInAtStart();
    expect(provider.authorizations).toHaveLength(before);
  });

  test('leaves the person signed out, with a word why, where Okta wants a window', async () => {
    const { parts, items, provider, apply } = worker();
    provider.lies.redirect = (url) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'login_required');
      return url;
    };
    await apply({ signInAtStart: true });
    await parts.signInAtStart();
    expect(await items.session.read()).toMatchObject({
      state: 'signed-out',
      problem: { code: 'SIGN_IN_REQUIRED' },
    });
  });
});

test('an org whose policy goes while its custom domain is asked for does not come back', async () => {
  const { send, items, platform, apply } = worker();
  await items.accounts.write(NO_ACCOUNTS);
  await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID });
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
  await send('session/sign-in', { how: 'silent' });
  expect((await items.accounts.read()).list).toEqual([]);
});

describe('dpop', () => {
  test('holds for the org of policy from the first sign-in on', async () => {
    const { parts, items, send, provider, apply } = worker();
    await items.accounts.write(NO_ACCOUNTS);
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID, dpop: true });
    expect(await items.org.read()).toMatchObject({ source: 'policy', dpop: true });
    provider.lies.tokens = (tokens) => ({ ...tokens, token_type: 'DPoP' });
    await send('session/sign-in', { how: 'interactive' });
    expect(await items.grant.read()).toMatchObject({ tokenType: 'DPoP' });
    await parts.applyPolicy();
    expect(await items.grant.read()).not.toBeNull();
  });

  test('ends the use of tokens that are bound to no key, without a sign-out', async () => {
    const { items, provider, parts, apply } = await signedIn();
    const bearer = await items.grant.read();
    await apply({ dpop: true });
    expect(await items.grant.read()).toBeNull();
    expect(await items.session.read()).toMatchObject({ state: 'expired', problem: null });
    await parts.recover();
    expect(provider.revocations.map((request) => request.get('token'))).toEqual([
      bearer?.refreshToken,
    ]);
  });

  test('holds for an org that the person adds later', async () => {
    const { items, send, apply } = worker();
    await items.accounts.write(NO_ACCOUNTS);
    await apply({ dpop: true });
    await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await items.org.read()).toEqual({ ...ORG_CONFIG, dpop: true });
  });
});

describe('aliases', () => {
  const ALIASES = new Map([['Time Sheet', 'Workday']]);

  async function firstRow({ parts }: ReturnType<typeof worker>, text: string): Promise<string> {
    let first = '';
    await parts.omnibox.changed(text, (rows) => {
      first = rows.first;
    });
    return first;
  }

  test('find the application in the address bar, at once and until policy drops them', async () => {
    const made = await signedIn();
    expect(await firstRow(made, 'timesheet')).not.toContain('Workday');
    await made.apply({ aliases: ALIASES });
    expect(await firstRow(made, 'time  sheet')).toContain('Workday');
    await made.apply({});
    expect(await firstRow(made, 'time  sheet')).not.toContain('Workday');
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

test('the accounts of other orgs are kept aside and come back as they were', async () => {
  const { items, apply } = await signedIn();
  await apply({ orgUrl: 'https://other.okta.com', clientId: CLIENT_ID });
  const aside = accountOf(await items.accounts.read(), '1');
  expect(aside).toMatchObject({ blocked: true, user: null, org: ORG_CONFIG });
  await apply({});
  expect(accountOf(await items.accounts.read(), '1')).toMatchObject({
    blocked: false,
    org: ORG_CONFIG,
  });
});
