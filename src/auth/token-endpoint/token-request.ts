import * as oauth from 'oauth4webapi';
import { assistantError } from '../../domain/errors.ts';
import { createDpopHandle } from '../dpop/dpop-proofs.ts';
import type { ServerEndpoints } from './token-set.ts';
import { isInvalidDpopProof, notTrusted } from './oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { cappedFetch } from './server-fetch.ts';

const TIMEOUT_MS = 20_000;
/** How far this device's clock may be off at a sign-in. */
const MAX_SKEW_MS = 5 * 60_000;
/** An offset that changed by less does not explain why a proof was refused. */
const MIN_SKEW_CHANGE_MS = 5000;

type ClockDeps = Pick<AuthDeps, 'servers' | 'now'>;
type AnyFetchOptions = oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>;

/** How every request to the authorization server is sent: through our own fetch, never for longer than 20 s. */
export function tokenRequestOptions(fetchFn: typeof fetch, signal: AbortSignal) {
  return {
    [oauth.customFetch]: async (url: string, options: AnyFetchOptions): Promise<Response> =>
      cappedFetch(fetchFn)(url, {
        method: options.method,
        headers: options.headers,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
        ...(options.body === undefined ? {} : { body: options.body }),
      }),
  };
}

/** A public client (RFC 6749 §2.1) whose ID tokens are signed as Okta signs them, whatever the metadata says. */
export function clientOf(clientId: string): oauth.Client {
  return { client_id: clientId, id_token_signed_response_alg: 'RS256' };
}

export interface TokenRequest {
  readonly server: ServerEndpoints;
  readonly clientId: string;
  /** Proves possession of this key; `null`: no proof is sent. */
  readonly keyPair: CryptoKeyPair | null;
  send(client: oauth.Client, options: oauth.TokenEndpointRequestOptions): Promise<Response>;
  /** Reads an answer; `client` knows by then how far the clocks are apart. */
  process(client: oauth.Client, response: Response): Promise<oauth.TokenEndpointResponse>;
}

export interface TokenResponse {
  readonly response: Response;
  readonly tokens: oauth.TokenEndpointResponse;
  readonly tokenType: 'Bearer' | 'DPoP';
}

/**
 * Asks the token endpoint; once more where it wants its nonce in the proof (RFC 9449 §8), and once more where our clock
 * had misdated the proof. Throws `SIGN_IN_NOT_TRUSTED` for tokens that are not bound to the key although a proof was
 * sent (RFC 9449 §5), and what oauth4webapi throws.
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
  const retriedFor = new Set<'nonce' | 'clock'>();
  for (;;) {
    const offset = servers.offset(origin);
    const response = await send(clientOf(clientId), options);
    try {
      const tokens = await process(clientWithSkew(clientId, origin, deps), response);
      return { response, tokens, tokenType: tokenTypeOf(tokens, keyPair !== null) };
    } catch (thrown) {
      const offsetChanged = Math.abs(servers.offset(origin) - offset) > MIN_SKEW_CHANGE_MS;
      const retryReason = keyPair === null ? null : retryReasonOf(thrown, offsetChanged);
      if (retryReason === null || retriedFor.has(retryReason)) throw thrown;
      retriedFor.add(retryReason);
    }
  }
}

/** What another proof would have to be like; `null`: another one would be refused, too. */
function retryReasonOf(thrown: unknown, offsetChanged: boolean): 'nonce' | 'clock' | null {
  if (oauth.isDPoPNonceError(thrown)) return 'nonce';
  return offsetChanged && isInvalidDpopProof(thrown) ? 'clock' : null;
}

/** The client with the server's time, by which its ID tokens are judged. */
function clientWithSkew(
  clientId: string,
  origin: string,
  { servers, now }: ClockDeps,
): oauth.Client {
  // oauth4webapi reads the device's clock by itself.
  const skew = Math.round((now() + servers.offset(origin) - Date.now()) / 1000);
  return { ...clientOf(clientId), [oauth.clockSkew]: skew };
}

function tokenTypeOf(
  { token_type: type }: oauth.TokenEndpointResponse,
  hasProof: boolean,
): 'Bearer' | 'DPoP' {
  if ((type === 'dpop') !== hasProof)
    throw notTrusted(hasProof ? 'downgraded: token_type is not DPoP' : 'token_type');
  return hasProof ? 'DPoP' : 'Bearer';
}

/** Throws `CLOCK_WRONG` where this device's clock is so far off that its judgement of an ID token means nothing. */
export function requireAccurateClock(orgUrl: string, { servers }: Pick<AuthDeps, 'servers'>): void {
  const offset = servers.offset(orgUrl);
  if (Math.abs(offset) <= MAX_SKEW_MS) return;
  throw assistantError('CLOCK_WRONG', "This device's clock is wrong.", {
    aheadMinutes: Math.round(-offset / 60_000),
  });
}
