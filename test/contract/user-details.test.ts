import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { accessTokenAuthorization } from '../../src/auth/dpop/access-token-authorization.ts';
import { createSessionManager } from '../../src/auth/sign-in/session-manager.ts';
import { assistantError } from '../../src/domain/errors.ts';
import type { Policy } from '../../src/domain/policy.ts';
import type { Authentication, DetailSection } from '../../src/domain/user-details.ts';
import { ON_DEMAND_ITEMS } from '../../src/storage/on-demand-catalog.ts';
import { createScopeKnowledge } from '../../src/worker/on-demand/known-scopes.ts';
import { createUserDetails } from '../../src/worker/on-demand/read-details.ts';
import { getMyUserProfile } from '../../src/tools/get-my-user-profile.ts';
import { runTool } from '../../src/tools/run-tool.ts';
import { fakeAuth, ORG } from '../fakes/auth.ts';
import { memoryItemsOf } from '../fakes/memory-item.ts';
import { oktaApi } from '../fakes/okta-api.ts';
import { directoryOf, toolContext } from '../fakes/tool-context.ts';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { ApiDescription } from '../okta-org/openapi.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { callApi, signIn } from '../okta-org/sign-in.ts';
import { startOktaOrg, type OktaOrg } from '../okta-org/start-okta-org.ts';

const NEVER = new AbortController().signal;
const DAY_MS = 24 * 3_600_000;
const SELF = 'okta.users.read.self';
const PROFILE = 'okta.myAccount.profile.read';
const AUTHENTICATORS = 'okta.myAccount.authenticators.read';
const ORGANIZATION = 'okta.myAccount.organization.read';

const orgs = {
  plain: () => startOktaOrg(),
  omitting: () => startOktaOrg({ ungrantedScope: 'omit' }),
  sharing: () => startOktaOrg({ grantedScopes: [SELF, PROFILE, AUTHENTICATORS, ORGANIZATION] }),
};
const started = new Map<keyof typeof orgs, OktaOrg>();

function orgOf(name: keyof typeof orgs): OktaOrg {
  const org = started.get(name);
  if (org === undefined) throw new Error(`${name} has not started.`);
  return org;
}

beforeAll(async () => {
  await Promise.all(
    (['plain', 'omitting', 'sharing'] as const).map(async (name) => {
      started.set(name, await orgs[name]());
    }),
  );
});
afterEach(() => {
  for (const org of started.values()) org.reset();
});
afterAll(async () => {
  await Promise.all([...started.values()].map((org) => org.stop()));
});

/** A signed-in device with everything that reads the user's details, and the windows that it opened. */
async function device(name: keyof typeof orgs, login = 'alice@acme.example') {
  const org = orgOf(name);
  const { deps, clock } = fakeAuth();
  clock.now = Date.now();
  const items = memoryItemsOf(ON_DEMAND_ITEMS);
  const browser = new CookieBrowser(org);
  const windows: string[] = [];
  const fetchOrg: typeof fetch = async (input, { method = 'GET', headers, body } = {}) =>
    await fetchFrom(org)(input instanceof Request ? input.url : input, {
      method,
      headers: new Headers(headers),
      body,
    });
  const scopes = createScopeKnowledge(items.knownScopes, deps.now);
  const auth = {
    ...deps,
    authentication: items.authentication,
    optionalScopes: scopes,
    fetch: deps.servers.observingFetch(fetchOrg),
    webAuthFlow: {
      redirectUri: org.redirectUri,
      async launch(url: URL, mode: 'interactive' | 'silent') {
        windows.push(`${mode} ${url.searchParams.get('scope')?.split(' ').slice(5).join(' ')}`);
        const page = mode === 'silent' ? await browser.open(url) : await browser.signIn(url, login);
        if (page.url.href.startsWith(org.redirectUri)) return page.url.href;
        throw assistantError('SIGN_IN_REQUIRED', 'Okta wants to show its sign-in page.');
      },
    },
  };
  const config = { ...ORG, orgUrl: org.orgUrl, clientId: org.clientId };
  const session = createSessionManager(auth);
  const policy: { current: Policy } = { current: {} };
  const details = createUserDetails({
    platform: {
      fetch: fetchOrg,
      now: deps.now,
      policy: async () => policy.current,
      timeout: () => NEVER,
    },
    session,
    scopes,
    user: deps.user,
    authentication: items.authentication,
    snapshots: items.details,
    org: async () => config,
    oktaDeps: () => ({
      ...oktaApi().deps,
      orgUrl: org.orgUrl,
      fetch: fetchOrg,
      now: deps.now,
      authorization: accessTokenAuthorization({
        ...auth,
        orgUrl: org.orgUrl,
        getAccessToken: (signal, rejected) => session.getTokenSet(config, signal, rejected),
      }),
    }),
  });
  const signInHere = () => session.signIn(config, 'interactive');
  await signInHere();
  windows.length = 0;
  org.reset();
  return {
    org,
    items,
    deps,
    clock,
    windows,
    policy,
    scopes,
    session,
    config,
    signIn: signInHere,
    read: (section: DetailSection, onlyKnown = false) => details.read(section, NEVER, onlyKnown),
    tool: (fields?: readonly string[]) =>
      runTool(
        getMyUserProfile,
        { fields },
        { ...toolContext(directoryOf([], { title: 'Designer' })), details },
      ),
    asked: () => org.requests().map(({ path }) => path),
  };
}

