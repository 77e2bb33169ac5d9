import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

// What no sign-in cures must not be told as a need to sign in: the next sign-in would end in the same.

const MINUTE_MS = 60_000;

/** A signed-in user whose API answers so from then on, over an org that shows its sign-in page each time. */
async function refusedBy(answer: () => Response, hasRefreshToken: boolean) {
  const fake = fakePlatform();
  if (!hasRefreshToken)
    fake.provider.overrides.tokens = (tokens) =>
      Object.fromEntries(Object.entries(tokens).filter(([name]) => name !== 'refresh_token'));
  const windows: string[] = [];
  const silent: URLSearchParams[] = [];
  const { launch } = fake.platform.webAuthFlow;
  let isSessionKept = false;
  fake.platform.webAuthFlow.launch = async (url, mode) => {
    if (mode === 'interactive') windows.push(mode);
    else silent.push(url.searchParams);
    if (mode === 'interactive' || isSessionKept) return await launch(url, mode);
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    back.searchParams.set('error', 'login_required');
    return back.href;
  };
  const { fetch } = fake.platform;
  fake.platform.fetch = async (input, init) =>
    new URL(input instanceof Request ? input.url : input).pathname.startsWith('/api/v1/users/')
      ? answer()
      : await fetch(input, init);
  const send = pageSender(createWorker(fake.platform, loadOnDemand, 'xml'));
  const signIn = () => send('session/sign-in', { how: 'interactive' });
  await signIn();
  return {
    ...fake,
    windows,
    silent,
    signIn,
    keepSession() {
      isSessionKept = true;
    },
    ask: () => send('applications/refresh', { force: true }).then(() => null, toWireError),
  };
}

const unauthorized = (challenge: string, body = '', status = 401) => {
  return () => new Response(body, { status, headers: { 'www-authenticate': challenge } });
};
const NONCE = unauthorized('DPoP error="use_dpop_nonce"');

describe.each([true, false])('an app with refresh tokens: %s', (hasRefreshToken) => {
  test.each([
    ['a dead token', unauthorized('Bearer error="invalid_token"'), 'OKTA_FORBIDDEN'],
    ['no word', () => new Response(null, { status: 401 }), 'OKTA_FORBIDDEN'],
    [
      'E0000004',
      () => Response.json({ errorCode: 'E0000004', errorId: 'oae1' }, { status: 401 }),
      'OKTA_FORBIDDEN',
    ],
    [
      'E0000015',
      () => Response.json({ errorCode: 'E0000015', errorId: 'oae1' }, { status: 401 }),
      'OKTA_FORBIDDEN',
    ],
    ['a nonce that is missing', NONCE, 'DPOP_REFUSED'],
    ['a proof', unauthorized('DPoP algs="ES256", error="invalid_dpop_proof"'), 'DPOP_REFUSED'],
    [
      'the time of a proof',
      unauthorized(
        'DPoP error="invalid_dpop_proof", error_description="The DPoP proof JWT is issued in the future."',
      ),
      'CLOCK_WRONG',
    ],
    [
      'a stronger sign-in',
      unauthorized('Bearer error="insufficient_user_authentication"'),
      'OKTA_FORBIDDEN',
    ],
    [
      'a stronger sign-in, with 403',
      unauthorized('Bearer error="insufficient_authentication_context", max_age=900', '', 403),
      'OKTA_FORBIDDEN',
    ],
    ['a proxy’s log-in', unauthorized('Basic realm="proxy"'), 'NETWORK_BLOCKED'],
  ])('is refused for %s after a sign-in, each time', async (_name, answer, code) => {
    const { ask, signIn, windows, items } = await refusedBy(answer, hasRefreshToken);
    for (let time = 0; time < 3; time += 1) {
      expect((await ask())?.code).toBe(code);
      expect((await items.session.read()).state).toBe('signed-in');
      await signIn();
    }
    expect(windows).toHaveLength(4);
  });
});

test('a token that is a while old is still replaced by a sign-in where only that can', async () => {
  const { ask, clock, items } = await refusedBy(
    unauthorized('Bearer error="invalid_token"'),
    false,
  );
  clock.now += MINUTE_MS;
  expect((await ask())?.code).toBe('SIGN_IN_REQUIRED');
  expect((await items.session.read()).state).toBe('expired');
});

test('a stronger sign-in that needs no window is done, once', async () => {
  let challenges = 0;
  const challenge = unauthorized(
    'Bearer error="insufficient_user_authentication", acr_values="urn:okta:loa:2fa:any", max_age=60',
  );
  const { ask, silent, keepSession, windows } = await refusedBy(() => {
    challenges -= 1;
    return challenges === 0 ? challenge() : Response.json([]);
  }, true);
  keepSession();
  challenges = 1;
  expect(await ask()).toBeNull();
  expect(silent.at(-1)?.get('acr_values')).toBe('urn:okta:loa:2fa:any');
  expect(silent.at(-1)?.get('max_age')).toBe('60');
  expect(windows).toHaveLength(1);
});
