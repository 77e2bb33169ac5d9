import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTokenAuthorization } from '../../src/auth/dpop/access-token-authorization.ts';
import { createServerClock } from '../../src/auth/token-endpoint/server-clock.ts';
import { obtainTokenSet } from '../../src/auth/sign-in/sign-in.ts';
import { fetchProfile } from '../../src/okta/okta-client.ts';
import { fakeAuth } from '../fakes/auth.ts';
import { oktaApi } from '../fakes/okta-api.ts';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { startOktaOrg, type OktaOrg } from '../okta-org/start-okta-org.ts';

const NEVER = new AbortController().signal;
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg({ dpop: true });
});
afterAll(() => org.stop());

const fetchIt: typeof fetch = (input, { method = 'GET', headers, body } = {}) =>
  fetchFrom(org)(input instanceof Request ? input.url : input, {
    method,
    headers: new Headers(headers),
    body,
  });

/** A device at the local org, whose clock is moved by hand. */
async function device() {
  const { deps, clock } = fakeAuth();
  const browser = new CookieBrowser(org);
  const servers = createServerClock(() => clock.now);
  const auth = {
    ...deps,
    servers,
    fetch: servers.observingFetch(fetchIt),
    webAuthFlow: {
      redirectUri: org.redirectUri,
      launch: async (url: URL) => (await browser.signIn(url, 'alice@acme.example')).url.href,
    },
  };
  const config = {
    orgUrl: org.orgUrl,
    clientId: org.clientId,
    alternateOrigins: [],
    source: 'user',
    dpop: true,
  } as const;
  const tokenSet = await obtainTokenSet(config, 'switch-user', auth, NEVER);
  const profile = () =>
    fetchProfile(
      {
        ...oktaApi().deps,
        fetch: fetchIt,
        authorization: accessTokenAuthorization({
          dpopKeys: deps.dpopKeys,
          keyName: deps.keyName,
          servers,
          orgUrl: org.orgUrl,
          getAccessToken: async () => tokenSet,
        }),
      },
      NEVER,
    );
  return { clock, profile };
}

// After a jump back, a proof is dated by the server's last answer, which is not too long ago.
test.each([
  [3_600_000, [400, 200, 200]],
  [-3_600_000, [200, 200]],
])('S-49 a clock that jumps by %d ms costs one API request at most', async (jump, statuses) => {
  const { clock, profile } = await device();
  org.reset();
  clock.now += jump;
  expect(await profile()).toMatchObject({ firstName: 'Alice' });
  await profile();
  expect(org.requests().map(({ status }) => status)).toEqual(statuses);
});