describe('an org that shares everything', () => {
  test.each([
    [
      'customAttributes',
      { 'Office floor': '4', 'T-shirt size': 'M', 'Spoken languages': 'English, French' },
    ],
    [
      'authenticators',
      { Password: '2021-03-15T09:20:03.000Z', 'Okta Verify': '2023-08-10T20:11:55.000Z' },
    ],
    ['groups', { Everyone: 'All users in your organization', 'Product Design': '' }],
    [
      'org',
      {
        name: 'Acme Corporation',
        helpLink: 'https://help.acme.example/',
        supportEmail: 'helpdesk@acme.example',
      },
    ],
  ] as const)('gives %s', async (section, values) => {
    const { read } = await device('sharing');
    expect(await read(section)).toMatchObject({ kind: 'shared', values });
  });

  test('stores nothing of a user who is gone when Okta answers', async () => {
    const { read, org, deps, items } = await device('sharing');
    org.setFaults([{ match: 'GET /api/v1/users/me/groups', do: { hold: true } }]);
    const groups = expect(read('groups')).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect.poll(() => org.requests().length).toBeGreaterThan(0);
    await deps.user.write(null);
    org.release();
    await groups;
    expect(await items.details.read()).toEqual({});
  });

  test('is asked once for a scope, without a window, and once for an answer', async () => {
    const { read, windows, org, deps } = await device('sharing');
    await read('authenticators');
    expect(windows).toEqual([`silent ${AUTHENTICATORS}`]);
    const sent = org.requests().length;
    await read('authenticators');
    expect(org.requests()).toHaveLength(sent);
    await read('org');
    expect(windows).toEqual([
      `silent ${AUTHENTICATORS}`,
      `silent ${AUTHENTICATORS} ${ORGANIZATION}`,
    ]);
    expect((await deps.tokenSet.read())?.scope).toContain(AUTHENTICATORS);
  });

  test('revokes the tokens that were replaced', async () => {
    const { read, deps, org } = await device('sharing');
    const before = (await deps.tokenSet.read())?.accessToken ?? '';
    await read('org');
    expect((await callApi(org, '/api/v1/users/me', before)).status).toBe(401);
  });

  test('is asked for known scopes at the next sign-in, and still signs in once they are withdrawn', async () => {
    const { items, signIn: again, windows, session, config } = await device('plain');
    await items.knownScopes.write({
      orgUrl: config.orgUrl,
      clientId: config.clientId,
      granted: [PROFILE],
      deniedAt: {},
    });
    await session.signOut();
    expect(await again()).toMatchObject({ state: 'signed-in' });
    expect(windows.at(-1)).toBe('silent ');
    expect((await items.knownScopes.read())?.granted).toEqual([]);
  });
});

