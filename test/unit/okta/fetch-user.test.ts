import { describe, expect, test } from 'vitest';
import { fetchApplications, fetchProfile } from '../../../src/okta/okta-client.ts';
import { oktaApi, ok, ORG_ORIGIN, errorOf, refused, type Responder } from '../../fakes/okta-api.ts';

const NEVER = new AbortController().signal;
const BOB = { login: 'bob@acme.example' };
const user = (login: string, id = '00uBob') => ({ id, profile: { login, title: 'Lead' } });
const LINK = { label: 'Zoom', linkUrl: `${ORG_ORIGIN}/home/zoom/0oa1/2` };

function asked(...answers: readonly Responder[]) {
  const api = oktaApi(...answers);
  return {
    profile: (login: string) => fetchProfile(api.deps, NEVER, { login }),
    applications: (login: string) => fetchApplications(api.deps, [ORG_ORIGIN], NEVER, { login }),
    paths: () => api.sent.map(({ url }) => url.href.slice(ORG_ORIGIN.length)),
  };
}

describe('a user named by login', () => {
  test('is read by that name, and the applications by ID', async () => {
    const { profile, paths } = asked(ok(user(BOB.login)));
    expect(await profile(BOB.login)).toMatchObject({ title: 'Lead' });
    expect(paths()).toEqual(['/api/v1/users/bob%40acme.example']);

    const links = asked(ok(user(BOB.login)), ok([LINK]));
    expect(await links.applications(BOB.login)).toMatchObject([{ label: 'Zoom' }]);
    expect(links.paths()).toEqual([
      '/api/v1/users/bob%40acme.example',
      '/api/v1/users/00uBob/appLinks',
    ]);
  });

  test('can be named in any case, or without the domain', async () => {
    expect(await asked(ok(user('Bob@Acme.example'))).profile('bob@acme.example')).toBeDefined();
    expect(await asked(ok(user('bobby@acme.example'))).profile('Bobby')).toBeDefined();
    expect(await errorOf(asked(ok(user(BOB.login))).profile('Bobby'))).not.toBeNull();
  });

  test.each([
    ['acme/../../me?x=1#y', '/api/v1/users/acme%2F..%2F..%2Fme%3Fx%3D1%23y'],
    ['%2e%2e%2fme', '/api/v1/users/%252e%252e%252fme'],
    ['émile@acme.example', '/api/v1/users/%C3%A9mile%40acme.example'],
  ])('whose name is %s is one segment of the path', async (login, path) => {
    const { profile, paths } = asked(ok(user(login)));
    await profile(login);
    expect(paths()).toEqual([path]);
  });

  test.each([
    '',
    'me',
    '.',
    '..',
    '%2e',
    'a b@acme.example',
    'bob\n@acme.example',
    'x'.repeat(101),
  ])('cannot be named %j: nothing is sent', async (login) => {
    const { profile, applications, paths } = asked();
    const error = { code: 'USER_NOT_FOUND', detail: { login } };
    expect(await errorOf(profile(login))).toMatchObject(error);
    expect(await errorOf(applications(login))).toMatchObject(error);
    expect(paths()).toEqual([]);
  });

  test('is not found if Okta has no such user', async () => {
    expect(await errorOf(asked(refused(404)).profile(BOB.login))).toMatchObject({
      code: 'USER_NOT_FOUND',
      detail: BOB,
    });
  });

  test.each([
    ['somebody else', user('carol@acme.example')],
    ['a longer name', user('bob@acme.example.evil.example')],
    ['no login', { id: '00uBob', profile: {} }],
    ['an ID that is a path', user(BOB.login, '../me')],
    ['no user', []],
  ])('is not read from %s', async (_, body) => {
    const { profile, applications } = asked(ok(body), ok(body));
    const error = { code: 'OKTA_RESPONSE_UNEXPECTED' };
    expect(await errorOf(profile(BOB.login))).toMatchObject(error);
    expect(await errorOf(applications(BOB.login))).toMatchObject(error);
  });
});

test('a 404 for the user’s own data does not mean an unknown user', async () => {
  const { deps } = oktaApi(refused(404));
  expect(await errorOf(fetchProfile(deps, NEVER))).toMatchObject({
    code: 'OKTA_REQUEST_REJECTED',
  });
});
