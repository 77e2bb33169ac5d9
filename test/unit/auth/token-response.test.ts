import { describe, expect, test } from 'vitest';
import { obtainTokenSet } from '../../../src/auth/sign-in/sign-in.ts';
import { discover } from '../../../src/auth/token-endpoint/authorization-server.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';

const NEVER = new AbortController().signal;

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

describe('a token response', () => {
  test.each([
    ['text/plain', 'SIGN_IN_UNAVAILABLE'],
    ['application/jwt', 'SIGN_IN_UNAVAILABLE'],
    ['text/html; charset=utf-8', 'NETWORK_BLOCKED'],
    [null, 'SIGN_IN_UNAVAILABLE'],
  ])('is not read if its content type is %s (RFC 6749 §5.1)', async (type, code) => {
    const { deps, provider } = fakeAuth();
    provider.overrides.token = () =>
      new Response(JSON.stringify({ access_token: 'a', token_type: 'Bearer' }), {
        headers: type === null ? {} : { 'content-type': type },
      });
    expect(await codeOf(obtainTokenSet(ORG, 'interactive', deps, NEVER))).toBe(code);
  });

  test.each(['Application/JSON', 'application/json; charset=utf-8', 'application/json ;x=1'])(
    'is read if its content type is %s',
    async (type) => {
      const { deps } = fakeAuth();
      const { fetch } = deps;
      deps.fetch = async (input, init) => {
        const response = await fetch(input, init);
        if (init?.method === 'POST') response.headers.set('content-type', type);
        return response;
      };
      expect((await obtainTokenSet(ORG, 'interactive', deps, NEVER)).accessToken).toBe('access-1');
    },
  );

  test.each(['a\r\nb', 'a\u{0}b', 'a\u{2028}b', 'a b', 'ä'])(
    'is not trusted with the access token %j, which no header can carry',
    async (token) => {
      const { deps, provider } = fakeAuth();
      provider.overrides.tokens = (tokens) => ({ ...tokens, access_token: token });
      expect(await codeOf(obtainTokenSet(ORG, 'interactive', deps, NEVER))).toBe(
        'SIGN_IN_NOT_TRUSTED',
      );
      expect(await deps.tokenSet.read()).toBeNull();
    },
  );
});

test('a metadata endpoint is stored as the URL parser reads it, with slashes for backslashes', async () => {
  const { deps, provider } = fakeAuth();
  provider.overrides.metadata = (metadata) => ({
    ...metadata,
    token_endpoint: `${ORG.orgUrl}\\oauth2\\v1\\token`,
  });
  const server = await discover(ORG.orgUrl, null, deps.fetch, NEVER);
  expect(server.token_endpoint).toBe(`${ORG.orgUrl}/oauth2/v1/token`);
});
