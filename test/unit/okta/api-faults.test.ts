import { describe, expect, test } from 'vitest';
import { MAX_RATE_LIMIT_MS } from '../../../src/domain/rate-limit.ts';
import { fetchApplications, fetchProfile } from '../../../src/okta/okta-client.ts';
import type { OktaDeps } from '../../../src/okta/okta-deps.ts';
import {
  codeOf,
  hanging,
  lost,
  oktaApi,
  ok,
  ORG_ORIGIN,
  errorOf,
  refused,
  type Responder,
} from '../../fakes/okta-api.ts';

const NEVER = new AbortController().signal;
const NOW = Date.UTC(2026, 10, 24, 12);
const ZOOM = { label: 'Zoom', linkUrl: `${ORG_ORIGIN}/home/zoomus/0oa1/1` };
const ALICE = { id: '00u1', profile: { title: 'Designer' } };
const MIB = 1024 * 1024;

const applications = (deps: OktaDeps, signal = NEVER) =>
  fetchApplications(deps, [ORG_ORIGIN], signal);

/** The same org for a worker that was stopped and started: only stored items are left. */
const restarted = (deps: OktaDeps): OktaDeps => ({
  ...deps,
  circuit: { failures: 0, openUntil: 0 },
});

/** A 429 whose limit ends so many seconds later, by a server whose clock is so far off. */
const limited = (seconds: number, clockOffset = 0): Responder => {
  const server = NOW + clockOffset;
  return refused(429, {
    date: new Date(server).toUTCString(),
    'x-rate-limit-reset': String(server / 1000 + seconds),
  });
};

