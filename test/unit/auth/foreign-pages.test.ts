import { expect, test } from 'vitest';
import { obtainTokenSet } from '../../../src/auth/sign-in/sign-in.ts';
import { processMetadataResponse } from '../../../src/auth/token-endpoint/authorization-server.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';

const OKTA = 'https://acme.okta.com';
const CUSTOM = 'https://id.acme.example';

function page(status: number): Response {
  return new Response('<!doctype html><h1>Stopped</h1>', {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

test.each([
  [OKTA, 200, 'NETWORK_BLOCKED'],
  [OKTA, 403, 'NETWORK_BLOCKED'],
  // Okta's own page for a name that no org has.
  [OKTA, 404, 'ORG_NOT_OKTA'],
  [OKTA, 410, 'ORG_NOT_OKTA'],
  [OKTA, 511, 'NETWORK_BLOCKED'],
  [CUSTOM, 511, 'NETWORK_BLOCKED'],
  [CUSTOM, 401, 'NETWORK_BLOCKED'],
  [CUSTOM, 403, 'NETWORK_BLOCKED'],
  [CUSTOM, 407, 'NETWORK_BLOCKED'],
  [CUSTOM, 451, 'NETWORK_BLOCKED'],
  // A company's site that is no org answers so.
  [CUSTOM, 200, 'ORG_NOT_OKTA'],
  [CUSTOM, 404, 'ORG_NOT_OKTA'],
  [CUSTOM, 410, 'ORG_NOT_OKTA'],
])('a page in place of the metadata of %s with status %i is %s', async (orgUrl, status, code) => {
  expect(await codeOf(processMetadataResponse(orgUrl, page(status)))).toBe(code);
});

test.each([
  [400, 'E0000001'],
  [405, 'E0000022'],
  [406, 'E0000149'],
])(
  'a rejection of Okta’s in place of the metadata, %i %s, is Okta’s',
  async (status, errorCode) => {
    const answer = () => Response.json({ errorCode, errorId: 'oae1' }, { status });
    for (const orgUrl of [OKTA, CUSTOM])
      expect(await codeOf(processMetadataResponse(orgUrl, answer()))).toBe('OKTA_REQUEST_REJECTED');
  },
);

const OFFLINE = () => Promise.reject(new TypeError('Failed to fetch'));

test.each([
  // An org on a custom domain was there before: only the network can answer with a page now.
  [CUSTOM, 'a page', true, () => page(200), 'NETWORK_BLOCKED'],
  [CUSTOM, 'a page', false, () => page(200), 'ORG_NOT_OKTA'],
  // Okta's page for an org that no longer exists.
  [OKTA, 'a page with 404', true, () => page(404), 'ORG_NOT_OKTA'],
  [OKTA, 'a page with 404', false, () => page(404), 'ORG_NOT_OKTA'],
  // A known address is not misspelled: the device is offline.
  [OKTA, 'nothing', true, OFFLINE, 'NETWORK_UNAVAILABLE'],
  [OKTA, 'nothing', false, OFFLINE, 'ORG_NOT_FOUND'],
] as const)(
  'a sign-in at %s, where %s answers, known: %s',
  async (orgUrl, _what, isKnown, answer, code) => {
    const { deps } = fakeAuth();
    if (isKnown) await deps.user.write({ sub: '00u1', name: 'A', login: 'a', orgUrl });
    deps.fetch = async () => await answer();
    const signIn = obtainTokenSet({ ...ORG, orgUrl }, 'silent', deps, new AbortController().signal);
    expect(await codeOf(signIn)).toBe(code);
  },
);

test.each([[{ error: 'forbidden' }], [{ message: 'Forbidden' }], [{ error: 'blocked' }]])(
  "a refusal in a gateway's words, %j, is the network's, at the metadata and at the token endpoint",
  async (body) => {
    const refusal = () => Response.json(body, { status: 403 });
    expect(await codeOf(processMetadataResponse(OKTA, refusal()))).toBe('NETWORK_BLOCKED');
    const { deps, provider } = fakeAuth();
    provider.overrides.token = refusal;
    const signIn = obtainTokenSet(ORG, 'interactive', deps, new AbortController().signal);
    expect(await codeOf(signIn)).toBe('NETWORK_BLOCKED');
  },
);

/** A page of two megabytes, as some guest networks send. */
function longPage(type: string) {
  return new Response(`<!doctype html>${'<p>Welcome</p>'.repeat(150_000)}`, {
    headers: { 'content-type': type },
  });
}

test.each(['text/html', 'text/plain', 'application/json'])(
  'a page of more than 1 MB is recognized, called %s',
  async (type) => {
    const { deps, provider } = fakeAuth();
    const signIn = () =>
      codeOf(obtainTokenSet(ORG, 'interactive', deps, new AbortController().signal));
    provider.overrides.token = () => longPage(type);
    expect(await signIn()).toBe('NETWORK_BLOCKED');
    provider.overrides.answer = () => longPage(type);
    expect(await signIn()).toBe('NETWORK_BLOCKED');
  },
);

test('what is longer than 1 MB and no page is still refused', async () => {
  const { deps, provider } = fakeAuth();
  provider.overrides.answer = () => Response.json({ issuer: 'x'.repeat(1_100_000) });
  const signIn = obtainTokenSet(ORG, 'interactive', deps, new AbortController().signal);
  expect(await codeOf(signIn)).toBe('ORG_METADATA_REFUSED');
});

test.each([
  ['access_denied', 'SIGN_IN_REFUSED'],
  ['unsupported_grant_type', 'SIGN_IN_REFUSED'],
  ['invalid_client', 'SIGN_IN_CLIENT_REFUSED'],
  ['unmet_authentication_requirements', 'SIGN_IN_POLICY'],
])("a refusal by the OAuth code %s is Okta's", async (error, code) => {
  const { deps, provider } = fakeAuth();
  provider.overrides.token = () => Response.json({ error }, { status: 403 });
  const signIn = obtainTokenSet(ORG, 'interactive', deps, new AbortController().signal);
  expect(await codeOf(signIn)).toBe(code);
});
