import { describe, expect, test } from 'vitest';
import { fetchOrganization } from '../../../src/okta/organization.ts';

const ORG = 'https://acme.okta.com';
const CUSTOM = 'https://id.acme.example';
const LOGIN = 'https://login.acme.test';
const BODY = {
  id: '00o1',
  pipeline: 'idx',
  _links: { organization: { href: ORG }, alternate: { href: CUSTOM } },
  settings: { analyticsCollectionEnabled: false },
};
const answer = (body: unknown) => async () => Response.json(body);

describe('fetchOrganization()', () => {
  test('sends no cookies, and follows no redirect', async () => {
    const sent: { url: string; init: RequestInit | undefined }[] = [];
    await fetchOrganization(ORG, async (input, init) => {
      sent.push({ url: input instanceof Request ? input.url : input.toString(), init });
      return Response.json(BODY);
    });
    expect(sent).toMatchObject([
      {
        url: `${ORG}/.well-known/okta-organization`,
        init: { redirect: 'error', credentials: 'omit', cache: 'no-store' },
      },
    ]);
  });

  test.each([
    [ORG, CUSTOM],
    [CUSTOM, ORG],
  ])('returns for %s the other origin %s', async (orgUrl, other) => {
    expect(await fetchOrganization(orgUrl, answer(BODY))).toEqual({ alternateOrigins: [other] });
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
    expect(await fetchOrganization(ORG, answer(body))).toEqual({ alternateOrigins: [] });
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
    expect(await fetchOrganization(ORG, answer(body))).toEqual({
      alternateOrigins: [CUSTOM, LOGIN],
    });
  });

  test('returns 20 other origins at most', async () => {
    const alternate = Array.from({ length: 500 }, (_, at) => ({
      href: `https://id${at}.acme.example`,
    }));
    const found = await fetchOrganization(ORG, answer({ id: '00o1', _links: { alternate } }));
    expect(found?.alternateOrigins).toHaveLength(20);
  });

  test('reduces an address to its origin', async () => {
    const body = {
      id: '00o1',
      _links: { alternate: { href: `https://user:pw@id.acme.example/x` } },
    };
    expect(await fetchOrganization(ORG, answer(body))).toEqual({ alternateOrigins: [CUSTOM] });
  });

  test.each([
    ['a page', async () => new Response('<html>')],
    ['another body', answer({ hello: 1 })],
    ['an id of another type', answer({ id: 7 })],
    ['links of another type', answer({ id: '00o1', _links: 'x' })],
    ['nothing', async () => new Response(null, { status: 404 })],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('returns null for %s', async (_name, fetchIt) => {
    expect(await fetchOrganization(ORG, fetchIt)).toBeNull();
  });
});