describe('a rate limit', () => {
  test('C1 of 8 s delays the request, which is sent again afterwards', async () => {
    const { deps, sent, waits } = oktaApi(limited(8), ok([ZOOM]));
    expect(await applications(deps)).toMatchObject([{ label: 'Zoom' }]);
    expect(waits).toEqual([8500]);
    expect(sent.map(({ at }) => at - NOW)).toEqual([0, 8500]);
  });

  test('C1 of 45 s holds back every request until then, even of a restarted worker', async () => {
    const { deps, sent, waits, clock } = oktaApi(limited(45), ok(ALICE), ok([ZOOM]));
    expect(await errorOf(applications(deps))).toMatchObject({
      code: 'OKTA_RATE_LIMITED',
      detail: { retryAt: NOW + 45_500 },
    });
    for (const callerDeps of [deps, restarted(deps)]) {
      clock.now += 10_000;
      expect(await errorOf(fetchProfile(callerDeps, NEVER))).toMatchObject({
        detail: { retryAt: NOW + 45_500 },
      });
      expect(await codeOf(applications(callerDeps))).toBe('OKTA_RATE_LIMITED');
    }
    expect(sent).toHaveLength(1);
    expect(waits).toEqual([]);
    // Now short enough to wait for.
    clock.now = NOW + 40_000;
    expect(await fetchProfile(restarted(deps), NEVER)).toEqual({ title: 'Designer' });
    expect(sent[1]?.at).toBe(NOW + 45_500);
  });

  test('C1 requests no token meanwhile, and does not concern another org', async () => {
    const { deps, tokens } = oktaApi(limited(45), ok([ZOOM]));
    await errorOf(applications(deps));
    await errorOf(applications(deps));
    expect(tokens).toHaveLength(1);
    const other = { ...deps, orgUrl: 'https://other.okta.com' };
    expect(await codeOf(applications(other))).toBe('resolved');
  });

  test('C1 that comes again after the wait is an error', async () => {
    const { deps, sent } = oktaApi(limited(3), limited(9), ok([ZOOM]));
    expect(await codeOf(applications(deps))).toBe('OKTA_RATE_LIMITED');
    expect(sent).toHaveLength(2);
  });

  test('C1 is not shortened by another limit that ends sooner', async () => {
    const { deps } = oktaApi(limited(45), limited(20));
    await Promise.all([codeOf(applications(deps)), codeOf(fetchProfile(deps, NEVER))]);
    expect(await deps.rateLimit.read()).toMatchObject({
      orgUrl: ORG_ORIGIN,
      retryAt: NOW + 45_500,
    });
  });

  test('C1 is over after the wait, even if the timer fired slightly early', async () => {
    const { deps, clock } = oktaApi(limited(8), ok([ZOOM]));
    const early = {
      ...deps,
      async wait(ms: number) {
        clock.now += ms - 1;
      },
    };
    expect(await codeOf(applications(early))).toBe('resolved');
  });

  test('C1 that another request met meanwhile holds for a request that has waited, too', async () => {
    const { deps, clock, sent } = oktaApi(limited(8), ok([ZOOM]));
    const meanwhile = {
      ...deps,
      async wait(ms: number) {
        clock.now += ms;
        await deps.rateLimit.write({ orgUrl: ORG_ORIGIN, retryAt: clock.now + 5000 });
      },
    };
    expect(await errorOf(applications(meanwhile))).toMatchObject({
      code: 'OKTA_RATE_LIMITED',
      detail: { retryAt: NOW + 13_500 },
    });
    expect(sent).toHaveLength(1);
  });

  test('C1 replaces another org’s limit', async () => {
    const { deps } = oktaApi(limited(45));
    await deps.rateLimit.write({ orgUrl: 'https://other.okta.com', retryAt: NOW + 60_000 });
    await errorOf(applications(deps));
    expect(await deps.rateLimit.read()).toMatchObject({
      orgUrl: ORG_ORIGIN,
      retryAt: NOW + 45_500,
    });
  });

  test('C1 ends the wait when the caller aborts', async () => {
    const { deps, sent } = oktaApi(limited(8), ok([ZOOM]));
    const stop = new AbortController();
    const waiting = { ...deps, wait: () => Promise.reject(stop.signal.reason) };
    stop.abort();
    expect(await codeOf(applications(waiting, stop.signal))).toBe('CANCELLED');
    expect(sent.length).toBeLessThan(2);
  });

  const date = new Date(NOW).toUTCString();
  const reset = (seconds: number) => String(NOW / 1000 + seconds);
  test.each([
    ['concurrency form', { 'x-rate-limit-limit': '0', 'x-rate-limit-remaining': '0' }],
    [
      'a concurrency form with a suggestion',
      { 'x-rate-limit-limit': '0', 'x-rate-limit-reset': reset(20) },
    ],
    ['reset in the past', { 'x-rate-limit-reset': reset(-300) }],
    ['reset missing', {}],
    ['reset "NaN"', { 'x-rate-limit-reset': 'NaN' }],
    ['reset in the year 2099', { 'x-rate-limit-reset': '4070908800' }],
    ['Retry-After in seconds', { 'retry-after': '30' }],
    ['Retry-After 0', { 'retry-after': '0' }],
    ['Retry-After as a date', { 'retry-after': new Date(NOW + 30_000).toUTCString() }],
    ['Retry-After as a date in the past', { 'retry-after': new Date(0).toUTCString() }],
  ])(
    'C2 in an unusual form delays the request by one second to one day: %s',
    async (_name, headers) => {
      const forever = Array.from({ length: 9 }, () => refused(429, { date, ...headers }));
      const { deps, sent, waits } = oktaApi(...forever);
      expect(await codeOf(applications(deps))).toBe('OKTA_RATE_LIMITED');
      const retryAt = (await deps.rateLimit.read())?.retryAt ?? 0;
      expect(retryAt - (sent.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(1000);
      expect(retryAt - (sent.at(-1)?.at ?? 0)).toBeLessThanOrEqual(MAX_RATE_LIMIT_MS);
      expect(sent.length).toBeLessThanOrEqual(2);
      for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(1000);
    },
  );

  test('C2 that cannot be stored still causes one retry at most', async () => {
    const { deps, sent } = oktaApi(...Array.from({ length: 9 }, () => limited(8)));
    deps.rateLimit.write = () => Promise.reject(new Error('Quota exceeded.'));
    expect(await codeOf(applications(deps))).toBe('OKTA_RATE_LIMITED');
    expect(sent).toHaveLength(2);
  });

  test.each([-600_000, 600_000])(
    'C3 is measured by the server’s clock, which is %d ms ahead of ours',
    async (clockOffset) => {
      const { deps } = oktaApi(limited(45, clockOffset));
      expect(await errorOf(applications(deps))).toMatchObject({
        detail: { retryAt: NOW + 45_500 },
      });
    },
  );

  test.each([1, 24])('C3 ends if the device’s clock is set back by hours: %i', async (hours) => {
    const { deps, clock } = oktaApi(limited(45), ok([ZOOM]));
    await errorOf(applications(deps));
    clock.now -= hours * 60 * 60_000;
    expect(await codeOf(applications(deps))).toBe('resolved');
  });
});

describe('a server error', () => {
  test.each([500, 502, 503, 504])(
    'C4 with status %d leads to three attempts, with delays',
    async (status) => {
      const down = refused(status);
      for (const answers of [[down], [down, down]]) {
        const { deps, sent } = oktaApi(...answers, ok([ZOOM]));
        expect(await applications(deps)).toHaveLength(1);
        expect(sent).toHaveLength(answers.length + 1);
      }
      const { deps, sent, waits } = oktaApi(down, down, down, ok([ZOOM]));
      expect(await codeOf(applications(deps))).toBe('OKTA_UNAVAILABLE');
      expect(sent).toHaveLength(3);
      expect(waits).toEqual([150, 500]);
    },
  );

  test('C4 leads to no retry after ten seconds', async () => {
    const { deps, sent, clock } = oktaApi(() => {
      clock.now += 9900;
      return new Response(null, { status: 504 });
    });
    expect(await codeOf(applications(deps))).toBe('OKTA_UNAVAILABLE');
    expect(sent).toHaveLength(1);
  });

  const outage = Array.from({ length: 6 }, (_, id): Responder => {
    const body = { errorCode: 'E0000010', errorId: `oae${id + 1}` };
    return () => Response.json(body, { status: 503 });
  });

  test('C4 five times in a row holds requests back, until one probe succeeds', async () => {
    const probe = Promise.withResolvers<Response>();
    const { deps, sent, waits, clock } = oktaApi(
      ...outage.slice(0, 5),
      () => probe.promise,
      ok(ALICE),
    );
    await errorOf(applications(deps));
    expect(await errorOf(applications(deps))).toMatchObject({ detail: { errorId: 'oae5' } });
    expect(sent).toHaveLength(5);
    expect(waits).toHaveLength(3);
    expect(await codeOf(applications(deps))).toBe('OKTA_UNAVAILABLE');
    expect(sent).toHaveLength(5);
    clock.now += 10_000;
    const first = applications(deps);
    expect(await codeOf(fetchProfile(deps, NEVER))).toBe('OKTA_UNAVAILABLE');
    expect(sent).toHaveLength(6);
    probe.resolve(Response.json([ZOOM]));
    expect(await first).toHaveLength(1);
    expect(await codeOf(fetchProfile(deps, NEVER))).toBe('resolved');
  });

  test('C4 of a probe holds requests back again at once', async () => {
    const { deps, sent, clock } = oktaApi(...outage, ok([ZOOM]), ok([ZOOM]));
    await errorOf(applications(deps));
    await errorOf(applications(deps));
    clock.now += 10_000;
    expect(await codeOf(applications(deps))).toBe('OKTA_UNAVAILABLE');
    expect(await codeOf(applications(deps))).toBe('OKTA_UNAVAILABLE');
    expect(sent).toHaveLength(6);
    clock.now -= 24 * 60 * 60_000;
    expect(await codeOf(applications(deps))).toBe('resolved');
  });

  test('C4 between successes does not hold requests back', async () => {
    const down = refused(503);
    const { deps } = oktaApi(down, down, ok([]), down, down, ok([]), down, down, ok([ZOOM]));
    for (let round = 0; round < 3; round += 1)
      expect(await codeOf(applications(deps))).toBe('resolved');
  });
});

test.each([
  ['E0000006', {}, { code: 'OKTA_FORBIDDEN', detail: { errorId: 'oae1' } }],
  [
    'insufficient_scope',
    { 'www-authenticate': 'Bearer error="insufficient_scope", scope="okta.users.read.self"' },
    { code: 'OKTA_SCOPE_MISSING', detail: { scope: 'okta.users.read.self' } },
  ],
])('C5 a 403 for %s is not sent again, with this token or another', async (_name, headers, is) => {
  const forbidden = () =>
    Response.json({ errorCode: 'E0000006', errorId: 'oae1' }, { status: 403, headers });
  const { deps, sent, tokens } = oktaApi(forbidden, ok([ZOOM]));
  expect(await errorOf(applications(deps))).toMatchObject(is);
  expect(sent).toHaveLength(1);
  expect(tokens).toEqual([undefined]);
});

const json = (text: string) => () =>
  new Response(text, { headers: { 'content-type': 'application/json' } });

test.each([
  ['truncated JSON', json('[{"label":"Zoom"')],
  ['null', json('null')],
  ['an object for a list', json('{}')],
  ['JSON of another content type', () => new Response('[]')],
  ['a list without one readable row', json('[{}, null, 7]')],
])('C7 %s is not accepted as a list of applications', async (_name, answer) => {
  expect(await codeOf(applications(oktaApi(answer).deps))).toBe('OKTA_RESPONSE_UNEXPECTED');
});

const answer = (body: string | null, type: string | null, status = 200) => {
  const headers = new Headers(type === null ? {} : { 'content-type': type });
  // The body as bytes, which give a response no content type of their own.
  return () =>
    new Response(body === null ? null : new TextEncoder().encode(body), { status, headers });
};
const PAGE = '<!doctype html><title>Stopped</title><h1>Your web gateway stopped this request</h1>';
const XHTML = '<?xml version="1.0"?>\n<!-- proxy -->\n<html xmlns="http://www.w3.org/1999/xhtml"/>';

test.each([
  ['a page', answer(PAGE, 'text/html')],
  ['a page as XHTML', answer(XHTML, 'application/xhtml+xml;charset=utf-8')],
  ['an empty page', answer('', 'text/html')],
  ['a page as plain text', answer(`\ufeff\r\n ${PAGE}`, 'text/plain; charset=utf-8')],
  ['a page without a type', answer(PAGE, null)],
  ['a page that says it is JSON', answer(PAGE, 'application/json')],
  ['a sentence', answer('Access denied by your web filter.', 'text/plain')],
  ['a picture', answer('\u0089PNG\r\n', 'image/png')],
  ['nothing', answer('', 'application/json')],
  ['nothing without a type', answer('', null)],
  ['204, as a captive portal’s check has', answer(null, null, 204)],
  ['a page with 401', answer(PAGE, 'text/plain', 401)],
  ['a page with 403', answer(PAGE, null, 403)],
  ['a page with 404', answer(PAGE, 'application/xhtml+xml', 404)],
  ['JSON of a proxy with 400', answer('{"message":"Bad request"}', 'application/json', 400)],
  ['JSON of a proxy with 401', answer('{"code":401}', 'application/json', 401)],
  ['JSON of a proxy with 403', answer('{"error":"URL blocked"}', 'application/json', 403)],
  ['JSON of a proxy with 404', answer('["no such host"]', 'application/json', 404)],
  ['a sentence with 403', answer('Forbidden', 'text/plain', 403)],
  ['407', answer('{"errorCode":"x"}', 'application/json', 407)],
  ['407 without a body', answer('', null, 407)],
  ['451', answer('', null, 451)],
  ['511', answer('', null, 511)],
  ['511 with a page', answer(PAGE, 'text/html', 511)],
])('C7 %s is something on the network that answers for Okta', async (_name, response) => {
  const { deps, sent, tokens } = oktaApi(response);
  expect(await errorOf(applications(deps))).toMatchObject({
    code: 'NETWORK_BLOCKED',
    detail: { orgUrl: ORG_ORIGIN },
  });
  expect(sent).toHaveLength(1);
  // No token is renewed for what did not come from Okta.
  expect(tokens).toEqual([undefined]);
});

test.each(['Basic realm="proxy"', 'Negotiate', 'NTLM', 'Digest realm="x", nonce="y"'])(
  'C7 a 401 that asks for %s is a proxy’s, and costs no token',
  async (challenge) => {
    const { deps, tokens } = oktaApi(
      () => new Response('', { status: 401, headers: { 'www-authenticate': challenge } }),
    );
    expect(await codeOf(applications(deps))).toBe('NETWORK_BLOCKED');
    expect(tokens).toEqual([undefined]);
  },
);

test.each([
  ['Okta’s error', 403, '{"errorCode":"E0000006"}', {}],
  [
    'Okta’s error as plain text',
    403,
    ' {"errorCode":"E0000006"}',
    { 'content-type': 'text/plain' },
  ],
  ['an OAuth error', 403, '{"error":"access_denied"}', {}],
  ['a challenge of Okta’s', 403, '', { 'www-authenticate': 'Bearer error="x"' }],
  ['a busy server’s page', 503, PAGE, { 'content-type': 'text/html', 'x-okta-request-id': 'Z1' }],
])('C7 %s is Okta’s', async (_name, status, body, headers) => {
  const { deps } = oktaApi(...Array(3).fill(() => new Response(body, { status, headers })));
  expect(await codeOf(applications(deps))).toBe(
    status === 503 ? 'OKTA_UNAVAILABLE' : 'OKTA_FORBIDDEN',
  );
});

test('C7 a list is not accepted as a user', async () => {
  expect(await codeOf(fetchProfile(oktaApi(ok([ALICE])).deps, NEVER))).toBe(
    'OKTA_RESPONSE_UNEXPECTED',
  );
});

describe('a list in pages', () => {
  const next = (href: string) => ({ link: `<${ORG_ORIGIN}/x>; rel="self", <${href}>; rel="next"` });
  const row = (id: number) => ({
    label: `App ${id}`,
    linkUrl: `${ORG_ORIGIN}/home/a/0oa${id}/${id}`,
  });
  const page = (id: number) =>
    ok([row(id)], next(`${ORG_ORIGIN}/api/v1/users/me/appLinks?after=${id}`));

  test('C8 is read to its end', async () => {
    const { deps, sent } = oktaApi(
      page(1),
      page(2),
      ok([row(3)], { link: `<${ORG_ORIGIN}/>; rel="self"` }),
    );
    expect((await applications(deps)).map(({ label }) => label)).toEqual([
      'App 1',
      'App 2',
      'App 3',
    ]);
    expect(sent.map(({ url }) => url.search)).toEqual(['', '?after=1', '?after=2']);
  });

  /** A page of many rows; each row is a little over so many characters long. */
  const bigPage = (id: number, rows: number, characters: number) =>
    ok(
      Array.from({ length: rows }, (_, index) => ({
        ...row(id * rows + index),
        note: 'x'.repeat(characters),
      })),
      next(`${ORG_ORIGIN}/api/v1/users/me/appLinks?after=${id}`),
    );

  test.each([
    ['of more than 10,000 rows', [1, 2, 3, 4].map((id) => bigPage(id, 4_000, 1)), 3],
    ['of more than 10 MiB', [1, 2, 3, 4].map((id) => bigPage(id, 4, 1024 * 1024)), 3],
  ])(
    'C8 rejects %s in all as an answer, and reads no further',
    async (_name, answers, requests) => {
      const { deps, sent } = oktaApi(...answers);
      expect(await codeOf(applications(deps))).toBe('OKTA_RESPONSE_UNEXPECTED');
      expect(sent).toHaveLength(requests);
    },
  );

  test.each([
    ['whose third page fails', [page(1), page(2), refused(404)], 3],
    ['that goes round in a circle', [page(1), page(1), page(1)], 2],
    ['that never ends', Array.from({ length: 99 }, (_, id) => page(id)), 50],
    ['that goes on elsewhere', [ok([row(1)], next('https://evil.example/api?after=1'))], 1],
    ['that goes on without TLS', [ok([row(1)], next('http://acme.okta.com/api?after=1'))], 1],
    ['that goes on nowhere', [ok([row(1)], next('https://'))], 1],
  ])('C8 is an error with %s, and no other host is asked', async (_name, answers, requests) => {
    const { deps, sent } = oktaApi(...answers);
    expect(await codeOf(applications(deps))).toMatch(
      /^OKTA_(?:RESPONSE_UNEXPECTED|REQUEST_REJECTED)$/u,
    );
    expect(sent).toHaveLength(requests);
    expect(new Set(sent.map(({ url }) => url.origin))).toEqual(new Set([ORG_ORIGIN]));
  });
});

test('C9 a request without a response ends after a minute, without a retry', async () => {
  const api = oktaApi(
    hanging(() => api.sent[0]?.init),
    ok([ZOOM]),
  );
  const asked = codeOf(applications(api.deps));
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
  api.clock.now += 60_000;
  api.expire();
  expect(await asked).toBe('NETWORK_UNAVAILABLE');
  expect(api.sent).toHaveLength(1);
});

describe('a connection', () => {
  const reset: Responder = () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      }),
      { headers: { 'content-type': 'application/json' } },
    );

  test('C10 that is reset, even halfway through the body, leads to three attempts', async () => {
    const { deps, sent } = oktaApi(reset, lost, ok([ZOOM]));
    expect(await applications(deps)).toHaveLength(1);
    const gone = oktaApi(lost, reset, lost, ok([ZOOM]));
    expect(await codeOf(applications(gone.deps))).toBe('NETWORK_UNAVAILABLE');
    expect([sent.length, gone.sent.length]).toEqual([3, 3]);
  });

  test('C10 that was lost for a long time lets the first request out at once when it is back', async () => {
    const { deps, sent } = oktaApi(...Array.from({ length: 12 }, () => lost), ok([ZOOM]));
    for (let attempt = 0; attempt < 4; attempt += 1)
      expect(await codeOf(applications(deps))).toBe('NETWORK_UNAVAILABLE');
    expect(await applications(deps)).toHaveLength(1);
    expect(sent).toHaveLength(13);
  });
});

