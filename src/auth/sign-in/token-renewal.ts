import { assistantError, isTransient } from '../../domain/errors.ts';
import { TOKEN_RENEWAL_LOCK } from '../../domain/locks.ts';
import {
  fromOAuthError,
  isInvalidGrant,
  isRequestRefused,
} from '../token-endpoint/oauth-errors.ts';
import { refresh } from '../token-endpoint/refresh-and-revoke.ts';
import { isUsable, type TokenSet } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { queueAndRevoke } from '../token-endpoint/revocation-queue.ts';

/** Okta accepts a rotated refresh token for another 30 s at the most common setting; later use counts as theft. */
const GRACE_MS = 25_000;
const MAX_ATTEMPTS = 2;
const RETRY_DELAY_MS = 500;

/** The result of a refresh: a new token set, or the end of this one. */
export type RenewalResult =
  | { readonly kind: 'grant'; readonly tokenSet: TokenSet }
  | { readonly kind: 'over' }
  /** The refresh token may have been rotated unseen: a silent sign-in is safer than its second use. */
  | { readonly kind: 'doubtful' };

/**
 * Replaces an access token with one refresh for all callers, in this context and any other: within the lock the token set
 * is read again, and the request is recorded before it is sent (RFC 9700 §4.14.2). Throws `SIGN_IN_REQUIRED` and
 * transient errors.
 */
export async function renew(
  staleTokenSet: TokenSet,
  deps: AuthDeps,
  evenIfUncertain: boolean,
): Promise<RenewalResult> {
  return await deps.withLock(TOKEN_RENEWAL_LOCK, async () => {
    const current = await deps.tokenSet.read();
    if (current === null)
      throw assistantError('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
    if (current.accessToken !== staleTokenSet.accessToken && isUsable(current, deps.now()))
      return { kind: 'grant', tokenSet: current };
    if (current.refreshToken === null) return { kind: 'over' };
    const pending = await deps.pendingRefresh.read();
    const unanswered = pending?.accessToken === current.accessToken ? pending : null;
    const age = unanswered === null ? 0 : Math.abs(deps.now() - unanswered.since);
    if (age > GRACE_MS && !evenIfUncertain) return { kind: 'doubtful' };
    if (unanswered === null)
      await deps.pendingRefresh.write({ since: deps.now(), accessToken: current.accessToken });
    return await sendRefresh(current, current.refreshToken, unanswered !== null, deps);
  });
}

async function sendRefresh(
  current: TokenSet,
  refreshToken: string,
  wasUnanswered: boolean,
  deps: AuthDeps,
): Promise<RenewalResult> {
  let mayBeRotated = wasUnanswered;
  const neverAborted = new AbortController().signal;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const renewed = await refresh(current, refreshToken, deps, neverAborted);
      return await storeRenewed(current, renewed, deps);
    } catch (thrown) {
      if (isInvalidGrant(thrown)) return { kind: 'over' };
      const error = fromOAuthError(thrown);
      mayBeRotated ||= !isRequestRefused(thrown);
      if (!mayBeRotated) await deps.pendingRefresh.write(null).catch(deps.report);
      if (attempt === MAX_ATTEMPTS || !isTransient(error.code)) throw error;
      await deps.wait(RETRY_DELAY_MS * (0.5 + deps.random() / 2), neverAborted);
    }
  }
}

/** Stores a token set. A full storage first gives up data that Okta can send again; a failed write costs the stored copy only. */
export async function storeTokenSet(tokenSet: TokenSet, deps: AuthDeps): Promise<void> {
  try {
    await deps.tokenSet.write(tokenSet);
  } catch (thrown) {
    deps.report(thrown);
    await deps.freeSpace().catch(deps.report);
    await deps.tokenSet.write(tokenSet).catch(deps.report);
  }
}

/** Stores the new token set before it is used: a rotated refresh token cannot be requested again. */
async function storeRenewed(
  current: TokenSet,
  renewed: TokenSet,
  deps: AuthDeps,
): Promise<RenewalResult> {
  const stored = await deps.tokenSet.read();
  if (stored?.accessToken !== current.accessToken) {
    await queueAndRevoke(renewed, deps);
    throw assistantError('SIGN_IN_REQUIRED', 'The user signed out meanwhile.');
  }
  await storeTokenSet(renewed, deps);
  await deps.pendingRefresh.write(null).catch(deps.report);
  return { kind: 'grant', tokenSet: renewed };
}
