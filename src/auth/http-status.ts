import { assistantError } from '../domain/errors.ts';

/** Throws `SIGN_IN_UNAVAILABLE` for 429 and 5xx: the server is busy, and its response says nothing about the request. */
export function requireAvailable({ status }: Response): void {
  if (status === 429 || status >= 500)
    throw assistantError('SIGN_IN_UNAVAILABLE', 'Okta is temporarily unavailable.');
}
