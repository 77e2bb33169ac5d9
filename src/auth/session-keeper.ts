import { problem, toWireError, type AssistantError, type WireError } from '../domain/errors.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import { SIGNED_OUT, type Session } from '../domain/session.ts';
import { createGrantSource, signInRequired } from './grant-source.ts';
import type { Grant } from './grant.ts';
import type { AuthPorts } from './ports.ts';
import { keepGrant } from './renewal.ts';
import { queueRevocation, revokeLater, revokeQueued } from './revocation.ts';
import type { SignInHow } from './sign-in.ts';

/** Who is signed in to one account. */
export interface AccountSession {
  /** Joins a sign-in that is under way; resolves with the session it led to. */
  signIn(org: OrgConfig, how: SignInHow): Promise<Session>;
  /** Ends the session at once, then revokes the grant as soon as Okta can be reached. */
  signOut(): Promise<Session>;
  /**
   * Goes on with what a stopped worker left: a sign-in whose window has ended, a sign-out, tokens to be revoked.
   * Says whether somebody was signed in by it.
   */
  recover(org: OrgConfig | null): Promise<boolean>;
}

/** The only owner of one account's tokens. */
export interface SessionKeeper extends AccountSession {
  /**
   * A grant whose access token is good for another request, refreshed or silently signed in where needed; `instead`
   * names an access token that Okta refused. Throws `SIGN_IN_REQUIRED`, `NETWORK_UNAVAILABLE` and what Okta says.
   */
  grant(org: OrgConfig, signal: AbortSignal, instead?: string): Promise<Grant>;
}

/** Signing in by a second device takes its time. */
const WINDOW_KEPT_FOR_MS = 30 * 60_000;

export function createSessionKeeper(ports: AuthPorts): SessionKeeper {
  /** Counts sign-outs: what was begun before one must not be kept after it. */
  let signOuts = 0;
  let signingIn: { readonly how: SignInHow; readonly promise: Promise<Session> } | null = null;

  async function keep(grant: Grant): Promise<Session> {
    const before = await ports.user.read();
    // The old grant goes first: whoever asks meanwhile must not be answered with it.
    await ports.grant.write(null);
    const sameUser = before?.sub === grant.user.sub && before.orgUrl === grant.user.orgUrl;
    if (before !== null && !sameUser) await ports.forgetUser();
    // The user before the grant: a grant without a user is a sign-out that was cut off.
    await ports.user.write(grant.user);
    await keepGrant(grant, ports);
    const session: Session = { state: 'signed-in', user: grant.user, since: ports.now() };
    await ports.session.write(session);
    await ports.pendingSignIn.write(null);
    return session;
  }

  /** What the faces are to know while nobody is signing in. */
  async function standing(reason: WireError | null): Promise<Session> {
    const user = await ports.user.read();
    if (user === null) return { state: 'signed-out', problem: reason };
    return (await ports.grant.read()) === null
      ? { state: 'expired', user, problem: reason }
      : { state: 'signed-in', user, since: ports.now() };
  }

  async function begin(org: OrgConfig, how: SignInHow): Promise<Session> {
    const begunAfter = signOuts;
    const waiting = await ports.pendingSignIn.read();
    try {
      if (how !== 'silent') {
        const since = ports.now();
        await ports.pendingSignIn.write({ since, how });
        await ports.session.write({ state: 'signing-in', since });
      }
      const grant = await authorize(org, how, begunAfter);
      if (how === 'silent') await refuseOtherUser(grant);
      return await keep(grant);
    } catch (thrown) {
      if (begunAfter === signOuts) {
        const error = toWireError(thrown);
        // The window of an earlier sign-in is still open: that one may yet end well.
        if (how !== 'silent')
          await ports.pendingSignIn.write(error.code === 'SIGN_IN_WINDOW_OPEN' ? waiting : null);
        await ports.session.write(await standing(error));
      }
      throw thrown;
    }
  }

  async function authorize(org: OrgConfig, how: SignInHow, begunAfter: number): Promise<Grant> {
    const { signIn: ask } = await ports.load();
    const grant = await ask(org, how, ports, new AbortController().signal);
    if (begunAfter === signOuts) return grant;
    await revokeLater(grant, ports);
    throw signInRequired();
  }

  /** A silent sign-in renews; it never switches to whoever else signed in to Okta in this browser meanwhile. */
  async function refuseOtherUser(grant: Grant): Promise<void> {
    const user = await ports.user.read();
    if (user === null || user.sub === grant.user.sub) return;
    await revokeLater(grant, ports);
    throw signInRequired();
  }

  function signIn(org: OrgConfig, how: SignInHow): Promise<Session> {
    if (signingIn !== null && (how === 'silent' || signingIn.how !== 'silent'))
      return signingIn.promise;
    // Who asked for it hears how it failed.
    const earlier = signingIn?.promise.catch(() => null) ?? Promise.resolve(null);
    return asSignIn(
      how,
      earlier.then((session) =>
        session?.state === 'signed-in' && how === 'interactive' ? session : begin(org, how),
      ),
    );
  }

  function asSignIn(how: SignInHow, flow: Promise<Session>): Promise<Session> {
    const promise = flow.finally(() => {
      if (signingIn?.promise === promise) signingIn = null;
    });
    signingIn = { how, promise };
    return promise;
  }

  async function resume(org: OrgConfig, how: 'interactive' | 'switch-user'): Promise<Session> {
    const begunAfter = signOuts;
    const grant = await authorize(org, 'silent', begunAfter);
    const user = await ports.user.read();
    if (how === 'switch-user' && user?.sub === grant.user.sub) {
      await revokeLater(grant, ports);
      throw signInRequired();
    }
    return await keep(grant);
  }

  async function endSession(): Promise<void> {
    await ports.user.write(null);
    const grant = await ports.grant.read();
    await ports.pendingSignIn.write(null);
    await ports.pendingRefresh.write(null);
    if (grant !== null) await revokeAfter(grant);
    // Whatever tokens were bound to it are worthless now, revoked or not.
    await ports.dpopKeys.forget(ports.keyName).catch(ports.report);
    await ports.session.write(SIGNED_OUT);
    await ports.forgetUser();
    await revokeQueued(ports);
  }

  /** Queued first, so that a worker's stop in between leaves no token that nobody revokes. */
  async function revokeAfter(grant: Grant): Promise<void> {
    await queueRevocation(grant, ports);
    await ports.grant.write(null);
  }

  return {
    signIn,
    async signOut() {
      signOuts += 1;
      signingIn = null;
      await endSession();
      return SIGNED_OUT;
    },
    grant: createGrantSource(ports, { signIn, standing }),
    async recover(org) {
      if (signingIn !== null) return false;
      if ((await ports.user.read()) === null && (await ports.grant.read()) !== null)
        await endSession();
      await revokeQueued(ports);
      const [session, waiting] = [await ports.session.read(), await ports.pendingSignIn.read()];
      if (session.state === 'signing-in')
        await ports.session.write(await standing(interrupted().wire));
      else if (session.state === 'signed-out' && session.problem === null)
        await ports.session.write(await standing(null));
      if (waiting === null || org === null || signingIn !== null) return false;
      if (Math.abs(ports.now() - waiting.since) > WINDOW_KEPT_FOR_MS) {
        await ports.pendingSignIn.write(null);
        return false;
      }
      return await asSignIn('silent', resume(org, waiting.how)).then(
        () => true,
        () => false,
      );
    },
  };
}

function interrupted(): AssistantError {
  return problem('SIGN_IN_INTERRUPTED', 'The browser stopped the sign-in half way.');
}
