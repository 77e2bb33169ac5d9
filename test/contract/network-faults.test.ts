import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessTokenAuthorization } from '../../src/auth/dpop/access-token-authorization.ts';
import { createSessionManager } from '../../src/auth/sign-in/session-manager.ts';
import { assistantError, toWireError, type WireError } from '../../src/domain/errors.ts';
import { fetchProfile } from '../../src/okta/okta-client.ts';
import { fakeAuth, ORG } from '../fakes/auth.ts';
import { oktaApi } from '../fakes/okta-api.ts';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import type { Fault } from '../okta-org/faults.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { startOktaOrg, type OktaOrg } from '../okta-org/start-okta-org.ts';

const NEVER = new AbortController().signal;
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg();
});
afterEach(() => org.reset());
afterAll(() => org.stop());

function bugCase(name: string): readonly Fault[] {
  const file = join(import.meta.dirname, '..', 'data', 'bug-cases', `${name}.fault.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const fetchOrg: typeof fetch = async (input, { method = 'GET', headers, body, redirect } = {}) => {
  const response = await fetchFrom(org)(input instanceof Request ? input.url : input, {
    method,
    headers: new Headers(headers),
    body,
  });
  if (redirect === 'error' && response.status >= 300 && response.status < 400)
    throw new TypeError('Failed to fetch');
  return response;
};

/** A device whose browser closes the sign-in window at an error page, as Chromium does. */
function device(redirectUri = org.redirectUri) {
  const { deps } = fakeAuth();
  const browser = new CookieBrowser(org);
  const windows: string[] = [];
  const auth = {
    ...deps,
    fetch: deps.servers.observingFetch(fetchOrg),
    webAuthFlow: {
      redirectUri,
      async launch(url: URL, mode: 'interactive' | 'silent') {
        windows.push(mode);
        const page =
          mode === 'silent'
            ? await browser.open(url)
            : await browser.signIn(url, 'alice@acme.example');
        if (page.status >= 400)
          throw assistantError('NETWORK_UNAVAILABLE', 'Authorization page could not be loaded.');
        if (page.url.href.startsWith(redirectUri)) return page.url.href;
        throw assistantError('SIGN_IN_REQUIRED', 'Okta wants to show its sign-in page.');
      },
    },
  };
  const config = { ...ORG, orgUrl: org.orgUrl, clientId: org.clientId };
  const sessionManager = createSessionManager(auth);
  const authorization = accessTokenAuthorization({
    ...auth,
    orgUrl: org.orgUrl,
    getAccessToken: (signal, rejectedToken) =>
      sessionManager.getTokenSet(config, signal, rejectedToken),
  });
  return {
    windows,
    signIn: () => sessionManager.signIn(config, 'interactive'),
    profile: () =>
      fetchProfile(
        { ...oktaApi().deps, orgUrl: org.orgUrl, fetch: fetchOrg, authorization },
        NEVER,
      ),
  };
}

function errorOf(promise: Promise<unknown>): Promise<WireError | null> {
  return promise.then(
    () => null,
    (thrown: unknown) => toWireError(thrown),
  );
}

describe('a sign-in whose window shows an error page', () => {
  test('names the redirect URI if it is not registered, without opening a window', async () => {
    const redirectUri = 'https://other.example/';
    const { signIn, windows } = device(redirectUri);
    expect(await errorOf(signIn())).toMatchObject({
      code: 'REDIRECT_URI_REFUSED',
      detail: { redirectUri },
    });
    expect(windows).toEqual(['silent']);
  });

  test('says that Okta is unavailable if Okta answers 429', async () => {
    org.setFaults(bugCase('authorize-429'));
    expect(await errorOf(device().signIn())).toMatchObject({ code: 'SIGN_IN_UNAVAILABLE' });
  });

  test('says that a page failed if only a later page did', async () => {
    org.setFaults(bugCase('login-page-401'));
    const { signIn, windows } = device();
    expect(await errorOf(signIn())).toMatchObject({ code: 'SIGN_IN_PAGE_FAILED' });
    expect(windows).toEqual(['silent', 'interactive']);
  });

  test('opens the window although only the silent attempt failed', async () => {
    const { signIn, windows } = device();
    org.setFaults([{ match: 'GET /oauth2/v1/authorize*prompt=none*', do: { status: 403 } }]);
    await errorOf(signIn());
    expect(windows).toEqual(['silent', 'interactive']);
  });
});

describe('the API', () => {
  test('denies access if it rejects a new token, too, and names the error ID', async () => {
    const { signIn, profile, windows } = device();
    await signIn();
    org.setFaults(bugCase('api-401-not-the-token'));
    windows.length = 0;
    expect(await errorOf(profile())).toMatchObject({
      code: 'OKTA_FORBIDDEN',
      detail: { errorId: 'oaeSAMPLE1', status: 401 },
    });
    expect(windows).toEqual([]);
  });

  test('does not mistake a web gateway’s answer for Okta’s', async () => {
    const { signIn, profile } = device();
    await signIn();
    org.setFaults(bugCase('gateway-403'));
    expect(await errorOf(profile())).toMatchObject({
      code: 'NETWORK_BLOCKED',
      detail: { orgUrl: org.orgUrl },
    });
  });

  test('is said to have moved where it redirects, and no other host is asked', async () => {
    const { signIn, profile } = device();
    await signIn();
    org.setFaults([
      { match: 'GET /api/*', times: 'always', do: { redirect: 'https://id.acme.example/' } },
    ]);
    const sent = org.requests().length;
    expect(await errorOf(profile())).toMatchObject({ code: 'ORG_MOVED' });
    expect(org.requests()).toHaveLength(sent + 1);
  });
});

describe('a web gateway in front of an org that is known', () => {
  const gateway = (status: number): Fault => ({
    match: 'GET /api/*',
    times: 'always',
    do: { status, html: '<h1>Your web gateway stopped this request</h1>' },
  });

  test.each([200, 401, 403, 404, 407, 451, 511])(
    'is told from Okta at the API (%i)',
    async (status) => {
      const { signIn, profile } = device();
      await signIn();
      org.setFaults([gateway(status)]);
      expect(await errorOf(profile())).toMatchObject({ code: 'NETWORK_BLOCKED' });
    },
  );

  test('is told from Okta at the token endpoint', async () => {
    org.setFaults([
      {
        match: 'POST /oauth2/v1/token',
        times: 'always',
        do: { status: 403, html: '<h1>Stopped</h1>' },
      },
    ]);
    expect(await errorOf(device().signIn())).toMatchObject({ code: 'NETWORK_BLOCKED' });
  });
});

describe('an org that was renamed', () => {
  test.each(
    [301, 302, 303, 307, 308].flatMap((status) => [
      [status, 'GET /.well-known/openid-configuration'] as const,
      [status, 'POST /oauth2/v1/token'] as const,
      [status, 'GET /oauth2/v1/keys'] as const,
    ]),
  )('fails a sign-in by saying so (%i at %s)', async (status, match) => {
    org.setFaults([
      { match, times: 'always', do: { status, redirect: 'https://id.acme.example/' } },
    ]);
    expect(await errorOf(device().signIn())).toMatchObject({
      code: 'ORG_MOVED',
      detail: { orgUrl: org.orgUrl },
    });
  });

  test.each([301, 303, 307, 308])('fails a request by saying so (%i)', async (status) => {
    const { signIn, profile } = device();
    await signIn();
    org.setFaults([
      { match: 'GET /api/*', times: 'always', do: { status, redirect: 'https://new.okta.com/' } },
    ]);
    expect(await errorOf(profile())).toMatchObject({ code: 'ORG_MOVED' });
  });
});

describe('an org whose metadata cannot be read', () => {
  test.each([
    ['gateway-403-set-up', 'NETWORK_BLOCKED'],
    ['renamed-org', 'ORG_MOVED'],
  ])('fails a sign-in in the case %s with %s', async (name, code) => {
    org.setFaults(bugCase(name));
    const { signIn, windows } = device();
    expect(await errorOf(signIn())).toMatchObject({ code, detail: { orgUrl: org.orgUrl } });
    expect(windows).toEqual([]);
  });
});