test('C11 does not follow a redirect, because no token may go elsewhere, and reports that the org moved', async () => {
  const location = 'https://evil.example/';
  const { deps, sent } = oktaApi(() => new Response(null, { status: 302, headers: { location } }));
  expect(await errorOf(applications(deps))).toMatchObject({
    code: 'ORG_MOVED',
    detail: { orgUrl: ORG_ORIGIN },
  });
  expect(sent.map(({ url, init }) => [url.origin, init.redirect])).toEqual([
    [ORG_ORIGIN, 'manual'],
  ]);
});

describe('a large response', () => {
  test('C12 of 5,000 applications is read, with a label of 1 MB cut', async () => {
    const rows = Array.from({ length: 5000 }, (_, id) => ({
      label: id === 7 ? 'x'.repeat(MIB) : `App ${id}`,
      linkUrl: `${ORG_ORIGIN}/home/a/0oa${id}/${id}`,
    }));
    const read = await applications(oktaApi(ok(rows)).deps);
    expect(read).toHaveLength(5000);
    expect(read[7]?.label).toHaveLength(120);
  });

  test.each([200, 500])('C12 of 50 MB is abandoned at 10 MB (status %d)', async (status) => {
    let read = 0;
    const endless: Responder = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            read += 1;
            if (read > 50) controller.close();
            else controller.enqueue(new Uint8Array(MIB).fill(0x20));
          },
        }),
        { status, headers: { 'content-type': 'application/json' } },
      );
    const { deps } = oktaApi(endless, ok([ZOOM]));
    expect(await codeOf(applications(deps))).toBe(
      status === 200 ? 'OKTA_RESPONSE_UNEXPECTED' : 'resolved',
    );
    expect(read).toBeLessThan(15);
  });
});

test('C13 rows that are not app links are dropped, and the others kept', async () => {
  const rows = [
    ZOOM,
    ZOOM,
    null,
    { label: 'No link' },
    { label: 7, linkUrl: `${ORG_ORIGIN}/home/b/0oa2/2` },
    { label: 'Hidden?', linkUrl: `${ORG_ORIGIN}/home/c/0oa3/3`, hidden: 'yes' },
    { label: 'Box', linkUrl: `${ORG_ORIGIN}/home/box/0oa4/4`, sortOrder: 1, extra: {} },
  ];
  const read = await applications(oktaApi(ok(rows)).deps);
  expect(read.map(({ label }) => label)).toEqual(['Zoom', 'Hidden?', 'Box']);
});

test('C14 neither reads nor writes the browser’s cache, and treats a 304 as an error', async () => {
  const { deps, sent } = oktaApi(() => new Response(null, { status: 304, headers: { etag: 'x' } }));
  expect(await codeOf(applications(deps))).toBe('OKTA_RESPONSE_UNEXPECTED');
  expect(sent[0]?.init.cache).toBe('no-store');
  expect(new Headers(sent[0]?.init.headers).has('if-none-match')).toBe(false);
});
