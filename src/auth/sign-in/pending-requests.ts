import { isJsonObject } from '../../domain/json.ts';

/** A sign-in window that was opened and has not ended, kept so that a stopped worker can go on. `since` is epoch milliseconds. */
export interface PendingSignIn {
  readonly since: number;
  readonly how: 'interactive' | 'switch-user';
}

/** A refresh request that was sent and not answered: Okta may have rotated the refresh token. */
export interface PendingRefresh {
  readonly since: number;
  /** The access token to be replaced; with another one in its place the refresh was answered. */
  readonly accessToken: string;
}

export function readPendingSignIn(stored: unknown): PendingSignIn | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { since, how } = stored;
  return typeof since === 'number' && (how === 'interactive' || how === 'switch-user')
    ? { since, how }
    : undefined;
}

export function readPendingRefresh(stored: unknown): PendingRefresh | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { since, accessToken } = stored;
  return typeof since === 'number' && typeof accessToken === 'string'
    ? { since, accessToken }
    : undefined;
}
