import { describe, expect, test } from 'vitest';
import {
  fetchAuthenticators,
  fetchCustomAttributes,
  fetchMyGroups,
  fetchMyOrganization,
} from '../../../src/okta/my-account.ts';
import { codeOf, oktaApi, ok, refused, ORG_ORIGIN } from '../../fakes/okta-api.ts';

const NEVER = new AbortController().signal;
const GROUPS = `${ORG_ORIGIN}/api/v1/users/me/groups`;

const group = (id: number) => ({ id: `00g${id}`, profile: { name: `Group ${id}` } });
const groups = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => group(from + at));
const next = (href: string) => ({ link: `<${GROUPS}>; rel="self", <${href}>; rel="next"` });

describe('the groups of a user', () => {
  test('are read from all pages', async () => {
    const { deps, sent } = oktaApi(
      ok(groups(0, 200), next(`${GROUPS}?after=1`)),
      ok(groups(200, 400), next(`${GROUPS}?after=2`)),
      ok(groups(400, 450)),
    );
    const { values, isCut } = await fetchMyGroups(deps, NEVER);
    expect(Object.keys(values)).toHaveLength(450);
    expect(values).toMatchObject({ 'Group 0': '', 'Group 449': '' });
    expect(isCut).toBe(false);
    expect(sent.map(({ url }) => url.search)).toEqual(['', '?after=1', '?after=2']);
  });

  test('are all given up to 1,000, and no cut is said', async () => {
    const { values, isCut } = await fetchMyGroups(oktaApi(ok(groups(0, 1000))).deps, NEVER);
    expect([Object.keys(values).length, isCut]).toEqual([1000, false]);
  });

  test.each([
    ['one page of more', [ok(groups(0, 1001))], 1],
    ['one more page', [ok(groups(0, 1000), next(`${GROUPS}?after=1`))], 1],
    [
      'pages without end',
      Array.from({ length: 9 }, (_, at) =>
        ok(groups(at * 300, at * 300 + 300), next(`${GROUPS}?after=${at}`)),
      ),
      4,
    ],
  ])('are cut at 1,000 of %s, and the cut is said', async (_name, answers, requests) => {
    const { deps, sent } = oktaApi(...answers);
    const { values, isCut } = await fetchMyGroups(deps, NEVER);
    expect([Object.keys(values).length, isCut]).toEqual([1000, true]);
    expect(sent).toHaveLength(requests);
  });

  test.each([
    ['on another host', 'https://evil.example/api'],
    ['that is the first again', GROUPS],
    ['nowhere', 'https://'],
  ])('are what can be read where the next page is %s', async (_name, href) => {
    const { deps, sent } = oktaApi(ok(groups(0, 2), next(href)));
    expect(await fetchMyGroups(deps, NEVER)).toEqual({
      values: { 'Group 0': '', 'Group 1': '' },
      isCut: true,
    });
    expect(sent).toHaveLength(1);
  });

  test('are not given in part where Okta fails', async () => {
    const { deps } = oktaApi(ok(groups(0, 2), next(`${GROUPS}?after=1`)), refused(404));
    expect(await codeOf(fetchMyGroups(deps, NEVER))).toBe('OKTA_REQUEST_REJECTED');
  });

  test('are all there but odd ones', async () => {
    const rows = [
      null,
      7,
      {},
      { profile: null },
      { profile: { name: 7 } },
      { profile: { name: '' } },
      { profile: { name: 'Design', description: { x: 1 } } },
      { profile: { name: 'Design', description: 'Second of the name' } },
      group(1),
    ];
    expect(await fetchMyGroups(oktaApi(ok(rows)).deps, NEVER)).toEqual({
      values: { Design: '', 'Design (2)': 'Second of the name', 'Group 1': '' },
      isCut: false,
    });
  });
});

describe('one odd member costs no more than itself', () => {
  const attributes = (profile: unknown, schema: unknown) =>
    fetchCustomAttributes(oktaApi(ok(profile), ok(schema)).deps, NEVER);
  const PROFILE = { profile: { title: 'Designer', floor: 4, shirt: 'M', odd: { x: 1 } } };

  test('of the description of attributes', async () => {
    const properties = { title: {}, floor: { title: 'Office floor' }, shirt: null, odd: 7 };
    expect((await attributes(PROFILE, { properties })).values).toEqual({
      'Office floor': '4',
      shirt: 'M',
    });
    const others = { floor: { title: 7 }, shirt: { title: ['x'] } };
    expect((await attributes(PROFILE, { properties: others })).values).toEqual({
      floor: '4',
      shirt: 'M',
    });
  });

  test.each([null, [], {}, { properties: 'x' }])(
    'of a description that is %j: attributes keep their names',
    async (schema) => {
      expect((await attributes(PROFILE, schema)).values).toEqual({ floor: '4', shirt: 'M' });
    },
  );

  test.each([null, {}, { profile: [] }, { profile: 'x' }])(
    'but a profile that is %j is none',
    async (profile) => {
      expect(await codeOf(attributes(profile, { properties: {} }))).toBe(
        'OKTA_RESPONSE_UNEXPECTED',
      );
    },
  );

  test('of a list in an attribute', async () => {
    const body = { profile: { languages: ['English', { x: 1 }, null, 'French'] } };
    expect((await attributes(body, { properties: { languages: {} } })).values).toEqual({
      languages: 'English, French',
    });
  });

  test('of an authenticator', async () => {
    const enrolled = (...enrollments: readonly unknown[]) => ({ _embedded: { enrollments } });
    const list = [
      null,
      'x',
      { name: 'Email', _embedded: 'x' },
      { name: 'Phone', _embedded: { enrollments: {} } },
      { name: 7, ...enrolled({}) },
      { name: 'Okta Verify', ...enrolled(null, { created: '2023-08-10T20:11:55.000Z' }) },
      { name: 'Password', ...enrolled({ created: 7 }) },
    ];
    expect((await fetchAuthenticators(oktaApi(ok(list)).deps, NEVER)).values).toEqual({
      'Okta Verify': '2023-08-10T20:11:55.000Z',
      Password: '',
    });
  });

  test.each([
    [
      { name: 7, helpLink: 'https://help.acme.example/' },
      { helpLink: 'https://help.acme.example/' },
    ],
    [{ name: 'Acme', helpLink: {}, supportEmail: ['x'] }, { name: 'Acme' }],
    [{ supportEmail: 'help@acme.example', helpLink: 'x' }, { supportEmail: 'help@acme.example' }],
  ])('of the org: %j', async (body, values) => {
    expect((await fetchMyOrganization(oktaApi(ok(body)).deps, NEVER)).values).toEqual(values);
  });
});
