import { describe, expect, test } from 'vitest';
import { toWireError, type WireError } from '../../../src/domain/errors.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

// A set-up of an org whose metadata is good, and one of whose two documents is answered by something else.

const ORGANIZATION = '/.well-known/okta-organization';
const METADATA = '/.well-known/openid-configuration';

type Answer = () => Response | Promise<Response>;

/** Sets up another client of the org while these paths are answered so; returns what is refused, and why. */
async function setUp(answers: Readonly<Record<string, Answer>>) {
  const fake = fakePlatform();
  const { fetch } = fake.platform;
  fake.platform.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return await (answers[pathname]?.() ?? fetch(input, init));
  };
  const send = pageSender(createWorker(fake.platform, loadOnDemand, 'xml'));
  const before = await fake.items.org.read();
  const refusal = await send('org/save', { orgUrl: ORG_URL, clientId: '0oaOther' }).then(
    () => null,
    (thrown: unknown): WireError => toWireError(thrown),
  );
  return { refusal, before, after: await fake.items.org.read(), clock: fake.clock };
}

const page = (status: number) => () =>
  new Response('<html>Log in</html>', { status, headers: { 'content-type': 'text/html' } });
const bare = (status: number, headers: Record<string, string> = {}) => {
  return () => new Response(null, { status, headers });
};
const broken = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":'));
      },
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    }),
    { headers: { 'content-type': 'application/json' } },
  );
const TIMEOUT = () => Promise.reject(new DOMException('timed out', 'TimeoutError'));

describe('a set-up whose description of the org cannot be read', () => {
  test.each<[string, Answer, string]>([
    ['503', bare(503), 'OKTA_UNAVAILABLE'],
    ['503 with a page', page(503), 'NETWORK_UNAVAILABLE'],
    ['a body that breaks off', broken, 'NETWORK_UNAVAILABLE'],
    ['408', bare(408), 'NETWORK_UNAVAILABLE'],
    ['421', bare(421), 'NETWORK_BLOCKED'],
    [
      '400',
      () => Response.json({ errorCode: 'E0000001' }, { status: 400 }),
      'OKTA_REQUEST_REJECTED',
    ],
    ['429', bare(429), 'OKTA_RATE_LIMITED'],
    ['403 with a page', page(403), 'NETWORK_BLOCKED'],
    ['200 with a page', page(200), 'NETWORK_BLOCKED'],
    ['204', bare(204), 'NETWORK_BLOCKED'],
    ['407', bare(407), 'NETWORK_BLOCKED'],
    ['a redirect', bare(302, { location: 'https://new.okta.com/' }), 'ORG_MOVED'],
    ['no answer in time', TIMEOUT, 'NETWORK_UNAVAILABLE'],
    ['404', bare(404), 'OKTA_RESPONSE_UNEXPECTED'],
  ])('because of %s fails by the cause, and changes nothing', async (_name, answer, code) => {
    const { refusal, before, after } = await setUp({ [ORGANIZATION]: answer });
    expect(refusal?.code).toBe(code);
    expect(after).toEqual(before);
  });

  test('says when to try again, also if no document may be read until then', async () => {
    const busy = bare(429, { 'retry-after': '30' });
    for (const answers of [{ [ORGANIZATION]: busy }, { [ORGANIZATION]: busy, [METADATA]: busy }]) {
      const { refusal, clock } = await setUp(answers);
      expect(refusal).toMatchObject({
        code: 'OKTA_RATE_LIMITED',
        detail: { retryAt: clock.now + 30_500 },
      });
    }
  });

  test.each([
    { id: '00o1', _links: [] },
    { id: 7, _links: {}, pipeline: 'idx' },
  ])('succeeds despite invalid members: %j', async (body) => {
    const { refusal, after } = await setUp({ [ORGANIZATION]: () => Response.json(body) });
    expect(refusal).toBeNull();
    expect(after).toMatchObject({ clientId: '0oaOther', alternateOrigins: [] });
  });
});

test.each<[string, Answer, string]>([
  ['nothing', TIMEOUT, 'ORG_NOT_FOUND'],
  ['Okta’s page for a name that no org has', page(404), 'ORG_NOT_OKTA'],
  ['a captive portal', page(511), 'NETWORK_BLOCKED'],
  ['a web gateway', page(403), 'NETWORK_BLOCKED'],
  ['a redirect', bare(307, { location: 'https://portal.example/' }), 'ORG_MOVED'],
  ['a server in trouble', page(502), 'SIGN_IN_UNAVAILABLE'],
  ['a body that breaks off', broken, 'NETWORK_UNAVAILABLE'],
  ['408', bare(408), 'SIGN_IN_UNAVAILABLE'],
  ['408 with a page', page(408), 'SIGN_IN_UNAVAILABLE'],
  ['425', bare(425), 'SIGN_IN_UNAVAILABLE'],
  ['421', bare(421), 'NETWORK_BLOCKED'],
  ['421 with a page', page(421), 'NETWORK_BLOCKED'],
  ['431', bare(431), 'NETWORK_BLOCKED'],
  ['418', bare(418), 'NETWORK_BLOCKED'],
])('a set-up where %s answers everything says so', async (_name, answer, code) => {
  const { refusal } = await setUp({ [ORGANIZATION]: answer, [METADATA]: answer });
  expect(refusal?.code).toBe(code);
});
