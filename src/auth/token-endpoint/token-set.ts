import { isJsonObject } from '../../domain/json.ts';
import type { Authentication } from '../../domain/user-details.ts';
import { type SessionUser, decodeSessionUser } from '../../domain/session.ts';

// A type, not an interface: only a type literal fits oauth4webapi's index signature.
/** The endpoints of the org authorization server that a stored token set needs (RFC 8414 names). */
export type ServerEndpoints = {
  readonly issuer: string;
  readonly token_endpoint: string;
  readonly revocation_endpoint?: string;
  readonly jwks_uri: string;
};

/** Gives access to Okta's API; never leaves the worker. Times are epoch milliseconds. */
export interface AccessToken {
  readonly accessToken: string;
  /** When the access token was received, and when it expires. */
  readonly receivedAt: number;
  readonly expiresAt: number;
  /** `DPoP`: the token is bound to the account's key and useless without it (RFC 9449 §5). */
  readonly tokenType: 'Bearer' | 'DPoP';
  /** How far the server's clock was ahead of this device's, in milliseconds. */
  readonly clockOffset?: number;
}

/** The tokens of one code exchange, or of a later refresh. */
export interface TokenSet extends AccessToken {
  readonly server: ServerEndpoints;
  readonly clientId: string;
  readonly refreshToken: string | null;
  readonly scope: string;
  readonly user: SessionUser;
  /** Of a code exchange; kept as an item of its own. */
  readonly authentication?: Authentication;
}

const MIN_LIFETIME_MS = 60_000;
const MAX_LIFETIME_MS = 24 * 3_600_000;

/** When an access token received at `now` expires; a missing or invalid `expires_in` (seconds) means short-lived, never unlimited. */
export function expiryOf(expiresIn: number | undefined, now: number): number {
  const lifetime = expiresIn === undefined || !(expiresIn > 0) ? MIN_LIFETIME_MS : expiresIn * 1000;
  return now + Math.min(lifetime, MAX_LIFETIME_MS);
}

/** Whether the access token can be used for another request; a tenth of its lifetime, at most a minute, is kept in reserve. */
export function isUsable({ receivedAt, expiresAt }: AccessToken, now: number): boolean {
  const reserve = Math.min(60_000, (expiresAt - receivedAt) / 10);
  return now >= receivedAt - 1000 && now < expiresAt - reserve;
}

export function decodeTokenSet(stored: unknown): TokenSet | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { server, clientId, accessToken, receivedAt, expiresAt, refreshToken, scope } = stored;
  const { tokenType, clockOffset } = stored;
  const user = decodeSessionUser(stored['user']);
  if (
    user === undefined ||
    !isServerEndpoints(server) ||
    typeof clientId !== 'string' ||
    typeof accessToken !== 'string' ||
    typeof receivedAt !== 'number' ||
    typeof expiresAt !== 'number' ||
    typeof scope !== 'string' ||
    (tokenType !== 'Bearer' && tokenType !== 'DPoP')
  )
    return undefined;
  return {
    server,
    clientId,
    accessToken,
    receivedAt,
    expiresAt,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
    scope,
    user,
    tokenType,
    ...(typeof clockOffset === 'number' ? { clockOffset } : {}),
  };
}

/** Decodes a list of token sets; what is unreadable of it is left out. */
export function decodeTokenSets(stored: unknown): readonly TokenSet[] | undefined {
  return Array.isArray(stored)
    ? stored.flatMap((tokenSet) => decodeTokenSet(tokenSet) ?? [])
    : undefined;
}

function isServerEndpoints(value: unknown): value is ServerEndpoints {
  return (
    isJsonObject(value) &&
    typeof value['issuer'] === 'string' &&
    typeof value['token_endpoint'] === 'string' &&
    typeof value['jwks_uri'] === 'string'
  );
}
