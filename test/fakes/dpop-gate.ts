import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';

interface Proof {
  readonly jti: string;
  readonly htm: string;
  readonly htu: string;
  readonly iat: number;
  readonly nonce?: string;
  readonly ath?: string;
  /** The members of the key in the header. */
  readonly jwk: readonly string[];
  readonly thumbprint: string;
}

interface DpopError {
  readonly error: 'invalid_dpop_proof' | 'use_dpop_nonce';
  readonly error_description: string;
}

/** One request as the gate saw it. */
interface SeenRequest {
  readonly path: string;
  readonly grantType: string | null;
  readonly proof: Proof | null;
  readonly refused: DpopError['error'] | null;
}

/** An org's own judgement of DPoP proofs (RFC 9449 §4.3), in Okta's words, before its other answers; tests set what it wants. */
export interface DpopGate {
  /** Whether the org's OAuth metadata names ES256. */
  offered: boolean;
  /** Whether the app may not ask for tokens without a proof. */
  required: boolean;
  /** The nonce that a proof must have; `null`: none is asked for. */
  nonce: string | null;
  /** How far the server's clock is ahead of the device's, in milliseconds. */
  ahead: number;
  /** What comes as `token_type` although a proof was sent or was not. */
  tokenType: string | null;
  readonly seen: SeenRequest[];
  /** The org behind this gate. */
  guard(fetchIt: typeof fetch): typeof fetch;
}

/** `now` is the device's clock, in epoch milliseconds. */
export function dpopGate(now: () => number): DpopGate {
  const used = new Set<string>();
  /** To which key each refresh token is bound. */
  const bound = new Map<string, string>();

  async function read(token: string): Promise<Proof> {
    const { payload, protectedHeader } = await jwtVerify<Proof>(token, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: ['ES256'],
      currentDate: new Date(now() + gate.ahead),
    });
    const jwk = protectedHeader.jwk ?? {};
    return { ...payload, jwk: Object.keys(jwk), thumbprint: await calculateJwkThumbprint(jwk) };
  }

  function problemWith(proof: Proof, method: string, url: URL, token: string | undefined) {
    const age = Math.floor((now() + gate.ahead) / 1000) - proof.iat;
    if (age < -5) return 'The DPoP proof JWT is issued in the future.';
    if (age > 300) return 'The DPoP proof JWT is issued more than five minutes in the past.';
    if (proof.htm !== method) return "'htm' claim in the DPoP proof JWT is invalid.";
    if (proof.htu !== url.origin + url.pathname)
      return "'htu' claim in the DPoP proof JWT is invalid.";
    const ath = token && createHash('sha256').update(token).digest('base64url');
    if (proof.ath !== ath) return "'ath' claim in the DPoP proof is invalid.";
    if (used.has(proof.jti)) return 'The DPoP proof JWT has already been used.';
    used.add(proof.jti);
    return null;
  }

  function dpopErrorOf(
    proof: Proof | null,
    { method, url, headers }: Request,
    form: URLSearchParams,
  ): DpopError | null {
    if (proof === null)
      return gate.required ? invalid('The DPoP proof JWT header is missing.') : null;
    const accessToken = headers.get('authorization')?.split(' ')[1];
    const problem = problemWith(proof, method, new URL(url), accessToken);
    if (problem !== null) return invalid(problem);
    if (gate.nonce !== null && gate.nonce !== proof.nonce) return NONCE_REQUIRED;
    const refreshed = bound.get(form.get('refresh_token') ?? '') ?? proof.thumbprint;
    return refreshed === proof.thumbprint
      ? null
      : invalid('Invalid DPoP Public Key binding in refresh token.');
  }

  async function answer(request: Request, form: URLSearchParams, pass: () => Promise<Response>) {
    const { pathname, origin } = new URL(request.url);
    if (pathname === '/.well-known/oauth-authorization-server') {
      gate.seen.push({ path: pathname, grantType: null, proof: null, refused: null });
      const algorithms = { dpop_signing_alg_values_supported: ['RS256', 'ES256'] };
      return Response.json({ issuer: origin, ...(gate.offered ? algorithms : {}) });
    }
    if (!isGuarded(request)) return await pass();
    const token = request.headers.get('dpop');
    const proof = token === null ? null : await read(token);
    const rejection = dpopErrorOf(proof, request, form);
    const refused = rejection?.error ?? null;
    gate.seen.push({ path: pathname, grantType: form.get('grant_type'), proof, refused });
    if (rejection !== null) return Response.json(rejection, { status: 400 });
    const response = await pass();
    if (!response.ok || pathname !== '/oauth2/v1/token') return response;
    if (proof === null && gate.tokenType === null) return response;
    const tokens: Record<string, unknown> = await response.json();
    if (proof !== null) bound.set(String(tokens['refresh_token']), proof.thumbprint);
    return Response.json({ ...tokens, token_type: gate.tokenType ?? 'DPoP' });
  }

  const gate: DpopGate = {
    offered: false,
    required: false,
    nonce: null,
    ahead: 0,
    tokenType: null,
    seen: [],
    guard: (fetchIt) => async (input, init) => {
      const form = new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : '');
      const request = new Request(input, init);
      const response = await answer(request, form, () => fetchIt(input, init));
      // The headers of a redirect or of an error without status are not ours to set.
      if (response.status === 0 || response.headers.has('location')) return response;
      if (!response.headers.has('date'))
        response.headers.set('date', new Date(now() + gate.ahead).toUTCString());
      if (gate.nonce !== null && isGuarded(request)) response.headers.set('dpop-nonce', gate.nonce);
      return response;
    },
  };
  return gate;
}

function isGuarded({ url }: Request): boolean {
  const { pathname } = new URL(url);
  return pathname === '/oauth2/v1/token' || pathname.startsWith('/api/');
}

const NONCE_REQUIRED: DpopError = {
  error: 'use_dpop_nonce',
  error_description: 'Authorization server requires nonce in DPoP proof.',
};

function invalid(error_description: string): DpopError {
  return { error: 'invalid_dpop_proof', error_description };
}
