import { assistantError, toWireError, type AssistantError } from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { SIGNED_OUT, type Session } from '../../domain/session.ts';
import { createAccessTokenProvider, signInRequiredError } from './access-token-provider.ts';
import type { TokenSet } from '../token-endpoint/token-set.ts';
import type { AuthDeps, AuthorizationExtras } from '../auth-deps.ts';
import { queueAndRevoke, revokeQueued } from '../token-endpoint/revocation-queue.ts';
import {
  endSession,
  publishSession,
  startSession,
  wasSignOutInterrupted,
} from './session-store.ts';
import { obtainTokenSet, type SignInMode } from './sign-in.ts';

/** The session of one account: who is signed in. */
export interface AccountSession {
  /** Joins a sign-in that is in progress; resolves with the resulting session. */
  signIn(org: OrgConfig, mode: SignInMode): Promise<Session>;
  /** Ends the session at once, then revokes the tokens as soon as Okta can be reached. */
  signOut(): Promise<Session>;
  /**
   * Resumes what a stopped worker left: a sign-in whose window has closed, a sign-out, queued revocations. Returns whether
   * this signed somebody in.
   */
  recover(org: OrgConfig | null): Promise<boolean>;
}

/** The only owner of one account's tokens. */
export interface SessionManager extends AccountSession {
  /**
   * A token set whose access token can be used for another request, refreshed or silently signed in if necessary;
   * `rejectedToken` names an access token that Okta just rejected. Throws `SIGN_IN_REQUIRED`, `NETWORK_UNAVAILABLE` and
   * Okta's errors.
   */
  getTokenSet(org: OrgConfig, signal: AbortSignal, rejectedToken?: string): Promise<TokenSet>;
  /**
   * Reauthorizes silently, for more scopes or a stronger sign-in; resolves with whether the tokens have all scopes now.
   * Throws `SIGN_IN_REQUIRED`, `SIGN_IN_SCOPE_NOT_GRANTED` and Okta's errors; on an error the session is unchanged.
   */
  reauthorize(org: OrgConfig, extras: AuthorizationExtras): Promise<boolean>;
}

/** Signing in with a second device takes time. */
const PENDING_SIGN_IN_TIMEOUT_MS = 30 * 60_000;

