import { describe, expect, test, vi } from 'vitest';
import { createSessionManager } from '../../../src/auth/sign-in/session-manager.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';
import { fakeSessionRules } from '../../fakes/session-rules.ts';

const NEVER = new AbortController().signal;
const HOUR_MS = 3_600_000;
const OTHER_ORG_URL = 'https://globex.okta.com';

let turns = 0;

/** Takes 0 to 4 turns of the event loop, so that what happens at once meets in every order. */
async function delay(): Promise<void> {
  turns += 3;
  for (let turn = turns % 5; turn > 0; turn -= 1) await new Promise(setImmediate);
}

const browser = fakeSessionRules(delay);
vi.stubGlobal('chrome', {
  declarativeNetRequest: browser.api,
  runtime: {
    getURL: (path: string) => `chrome-extension://agmppaehdfcfgmjmdaeacefjegmkmlno${path}`,
  },
});
const { createOriginRule } = await import('../../../src/platform/origin-rule.ts');

/** A user signed in to an org at this address, whose token requests meet the browser's rules and Okta's refusal. */
async function signedIn(orgUrl: string, originRule = createOriginRule()) {
  const auth = fakeAuth();
  const { deps, provider, clock } = auth;
  const org = { ...ORG, orgUrl };
  await createSessionManager(deps).signIn(ORG, 'interactive');
  const tokenSet = await deps.tokenSet.read();
  if (tokenSet === null) throw new Error('Nobody is signed in.');
  await deps.tokenSet.write({
    ...tokenSet,
    server: {
      issuer: orgUrl,
      token_endpoint: `${orgUrl}/oauth2/v1/token`,
      revocation_endpoint: `${orgUrl}/oauth2/v1/revoke`,
      jwks_uri: `${orgUrl}/oauth2/v1/keys`,
    },
  });
  provider.overrides.tokens = ({ id_token: _idToken, ...tokens }) => tokens;
  const sent: boolean[] = [];
  const { fetch } = deps;
  deps.originRule = originRule;
  deps.fetch = async (input, init) => {
    await delay();
    const url = String(input instanceof Request ? input.url : input);
    if (init?.method !== 'POST') return await fetch(input, init);
    const hasOrigin = browser.hasOrigin(url, init.method);
    sent.push(hasOrigin);
    return hasOrigin ? originRefusal() : await fetch(input, init);
  };
  const sessionManager = createSessionManager(deps);
  return {
    ...auth,
    sent,
    refresh: async () => {
      clock.now += HOUR_MS;
      return await sessionManager.getTokenSet(org, NEVER);
    },
    signOut: () => sessionManager.signOut(),
  };
}

function originRefusal(): Response {
  return Response.json(
    {
      error: 'invalid_request',
      error_description:
        'Browser requests to the token endpoint must use Proof Key for Code Exchange.',
    },
    { status: 400 },
  );
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

describe('token requests of several orgs', () => {
  test('never carry Origin in 200 rounds of two orgs refreshing at once', async () => {
    browser.rules.clear();
    const originRule = createOriginRule();
    const accounts = [
      await signedIn(ORG.orgUrl, originRule),
      await signedIn(OTHER_ORG_URL, originRule),
    ];
    for (let round = 0; round < 200; round += 1)
      await Promise.all(accounts.map(({ refresh }) => refresh()));
    for (const { sent } of accounts) expect(sent).toEqual(Array.from({ length: 200 }, () => false));
    expect(browser.rules.size).toBe(2);
  });

  test('keep the rules that an earlier worker made', async () => {
    browser.rules.clear();
    await createOriginRule().ensure(ORG.orgUrl);
    await createOriginRule().ensure(OTHER_ORG_URL);
    for (const orgUrl of [ORG.orgUrl, OTHER_ORG_URL])
      expect(browser.hasOrigin(`${orgUrl}/oauth2/v1/token`, 'POST')).toBe(false);
    expect(browser.hasOrigin('https://acmeXokta.com/oauth2/v1/token', 'POST')).toBe(true);
  });
});

describe('a token request that Okta refuses for its Origin', () => {
  test('is repeated once with the rule in place', async () => {
    const { refresh, deps, sent, launches } = await signedIn(ORG.orgUrl);
    const { ensure } = deps.originRule;
    deps.originRule.ensure = async (orgUrl) => {
      deps.originRule.ensure = ensure;
      await ensure(orgUrl);
      browser.rules.clear();
    };
    launches.length = 0;
    expect((await refresh()).accessToken).toBe('access-2');
    expect(sent).toEqual([true, false]);
    expect(launches).toEqual([]);
  });

  test('does not make the refresh token doubtful: the next refresh uses it again', async () => {
    const { refresh, deps, sent, launches } = await signedIn(ORG.orgUrl, {
      ensure: async () => browser.rules.clear(),
    });
    launches.length = 0;
    expect(await codeOf(refresh())).toBe('ORIGIN_REFUSED');
    expect(sent).toEqual([true, true]);
    expect(await deps.pendingRefresh.read()).toBeNull();
    deps.originRule = createOriginRule();
    expect((await refresh()).accessToken).toBe('access-2');
    expect(launches).toEqual([]);
  });

  test('is repeated with a new code at a sign-in, which needs no window', async () => {
    browser.rules.clear();
    const { deps, launches, provider } = fakeAuth();
    const refusals = [originRefusal()];
    provider.overrides.token = () => refusals.pop();
    expect((await createSessionManager(deps).signIn(ORG, 'interactive')).state).toBe('signed-in');
    expect(launches).toEqual(['silent', 'silent']);
    expect(provider.tokenRequests.map((request) => request.get('code'))).toEqual([
      'code-1',
      'code-2',
    ]);
  });

  test('is repeated once for a revocation', async () => {
    const { signOut, deps, sent, provider } = await signedIn(ORG.orgUrl);
    const { ensure } = deps.originRule;
    deps.originRule.ensure = async (orgUrl) => {
      deps.originRule.ensure = ensure;
      browser.rules.clear();
      await delay();
      expect(orgUrl).toBe(ORG.orgUrl);
    };
    await signOut();
    expect(sent).toEqual([true, false]);
    expect(provider.revocations).toHaveLength(1);
    expect(await deps.revocations.read()).toEqual([]);
  });
});
