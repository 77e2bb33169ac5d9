import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchApplications, fetchProfile } from '../../src/okta/okta-client.ts';
import type { OktaDeps } from '../../src/okta/okta-deps.ts';
import { bearerAuthorization } from '../fakes/bearer-authorization.ts';
import { codeOf, oktaApi, errorOf } from '../fakes/okta-api.ts';
import type { FaultAction } from '../okta-org/faults.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { signIn } from '../okta-org/sign-in.ts';
import { startOktaOrg, type OktaOrg } from '../okta-org/start-okta-org.ts';

const NEVER = new AbortController().signal;
const REQUESTS_PER_MINUTE = 4;
let org: OktaOrg;
let token: string;

beforeAll(async () => {
  org = await startOktaOrg({ requestsPerMinute: REQUESTS_PER_MINUTE });
  token = (await signIn(org, 'alice@acme.example')).access_token;
});
afterEach(() => org.reset());
afterAll(() => org.stop());

/** The local org as Okta's API; the client's clock goes on only while it waits, which is no time for the org. */
function client() {
  const { deps, waits } = oktaApi();
  let now = Date.now();
  const overWire: OktaDeps = {
    ...deps,
    now: () => now,
    async wait(ms) {
      waits.push(ms);
      now += ms;
    },
    authorization: bearerAuthorization(async () => token),
    fetch: (input, { headers } = {}) =>
      fetchFrom(org)(
        input instanceof Request ? input.url : input,
        headers === undefined ? {} : { headers },
      ),
  };
  return { deps: overWire, waits };
}

const applications = (deps: OktaDeps) => fetchApplications(deps, [org.orgUrl], NEVER);
const apiRequests = () => org.requests().filter(({ path }) => path.startsWith('/api/'));

function fault(action: FaultAction, times: number | 'always' = 1) {
  org.setFaults([{ match: 'GET /api/v1/users/me/appLinks', times, do: action }]);
}

describe('over the wire,', () => {
  test('C1 one request too many closes the API for every surface', async () => {
    const { deps, waits } = client();
    for (let request = 0; request < REQUESTS_PER_MINUTE; request += 1) await applications(deps);
    const limited = await errorOf(applications(deps));
    expect(limited).toMatchObject({ code: 'OKTA_RATE_LIMITED' });
    const sent = apiRequests().length;
    expect(sent).toBe(REQUESTS_PER_MINUTE + 1);
    const restarted = { ...deps, circuit: { failures: 0, openUntil: 0 } };
    expect(await errorOf(fetchProfile(restarted, NEVER))).toEqual(limited);
    expect(await errorOf(applications(restarted))).toEqual(limited);
    expect(apiRequests()).toHaveLength(sent);
    expect(waits).toEqual([]);
  });

  test('C3 a short limit is waited for by the clock of the org, which is ten minutes off', async () => {
    const { deps, waits } = client();
    fault({ status: 429, headers: { 'X-Rate-Limit-Reset': '+5' }, clockOffset: 600 });
    expect((await applications(deps)).length).toBeGreaterThan(40);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(3500);
    expect(waits[0]).toBeLessThan(6500);
    expect(apiRequests()).toHaveLength(2);
  });

  test.each<[string, FaultAction]>([
    ['C4 a 503', { status: 503 }],
    ['C10 a connection that is lost before the answer', { drop: 'before-processing' }],
    ['C10 a connection that is lost half way through the body', { truncate: 100 }],
  ])('%s is tried again, twice', async (_name, action) => {
    fault(action, 2);
    expect((await applications(client().deps)).length).toBeGreaterThan(40);
    expect(apiRequests()).toHaveLength(3);
    fault(action, 'always');
    expect(await codeOf(applications(client().deps))).toMatch(/UNAVAILABLE$/u);
  });

  test.each<[string, string, FaultAction]>([
    ['C7 a login page', 'NETWORK_BLOCKED', { html: '<h1>Sign in</h1>' }],
    ['C11 a redirect', 'ORG_MOVED', { redirect: 'https://evil.example/' }],
  ])('%s is %s, and asked for once', async (_name, code, action) => {
    fault(action);
    expect(await codeOf(applications(client().deps))).toBe(code);
    expect(apiRequests()).toHaveLength(1);
  });

  test.each<[string, FaultAction]>([
    ['C7 a true list that says it is text', { contentType: 'text/plain' }],
    ['C7 null', { status: 200, body: null }],
    [
      'C8 a list that goes on elsewhere',
      { headers: { link: '<https://evil.example/>; rel="next"' } },
    ],
    ['C12 a body of 11 MiB', { body: ['x'.repeat(11 * 1024 * 1024)] }],
    ['C14 a 304', { status: 304 }],
  ])('%s is no list', async (_name, action) => {
    fault(action);
    expect(await codeOf(applications(client().deps))).toBe('OKTA_RESPONSE_UNEXPECTED');
    expect(apiRequests()).toHaveLength(1);
  });
});
