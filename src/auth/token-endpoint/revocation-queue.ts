import { REVOCATIONS_LOCK } from '../../domain/locks.ts';
import type { TokenSet } from './token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { revoke } from './refresh-and-revoke.ts';

type RevocationQueueDeps = Pick<AuthDeps, 'revocations' | 'withLock'>;

const MAX_QUEUED = 10;

/** Stores a token set to be revoked (RFC 7009) by {@link revokeQueued}. */
export async function queueRevocation(
  tokenSet: TokenSet,
  deps: RevocationQueueDeps,
): Promise<void> {
  await withQueueLock(deps, async () => {
    const queue = await deps.revocations.read();
    await deps.revocations.write([...queue, tokenSet].slice(-MAX_QUEUED));
  });
}

/** Stores a token set to be revoked and tries to revoke it; if Okta is unreachable, the next {@link revokeQueued} tries again. */
export async function queueAndRevoke(tokenSet: TokenSet, deps: AuthDeps): Promise<void> {
  await queueRevocation(tokenSet, deps);
  await revokeQueued(deps);
}

/** Revokes what is queued. Never throws: the user is signed out here even if Okta is unreachable. */
export async function revokeQueued(deps: AuthDeps): Promise<void> {
  try {
    const queue = await deps.revocations.read();
    for (const tokenSet of queue) await revokeOne(tokenSet, deps).catch(deps.report);
  } catch (thrown) {
    deps.report(thrown);
  }
}

async function revokeOne(tokenSet: TokenSet, deps: AuthDeps): Promise<void> {
  await revoke(tokenSet, deps);
  await withQueueLock(deps, async () => {
    const queue = await deps.revocations.read();
    await deps.revocations.write(
      queue.filter(({ accessToken }) => accessToken !== tokenSet.accessToken),
    );
  });
}

function withQueueLock(
  { withLock }: RevocationQueueDeps,
  work: () => Promise<void>,
): Promise<void> {
  return withLock(REVOCATIONS_LOCK, work);
}