describe.each(['plain', 'omitting'] as const)('an org that shares nothing more (%s)', (name) => {
  test('is asked for a scope once a day, and for nothing without its scope', async () => {
    const { read, windows, asked, clock, scopes, items, config } = await device(name);
    for (let time = 0; time < 3; time += 1)
      expect(await read('authenticators')).toMatchObject({ kind: 'not-shared', reason: 'scope' });
    expect(windows).toHaveLength(1);
    expect(asked().some((path) => path.startsWith('/idp/'))).toBe(false);
    const { orgUrl, clientId } = config;
    const deniedAt = { [AUTHENTICATORS]: clock.now - DAY_MS };
    await items.knownScopes.write({ orgUrl, clientId, granted: [], deniedAt });
    await read('authenticators');
    await read('authenticators');
    expect(windows).toHaveLength(2);
    await scopes.forgetDenied();
    await read('authenticators');
    await read('authenticators');
    expect(windows).toHaveLength(3);
  });

  test('is asked nothing for the whole profile', async () => {
    const { tool, asked, windows } = await device(name);
    expect(await tool()).toMatchObject({
      kind: 'output',
      output: { profile: { title: 'Designer' } },
    });
    expect([...asked(), ...windows]).toEqual([]);
  });

  test('still gives groups, and how the user signed in', async () => {
    const { read } = await device(name);
    expect(await read('groups')).toMatchObject({ kind: 'shared' });
    const signInSection = await read('signIn');
    expect(signInSection).toMatchObject({
      kind: 'shared',
      values: { methods: 'password', signedInAt: expect.stringMatching(/^20\d\d-/u) },
    });
  });

  test('is named with what an administrator can do', async () => {
    const { tool } = await device(name);
    expect(await tool(['authenticators'])).toMatchObject({
      output: { notShared: { authenticators: expect.stringContaining(AUTHENTICATORS) } },
      text: expect.stringMatching(/does not share this with the app/u),
    });
  });
});

test('the tool gives sections beside the profile, in words too', async () => {
  const { tool } = await device('sharing');
  expect(await tool(['title', 'customAttributes', 'org'])).toMatchObject({
    output: {
      profile: { title: 'Designer' },
      customAttributes: { 'Office floor': '4' },
      org: { name: 'Acme Corporation' },
    },
    text: expect.stringMatching(/^Title: Designer\nCustom attributes: Office floor\t4\n/u),
  });
  // Known by now, so the whole profile has them without being named.
  expect(await tool()).toMatchObject({ output: { customAttributes: { 'T-shirt size': 'M' } } });
});

test('attributes of the org cannot break out of their line', async () => {
  const { read } = await device('sharing', 'mallory@acme.example');
  const result = await read('customAttributes');
  expect(JSON.stringify(result)).toContain('</tool_result>');
  expect(JSON.stringify(result)).not.toContain(String.fromCodePoint(10));
});

test('policy can turn groups off, and then nothing is asked', async () => {
  const { read, policy, asked } = await device('plain');
  policy.current = { groups: false };
  expect(await read('groups')).toMatchObject({ kind: 'not-shared', reason: 'policy' });
  expect(asked()).toEqual([]);
});

test('a feature that is off is not taken for a dead token', async () => {
  const { read, org, windows } = await device('sharing');
  await read('org');
  windows.length = 0;
  org.setFaults([
    {
      match: 'GET /idp/myaccount/authenticators*',
      times: 'always',
      do: { status: 401, body: { errorCode: 'E0000015', errorSummary: 'Off.', errorId: 'oae1' } },
    },
  ]);
  expect(await read('authenticators')).toMatchObject({ kind: 'not-shared', reason: 'refused' });
  expect(windows).toHaveLength(1);
  expect(org.requests().filter(({ path }) => path.includes('authenticators'))).toHaveLength(1);
});

test('what the user signed in by is forgotten with the sign-out only', async () => {
  const { items } = await device('plain');
  const known: Authentication | null = await items.authentication.read();
  expect(known?.methods).toEqual(['pwd']);
});

test('the local org answers as Okta describes it', async () => {
  const org = orgOf('sharing');
  const myAccount = new ApiDescription('okta-myaccount');
  const management = new ApiDescription('okta-management-enduser');
  const { access_token: token } = await signIn(org, 'alice@acme.example', {
    scope: `openid ${SELF} ${PROFILE} ${AUTHENTICATORS} ${ORGANIZATION}`,
  });
  const accept = { accept: 'application/json; okta-version=1.0.0' };
  for (const path of ['profile', 'profile/schema', 'organization', 'authenticators'])
    expect(
      myAccount.problems(
        `/idp/myaccount/${path}`,
        'get',
        '200',
        await (
          await callApi(org, `/idp/myaccount/${path}?expand=enrollments`, token, accept)
        ).json(),
      ),
      path,
    ).toEqual([]);
  expect((await callApi(org, '/idp/myaccount/profile', token)).status).toBe(406);
  const groups = await (await callApi(org, '/api/v1/users/me/groups', token)).json();
  expect(management.problems('/api/v1/users/{id}/groups', 'get', '200', groups)).toEqual([]);
});
