import { describe, expect, test } from 'vitest';
import { obtainTokenSet } from '../../../src/auth/sign-in/sign-in.ts';
import { AssistantError, type ErrorCode } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';
import { ORG_URL, REDIRECT_URI } from '../../fakes/identity-provider.ts';

const NEVER = new AbortController().signal;

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | 'resolved' | 'foreign'> {
  try {
    await promise;
    return 'resolved';
  } catch (thrown) {
    return thrown instanceof AssistantError ? thrown.code : 'foreign';
  }
}

describe('obtainTokenSet()', () => {
  test('sends an authorization request with PKCE S256, state and nonce that never repeat (RFC 9700 §2.1.1)', async () => {
    const { deps, provider } = fakeAuth();
    for (let count = 0; count < 50; count += 1)
      await obtainTokenSet(ORG, 'switch-user', deps, NEVER);
    for (const name of ['code_challenge', 'state', 'nonce']) {
      const values = provider.authorizations.map((url) => url.searchParams.get(name) ?? '');
      expect(new Set(values).size).toBe(50);
    }
    const request = provider.authorizations[0]?.searchParams;
    expect(request?.get('code_challenge_method')).toBe('S256');
    expect(request?.get('redirect_uri')).toBe(REDIRECT_URI);
    expect(request?.get('scope')).toBe('openid profile email offline_access okta.users.read.self');
    expect(provider.tokenRequests[0]?.get('code_verifier')).toMatch(/^[\w.~-]{43,128}$/u);
  });

  test('returns the tokens and the user of the ID token', async () => {
    const { deps, clock } = fakeAuth();
    const tokenSet = await obtainTokenSet(ORG, 'interactive', deps, NEVER);
    expect(tokenSet).toMatchObject({
      accessToken: 'access-1',
      refreshToken: 'refresh-1',
      expiresAt: clock.now + 3_600_000,
      user: { sub: '00uAlice', name: 'Alice Ngata', login: 'alice@acme.example', orgUrl: ORG_URL },
    });
  });

  test('tries silently first, and opens no window if Okta has a session', async () => {
    const { deps, provider, launches } = fakeAuth();
    await obtainTokenSet(ORG, 'interactive', deps, NEVER);
    expect(launches).toEqual(['silent']);
    expect(provider.authorizations[0]?.searchParams.get('prompt')).toBe('none');
  });

  test('opens the window if Okta answers login_required', async () => {
    const { deps, provider, launches } = fakeAuth();
    provider.overrides.redirect = (url, request) =>
      request.searchParams.get('prompt') === 'none' ? withError(url, 'login_required') : url;
    await obtainTokenSet(ORG, 'interactive', deps, NEVER);
    expect(launches).toEqual(['silent', 'interactive']);
    expect(provider.authorizations[1]?.searchParams.has('prompt')).toBe(false);
  });

  test('opens no window for a silent sign-in', async () => {
    const { deps, provider, launches } = fakeAuth();
    provider.overrides.redirect = (url) => withError(url, 'login_required');
    expect(await codeOf(obtainTokenSet(ORG, 'silent', deps, NEVER))).toBe('SIGN_IN_REQUIRED');
    expect(launches).toEqual(['silent']);
  });

  test('requests Okta’s sign-in page when the user switches', async () => {
    const { deps, provider, launches } = fakeAuth();
    await obtainTokenSet(ORG, 'switch-user', deps, NEVER);
    expect(launches).toEqual(['interactive']);
    expect(provider.authorizations[0]?.searchParams.get('prompt')).toBe('login');
  });

  const refused: readonly (readonly [string, string, ErrorCode])[] = [
    ['access_denied', 'User is not assigned to the client application.', 'SIGN_IN_NOT_ASSIGNED'],
    [
      'access_denied',
      'Policy evaluation failed for this request, please check the policy configurations.',
      'SIGN_IN_POLICY',
    ],
    [
      'access_denied',
      'The resource owner or authorization server denied the request.',
      'SIGN_IN_REFUSED',
    ],
    [
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
      'SIGN_IN_SCOPE_NOT_GRANTED',
    ],
    [
      'unauthorized_client',
      'The client is not authorized to use the provided grant type.',
      'SIGN_IN_CLIENT_REFUSED',
    ],
    ['temporarily_unavailable', 'overloading', 'SIGN_IN_UNAVAILABLE'],
    ['server_error', 'unexpected condition', 'SIGN_IN_UNAVAILABLE'],
    ['unmet_authentication_requirements', 'acr_values', 'SIGN_IN_POLICY'],
    ['made_up', '<img src=x onerror=alert(1)>', 'SIGN_IN_REFUSED'],
  ];
  test.each(refused)('maps the error %s (%s) to %s', async (error, description, code) => {
    const { deps, provider } = fakeAuth();
    provider.overrides.redirect = (url) => withError(url, error, description);
    expect(await codeOf(obtainTokenSet(ORG, 'switch-user', deps, NEVER))).toBe(code);
    expect(provider.tokenRequests).toHaveLength(0);
  });

  test('reports it when Okta treats the token request as one from a web page', async () => {
    const { deps, provider } = fakeAuth();
    provider.overrides.token = () =>
      Response.json(
        {
          error: 'invalid_request',
          error_description:
            'Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.',
        },
        { status: 400 },
      );
    expect(await codeOf(obtainTokenSet(ORG, 'switch-user', deps, NEVER))).toBe('ORIGIN_REFUSED');
  });
});

function withError(url: URL, error: string, description = 'because'): URL {
  const refused = new URL(url);
  refused.searchParams.delete('code');
  refused.searchParams.set('error', error);
  refused.searchParams.set('error_description', description);
  return refused;
}
