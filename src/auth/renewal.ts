import { problem, type ErrorCode } from '../domain/errors.ts';
import { isUsable, type Grant } from './grant.ts';
import type { AuthPorts } from './ports.ts';
import { revokeLater } from './revocation.ts';

const LOCK = 'okta-grant';

/** Okta takes a rotated refresh token once more for 30 s at the most common setting; then it counts as stolen. */
const GRACE_MS = 25_000;
const TRIES = 2;
const PAUSE_MS = 500;

/** Troubles that say nothing of the grant. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['NETWORK_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE']);

/** What a refresh came to: another grant, or word that this one is over. */
export type Renewed =
  | { readonly kind: 'grant'; readonly grant: Grant }
  | { readonly kind: 'over' }
  /** The refresh token may have been rotated unseen: a silent sign-in is safer than its second use. */
  | { readonly kind: 'doubtful' };

/**
 * Replaces an access token by one refresh for all who ask, in this context and in any other: within the lock the
 * grant is read again, and the request is noted before it is sent (RFC 9700 §4.14.2). Throws `SIGN_IN_REQUIRED` and
 * passing troubles.
 */
export async function renew(
  stale: Grant,
  ports: AuthPorts,
  evenIfDoubtful: boolean,
): Promise<Renewed> {
  return await ports.withLock(LOCK, async () => {
    const current = await ports.grant.read();
    if (current === null) throw problem('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
    if (current.accessToken !== stale.accessToken && isUsable(current, ports.now()))
      return { kind: 'grant', grant: current };
    if (current.refreshToken === null) return { kind: 'over' };
    const pending = await ports.pendingRefresh.read();
    const unanswered = pending?.accessToken === current.accessToken ? pending : null;
    const age = unanswered === null ? 0 : Math.abs(ports.now() - unanswered.since);
    if (age > GRACE_MS && !evenIfDoubtful) return { kind: 'doubtful' };
    if (unanswered === null)
      await ports.pendingRefresh.write({ since: ports.now(), accessToken: current.accessToken });
    return await send(current, current.refreshToken, ports);
  });
}

async function send(current: Grant, refreshToken: string, ports: AuthPorts): Promise<Renewed> {
  const { refresh, fromOAuthError, isInvalidGrant } = await ports.load();
  const neverAborted = new AbortController().signal;
  for (let tries = 1; ; tries += 1) {
    try {
      const next = await refresh(current, refreshToken, ports, neverAborted);
      return await keep(current, next, ports);
    } catch (thrown) {
      if (isInvalidGrant(thrown)) return { kind: 'over' };
      const error = fromOAuthError(thrown);
      if (tries === TRIES || !PASSING.has(error.code)) throw error;
      await ports.wait(PAUSE_MS * (0.5 + ports.random() / 2), neverAborted);
    }
  }
}

/** Stores a grant; a full storage gives up what can be asked for again, and a broken one costs the copy, not the session. */
export async function keepGrant(grant: Grant, ports: AuthPorts): Promise<void> {
  try {
    await ports.grant.write(grant);
  } catch (thrown) {
    ports.report(thrown);
    await ports.makeRoom().catch(ports.report);
    await ports.grant.write(grant).catch(ports.report);
  }
}

/** The new grant is stored before it is used: a rotated token that is lost cannot be had again. */
async function keep(current: Grant, next: Grant, ports: AuthPorts): Promise<Renewed> {
  const now = await ports.grant.read();
  if (now?.accessToken !== current.accessToken) {
    await revokeLater(next, ports);
    throw problem('SIGN_IN_REQUIRED', 'The user signed out meanwhile.');
  }
  await keepGrant(next, ports);
  await ports.pendingRefresh.write(null).catch(ports.report);
  return { kind: 'grant', grant: next };
}
