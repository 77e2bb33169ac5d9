import { assistantError, toWireError, type AssistantError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import type { Session } from '../../domain/session.ts';
import { unlessAborted } from '../../domain/unless-aborted.ts';
import { isUsable, type TokenSet } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { publishSession } from './session-store.ts';
import { renew } from './token-renewal.ts';
import { queueAndRevoke } from '../token-endpoint/revocation-queue.ts';

/** Long enough for what the user signed in for. */
const JUST_SIGNED_IN_MS = 60_000;

/**
 * Returns a function that resolves with a token set whose access token can be used for another request; `rejectedToken`:
 * the access token that Okta just rejected. One renewal serves all concurrent callers, and only an invalid refresh token
 * or an untrusted response ends the session.
 */
export function createAccessTokenProvider(
  deps: AuthDeps,
  signIn: (org: OrgConfig, mode: 'silent') => Promise<Session>,
) {
  let pendingRenewal: Promise<TokenSet> | null = null;

  async function signInSilently(org: OrgConfig): Promise<TokenSet> {
    if ((await deps.user.read()) === null) throw signInRequiredError();
    const session = await deps.session.read();
    // Okta has already asked for a window; asking again for each call would only use up the rate limit.
    if (session.state === 'expired' && session.problem?.code === 'SIGN_IN_REQUIRED')
      throw signInRequiredError();
    await signIn(org, 'silent');
    const tokenSet = await deps.tokenSet.read();
    if (tokenSet === null) throw signInRequiredError();
    return tokenSet;
  }

  async function renewOrSignIn(org: OrgConfig, staleTokenSet: TokenSet): Promise<TokenSet> {
    const renewal = await renew(staleTokenSet, deps, false).catch(endSessionIfUntrusted);
    if (renewal.kind === 'grant') return renewal.tokenSet;
    if (renewal.kind === 'over') return await reauthenticate(org);
    try {
      await signIn(org, 'silent');
      return (await deps.tokenSet.read()) ?? (await signInSilently(org));
    } catch (thrown) {
      if (toWireError(thrown).code !== 'SIGN_IN_REQUIRED') throw thrown;
    }
    // No session at Okta either: the stored refresh token is the last resort, and trying it can lose nothing more.
    const lastRenewal = await renew(staleTokenSet, deps, true).catch(endSessionIfUntrusted);
    if (lastRenewal.kind !== 'grant') return await reauthenticate(org);
    await publishSession(null, deps);
    return lastRenewal.tokenSet;
  }

  /** A forged response, or one for another user, ends the session (OIDC Core §12.2). */
  async function endSessionIfUntrusted(thrown: unknown): Promise<never> {
    if (toWireError(thrown).code === 'SIGN_IN_NOT_TRUSTED') {
      const tokenSet = await deps.tokenSet.read();
      await deps.tokenSet.write(null);
      await deps.pendingRefresh.write(null);
      await publishSession(toWireError(thrown), deps);
      if (tokenSet !== null) await queueAndRevoke(tokenSet, deps);
    }
    throw thrown;
  }

  async function reauthenticate(org: OrgConfig): Promise<TokenSet> {
    await deps.tokenSet.write(null);
    await deps.pendingRefresh.write(null);
    try {
      await publishSession(null, deps);
      return await signInSilently(org);
    } catch (thrown) {
      const error = toWireError(thrown);
      if (error.code === 'SIGN_IN_REQUIRED') await publishSession(error, deps);
      throw thrown;
    }
  }

  return async (org: OrgConfig, signal: AbortSignal, rejectedToken?: string): Promise<TokenSet> => {
    const stored = await deps.tokenSet.read();
    const matching = stored !== null && belongsToOrg(org, stored) ? stored : null;
    const tokenSet = matching ?? (await signInSilently(org));
    if (tokenSet.accessToken !== rejectedToken && isUsable(tokenSet, deps.now())) return tokenSet;
    if (isAsNewAsCanBe(tokenSet, deps.now())) return tokenSet;
    pendingRenewal ??= renewOrSignIn(org, tokenSet).finally(() => {
      pendingRenewal = null;
    });
    return await unlessAborted(pendingRenewal, signal);
  };
}

/**
 * Whether a rejected token is of a moment ago, and only a sign-in could replace it. Okta's rejection is then a refusal, and
 * another sign-in would end in the same.
 */
function isAsNewAsCanBe(tokenSet: TokenSet, now: number): boolean {
  const age = Math.abs(now - tokenSet.receivedAt);
  return tokenSet.refreshToken === null && isUsable(tokenSet, now) && age < JUST_SIGNED_IN_MS;
}

/** Tokens are sent only to the org that issued them. */
function belongsToOrg(org: OrgConfig, { server, clientId }: TokenSet): boolean {
  return server.issuer === org.orgUrl && clientId === org.clientId;
}

export function signInRequiredError(): AssistantError {
  return assistantError('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
}
