import { isJsonObject } from '../../domain/json.ts';
import type { AccessToken } from '../token-endpoint/token-set.ts';

/** A service app's access token, which has no user; in memory only. */
export interface ServiceToken extends AccessToken {
  readonly orgUrl: string;
  readonly clientId: string;
}

export function decodeServiceToken(stored: unknown): ServiceToken | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { orgUrl, clientId, accessToken, receivedAt, expiresAt, tokenType, clockOffset } = stored;
  if (
    typeof orgUrl !== 'string' ||
    typeof clientId !== 'string' ||
    typeof accessToken !== 'string' ||
    typeof receivedAt !== 'number' ||
    typeof expiresAt !== 'number' ||
    (tokenType !== 'Bearer' && tokenType !== 'DPoP')
  )
    return undefined;
  return {
    orgUrl,
    clientId,
    accessToken,
    receivedAt,
    expiresAt,
    tokenType,
    ...(typeof clockOffset === 'number' ? { clockOffset } : {}),
  };
}
