import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { toApplications } from '../../../src/okta/app-links.ts';
import { toUserProfile } from '../../../src/okta/me.ts';
import { fromOktaResponse, retryAt } from '../../../src/okta/okta-errors.ts';
import { fetchOrganization } from '../../../src/okta/organization.ts';
import { getJson } from '../../../src/okta/request.ts';

const ORG = 'https://acme.okta.com';
const NOW = Date.UTC(2026, 10, 24, 12);
const HOSTILE: unknown[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'app-links-hostile.json'), 'utf8'),
);

function row(fields: Readonly<Record<string, unknown>>) {
  return { label: 'Zoom', linkUrl: `${ORG}/home/zoom/0oa1/1`, ...fields };
}

describe('toApplications()', () => {
  test('keys applications by link: Okta’s id is the user’s in every row', () => {
    const rows = [
      row({ id: '00u1' }),
      row({ id: '00u1', label: 'Zoom EU', linkUrl: `${ORG}/home/zoom/0oa1/2` }),
    ];
    const { applications } = toApplications(rows, [ORG]);
    expect(new Set(applications.map(({ id }) => id)).size).toBe(2);
  });

  test('drops rows that are none or repeat a link, and counts them', () => {
    const rows = [
      row({}),
      row({ label: 'Again' }),
      null,
      7,
      {},
      row({ linkUrl: '' }),
      row({ linkUrl: 5 }),
    ];
    expect(toApplications(rows, [ORG])).toMatchObject({
      applications: [{ label: 'Zoom' }],
      dropped: 6,
    });
  });

  test('gives a missing or empty label a name, and missing fields their defaults', () => {
    const [application] = toApplications([{ linkUrl: `${ORG}/home/x/y/1` }], [ORG]).applications;
    expect(application).toMatchObject({
      label: 'Unnamed application',
      hidden: false,
      logoUrl: null,
    });
  });

  test('makes no bad link of the hostile set launchable', () => {
    const { applications } = toApplications(HOSTILE, [ORG]);
    const launchable = applications.filter(({ ssoLink }) => ssoLink !== null);
    for (const { ssoLink } of launchable)
      expect(ssoLink).toMatch(/^https:\/\/acme\.okta\.com\/home\//u);
    const refused = applications.filter(({ label }) => label.startsWith('Bad link'));
    expect(refused.filter(({ ssoLink }) => ssoLink !== null).map(({ label }) => label)).toEqual([
      // The same host in other case: the URL parser's own form is a good link.
      'Bad link 13',
    ]);
    expect(applications.length + toApplications(HOSTILE, [ORG]).dropped).toBe(HOSTILE.length);
  });

  test.each([
    ['javascript:alert(1)', null],
    ['http://ok14static.oktacdn.com/x', null],
    ['https://evil.example/x', null],
    ['https://oktacdn.com.evil.example/x', null],
    ['https://user:pw@ok14static.oktacdn.com/x', null],
    ['https://ok14static.oktacdn.com/x.png', 'https://ok14static.oktacdn.com/x.png'],
    [`${ORG}/fs/logo.png`, `${ORG}/fs/logo.png`],
  ])('takes the logo %s as %s', (logoUrl, expected) => {
    expect(toApplications([row({ logoUrl })], [ORG]).applications[0]?.logoUrl).toBe(expected);
  });
});

describe('toUserProfile()', () => {
  test('lets through the allow-list as text, and nothing else', () => {
    const body = {
      id: '00u1',
      status: 'ACTIVE',
      credentials: { recovery_question: { question: 'pet?' } },
      _links: { self: { href: 'x' } },
      profile: JSON.parse(
        '{"title":"Designer","salary":"90000","manager":{"name":"x"},"costCenter":4100,"city":null,"__proto__":{"isAdmin":"1"}}',
      ),
    };
    expect(toUserProfile(body)).toEqual({
      status: 'ACTIVE',
      title: 'Designer',
      costCenter: '4100',
    });
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  test('keeps markup as text and cuts what is endless', () => {
    const profile = toUserProfile({
      id: '1',
      profile: { title: '<b>x</b>', city: 'y'.repeat(1e5) },
    });
    expect(profile?.title).toBe('<b>x</b>');
    expect(profile?.city?.length).toBeLessThanOrEqual(500);
  });

  test.each([null, [], 'user', { id: 1, profile: {} }, { profile: {} }])(
    'reads no user in %j',
    (body) => {
      expect(toUserProfile(body)).toBeNull();
    },
  );
});

describe('fromOktaResponse()', () => {
  const error = (errorCode: string) =>
    JSON.stringify({ errorCode, errorSummary: '<b>x</b>', errorId: 'oaeX' });
  test.each([
    [401, error('E0000011'), {}, 'SIGN_IN_REQUIRED'],
    [403, error('E0000006'), {}, 'OKTA_FORBIDDEN'],
    [403, error('E0000119'), {}, 'OKTA_FORBIDDEN'],
    [429, error('E0000047'), {}, 'OKTA_RATE_LIMITED'],
    [404, error('E0000007'), {}, 'OKTA_RESPONSE_UNEXPECTED'],
    [405, error('E0000022'), {}, 'OKTA_RESPONSE_UNEXPECTED'],
    [500, error('E0000009'), {}, 'OKTA_UNAVAILABLE'],
    [503, error('E0000010'), {}, 'OKTA_UNAVAILABLE'],
    [502, '<html>', {}, 'OKTA_UNAVAILABLE'],
  ])('reads %d %s as %s', async (status, body, headers, code) => {
    const made = await fromOktaResponse(new Response(body, { status, headers }), NOW);
    expect(toWireError(made).code).toBe(code);
    expect(JSON.stringify(toWireError(made))).not.toContain('<b>');
  });

  test('names the scope that an empty 403 asks for, and follows none of its addresses', async () => {
    const headers = {
      'www-authenticate':
        'Bearer authorization_uri="http://acme.okta.com/oauth2/v1/authorize", realm="http://acme.okta.com", scope="okta.users.read.self", error="insufficient_scope"',
    };
    const made = await fromOktaResponse(new Response(null, { status: 403, headers }), NOW);
    expect(toWireError(made)).toMatchObject({
      code: 'OKTA_SCOPE_MISSING',
      detail: { scope: 'okta.users.read.self' },
    });
  });
});

describe('retryAt()', () => {
  const date = new Date(NOW - 600_000).toUTCString();
  const reset = (seconds: number) => String((NOW - 600_000) / 1000 + seconds);
  test.each([
    ['by the server’s own clock, ten minutes off', { date, 'x-rate-limit-reset': reset(8) }, 8000],
    ['at most a minute', { date, 'x-rate-limit-reset': reset(1e9) }, 60_000],
    [
      'ten seconds where the reset is in the past',
      { date, 'x-rate-limit-reset': reset(-5) },
      10_000,
    ],
    ['ten seconds where the reset is no number', { date, 'x-rate-limit-reset': 'NaN' }, 10_000],
    ['ten seconds where nothing is said', {}, 10_000],
    ['by Retry-After', { 'retry-after': '7' }, 7000],
    ['never less than a second', { date, 'x-rate-limit-reset': reset(0.2) }, 1000],
  ])('waits %s', (_name, headers, wait) => {
    expect(retryAt(new Headers(headers), NOW) - NOW).toBe(wait);
  });
});

describe('getJson()', () => {
  function over(...answers: readonly (() => Response | Promise<Response>)[]) {
    const sent: { url: string; init: RequestInit | undefined }[] = [];
    const ports = {
      orgUrl: ORG,
      now: () => NOW,
      tokens: {
        accessToken: async (_: AbortSignal, instead?: string) => `token-${instead ?? 'first'}`,
      },
      fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
        sent.push({ url: String(input instanceof Request ? input.url : input), init });
        const answer = answers[sent.length - 1];
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return await answer();
      },
    };
    return {
      sent,
      get: (signal = new AbortController().signal) =>
        getJson('/api/v1/users/me', {}, ports, signal),
    };
  }
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'resolved',
      (thrown: unknown) => toWireError(thrown).code,
    );
  const dead = () => new Response('{"errorCode":"E0000011"}', { status: 401 });

  test('replaces a dead token once and repeats the request once', async () => {
    const { get, sent } = over(dead, () => Response.json({ id: 1 }));
    expect(await get()).toEqual({ id: 1 });
    expect(sent.map(({ init }) => new Headers(init?.headers).get('authorization'))).toEqual([
      'Bearer token-first',
      'Bearer token-token-first',
    ]);
  });

  test('asks for sign-in when the second token is dead too', async () => {
    const { get, sent } = over(dead, dead);
    expect(await codeOf(get())).toBe('SIGN_IN_REQUIRED');
    expect(sent).toHaveLength(2);
  });

  test('tries a server error once more', async () => {
    const { get } = over(
      () => new Response(null, { status: 500 }),
      () => Response.json([]),
    );
    expect(await get()).toEqual([]);
  });

  test.each([403, 404, 429])('repeats nothing after a %d', async (status) => {
    const { get, sent } = over(() => new Response(null, { status }));
    expect(await codeOf(get())).not.toBe('resolved');
    expect(sent).toHaveLength(1);
  });

  test('follows no redirect and takes no cookie along', async () => {
    const { get, sent } = over(() => Response.json({}));
    await get();
    expect(sent[0]?.init).toMatchObject({ redirect: 'error', credentials: 'omit' });
  });

  test.each(['<html>', '', '{"a":', 'undefined'])('reads no answer in %j', async (body) => {
    const { get } = over(() => new Response(body));
    expect(await codeOf(get())).toBe('OKTA_RESPONSE_UNEXPECTED');
  });

  test('gives up a body of over 10 MiB', async () => {
    const { get } = over(() => new Response(new Uint8Array(11 * 1024 * 1024)));
    expect(await codeOf(get())).toBe('OKTA_RESPONSE_UNEXPECTED');
  });

  test('tells no network from a stop', async () => {
    expect(await codeOf(over().get())).toBe('NETWORK_UNAVAILABLE');
    const stop = new AbortController();
    stop.abort();
    expect(await codeOf(over().get(stop.signal))).toBe('CANCELLED');
  });
});

describe('fetchOrganization()', () => {
  const answer = (body: unknown) => async () => Response.json(body);
  test('names the org’s other origin', async () => {
    const body = {
      id: '00o1',
      pipeline: 'idx',
      _links: { organization: { href: ORG }, alternate: { href: 'https://id.acme.example' } },
    };
    expect(await fetchOrganization(ORG, answer(body))).toEqual({
      alternateOrigin: 'https://id.acme.example',
    });
    expect(await fetchOrganization('https://id.acme.example', answer(body))).toEqual({
      alternateOrigin: ORG,
    });
  });

  test('takes no http or odd address for one', async () => {
    const body = { id: '00o1', _links: { alternate: { href: 'http://id.acme.example' } } };
    expect(await fetchOrganization(ORG, answer(body))).toEqual({ alternateOrigin: null });
  });

  test('sees no org where the answer is none', async () => {
    expect(await fetchOrganization(ORG, async () => new Response('<html>'))).toBeNull();
    expect(await fetchOrganization(ORG, answer({ hello: 1 }))).toBeNull();
  });
});
