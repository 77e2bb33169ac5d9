import {
  assistantError,
  toWireError,
  type AssistantError,
  type WireError,
} from '../../domain/errors.ts';
import type { OrgConfig } from '../../domain/org-config.ts';
import { SIGNED_OUT, type Session } from '../../domain/session.ts';
import { createAccessTokenProvider, signInRequiredError } from './access-token-provider.ts';
import type { TokenSet } from '../token-endpoint/token-set.ts';
import type { AuthDeps } from '../auth-deps.ts';
import { storeTokenSet } from './token-renewal.ts';
import {
  queueRevocation,
  queueAndRevoke,
  revokeQueued,
} from '../token-endpoint/revocation-queue.ts';
import type { SignInMode } from './sign-in.ts';

/** Who is signed in to one account. */
export interface AccountSession {
  /** Joins a sign-in that is under way; resolves with the session it led to. */
  signIn(org: OrgConfig, mode: SignInMode): Promise<Session>;
  /** Ends the session at once, then revokes the grant as soon as Okta can be reached. */
  signOut(): Promise<Session>;
  /**
   * Goes on with what a stopped worker left: a sign-in whose window has ended, a sign-out, tokens to be revoked.
   * Says whether somebody was signed in by it.
   */
  recover(org: OrgConfig | null): Promise<boolean>;
}

/** The only owner of one account's tokens. */
export interface SessionManager extends AccountSession {
  /**
   * A grant whose access token is good for another request, refreshed or silently signed in where needed; `instead`
   * names an access token that Okta refused. Throws `SIGN_IN_REQUIRED`, `NETWORK_UNAVAILABLE` and what Okta says.
   */
  getTokenSet(org: OrgConfig, signal: AbortSignal, rejectedToken?: string): Promise<TokenSet>;
}

/** Signing in by a second device takes its time. */
const PENDING_SIGN_IN_TIMEOUT_MS = 30 * 60_000;

export function createSessionManager(deps: AuthDeps): SessionManager {
  /** Counts sign-outs: what was begun before one must not be kept after it. */
  let signOutCount = 0;
  let activeSignIn: { readonly mode: SignInMode; readonly promise: Promise<Session> } | null = null;

  async function startSession(tokenSet: TokenSet): Promise<Session> {
    const previousUser = await deps.user.read();
    // The old grant goes first: whoever asks meanwhile must not be answered with it.
    await deps.tokenSet.write(null);
    const sameUser =
      previousUser?.sub === tokenSet.user.sub && previousUser.orgUrl === tokenSet.user.orgUrl;
    if (previousUser !== null && !sameUser) await deps.forgetUser();
    // The user before the grant: a grant without a user is a sign-out that was cut off.
    await deps.user.write(tokenSet.user);
    await storeTokenSet(tokenSet, deps);
    const session: Session = { state: 'signed-in', user: tokenSet.user, since: deps.now() };
    await deps.session.write(session);
    await deps.pendingSignIn.write(null);
    return session;
  }

  /** What the faces are to know while nobody is signing in. */
  async function currentSession(reason: WireError | null): Promise<Session> {
    const user = await deps.user.read();
    if (user === null) return { state: 'signed-out', problem: reason };
    return (await deps.tokenSet.read()) === null
      ? { state: 'expired', user, problem: reason }
      : { state: 'signed-in', user, since: deps.now() };
  }

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
      if (mode === 'silent') await rejectOtherUser(tokenSet);
      return await startSession(tokenSet);
    } catch (thrown) {
      if (signOutCountAtStart === signOutCount) {
        const error = toWireError(thrown);
        // The window of an earlier sign-in is still open: that one may yet end well.
        if (mode !== 'silent')
          await deps.pendingSignIn.write(error.code === 'SIGN_IN_WINDOW_OPEN' ? pending : null);
        await deps.session.write(await currentSession(error));
      }
      throw thrown;
    }
  }

  async function authorize(
    org: OrgConfig,
    mode: SignInMode,
    signOutCountAtStart: number,
  ): Promise<TokenSet> {
    const { signIn: requestSignIn } = await deps.load();
    const tokenSet = await requestSignIn(org, mode, deps, new AbortController().signal);
    if (signOutCountAtStart === signOutCount) return tokenSet;
    await queueAndRevoke(tokenSet, deps);
    throw signInRequiredError();
  }

  /** A silent sign-in renews; it never switches to whoever else signed in to Okta in this browser meanwhile. */
  async function rejectOtherUser(tokenSet: TokenSet): Promise<void> {
    const user = await deps.user.read();
    if (user === null || user.sub === tokenSet.user.sub) return;
    await queueAndRevoke(tokenSet, deps);
    throw signInRequiredError();
  }

  function signIn(org: OrgConfig, mode: SignInMode): Promise<Session> {
    if (activeSignIn !== null && (mode === 'silent' || activeSignIn.mode !== 'silent'))
      return activeSignIn.promise;
    // Who asked for it hears how it failed.
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
    if (mode === 'switch-user' && user?.sub === tokenSet.user.sub) {
      await queueAndRevoke(tokenSet, deps);
      throw signInRequiredError();
    }
    return await startSession(tokenSet);
  }

  async function endSession(): Promise<void> {
    await deps.user.write(null);
    const tokenSet = await deps.tokenSet.read();
    await deps.pendingSignIn.write(null);
    await deps.pendingRefresh.write(null);
    if (tokenSet !== null) await queueRevocationAndClear(tokenSet);
    // Whatever tokens were bound to it are worthless now, revoked or not.
    await deps.dpopKeys.forget(deps.keyName).catch(deps.report);
    await deps.session.write(SIGNED_OUT);
    await deps.forgetUser();
    await revokeQueued(deps);
  }

  /** Queued first, so that a worker's stop in between leaves no token that nobody revokes. */
  async function queueRevocationAndClear(tokenSet: TokenSet): Promise<void> {
    await queueRevocation(tokenSet, deps);
    await deps.tokenSet.write(null);
  }

  return {
    signIn,
    async signOut() {
      signOutCount += 1;
      activeSignIn = null;
      await endSession();
      return SIGNED_OUT;
    },
    getTokenSet: createAccessTokenProvider(deps, { signIn, currentSession }),
    async recover(org) {
      if (activeSignIn !== null) return false;
      if ((await deps.user.read()) === null && (await deps.tokenSet.read()) !== null)
        await endSession();
      await revokeQueued(deps);
      const [session, pending] = [await deps.session.read(), await deps.pendingSignIn.read()];
      if (session.state === 'signing-in')
        await deps.session.write(await currentSession(interruptedError().wire));
      else if (session.state === 'signed-out' && session.problem === null)
        await deps.session.write(await currentSession(null));
      if (pending === null || org === null || activeSignIn !== null) return false;
      if (Math.abs(deps.now() - pending.since) > PENDING_SIGN_IN_TIMEOUT_MS) {
        await deps.pendingSignIn.write(null);
        return false;
      }
      return await trackSignIn('silent', resume(org, pending.how)).then(
        () => true,
        () => false,
      );
    },
  };
}

function interruptedError(): AssistantError {
  return assistantError('SIGN_IN_INTERRUPTED', 'The browser stopped the sign-in half way.');
}
