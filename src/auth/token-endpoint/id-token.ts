import * as oauth from 'oauth4webapi';
import { encodeBase64url } from '../../domain/base64url.ts';
import type { ServerEndpoints } from './token-set.ts';
import { notTrusted } from './oauth-errors.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { verifySignature } from './signing-keys.ts';

/** How far the time of issue may be from now; Okta's SDKs allow the same 300 s. */
const CLOCK_TOLERANCE_S = 300;
/** Okta's ID tokens are about 1 kB long. */
const MAX_ID_TOKEN_LENGTH = 50_000;

/** A token response after oauth4webapi has processed it. */
interface IdTokenResponse {
  readonly server: ServerEndpoints;
  readonly clientId: string;
  readonly response: Response;
  readonly tokens: oauth.TokenEndpointResponse;
}

/**
 * The ID token's claims, or `undefined` if the response has no ID token. Checks what oauth4webapi leaves to its caller
 * (OIDC Core §3.1.3.7), and more strictly: a single audience, issued just now by the server's clock, always a valid
 * signature. Throws `SIGN_IN_NOT_TRUSTED` and what fetching the signing keys throws.
 */
export async function verifiedClaims(
  { server, clientId, response, tokens }: IdTokenResponse,
  deps: Pick<AuthDeps, 'fetch' | 'now' | 'servers'>,
  signal: AbortSignal,
): Promise<oauth.IDToken | undefined> {
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  if (claims === undefined || tokens.id_token === undefined) return undefined;
  if (tokens.id_token.length > MAX_ID_TOKEN_LENGTH) throw notTrusted('length of the ID token');
  // At most 255 ASCII characters (OIDC Core §2).
  if (!/^[\x20-\x7e]{1,255}$/u.test(claims.sub)) throw notTrusted('ID token "sub" (subject)');
  checkAudience(claims, clientId);
  checkTimes(claims, deps.servers.now(server.issuer) / 1000);
  await checkAccessTokenHash(claims, tokens.access_token);
  await verifySignature(server, response, deps, signal);
  return claims;
}

/** Okta names this client as the only audience; any other audience could use the token too. */
function checkAudience({ aud, azp }: oauth.IDToken, clientId: string): void {
  if (Array.isArray(aud) && aud.length !== 1) throw notTrusted('ID token "aud" (audience)');
  if (azp !== undefined && azp !== clientId) throw notTrusted('ID token "azp" (authorized party)');
}

/** JSON can express an infinite number (`1e400`), which would never expire. */
function checkTimes({ iat, exp }: oauth.IDToken, now: number): void {
  if (!(Math.abs(now - iat) <= CLOCK_TOLERANCE_S))
    throw notTrusted('ID token "iat": not issued just now');
  if (!Number.isFinite(exp)) throw notTrusted('ID token "exp" (expiration)');
}

/** Optional in the code flow, but must match if present (OIDC Core §3.1.3.8); RS256 implies SHA-256. */
async function checkAccessTokenHash(claims: oauth.IDToken, accessToken: string): Promise<void> {
  const { at_hash: hash } = claims;
  if (hash === undefined) return;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken));
  const leftHalf = new Uint8Array(digest, 0, digest.byteLength / 2);
  if (hash !== encodeBase64url(leftHalf)) throw notTrusted('ID token "at_hash"');
}
