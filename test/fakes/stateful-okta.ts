import { identityProvider, ORG_URL } from './identity-provider.ts';

const GRACE_MS = 30_000;

/**
 * Okta as a signed-in browser meets it: a session that silent sign-in needs, refresh tokens that
 * rotate with 30 s of grace and are revoked as a family when used later, and an API that knows which tokens live.
 */
export function statefulOkta(clock: { now: number }) {
  const provider = identityProvider(() => clock.now);
  /** Refresh token → when it was rotated, `null` while it is the newest of its family. */
  const refreshTokens = new Map<string, number | null>();
  const accessTokens = new Map<string, number>();
  let session = false;
  let interactive = 0;

  const invalidGrant = () => Response.json({ error: 'invalid_grant' }, { status: 400 });

  provider.overrides.token = (request) => {
    if (request.get('grant_type') !== 'refresh_token') return undefined;
    const token = request.get('refresh_token') ?? '';
    const rotated = refreshTokens.get(token);
    if (rotated === undefined) return invalidGrant();
    if (rotated !== null && clock.now - rotated > GRACE_MS) {
      refreshTokens.clear();
      accessTokens.clear();
      return invalidGrant();
    }
    refreshTokens.set(token, rotated ?? clock.now);
    return undefined;
  };
  provider.overrides.tokens = (tokens) => {
    accessTokens.set(String(tokens['access_token']), clock.now + 3_600_000);
    refreshTokens.set(String(tokens['refresh_token']), null);
    return tokens;
  };
  provider.overrides.revoke = () => {
    const token = provider.revocations.at(-1)?.get('token') ?? '';
    const number = token.replace(/\D/gu, '');
    refreshTokens.delete(`refresh-${number}`);
    accessTokens.delete(`access-${number}`);
    return new Response(null, { status: 200 });
  };
  provider.overrides.redirect = (url, request) => {
    if (request.searchParams.get('prompt') !== 'none' || session) return url;
    url.searchParams.delete('code');
    url.searchParams.set('error', 'login_required');
    return url;
  };

  function api(path: string, init: RequestInit | undefined): Response | null {
    if (!path.startsWith('/api/v1/')) return null;
    if (path === '/api/v1/sessions/me')
      return session
        ? Response.json({ userId: '00uAlice', login: 'alice@acme.example' })
        : Response.json({ errorCode: 'E0000007' }, { status: 404 });
    const token = new Headers(init?.headers).get('authorization')?.split(' ')[1] ?? '';
    if ((accessTokens.get(token) ?? 0) <= clock.now)
      return Response.json({ errorCode: 'E0000011' }, { status: 401 });
    if (path === '/api/v1/users/me')
      return Response.json({ id: '00uAlice', profile: { title: 'Designer' } });
    return Response.json(
      ['Salesforce', 'Zoom'].map((label, index) => ({
        label,
        linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
      })),
    );
  }

  return {
    provider,
    /** How often the user had to sign in in a window. */
    interactive: () => interactive,
    setSession(alive: boolean) {
      session = alive;
    },
    revokeAll() {
      accessTokens.clear();
      refreshTokens.clear();
    },
    activeTokens: () => [...accessTokens.keys(), ...refreshTokens.keys()],
    async authorize(url: URL, mode: 'interactive' | 'silent'): Promise<string> {
      if (mode === 'interactive') {
        interactive += 1;
        session = true;
      }
      return await provider.authorize(url);
    },
    fetch: (async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      if (pathname === '/.well-known/okta-organization') return Response.json({ id: '00o1' });
      return api(pathname, init) ?? (await provider.fetch(input, init));
    }) satisfies typeof fetch,
    /** Everything that Okta knows, to be put back by the returned function. */
    snapshot() {
      const savedRefreshTokens = new Map(refreshTokens);
      const savedAccessTokens = new Map(accessTokens);
      const savedSession = session;
      return () => {
        refill(refreshTokens, savedRefreshTokens);
        refill(accessTokens, savedAccessTokens);
        session = savedSession;
        interactive = 0;
      };
    },
  };
}

function refill<T>(map: Map<string, T>, values: ReadonlyMap<string, T>): void {
  map.clear();
  for (const [key, value] of values) map.set(key, value);
}
