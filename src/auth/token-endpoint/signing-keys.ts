import { customFetch, validateApplicationLevelSignature } from 'oauth4webapi';
import { assistantError } from '../../domain/errors.ts';
import { isJsonObject } from '../../domain/json.ts';
import type { ServerEndpoints } from './token-set.ts';
import { notTrusted } from './oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { requireOktaResponse } from '../http-status.ts';
import { getDocument } from './server-fetch.ts';

const CACHE_LIFETIME_MS = 300_000;
const MIN_REFETCH_INTERVAL_MS = 60_000;

/** A key set (RFC 7517 §5) as the issuer last sent it. Times are epoch milliseconds. */
interface CachedKeySet {
  readonly text: string;
  readonly fetchedAt: number;
  /** When keys were last fetched again because the cached ones did not match a token. */
  readonly refetchedAt: number;
}

type SigningKeyDeps = Pick<AuthDeps, 'fetch' | 'now'>;

const keySetsByDeps = new WeakMap<SigningKeyDeps, Map<string, CachedKeySet>>();

/**
 * Verifies the signature of the ID token that oauth4webapi found in this response. If the cached keys do not match, they
 * are fetched again, since the issuer may have rotated them (OIDC Core §10.1.1), but at most once in 60 s. Throws
 * `SIGN_IN_NOT_TRUSTED`, `SIGN_IN_UNAVAILABLE`, `ORG_MOVED`, `NETWORK_BLOCKED`, and what `fetch` throws.
 */
export async function verifySignature(
  server: ServerEndpoints,
  response: Response,
  deps: SigningKeyDeps,
  signal: AbortSignal,
): Promise<void> {
  const now = deps.now();
  const keySets = keySetsByDeps.get(deps) ?? new Map<string, CachedKeySet>();
  keySetsByDeps.set(deps, keySets);
  const fetchAndCache = async (refetchedAt: number): Promise<string> => {
    const text = await fetchKeys(server, deps, signal);
    keySets.set(server.jwks_uri, { text, fetchedAt: now, refetchedAt });
    return text;
  };
  const cached = keySets.get(server.jwks_uri);
  if (cached === undefined || !isWithin(CACHE_LIFETIME_MS, cached.fetchedAt, now))
    return await verifyWith(
      await fetchAndCache(cached?.refetchedAt ?? -Infinity),
      server,
      response,
    );
  try {
    await verifyWith(cached.text, server, response);
  } catch (thrown) {
    if (isWithin(MIN_REFETCH_INTERVAL_MS, cached.refetchedAt, now)) throw thrown;
    await verifyWith(await fetchAndCache(now), server, response);
  }
}

async function verifyWith(
  keys: string,
  server: ServerEndpoints,
  response: Response,
): Promise<void> {
  try {
    // A copy, because oauth4webapi caches keys by the server object, with refetch rules of its own.
    await validateApplicationLevelSignature({ ...server }, response, {
      [customFetch]: async () =>
        new Response(keys, { headers: { 'content-type': 'application/json' } }),
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause : new Error('signature');
    throw notTrusted(`ID token: ${reason.message}`, reason);
  }
}

async function fetchKeys(
  server: ServerEndpoints,
  deps: SigningKeyDeps,
  signal: AbortSignal,
): Promise<string> {
  const response = await getDocument(server.jwks_uri, deps.fetch, signal);
  await requireOktaResponse(server.issuer, response);
  const text = await response.text();
  if (response.status !== 200 || !isKeySet(text))
    throw assistantError('SIGN_IN_UNAVAILABLE', "Okta's signing keys could not be read.");
  return text;
}

function isKeySet(text: string): boolean {
  try {
    const set: unknown = JSON.parse(text);
    return isJsonObject(set) && Array.isArray(set['keys']) && set['keys'].every(isJsonObject);
  } catch {
    return false;
  }
}

function isWithin(span: number, since: number, now: number): boolean {
  return now >= since && now - since < span;
}
