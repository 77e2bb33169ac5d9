import {
  assistantError,
  toWireError,
  type AssistantError,
  type WireError,
} from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import type { Session } from '../../domain/session.ts';
import { unlessAborted } from '../../domain/unless-aborted.ts';
import { isUsable, type TokenSet } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { renew } from './token-renewal.ts';
import { queueAndRevoke } from '../token-endpoint/revocation-queue.ts';

interface SessionOperations {
  signIn(org: OrgConfig, mode: 'silent'): Promise<Session>;
  /** What the faces are to know while nobody is signing in. */
  currentSession(reason: WireError | null): Promise<Session>;
}

/**
 * A grant whose access token is good for another request; `instead` names an access token that Okta refused. One
 * renewal serves all who ask meanwhile, and only word that the grant is over ends the session.
 */
export function createAccessTokenProvider(
  deps: AuthDeps,
  { signIn, currentSession }: SessionOperations,
) {
  let pendingRenewal: Promise<TokenSet> | null = null;

  async function signInSilently(org: OrgConfig): Promise<TokenSet> {
    if ((await deps.user.read()) === null) throw signInRequiredError();
    const session = await deps.session.read();
    // Okta has said already that it wants a window; asking again for each call would only use up its rate limit.
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
    // No session at Okta either: the kept token is all that is left, and nothing more can be lost by it.
    const lastRenewal = await renew(staleTokenSet, deps, true).catch(endSessionIfUntrusted);
    return lastRenewal.kind === 'grant'
      ? await restoreSession(lastRenewal.tokenSet)
      : await reauthenticate(org);
  }

  async function restoreSession(tokenSet: TokenSet): Promise<TokenSet> {
    await deps.session.write(await currentSession(null));
    return tokenSet;
  }

  /** A forged answer, or one of another user, ends the session (OIDC Core §12.2). */
  async function endSessionIfUntrusted(thrown: unknown): Promise<never> {
    if (toWireError(thrown).code === 'SIGN_IN_NOT_TRUSTED') {
      const tokenSet = await deps.tokenSet.read();
      await deps.tokenSet.write(null);
      await deps.pendingRefresh.write(null);
      await deps.session.write(await currentSession(toWireError(thrown)));
      if (tokenSet !== null) await queueAndRevoke(tokenSet, deps);
    }
    throw thrown;
  }

  async function reauthenticate(org: OrgConfig): Promise<TokenSet> {
    await deps.tokenSet.write(null);
    await deps.pendingRefresh.write(null);
    try {
      await deps.session.write(await currentSession(null));
      return await signInSilently(org);
    } catch (thrown) {
      const error = toWireError(thrown);
      if (error.code === 'SIGN_IN_REQUIRED') await deps.session.write(await currentSession(error));
      throw thrown;
    }
  }

  return async (org: OrgConfig, signal: AbortSignal, rejectedToken?: string): Promise<TokenSet> => {
    const stored = await deps.tokenSet.read();
    const matching = stored !== null && belongsToOrg(org, stored) ? stored : null;
    const tokenSet = matching ?? (await signInSilently(org));
    if (tokenSet.accessToken !== rejectedToken && isUsable(tokenSet, deps.now())) return tokenSet;
    pendingRenewal ??= renewOrSignIn(org, tokenSet).finally(() => {
      pendingRenewal = null;
    });
    return await unlessAborted(pendingRenewal, signal);
  };
}

/** Another org's token is never sent to this one. */
function belongsToOrg(org: OrgConfig, { server, clientId }: TokenSet): boolean {
  return server.issuer === org.orgUrl && clientId === org.clientId;
}

export function signInRequiredError(): AssistantError {
  return assistantError('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
}
