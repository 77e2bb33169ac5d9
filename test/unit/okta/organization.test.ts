import { describe, expect, test } from 'vitest';
import { fetchOrganization } from '../../../src/okta/organization.ts';
import { codeOf, errorOf, lost, oktaApi, type Responder } from '../../fakes/okta-api.ts';

const ORG = 'https://acme.okta.com';
const CUSTOM = 'https://id.acme.example';
const LOGIN = 'https://login.acme.test';
const BODY = {
  id: '00o1',
  pipeline: 'idx',
  _links: { organization: { href: ORG }, alternate: { href: CUSTOM } },
  settings: { analyticsCollectionEnabled: false },
};
const NEVER = new AbortController().signal;
const answer =
  (body: unknown, status = 200): Responder =>
  () =>
    Response.json(body, { status });
const organizationOf = (orgUrl: string, responder: Responder) =>
  fetchOrganization(orgUrl, oktaApi(responder).deps, NEVER);

describe('fetchOrganization()', () => {
  test('sends no cookies, and follows no redirect', async () => {
    const { deps, sent } = oktaApi(answer(BODY));
    await fetchOrganization(ORG, deps, NEVER);
    expect(sent).toMatchObject([
      {
        url: { href: `${ORG}/.well-known/okta-organization` },
        init: { redirect: 'manual', credentials: 'omit', cache: 'no-store' },
      },
    ]);
  });

  test.each([
    [ORG, CUSTOM],
    [CUSTOM, ORG],
  ])('returns for %s the other origin %s', async (orgUrl, other) => {
    expect(await organizationOf(orgUrl, answer(BODY))).toEqual({ alternateOrigins: [other] });
  });

  test.each([
    ['no links', { id: '00o1' }],
    ['only itself', { id: '00o1', _links: { organization: { href: `${ORG}/` } } }],
    ['an http address', { id: '00o1', _links: { alternate: { href: 'http://id.acme.example' } } }],
    ['no address', { id: '00o1', _links: { alternate: { href: 'id.acme.example' } } }],
    ['a port', { id: '00o1', _links: { alternate: { href: 'https://id.acme.example:8443' } } }],
    ['an IP address', { id: '00o1', _links: { alternate: { href: 'https://127.0.0.1' } } }],
    ['a bare name', { id: '00o1', _links: { alternate: { href: 'https://localhost' } } }],
    ['an admin host', { id: '00o1', _links: { alternate: { href: 'https://b-admin.okta.com' } } }],
    ['Okta itself', { id: '00o1', _links: { alternate: { href: 'https://login.okta.com' } } }],
    ['a link of another type', { id: '00o1', _links: { alternate: 7, alternates: [null, {}] } }],
    ['a script', { id: '00o1', _links: { alternate: { href: 'javascript:alert(1)' } } }],
  ])('returns no other origin for %s', async (_name, body) => {
    expect(await organizationOf(ORG, answer(body))).toEqual({ alternateOrigins: [] });
  });

  test.each([
    ['a list', { alternate: [{ href: CUSTOM }, { href: LOGIN }] }],
    ['a list of another name', { alternates: [{ href: CUSTOM }, { href: LOGIN }] }],
    [
      'both names',
      { alternate: { href: CUSTOM }, alternates: [{ href: LOGIN }, { href: CUSTOM }] },
    ],
    ['a list of addresses', { alternate: [CUSTOM, LOGIN] }],
    [
      'a list with something unreadable',
      { alternate: [null, { href: CUSTOM }, 7, { href: LOGIN }] },
    ],
  ])('returns several other origins from %s', async (_name, links) => {
    const body = { id: '00o1', _links: { ...links, organization: { href: ORG } } };
    expect(await organizationOf(ORG, answer(body))).toEqual({
      alternateOrigins: [CUSTOM, LOGIN],
    });
  });

  test('returns 20 other origins at most', async () => {
    const alternate = Array.from({ length: 500 }, (_, at) => ({
      href: `https://id${at}.acme.example`,
    }));
    const found = await organizationOf(ORG, answer({ id: '00o1', _links: { alternate } }));
    expect(found.alternateOrigins).toHaveLength(20);
  });

  test('reduces an address to its origin', async () => {
    const body = {
      id: '00o1',
      _links: { alternate: { href: `https://user:pw@id.acme.example/x` } },
    };
    expect(await organizationOf(ORG, answer(body))).toEqual({ alternateOrigins: [CUSTOM] });
  });

  test.each([
    ['links as a list', { id: '00o1', _links: [] }],
    ['links as text', { id: '00o1', _links: 'x' }],
    ['no links at all', { id: '00o1', _links: null, pipeline: 7 }],
    ['an id of another type', { id: 7, pipeline: 'idx' }],
    ['nothing but its engine', { pipeline: 'v1' }],
    ['nothing but a link', { id: null, _links: { organization: { href: ORG } } }],
  ])('knows an org by %s', async (_name, body) => {
    expect(await organizationOf(ORG, answer(body))).toEqual({ alternateOrigins: [] });
  });

  test('reads the valid links among invalid ones', async () => {
    const links = { alternate: { href: CUSTOM }, alternates: 7, organization: [null, 'x'] };
    expect(await organizationOf(ORG, answer({ id: 7, _links: links }))).toEqual({
      alternateOrigins: [CUSTOM],
    });
  });

  const page =
    (status: number): Responder =>
    () =>
      new Response('<html>', { status, headers: { 'content-type': 'text/html' } });
  const bare =
    (status: number, headers: Record<string, string> = {}): Responder =>
    () =>
      new Response(null, { status, headers });

  test.each([
    ['a page', CUSTOM, page(200), 'NETWORK_BLOCKED'],
    ['a page with 403', CUSTOM, page(403), 'NETWORK_BLOCKED'],
    ['nothing', CUSTOM, bare(200), 'NETWORK_BLOCKED'],
    ['511', CUSTOM, bare(511), 'NETWORK_BLOCKED'],
    ['a redirect', CUSTOM, bare(302, { location: 'https://new.okta.com/' }), 'ORG_MOVED'],
    ['503', CUSTOM, bare(503), 'OKTA_UNAVAILABLE'],
    ['a page with 502', CUSTOM, page(502), 'NETWORK_UNAVAILABLE'],
    ['Okta’s refusal', CUSTOM, answer({ errorCode: 'E0000006' }, 403), 'OKTA_FORBIDDEN'],
    ['no answer', CUSTOM, lost, 'NETWORK_UNAVAILABLE'],
    ['404', CUSTOM, bare(404), 'ORG_NOT_OKTA'],
    ['another site’s JSON', CUSTOM, answer({ hello: 1 }), 'ORG_NOT_OKTA'],
    ['a list', CUSTOM, answer([]), 'ORG_NOT_OKTA'],
    ['an odd engine', CUSTOM, answer({ id: '', pipeline: 'x', _links: {} }), 'ORG_NOT_OKTA'],
    // Whatever it answers, a host under one of Okta's domains is an org's.
    ['404', ORG, bare(404), 'OKTA_RESPONSE_UNEXPECTED'],
    ['JSON of another form', ORG, answer({ hello: 1 }), 'OKTA_RESPONSE_UNEXPECTED'],
  ])('for %s at %s throws %s', async (_name, orgUrl, responder, code) => {
    expect(await codeOf(organizationOf(orgUrl, responder))).toBe(code);
  });

  test('says until when Okta asks to wait', async () => {
    const { deps, clock } = oktaApi(bare(429, { 'retry-after': '20' }));
    expect(await errorOf(fetchOrganization(ORG, deps, NEVER))).toMatchObject({
      code: 'OKTA_RATE_LIMITED',
      detail: { retryAt: clock.now + 20_500 },
    });
  });

  test('distinguishes an abort from a network failure', async () => {
    const { deps } = oktaApi(lost);
    expect(await codeOf(fetchOrganization(ORG, deps, AbortSignal.abort()))).toBe('CANCELLED');
  });
});
