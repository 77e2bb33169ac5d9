import { describe, expect, test } from 'vitest';
import { fetchProfile } from '../../../src/okta/okta-client.ts';
import { hintFor } from '../../../src/tools/failure-hints.ts';
import { assistantError } from '../../../src/domain/errors.ts';
import { errorOf, oktaApi, ok } from '../../fakes/okta-api.ts';

// What proxies and gateways between the browser and Okta answer of their own.

const NEVER = new AbortController().signal;
const HTML = { 'content-type': 'text/html' };
const PAGE = '<html><h1>Bad Gateway</h1>acme.okta.com did not answer.</html>';
const USER = ok({ id: '00u1', profile: { login: 'a@acme.example' } });

const answer = (status: number, body: string | null, headers: Record<string, string> = {}) => {
  return () => new Response(body, { status, headers });
};

describe.each([500, 502, 503, 504, 522])('a %i', (status) => {
  test.each<[string, string, Record<string, string>]>([
    ['a page', PAGE, HTML],
    ['a text', 'upstream connect error', { 'content-type': 'text/plain' }],
    ['a proxy’s JSON', '{"message":"Bad gateway"}', { 'content-type': 'application/json' }],
  ])('with %s and no sign of Okta is told as the network’s, and tried again', async (_n, ...of) => {
    const gateway = answer(status, ...of);
    const { deps, sent } = oktaApi(gateway, gateway, gateway);
    expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({ code: 'NETWORK_UNAVAILABLE' });
    expect(sent).toHaveLength(3);
    const passing = oktaApi(gateway, USER);
    expect(await errorOf(fetchProfile(passing.deps, NEVER))).toBeNull();
  });

  test.each<[string, string | null, Record<string, string>]>([
    ['a page with Okta’s request id', PAGE, { ...HTML, 'x-okta-request-id': 'Zx1' }],
    ['a page with Okta’s limits', PAGE, { ...HTML, 'x-rate-limit-limit': '600' }],
    ['Okta’s own page', '<link href="https://ok1static.oktacdn.com/x.css">', HTML],
    ['Okta’s error', '{"errorCode":"E0000009"}', {}],
    ['nothing', null, {}],
  ])('with %s is Okta’s', async (_name, ...of) => {
    const okta = answer(status, ...of);
    const { deps } = oktaApi(okta, okta, okta);
    expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({ code: 'OKTA_UNAVAILABLE' });
  });
});

test('a gateway’s failures hold back no request, since Okta has not failed', async () => {
  const gateway = answer(502, PAGE, HTML);
  const { deps, sent } = oktaApi(...Array.from({ length: 6 }, () => gateway), USER);
  await errorOf(fetchProfile(deps, NEVER));
  await errorOf(fetchProfile(deps, NEVER));
  expect(await errorOf(fetchProfile(deps, NEVER))).toBeNull();
  expect(sent).toHaveLength(7);
});

describe('a 429', () => {
  const DAY = { 'retry-after': '86400' };

  test.each<[string, string | null, Record<string, string>]>([
    ['a page', PAGE, { ...DAY, ...HTML }],
    ['nothing', null, DAY],
    ['another API’s JSON', '{"message":"Too many requests"}', DAY],
  ])('with %s and no sign of Okta holds for a minute at most', async (_name, ...of) => {
    const { deps, clock } = oktaApi(answer(429, ...of), USER);
    const start = clock.now;
    expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({
      detail: { retryAt: start + 60_000 },
    });
    clock.now = start + 60_001;
    expect(await errorOf(fetchProfile(deps, NEVER))).toBeNull();
  });

  test.each<[string, string | null, Record<string, string>]>([
    ['Okta’s error', '{"errorCode":"E0000047"}', DAY],
    ['Okta’s request id', null, { ...DAY, 'x-okta-request-id': 'Zx1' }],
    ['Okta’s limits', null, { ...DAY, 'x-rate-limit-limit': '600' }],
  ])('with %s holds as long as Okta asks', async (_name, ...of) => {
    const { deps, clock } = oktaApi(answer(429, ...of));
    const start = clock.now;
    expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({
      detail: { retryAt: start + 86_400_000 },
    });
  });
});

test.each([
  [408, 'NETWORK_UNAVAILABLE'],
  [425, 'NETWORK_UNAVAILABLE'],
  [421, 'NETWORK_BLOCKED'],
  [431, 'NETWORK_BLOCKED'],
])('a %i at the API is %s, with a page and without', async (status, code) => {
  for (const body of [PAGE, null]) {
    const gateway = answer(status, body);
    const { deps } = oktaApi(gateway, gateway, gateway);
    expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({ code });
  }
});

test.each([
  [400, 'E0000001'],
  [404, 'E0000007'],
  [405, 'E0000022'],
])('Okta’s own %i %s is told as its rejection, with its code', async (status, errorCode) => {
  const { deps } = oktaApi(() => Response.json({ errorCode, errorId: 'oae1' }, { status }));
  expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({
    code: 'OKTA_REQUEST_REJECTED',
    detail: { status, errorCode, errorId: 'oae1' },
  });
});

test('over MCP, each failure on the way says what is true of it and what to do', () => {
  const blocked = assistantError('NETWORK_BLOCKED', 'x', { orgUrl: 'https://acme.okta.com' }).wire;
  expect(hintFor(blocked)).toMatch(/answered instead of Okta.*Ask the user to/u);
  expect(hintFor(blocked)).not.toMatch(/cannot be reached|try once more/iu);
  expect(hintFor(assistantError('NETWORK_UNAVAILABLE', 'x').wire)).toMatch(/network.*Try once/u);
  const down = assistantError('OKTA_UNAVAILABLE', 'x', { errorId: null }).wire;
  expect(hintFor(down)).toMatch(/^Okta has a temporary problem\. Try once more/u);
});