export function createSessionManager(deps: AuthDeps): SessionManager {
  /** Counts sign-outs: the result of a sign-in that began before one must not be stored. */
  let signOutCount = 0;
  /** Settles when no session is being stored: a sign-out in between would be overwritten. */
  let pendingStore: Promise<unknown> = Promise.resolve();
  let activeSignIn: { readonly mode: SignInMode; readonly promise: Promise<Session> } | null = null;

  async function beginSignIn(org: OrgConfig, mode: SignInMode): Promise<Session> {
    const signOutCountAtStart = signOutCount;
    const pending = await deps.pendingSignIn.read();
    try {
      if (mode !== 'silent') {
        const since = deps.now();
        await deps.pendingSignIn.write({ since, how: mode });
        await deps.session.write({ state: 'signing-in', since });
      }
      const tokenSet = await authorize(org, mode, signOutCountAtStart);
      if (mode === 'silent') await requireSameUser(tokenSet);
      return await start(tokenSet, signOutCountAtStart);
    } catch (thrown) {
      if (signOutCountAtStart === signOutCount) {
        const error = toWireError(thrown);
        // The window of an earlier sign-in is still open, and may yet succeed.
        if (mode !== 'silent')
          await deps.pendingSignIn.write(error.code === 'SIGN_IN_WINDOW_OPEN' ? pending : null);
        await publishSession(error, deps);
      }
      throw thrown;
    }
  }

  async function authorize(
    org: OrgConfig,
    mode: SignInMode,
    signOutCountAtStart: number,
  ): Promise<TokenSet> {
    const tokenSet = await obtainWithOptionalScopes(org, mode);
    return signOutCountAtStart === signOutCount ? tokenSet : await revokeAndThrow(tokenSet);
  }

  /** Requests the optional scopes that the app has, too; without them where it no longer has them. */
  async function obtainWithOptionalScopes(org: OrgConfig, mode: SignInMode): Promise<TokenSet> {
    const { signal } = new AbortController();
    const scopes = (await deps.optionalScopes?.granted(org)) ?? [];
    if (scopes.length === 0) return await obtainTokenSet(org, mode, deps, signal);
    try {
      return await obtainTokenSet(org, mode, { ...deps, extras: { scopes } }, signal);
    } catch (thrown) {
      if (toWireError(thrown).code !== 'SIGN_IN_SCOPE_NOT_GRANTED') throw thrown;
      await deps.optionalScopes?.clearGranted(org);
      return await obtainTokenSet(org, mode, deps, signal);
    }
  }

  async function startReauthorized(
    org: OrgConfig,
    { scopes, ...extras }: AuthorizationExtras,
  ): Promise<Session> {
    const signOutCountAtStart = signOutCount;
    const known = (await deps.optionalScopes?.granted(org)) ?? [];
    const all = { ...extras, scopes: [...new Set([...known, ...scopes])] };
    const { signal } = new AbortController();
    const tokenSet = await obtainTokenSet(org, 'silent', { ...deps, extras: all }, signal);
    const previous = await deps.tokenSet.read();
    if (signOutCountAtStart !== signOutCount || previous === null)
      return await revokeAndThrow(tokenSet);
    await requireSameUser(tokenSet);
    const session = await start(tokenSet, signOutCountAtStart);
    await queueAndRevoke(previous, deps);
    return session;
  }

  async function start(tokenSet: TokenSet, signOutCountAtStart: number): Promise<Session> {
    if (signOutCountAtStart !== signOutCount) return await revokeAndThrow(tokenSet);
    const started = startSession(tokenSet, deps);
    pendingStore = started.catch(() => undefined);
    return await started;
  }

  /** A silent sign-in renews; it never switches to another user who signed in to Okta in this browser meanwhile. */
  async function requireSameUser(tokenSet: TokenSet): Promise<void> {
    const user = await deps.user.read();
    if (user !== null && user.sub !== tokenSet.user.sub) await revokeAndThrow(tokenSet);
  }

  async function revokeAndThrow(tokenSet: TokenSet): Promise<never> {
    await queueAndRevoke(tokenSet, deps);
    throw signInRequiredError();
  }

  function signIn(org: OrgConfig, mode: SignInMode): Promise<Session> {
    if (activeSignIn !== null && (mode === 'silent' || activeSignIn.mode !== 'silent'))
      return activeSignIn.promise;
    // The caller of the earlier sign-in gets its error.
    const earlier = activeSignIn?.promise.catch(() => null) ?? Promise.resolve(null);
    return trackSignIn(
      mode,
      earlier.then((session) =>
        session?.state === 'signed-in' && mode === 'interactive' ? session : beginSignIn(org, mode),
      ),
    );
  }

  function trackSignIn(mode: SignInMode, flow: Promise<Session>): Promise<Session> {
    const promise = flow.finally(() => {
      if (activeSignIn?.promise === promise) activeSignIn = null;
    });
    activeSignIn = { mode, promise };
    return promise;
  }

  async function resume(org: OrgConfig, mode: 'interactive' | 'switch-user'): Promise<Session> {
    const signOutCountAtStart = signOutCount;
    const tokenSet = await authorize(org, 'silent', signOutCountAtStart);
    const user = await deps.user.read();
    if (mode === 'switch-user' && user?.sub === tokenSet.user.sub)
      return await revokeAndThrow(tokenSet);
    return await start(tokenSet, signOutCountAtStart);
  }

  /** Resumes a sign-in of a stopped worker without a window: the user may have finished it in the old one. */
  async function resumePending(org: OrgConfig): Promise<boolean> {
    const pending = await deps.pendingSignIn.read();
    if (pending === null || activeSignIn !== null) return false;
    if (Math.abs(deps.now() - pending.since) > PENDING_SIGN_IN_TIMEOUT_MS) {
      await deps.pendingSignIn.write(null);
      return false;
    }
    return await trackSignIn('silent', resume(org, pending.how)).then(
      () => true,
      () => false,
    );
  }

  return {
    signIn,
    async signOut() {
      signOutCount += 1;
      activeSignIn = null;
      await pendingStore;
      await endSession(deps);
      return SIGNED_OUT;
    },
    getTokenSet: createAccessTokenProvider(deps, signIn),
    async reauthorize(org, extras) {
      await activeSignIn?.promise.catch(() => null);
      await trackSignIn('silent', startReauthorized(org, extras));
      const granted = (await deps.tokenSet.read())?.scope.split(' ') ?? [];
      return extras.scopes.every((scope) => granted.includes(scope));
    },
    async recover(org) {
      if (activeSignIn !== null) return false;
      if (await wasSignOutInterrupted(deps)) await endSession(deps);
      await revokeQueued(deps);
      const session = await deps.session.read();
      if (session.state === 'signing-in') await publishSession(interruptedError().wire, deps);
      else if (session.state === 'signed-out' && session.problem === null)
        await publishSession(null, deps);
      return org !== null && (await resumePending(org));
    },
  };
}

function interruptedError(): AssistantError {
  return assistantError('SIGN_IN_INTERRUPTED', 'The browser interrupted the sign-in.');
}
