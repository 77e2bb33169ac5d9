import { isJsonObject } from '../../domain/json.ts';

/** A sign-in whose window has not closed yet, stored so that a restarted worker can resume it. `since` is epoch milliseconds. */
export interface PendingSignIn {
  readonly since: number;
  readonly how: 'interactive' | 'switch-user';
}

/** A refresh request that was sent and not answered: Okta may have rotated the refresh token. `since` is epoch milliseconds. */
export interface PendingRefresh {
  readonly since: number;
  /** The access token to be replaced; once another one is stored, the refresh was answered. */
  readonly accessToken: string;
}

export function decodePendingSignIn(stored: unknown): PendingSignIn | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { since, how } = stored;
  return typeof since === 'number' && (how === 'interactive' || how === 'switch-user')
    ? { since, how }
    : undefined;
}

export function decodePendingRefresh(stored: unknown): PendingRefresh | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { since, accessToken } = stored;
  return typeof since === 'number' && typeof accessToken === 'string'
    ? { since, accessToken }
    : undefined;
}
