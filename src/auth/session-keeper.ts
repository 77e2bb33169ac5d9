import { problem, toWireError, type AssistantError } from '../domain/errors.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import { SIGNED_OUT, type Session } from '../domain/session.ts';
import { isUsable, type Grant } from './grant.ts';
import type { AuthPorts } from './ports.ts';
import type { SignInHow } from './sign-in.ts';

const LOCK = 'okta-grant';

/** The only owner of tokens. */
export interface SessionKeeper {
  /** Joins a sign-in that is under way; resolves with the session it led to. */
  signIn(org: OrgConfig, how: SignInHow): Promise<Session>;
  /** Ends the session at once, then revokes the grant as far as Okta can be reached. */
  signOut(): Promise<Session>;
  /**
   * An access token good for another request, refreshed or silently signed in where needed; `instead` names a token
   * that Okta refused. Throws `SIGN_IN_REQUIRED`, `NETWORK_UNAVAILABLE` and what Okta's refusal says.
   */
  accessToken(org: OrgConfig, signal: AbortSignal, instead?: string): Promise<string>;
  /** Tells the faces the truth after a worker's stop or a browser restart. */
  recover(): Promise<void>;
}

export function createSessionKeeper(ports: AuthPorts): SessionKeeper {
  /** Counts sign-outs: what was begun before one must not be kept after it. */
  let signOuts = 0;
  let signingIn: { readonly how: SignInHow; readonly promise: Promise<Session> } | null = null;

  async function keep(grant: Grant): Promise<Session> {
    const before = await ports.account.read();
    // The old grant goes first: whoever asks meanwhile must not be answered with it.
    await ports.grant.write(null);
    const sameUser = before?.sub === grant.user.sub && before.orgUrl === grant.user.orgUrl;
    if (before !== null && !sameUser) await ports.forgetUser();
    await ports.grant.write(grant);
    await ports.account.write(grant.user);
    const session: Session = { state: 'signed-in', user: grant.user, since: ports.now() };
    await ports.session.write(session);
    return session;
  }

  async function failed(thrown: unknown, before: Session): Promise<void> {
    const wire = toWireError(thrown);
    const signedIn = before.state === 'signed-in' && (await ports.grant.read()) !== null;
    if (signedIn) await ports.session.write(before);
    else await ports.session.write(await withoutGrant(wire));
  }

  async function withoutGrant(reason: ReturnType<typeof toWireError> | null): Promise<Session> {
    const user = await ports.account.read();
    return user === null
      ? { state: 'signed-out', problem: reason }
      : { state: 'expired', user, problem: reason };
  }

  async function begin(org: OrgConfig, how: SignInHow): Promise<Session> {
    const begunAfter = signOuts;
    const before = await ports.session.read();
    if (how !== 'silent') await ports.session.write({ state: 'signing-in', since: ports.now() });
    try {
      const grant = await (
        await ports.load()
      ).signIn(org, how, ports, new AbortController().signal);
      if (begunAfter !== signOuts) {
        await revokeQuietly(grant, ports);
        throw signInRequired();
      }
      if (how === 'silent') await refuseOtherUser(grant);
      return await keep(grant);
    } catch (thrown) {
      if (begunAfter === signOuts) await failed(thrown, before);
      throw thrown;
    }
  }

  /** A silent sign-in renews; it never switches to whoever else signed in to Okta in this browser meanwhile. */
  async function refuseOtherUser(grant: Grant): Promise<void> {
    const account = await ports.account.read();
    if (account !== null && account.sub !== grant.user.sub) throw signInRequired();
  }

  function signIn(org: OrgConfig, how: SignInHow): Promise<Session> {
    if (signingIn !== null && (how === 'silent' || signingIn.how !== 'silent'))
      return signingIn.promise;
    const earlier = signingIn?.promise.catch(() => null) ?? Promise.resolve(null);
    const promise = earlier
      .then((session) =>
        session?.state === 'signed-in' && how === 'interactive' ? session : begin(org, how),
      )
      .finally(() => {
        if (signingIn?.promise === promise) signingIn = null;
      });
    signingIn = { how, promise };
    return promise;
  }

  async function silently(org: OrgConfig): Promise<Grant> {
    if ((await ports.account.read()) === null) throw signInRequired();
    const session = await ports.session.read();
    // Okta has said already that it wants a window; asking again for each call would only use up its rate limit.
    if (session.state === 'expired' && session.problem?.code === 'SIGN_IN_REQUIRED')
      throw signInRequired();
    await signIn(org, 'silent');
    const grant = await ports.grant.read();
    if (grant === null) throw signInRequired();
    return grant;
  }

  /** The grant after one refresh; whoever comes second finds the first one's result (read again inside the lock). */
  async function renew(org: OrgConfig, stale: Grant, signal: AbortSignal): Promise<Grant> {
    const { refresh, fromOAuthError, isInvalidGrant } = await ports.load();
    const renewed = await ports.withLock(LOCK, async () => {
      const current = await ports.grant.read();
      if (current === null) throw signInRequired();
      if (current.accessToken !== stale.accessToken && isUsable(current, ports.now()))
        return current;
      if (current.refreshToken === null) return null;
      try {
        const next = await refresh(current, current.refreshToken, ports, signal);
        if ((await ports.grant.read())?.accessToken !== current.accessToken) {
          await revokeQuietly(next, ports);
          throw signInRequired();
        }
        // Kept before it is used: a rotated token that is lost cannot be had again.
        await ports.grant.write(next);
        return next;
      } catch (thrown) {
        if (isInvalidGrant(thrown)) return null;
        throw fromOAuthError(thrown);
      }
    });
    return renewed ?? (await reauthenticate(org));
  }

  async function reauthenticate(org: OrgConfig): Promise<Grant> {
    await ports.grant.write(null);
    try {
      await ports.session.write(await withoutGrant(null));
      return await silently(org);
    } catch (thrown) {
      await ports.session.write(await withoutGrant(toWireError(signInRequired())));
      throw thrown;
    }
  }

  return {
    signIn,
    async signOut() {
      signOuts += 1;
      signingIn = null;
      const grant = await ports.grant.read();
      await ports.account.write(null);
      await ports.grant.write(null);
      await ports.session.write(SIGNED_OUT);
      await ports.forgetUser();
      if (grant !== null) await revokeQuietly(grant, ports);
      return SIGNED_OUT;
    },
    async accessToken(org, signal, instead) {
      const found = await ports.grant.read();
      const kept = found !== null && isOf(org, found) ? found : null;
      const grant = kept ?? (await silently(org));
      if (grant.accessToken !== instead && isUsable(grant, ports.now())) return grant.accessToken;
      return (await renew(org, grant, signal)).accessToken;
    },
    async recover() {
      const session = await ports.session.read();
      if (session.state === 'signing-in' && signingIn === null)
        await ports.session.write(await withoutGrant(interrupted().wire));
      else if (session.state === 'signed-out' && session.problem === null) {
        const remembered = await withoutGrant(null);
        if (remembered.state === 'expired') await ports.session.write(remembered);
      }
    },
  };
}

/** Another org's token is never sent to this one. */
function isOf(org: OrgConfig, { server, clientId }: Grant): boolean {
  return server.issuer === org.orgUrl && clientId === org.clientId;
}

/** The person is signed out here already; an unreachable Okta must not keep them signed in. */
async function revokeQuietly(grant: Grant, ports: AuthPorts): Promise<void> {
  const { revoke } = await ports.load();
  await revoke(grant, ports).catch(() => undefined);
}

function signInRequired(): AssistantError {
  return problem('SIGN_IN_REQUIRED', 'The user is not signed in to Okta.');
}

function interrupted(): AssistantError {
  return problem('SIGN_IN_INTERRUPTED', 'The browser stopped the sign-in half way.');
}
