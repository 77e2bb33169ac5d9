import { customFetch, validateApplicationLevelSignature } from 'oauth4webapi';
import { problem } from '../domain/errors.ts';
import { isFields } from '../domain/stored-form.ts';
import type { GrantServer } from './grant.ts';
import { notTrusted } from './oauth-errors.ts';
import type { AuthPorts } from './ports.ts';
import { getDocument } from './server-fetch.ts';

const KEPT_MS = 300_000;
const BETWEEN_EXTRAS_MS = 60_000;

/** A key set (RFC 7517 §5) as its issuer last sent it. Times are epoch milliseconds. */
interface KnownKeys {
  readonly text: string;
  readonly at: number;
  /** When keys were last asked for because known ones did not fit a token. */
  readonly extraAt: number;
}

type KeyPorts = Pick<AuthPorts, 'fetch' | 'now'>;

const known = new WeakMap<KeyPorts, Map<string, KnownKeys>>();

/**
 * Verifies the signature of the ID token that oauth4webapi found in this response. Where the known keys do not fit, the
 * issuer is asked once more, for it may have changed them (OIDC Core §10.1.1); but once in 60 s at most, however many
 * tokens do not fit. Throws `SIGN_IN_NOT_TRUSTED`, `SIGN_IN_UNAVAILABLE`, and what `fetch` threw.
 */
export async function verifySignature(
  server: GrantServer,
  response: Response,
  ports: KeyPorts,
  signal: AbortSignal,
): Promise<void> {
  const now = ports.now();
  const keySets = known.get(ports) ?? new Map<string, KnownKeys>();
  known.set(ports, keySets);
  const learn = async (extraAt: number): Promise<string> => {
    const text = await fetchKeys(server, ports, signal);
    keySets.set(server.jwks_uri, { text, at: now, extraAt });
    return text;
  };
  const kept = keySets.get(server.jwks_uri);
  if (kept === undefined || !isWithin(KEPT_MS, kept.at, now))
    return await verifyWith(await learn(kept?.extraAt ?? -Infinity), server, response);
  try {
    await verifyWith(kept.text, server, response);
  } catch (thrown) {
    if (isWithin(BETWEEN_EXTRAS_MS, kept.extraAt, now)) throw thrown;
    await verifyWith(await learn(now), server, response);
  }
}

async function verifyWith(keys: string, server: GrantServer, response: Response): Promise<void> {
  try {
    // A copy, because oauth4webapi remembers keys by the server object, and asks for them again by a rule of its own.
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
  server: GrantServer,
  ports: KeyPorts,
  signal: AbortSignal,
): Promise<string> {
  const response = await getDocument(server.jwks_uri, ports.fetch, signal);
  const text = await response.text();
  if (response.status !== 200 || !isKeySet(text))
    throw problem('SIGN_IN_UNAVAILABLE', "Okta's signing keys could not be read.");
  return text;
}

function isKeySet(text: string): boolean {
  try {
    const set: unknown = JSON.parse(text);
    return isFields(set) && Array.isArray(set['keys']) && set['keys'].every(isFields);
  } catch {
    return false;
  }
}

function isWithin(span: number, since: number, now: number): boolean {
  return now >= since && now - since < span;
}
