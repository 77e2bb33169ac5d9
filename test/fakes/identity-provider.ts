import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import {
  accessTokenHash,
  sign,
  signingKey,
  type Header,
  type SigningKey,
} from './forged-tokens.ts';

export const ORG_URL = 'https://acme.okta.com';
export const CLIENT_ID = '0oaTestClient';
export const REDIRECT_URI = 'https://agmppaehdfcfgmjmdaeacefjegmkmlno.chromiumapp.org/';

/** Every answer of the provider, each changeable by a test: an identity provider whose every field can lie. */
export interface ResponseOverrides {
  /** Instead of any answer, before it is even looked at; `undefined` leaves the honest one. */
  answer?: (url: URL, body: URLSearchParams) => Response | Promise<Response> | undefined;
  metadata?: (metadata: Record<string, unknown>) => unknown;
  keys?: (keys: readonly unknown[]) => unknown;
  /** The redirect that a sign-in window ends with. */
  redirect?: (url: URL, request: URL) => URL | string;
  claims?: (claims: JWTPayload) => JWTPayload;
  header?: (header: Header) => Header;
  /** The ID token itself; `honest` is signed over these claims by `key`. */
  idToken?: (genuine: string, claims: JWTPayload, key: SigningKey) => string | Promise<string>;
  tokens?: (tokens: Record<string, unknown>) => Record<string, unknown>;
  token?: (request: URLSearchParams) => Response | Promise<Response> | undefined;
  /** Redeems a code without a look at its verifier. */
  ignorePkce?: boolean;
  revoke?: () => Response | Promise<Response>;
}

interface Code {
  readonly nonce: string;
  readonly challenge: string;
}

export interface IdentityProvider {
  overrides: ResponseOverrides;
  readonly fetch: typeof fetch;
  /** What the browser's sign-in window would resolve with for this authorization request. */
  authorize(request: URL): Promise<string>;
  /** A code of somebody else's sign-in. */
  foreignCode(): string;
  /** Signs with another key from now on, and shows only that one. */
  rotateKeys(kid: string): void;
  readonly authorizations: URL[];
  readonly tokenRequests: URLSearchParams[];
  readonly revocations: URLSearchParams[];
  /** Every request; the provider answers at whichever host it is asked. */
  readonly requests: URL[];
  /** Every code and token that it gave out. */
  readonly secrets: string[];
}

/** A provider in memory that signs for real and remembers what it was sent. */
export function identityProvider(
  now: () => number = Date.now,
  clientId: string = CLIENT_ID,
): IdentityProvider {
  const codes = new Map<string, Code>();
  let issued = 0;
  let key = signingKey('key-1');

  function newCode(bound: Code): string {
    const code = `code-${codes.size + 1}`;
    codes.set(code, bound);
    provider.secrets.push(code);
    return code;
  }

  async function idToken(nonce: string | null, accessToken: string): Promise<string> {
    const { overrides } = provider;
    const seconds = Math.floor(now() / 1000);
    const genuine: JWTPayload = {
      iss: ORG_URL,
      aud: clientId,
      sub: '00uAlice',
      iat: seconds,
      exp: seconds + 3600,
      at_hash: await accessTokenHash(accessToken),
      name: 'Alice Ngata',
      preferred_username: 'alice@acme.example',
      email: 'alice@acme.example',
      ...(nonce === null ? {} : { nonce }),
    };
    const claims = overrides.claims?.(genuine) ?? genuine;
    const signer = await key;
    const header = { alg: signer.alg, kid: signer.kid };
    const signed = await sign(signer, claims, overrides.header?.(header) ?? header);
    return (await overrides.idToken?.(signed, claims, signer)) ?? signed;
  }

  async function token(request: URLSearchParams): Promise<Response> {
    provider.tokenRequests.push(request);
    const override = await provider.overrides.token?.(request);
    if (override !== undefined) return override;
    const bound = codes.get(request.get('code') ?? '');
    if (request.get('grant_type') === 'authorization_code') {
      codes.delete(request.get('code') ?? '');
      const proved = bound?.challenge === challengeOf(request.get('code_verifier') ?? '');
      if (bound === undefined || (!proved && provider.overrides.ignorePkce !== true))
        return tokenErrorResponse(
          'invalid_grant',
          'The authorization code is invalid or has expired.',
        );
    }
    issued += 1;
    const accessToken = `access-${issued}`;
    provider.secrets.push(accessToken, `refresh-${issued}`);
    const tokens = {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid profile email offline_access okta.users.read.self',
      refresh_token: `refresh-${issued}`,
      id_token: await idToken(bound?.nonce ?? null, accessToken),
    };
    return Response.json(provider.overrides.tokens?.(tokens) ?? tokens);
  }

  async function answer(url: URL, body: URLSearchParams): Promise<Response> {
    const { overrides } = provider;
    const override = await overrides.answer?.(url, body);
    if (override !== undefined) return override;
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return Response.json(overrides.metadata?.(metadata()) ?? metadata());
      case '/oauth2/v1/authorize':
        // Without a cookie nobody is signed in; an unknown address is sent nothing.
        return url.searchParams.get('redirect_uri') === REDIRECT_URI
          ? new Response(null, {
              status: 302,
              headers: { location: `${REDIRECT_URI}?error=login_required` },
            })
          : new Response(
              '<h1>400</h1><p>The &#39;redirect_uri&#39; parameter must be a Login redirect URI.</p>',
              { status: 400 },
            );
      case '/oauth2/v1/keys': {
        const keys = [(await key).jwk];
        return Response.json(overrides.keys?.(keys) ?? { keys });
      }
      case '/oauth2/v1/token':
        return await token(body);
      case '/oauth2/v1/revoke':
        provider.revocations.push(body);
        return (await overrides.revoke?.()) ?? new Response(null, { status: 200 });
      default:
        return new Response(null, { status: 404 });
    }
  }

  const provider: IdentityProvider = {
    overrides: {},
    authorizations: [],
    tokenRequests: [],
    revocations: [],
    requests: [],
    secrets: [],
    async authorize(request) {
      provider.authorizations.push(request);
      const { searchParams } = request;
      const code = newCode({
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
      });
      const url = new URL(searchParams.get('redirect_uri') ?? '');
      url.searchParams.set('code', code);
      url.searchParams.set('state', searchParams.get('state') ?? '');
      return String(provider.overrides.redirect?.(url, request) ?? url);
    },
    foreignCode: () => newCode({ nonce: 'foreign', challenge: challengeOf('foreign') }),
    rotateKeys(kid) {
      key = signingKey(kid);
    },
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      provider.requests.push(url);
      const body = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '');
      const response = await answer(url, body);
      const redirects = response.status >= 300 && response.status < 400;
      if (redirects && init?.redirect === 'error') throw new TypeError('Failed to fetch');
      if (!response.headers.has('date'))
        response.headers.set('date', new Date(now()).toUTCString());
      return response;
    },
  };
  return provider;
}

/** An error of the token endpoint (RFC 6749 §5.2). */
export function tokenErrorResponse(error: string, description: string, status = 400): Response {
  return Response.json({ error, error_description: description }, { status });
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function metadata(): Record<string, unknown> {
  return {
    issuer: ORG_URL,
    authorization_endpoint: `${ORG_URL}/oauth2/v1/authorize`,
    token_endpoint: `${ORG_URL}/oauth2/v1/token`,
    userinfo_endpoint: `${ORG_URL}/oauth2/v1/userinfo`,
    revocation_endpoint: `${ORG_URL}/oauth2/v1/revoke`,
    jwks_uri: `${ORG_URL}/oauth2/v1/keys`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}
