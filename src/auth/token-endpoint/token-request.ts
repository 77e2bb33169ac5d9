import * as oauth from 'oauth4webapi';
import { MAX_DPOP_NONCES } from '../../domain/dpop-errors.ts';
import { assistantError } from '../../domain/errors.ts';
import { requireOktaResponse } from '../http-status.ts';
import { createDpopHandle } from '../dpop/dpop-proofs.ts';
import type { ServerEndpoints } from './token-set.ts';
import { isInvalidDpopProof, notTrusted } from './oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { cappedFetch } from './server-fetch.ts';

const TIMEOUT_MS = 20_000;
/** How far this device's clock may be wrong at a sign-in. */
const MAX_SKEW_MS = 5 * 60_000;
/** A smaller change of the offset does not explain why a proof was refused. */
const MIN_SKEW_CHANGE_MS = 5000;

/** What an `authorization` header can carry (RFC 6749 appendix A.12, without the space). */
const ACCESS_TOKEN = /^[\x21-\x7e]+$/u;
const JSON_TYPE = /^application\/json\s*(?:;|$)/iu;

type ClockDeps = Pick<AuthDeps, 'servers' | 'now'>;
type AnyFetchOptions = oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>;

/** Options for every request to the authorization server: our own fetch, a timeout of 20 s, no redirects and no cookies. */
export function tokenRequestOptions(fetchFn: typeof fetch, signal: AbortSignal) {
  return {
    [oauth.customFetch]: async (url: string, options: AnyFetchOptions): Promise<Response> =>
      cappedFetch(fetchFn)(url, {
        method: options.method,
        headers: options.headers,
        // A redirect is told from a network failure, and never followed.
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        ...(options.body === undefined ? {} : { body: options.body }),
      }),
  };
}

/** A public client (RFC 6749 §2.1) that accepts only Okta's signature algorithm for ID tokens, whatever the metadata says. */
export function clientOf(clientId: string): oauth.Client {
  return { client_id: clientId, id_token_signed_response_alg: 'RS256' };
}

export interface TokenRequest {
  readonly server: ServerEndpoints;
  readonly clientId: string;
  /** The key of the DPoP proof; `null`: no proof is sent. */
  readonly keyPair: CryptoKeyPair | null;
  send(client: oauth.Client, options: oauth.TokenEndpointRequestOptions): Promise<Response>;
  /** Processes a response; `client` includes the clock skew learned from it. */
  process(client: oauth.Client, response: Response): Promise<oauth.TokenEndpointResponse>;
}

export interface TokenResponse {
  readonly response: Response;
  readonly tokens: oauth.TokenEndpointResponse;
  readonly tokenType: 'Bearer' | 'DPoP';
}

/**
 * Sends a request to the token endpoint; again if the server requires another nonce in the proof (RFC 9449 §8), twice at
 * most since its servers may each have one, and again if our clock misdated the proof. Throws `SIGN_IN_NOT_TRUSTED` for a malformed token or one that is not bound to the key
 * although a proof was sent (RFC 9449 §5), `SIGN_IN_UNAVAILABLE` for a success that is not JSON (RFC 6749 §5.1),
 * `ORG_MOVED` for a redirect, `NETWORK_BLOCKED` for a page, and what oauth4webapi throws.
 */
export async function requestTokens(
  { server, clientId, keyPair, send, process }: TokenRequest,
  deps: ClockDeps & Pick<AuthDeps, 'fetch'>,
  signal: AbortSignal,
): Promise<TokenResponse> {
  const { servers } = deps;
  const { origin } = new URL(server.token_endpoint);
  const options = {
    ...tokenRequestOptions(deps.fetch, signal),
    ...(keyPair === null ? {} : { DPoP: createDpopHandle(keyPair, origin, servers) }),
  };
  const mayRetry = createRetryPolicy();
  for (;;) {
    const offset = servers.offset(origin);
    const response = await send(clientOf(clientId), options);
    try {
      await requireReadable(server.issuer, response);
      const tokens = await process(clientWithSkew(clientId, origin, deps), response);
      if (!ACCESS_TOKEN.test(tokens.access_token)) throw notTrusted('characters of access_token');
      return { response, tokens, tokenType: tokenTypeOf(tokens, keyPair !== null) };
    } catch (thrown) {
      const offsetChanged = Math.abs(servers.offset(origin) - offset) > MIN_SKEW_CHANGE_MS;
      const nonce = servers.nonce(origin) ?? '';
      if (keyPair === null || !mayRetry(thrown, offsetChanged, nonce)) throw thrown;
    }
  }
}

/** Returns a function that says whether a new proof may be accepted where the last one was refused. */
function createRetryPolicy() {
  const nonces = new Set<string>();
  let wasClockChanged = false;
  return (thrown: unknown, offsetChanged: boolean, nonce: string): boolean => {
    if (oauth.isDPoPNonceError(thrown)) {
      if (nonces.has(nonce) || nonces.size === MAX_DPOP_NONCES) return false;
      nonces.add(nonce);
      return true;
    }
    if (wasClockChanged || !offsetChanged || !isInvalidDpopProof(thrown)) return false;
    wasClockChanged = true;
    return true;
  };
}

/** The client with the clock skew by which its ID tokens are validated. */
function clientWithSkew(
  clientId: string,
  origin: string,
  { servers, now }: ClockDeps,
): oauth.Client {
  // oauth4webapi reads the device's clock directly.
  const skew = Math.round((now() + servers.offset(origin) - Date.now()) / 1000);
  return { ...clientOf(clientId), [oauth.clockSkew]: skew };
}

async function requireReadable(orgUrl: string, response: Response): Promise<void> {
  await requireOktaResponse(orgUrl, response);
  if (response.ok && !JSON_TYPE.test(response.headers.get('content-type') ?? ''))
    throw assistantError('SIGN_IN_UNAVAILABLE', "Okta's response could not be read.");
}

function tokenTypeOf(
  { token_type: type }: oauth.TokenEndpointResponse,
  hasProof: boolean,
): 'Bearer' | 'DPoP' {
  if ((type === 'dpop') !== hasProof)
    throw notTrusted(hasProof ? 'downgraded: token_type is not DPoP' : 'token_type');
  return hasProof ? 'DPoP' : 'Bearer';
}

/** Throws `CLOCK_WRONG` if this device's clock is too wrong to validate an ID token. */
export function requireAccurateClock(orgUrl: string, { servers }: Pick<AuthDeps, 'servers'>): void {
  const offset = servers.offset(orgUrl);
  if (Math.abs(offset) <= MAX_SKEW_MS) return;
  throw assistantError('CLOCK_WRONG', "This device's clock is wrong.", {
    aheadMinutes: Math.round(-offset / 60_000),
  });
}
