import type { WireError } from '../../domain/errors.ts';
import { SIGNED_OUT, type Session } from '../../domain/session.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { queueRevocation, revokeQueued } from '../token-endpoint/revocation-queue.ts';
import type { TokenSet } from '../token-endpoint/token-set.ts';
import { storeTokenSet } from './token-renewal.ts';

/**
 * Replaces the session by one with this token set. In this order, so that a worker can stop after any step: no caller gets
 * the previous user's tokens, and no token set is stored without a user, which means an interrupted sign-out.
 */
export async function startSession(tokenSet: TokenSet, deps: AuthDeps): Promise<Session> {
  const previousUser = await deps.user.read();
  await deps.tokenSet.write(null);
  const isSameUser =
    previousUser?.sub === tokenSet.user.sub && previousUser.orgUrl === tokenSet.user.orgUrl;
  if (previousUser !== null && !isSameUser) await deps.forgetUser();
  await deps.user.write(tokenSet.user);
  await storeTokenSet(tokenSet, deps);
  await deps.authentication?.write(tokenSet.authentication ?? null);
  const session: Session = { state: 'signed-in', user: tokenSet.user, since: deps.now() };
  await deps.session.write(session);
  await deps.pendingSignIn.write(null);
  return session;
}

/** Publishes the session as it is while no sign-in is in progress; `problem` says why it is not signed in. */
export async function publishSession(problem: WireError | null, deps: AuthDeps): Promise<void> {
  await deps.session.write(await storedSession(problem, deps));
}

async function storedSession(
  problem: WireError | null,
  { user: userItem, tokenSet, now }: AuthDeps,
): Promise<Session> {
  const user = await userItem.read();
  if (user === null) return { state: 'signed-out', problem };
  return (await tokenSet.read()) === null
    ? { state: 'expired', user, problem }
    : { state: 'signed-in', user, since: now() };
}

/** Signs the user out here, then revokes the tokens. */
export async function endSession(deps: AuthDeps): Promise<void> {
  await deps.user.write(null);
  const tokenSet = await deps.tokenSet.read();
  await deps.pendingSignIn.write(null);
  await deps.pendingRefresh.write(null);
  if (tokenSet !== null) {
    // Queued first: if the worker stops in between, the next one revokes it.
    await queueRevocation(tokenSet, deps);
    await deps.tokenSet.write(null);
  }
  // Tokens that are bound to the key are useless from now on, revoked or not.
  await deps.dpopKeys.forget(deps.keyName).catch(deps.report);
  await deps.session.write(SIGNED_OUT);
  await deps.forgetUser();
  await revokeQueued(deps);
}

/** Whether a worker stopped during {@link endSession}. */
export async function wasSignOutInterrupted({ user, tokenSet }: AuthDeps): Promise<boolean> {
  return (await user.read()) === null && (await tokenSet.read()) !== null;
}
