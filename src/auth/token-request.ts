import * as oauth from 'oauth4webapi';
import { problem } from '../domain/errors.ts';
import { proofsOf } from './dpop.ts';
import type { GrantServer } from './grant.ts';
import { isDpopRefusal, notTrusted } from './oauth-errors.ts';
import type { AuthPorts } from './ports.ts';
import { cappedFetch } from './server-fetch.ts';

const TIMEOUT_MS = 20_000;
/** How far this device's clock may be off at a sign-in. */
const MOST_SKEW_MS = 5 * 60_000;
/** An offset that changed by less does not explain why a proof was refused. */
const LEAST_SKEW_MS = 5000;

type Clocks = Pick<AuthPorts, 'servers' | 'now'>;
type AnyFetchOptions = oauth.CustomFetchOptions<'GET' | 'POST', URLSearchParams | undefined>;

/** How every request to the authorization server is sent: through our own fetch, never for longer than 20 s. */
export function tokenRequestOptions(fetchIt: typeof fetch, signal: AbortSignal) {
  return {
    [oauth.customFetch]: async (url: string, options: AnyFetchOptions): Promise<Response> =>
      cappedFetch(fetchIt)(url, {
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
  readonly server: GrantServer;
  readonly clientId: string;
  /** Proves possession of this key; `null`: no proof is sent. */
  readonly keyPair: CryptoKeyPair | null;
  send(client: oauth.Client, options: oauth.TokenEndpointRequestOptions): Promise<Response>;
  /** Reads an answer; `client` knows by then how far the clocks are apart. */
  process(client: oauth.Client, response: Response): Promise<oauth.TokenEndpointResponse>;
}

export interface TokenAnswer {
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
  ports: Clocks & Pick<AuthPorts, 'fetch'>,
  signal: AbortSignal,
): Promise<TokenAnswer> {
  const { servers } = ports;
  const { origin } = new URL(server.token_endpoint);
  const options = {
    ...tokenRequestOptions(ports.fetch, signal),
    ...(keyPair === null ? {} : { DPoP: proofsOf(keyPair, origin, servers) }),
  };
  const repeatedFor = new Set<'nonce' | 'clock'>();
  for (;;) {
    const offset = servers.offset(origin);
    const response = await send(clientOf(clientId), options);
    try {
      const tokens = await process(clientAt(clientId, origin, ports), response);
      return { response, tokens, tokenType: typeOf(tokens, keyPair !== null) };
    } catch (thrown) {
      const relearnt = Math.abs(servers.offset(origin) - offset) > LEAST_SKEW_MS;
      const demand = keyPair === null ? null : demandOf(thrown, relearnt);
      if (demand === null || repeatedFor.has(demand)) throw thrown;
      repeatedFor.add(demand);
    }
  }
}

/** What another proof would have to be like; `null`: another one would be refused, too. */
function demandOf(thrown: unknown, relearnt: boolean): 'nonce' | 'clock' | null {
  if (oauth.isDPoPNonceError(thrown)) return 'nonce';
  return relearnt && isDpopRefusal(thrown) ? 'clock' : null;
}

/** The client with the server's time, by which its ID tokens are judged. */
function clientAt(clientId: string, origin: string, { servers, now }: Clocks): oauth.Client {
  // oauth4webapi reads the device's clock by itself.
  const skew = Math.round((now() + servers.offset(origin) - Date.now()) / 1000);
  return { ...clientOf(clientId), [oauth.clockSkew]: skew };
}

function typeOf(
  { token_type: type }: oauth.TokenEndpointResponse,
  proved: boolean,
): 'Bearer' | 'DPoP' {
  if ((type === 'dpop') !== proved)
    throw notTrusted(proved ? 'downgraded: token_type is not DPoP' : 'token_type');
  return proved ? 'DPoP' : 'Bearer';
}

/** Throws `CLOCK_WRONG` where this device's clock is so far off that its judgement of an ID token means nothing. */
export function requireClock(orgUrl: string, { servers }: Pick<AuthPorts, 'servers'>): void {
  const offset = servers.offset(orgUrl);
  if (Math.abs(offset) <= MOST_SKEW_MS) return;
  throw problem('CLOCK_WRONG', "This device's clock is wrong.", {
    aheadMinutes: Math.round(-offset / 60_000),
  });
}
