import { isJsonObject } from '../../domain/json.ts';
import type { AccessToken } from '../token-endpoint/token-set.ts';

/** The access token of a service app; memory only, and without a user. */
export interface ServiceToken extends AccessToken {
  readonly orgUrl: string;
  readonly clientId: string;
}

export function readServiceToken(stored: unknown): ServiceToken | undefined {
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
