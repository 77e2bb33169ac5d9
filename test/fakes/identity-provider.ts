import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export const ORG_URL = 'https://acme.okta.com';
export const CLIENT_ID = '0oaTestClient';
export const REDIRECT_URI = 'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org/';

/** Every answer of the provider, each changeable by a test: an identity provider whose every field can lie. */
export interface Lies {
  metadata?: (metadata: Record<string, unknown>) => Record<string, unknown>;
  /** The redirect that a sign-in window ends with. */
  redirect?: (url: URL, request: URL) => URL | string;
  claims?: (claims: JWTPayload) => JWTPayload;
  header?: (header: Record<string, unknown>) => Record<string, unknown>;
  idToken?: (idToken: string) => string;
  tokens?: (tokens: Record<string, unknown>) => Record<string, unknown>;
  token?: (request: URLSearchParams) => Response | Promise<Response> | undefined;
  revoke?: () => Response | Promise<Response>;
}

export interface IdentityProvider {
  lies: Lies;
  readonly fetch: typeof fetch;
  /** What the browser's sign-in window would resolve with for this authorization request. */
  authorize(request: URL): Promise<string>;
  readonly authorizations: URL[];
  readonly tokenRequests: URLSearchParams[];
  readonly revocations: URLSearchParams[];
}

const RS256 = await generateKeyPair('RS256', { extractable: true });
const JWK = { ...(await exportJWK(RS256.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };

/** A provider in memory that signs for real and remembers what it was sent. */
export function identityProvider(now: () => number = Date.now): IdentityProvider {
  const nonces = new Map<string, string>();
  let issued = 0;

  async function idToken(nonce: string | null, lies: Lies): Promise<string> {
    const seconds = Math.floor(now() / 1000);
    const claims: JWTPayload = {
      iss: ORG_URL,
      aud: CLIENT_ID,
      sub: '00uAlice',
      iat: seconds,
      exp: seconds + 3600,
      name: 'Alice Ngata',
      preferred_username: 'alice@acme.example',
      email: 'alice@acme.example',
      ...(nonce === null ? {} : { nonce }),
    };
    const signed = await new SignJWT(lies.claims?.(claims) ?? claims)
      .setProtectedHeader({
        alg: 'RS256',
        kid: 'key-1',
        ...lies.header?.({}),
      })
      .sign(RS256.privateKey);
    return lies.idToken?.(signed) ?? signed;
  }

  async function token(request: URLSearchParams): Promise<Response> {
    provider.tokenRequests.push(request);
    const lie = await provider.lies.token?.(request);
    if (lie !== undefined) return lie;
    issued += 1;
    const nonce = nonces.get(request.get('code') ?? '') ?? null;
    const tokens = {
      access_token: `access-${issued}`,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid profile email offline_access okta.users.read.self',
      refresh_token: `refresh-${issued}`,
      id_token: await idToken(nonce, provider.lies),
    };
    return Response.json(provider.lies.tokens?.(tokens) ?? tokens);
  }

  const provider: IdentityProvider = {
    lies: {},
    authorizations: [],
    tokenRequests: [],
    revocations: [],
    async authorize(request) {
      provider.authorizations.push(request);
      const code = `code-${provider.authorizations.length}`;
      nonces.set(code, request.searchParams.get('nonce') ?? '');
      const url = new URL(request.searchParams.get('redirect_uri') ?? '');
      url.searchParams.set('code', code);
      url.searchParams.set('state', request.searchParams.get('state') ?? '');
      return String(provider.lies.redirect?.(url, request) ?? url);
    },
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      const body = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '');
      switch (url.pathname) {
        case '/.well-known/openid-configuration':
          return Response.json(provider.lies.metadata?.(metadata()) ?? metadata());
        case '/oauth2/v1/keys':
          return Response.json({ keys: [JWK] });
        case '/oauth2/v1/token':
          return await token(body);
        case '/oauth2/v1/revoke':
          provider.revocations.push(body);
          return (await provider.lies.revoke?.()) ?? new Response(null, { status: 200 });
        default:
          return new Response(null, { status: 404 });
      }
    },
  };
  return provider;
}

function metadata(): Record<string, unknown> {
  return {
    issuer: ORG_URL,
    authorization_endpoint: `${ORG_URL}/oauth2/v1/authorize`,
    token_endpoint: `${ORG_URL}/oauth2/v1/token`,
    revocation_endpoint: `${ORG_URL}/oauth2/v1/revoke`,
    jwks_uri: `${ORG_URL}/oauth2/v1/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}
