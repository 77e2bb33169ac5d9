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
import { legacyClient, serverDepsOver } from '../fakes/mcp-peers.ts';
import { oktaApi } from '../fakes/okta-api.ts';
import { directoryOf, toolContext } from '../fakes/tool-context.ts';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { ApiDescription } from '../okta-org/openapi.ts';
import type { Fault, FaultAction } from '../okta-org/faults.ts';
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
  const authorizations: URLSearchParams[] = [];
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
        authorizations.push(url.searchParams);
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
    helpDesk: items.helpDesk,
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
    authorizations,
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
    client: () =>
      legacyClient({
        ...serverDepsOver(directoryOf([], {})),
        context: (signal) => ({
          ...toolContext(directoryOf([], { title: 'Designer' }), signal),
          details,
        }),
      }),
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

  test('names its help desk for pages once it was read, and forgets it with the user', async () => {
    const { read, items } = await device('sharing');
    expect(await items.helpDesk.read()).toBeNull();
    await read('authenticators');
    expect(await items.helpDesk.read()).toBeNull();
    await read('org');
    expect(await items.helpDesk.read()).toBe('https://help.acme.example/');
    expect(ON_DEMAND_ITEMS.helpDesk.untilSignOut).toBe(true);
  });

  test.each([
    [{ helpLink: null }, 'mailto:helpdesk@acme.example'],
    [{ helpLink: 'javascript:alert(1)' }, 'mailto:helpdesk@acme.example'],
    [{ helpLink: null, supportEmail: 'x@acme.example?bcc=eve@evil.example' }, null],
    [{ helpLink: '', supportEmail: '' }, null],
  ])('names no help desk but a web page or an address: %j', async (merge, url) => {
    const { read, items, org } = await device('sharing');
    org.setFaults([{ match: 'GET /idp/myaccount/organization', do: { merge } }]);
    await read('org');
    expect(await items.helpDesk.read()).toBe(url);
  });

  test('stores nothing for a user who signed out before Okta answered', async () => {
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

test('the tool gives sections besides the profile, also as text', async () => {
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

describe('an MCP client', () => {
  const ask = async (name: keyof typeof orgs, fields: readonly string[]) => {
    const { client } = await device(name);
    const { structuredContent, content } = await (
      await client()
    ).callTool({
      name: 'get_my_user_profile',
      arguments: { fields },
    });
    return { structured: structuredContent, text: String(Object(Object(content)[0]).text) };
  };

  test.each([
    ['customAttributes', { 'Office floor': '4' }, /Office floor\t4/u],
    ['authenticators', { 'Okta Verify': '2023-08-10T20:11:55.000Z' }, /Okta Verify\t2023/u],
    ['groups', { Everyone: 'All users in your organization' }, /Everyone\tAll users/u],
    ['signIn', { methods: 'password' }, /methods\tpassword/u],
    ['org', { supportEmail: 'helpdesk@acme.example' }, /supportEmail\thelpdesk@acme\.example/u],
  ])('gets %s from an org that shares it', async (field, values, text) => {
    const answer = await ask('sharing', [field]);
    expect(answer.structured).toMatchObject({ [field]: values });
    expect(answer.text).toMatch(text);
  });

  test.each(['customAttributes', 'authenticators', 'org'])(
    'is told by an org that does not share %s what an administrator can do',
    async (field) => {
      const answer = await ask('plain', [field, 'title']);
      expect(answer.structured).toMatchObject({
        profile: { title: 'Designer' },
        notShared: { [field]: expect.stringContaining('okta.myAccount.') },
      });
      expect(answer.text).toContain('Title: Designer');
    },
  );
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

test('does not mistake a disabled feature for a dead token', async () => {
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

describe('a request that Okta answers by a step-up', () => {
  /** As MyAccount sends it (Okta, "MyAccount API", error handling; RFC 9470 §3). */
  const stepUp = (error: string, acrValues = 'urn:okta:loa:2fa:any:ifpossible'): FaultAction => ({
    status: 403,
    headers: {
      'www-authenticate': `Bearer realm="IdpMyAccountAPI", error="${error}", error_description="The access token requires additional assurance", max_age=900, acr_values="${acrValues}"`,
    },
    body: '',
  });
  const fault = (action: FaultAction, times: number | 'always' = 1): Fault => ({
    match: 'GET /idp/myaccount/authenticators*',
    times,
    do: action,
  });

  test.each(['insufficient_authentication_context', 'insufficient_user_authentication'])(
    'is sent again after a fresh sign-in without a window (%s)',
    async (error) => {
      const { read, org, authorizations, scopes, config } = await device('sharing');
      await read('org');
      await scopes.record(config, AUTHENTICATORS, true);
      org.setFaults([fault(stepUp(error))]);
      authorizations.length = 0;
      expect(await read('authenticators')).toMatchObject({ kind: 'shared' });
      const fresh = authorizations.at(-1);
      expect(fresh?.get('acr_values')).toBe('urn:okta:loa:2fa:any:ifpossible');
      expect(fresh?.get('max_age')).toBe('900');
      expect(fresh?.get('prompt')).toBe('none');
      // The new tokens still have what the old ones had.
      expect(fresh?.get('scope')).toContain(AUTHENTICATORS);
      expect(fresh?.get('scope')).toContain(ORGANIZATION);
    },
  );

  test('is given up after one fresh sign-in, and says what to do', async () => {
    const { tool, org, authorizations } = await device('sharing');
    org.setFaults([fault(stepUp('insufficient_authentication_context'), 'always')]);
    expect(await tool(['authenticators'])).toMatchObject({
      output: { notShared: { authenticators: expect.stringMatching(/fresh sign-in first/u) } },
    });
    expect(authorizations.filter((query) => query.has('acr_values'))).toHaveLength(1);
  });

  test('opens no window where the browser has no session at Okta', async () => {
    const { read, org, windows, session, config, scopes } = await device('sharing');
    await read('authenticators');
    await scopes.record(config, AUTHENTICATORS, true);
    org.endBrowserSessions();
    org.setFaults([
      {
        ...fault(stepUp('insufficient_authentication_context')),
        match: 'GET /idp/myaccount/organization',
      },
    ]);
    expect(await read('org')).toMatchObject({ kind: 'not-shared', reason: 'sign-in' });
    expect(windows.every((window) => window.startsWith('silent'))).toBe(true);
    // The session of before goes on.
    expect((await session.getTokenSet(config, NEVER)).accessToken).not.toBe('');
  });

  test('reads only the known members of the challenge', async () => {
    const { read, org, authorizations } = await device('sharing');
    const hostile = stepUp(
      'insufficient_authentication_context',
      'x&prompt=login&redirect_uri=evil',
    );
    org.setFaults([fault(hostile)]);
    await read('authenticators');
    const fresh = authorizations.at(-1);
    expect(fresh?.get('acr_values')).toBeNull();
    expect(fresh?.get('prompt')).toBe('none');
    expect(fresh?.get('redirect_uri')).toBe(org.redirectUri);
  });
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
