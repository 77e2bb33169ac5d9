import {
  AssistantError,
  assistantError,
  toWireError,
  type ErrorCode,
  type WireError,
} from '../../domain/errors.ts';
import { connectionKindOf, type OrgConfig } from '../../domain/org-config.ts';
import { SIGNED_OUT, sessionUser, type Session, type SessionUser } from '../../domain/session.ts';
import type { Credentials } from './credentials.ts';
import type { AuthDeps } from '../auth-deps.ts';
import type { AccountSession } from '../sign-in/session-manager.ts';

/** One account's session by an administrator's connection: there is no window, and Okta ends it only by refusing. */
export interface AdministratorSession extends AccountSession {
  /** Takes over a user whom Okta has just shown by these credentials; what can only be kept in memory may fail. */
  adopt(user: SessionUser, credentials: Credentials): Promise<Session>;
  /**
   * Asks Okta something, and says in the session what the answer means for the connection. Asks nothing while Okta
   * has refused the connection, and throws that again; `SIGN_IN_REQUIRED` where nobody is signed in.
   */
  trackRequest<T>(org: OrgConfig, request: () => Promise<T>): Promise<T>;
}

export interface AdministratorSessionDeps extends Pick<
  AuthDeps,
  'dpopKeys' | 'keyName' | 'session' | 'user' | 'forgetUser' | 'now' | 'report'
> {
  readonly storedCredentials: Credentials;
  /** Reads from Okta whose data this connection shows; throws what Okta says. */
  readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser>;
}

/** Troubles that last until an administrator has done something. */
const DENIAL_CODES: ReadonlySet<ErrorCode> = new Set([
  'API_TOKEN_REFUSED',
  'API_TOKEN_REQUIRED',
  'SERVICE_APP_REFUSED',
  'SERVICE_KEY_INVALID',
]);

export function createAdministratorSession(deps: AdministratorSessionDeps): AdministratorSession {
  const { storedCredentials } = deps;
  /** Counts sign-outs: what was begun before one must not be kept after it. */
  let signOutCount = 0;
  let pendingSignIn: Promise<Session> | null = null;

  async function adopt(user: SessionUser, credentials: Credentials): Promise<Session> {
    const previousUser = await deps.user.read();
    if (previousUser !== null && !isSameUser(previousUser, user)) {
      // Their credentials first: whoever asks meanwhile must not be answered with them.
      await forgetCredentials();
      await deps.forgetUser();
    }
    if (JSON.stringify(previousUser) !== JSON.stringify(user)) await deps.user.write(user);
    if (credentials !== storedCredentials) await storeCredentials(credentials);
    const session: Session = { state: 'signed-in', user, since: deps.now() };
    await deps.session.write(session).catch(deps.report);
    return session;
  }

  async function storeCredentials({ apiToken, serviceToken }: Credentials): Promise<void> {
    await storedCredentials.apiToken.write(await apiToken.read()).catch(deps.report);
    await storedCredentials.serviceToken.write(await serviceToken.read()).catch(deps.report);
  }

  async function forgetCredentials(): Promise<void> {
    await storedCredentials.apiToken.write(null);
    await storedCredentials.serviceToken.write(null);
  }

  async function beginSignIn(org: OrgConfig): Promise<Session> {
    const signOutCountAtStart = signOutCount;
    const signedOutError = () =>
      assistantError('SIGN_IN_REQUIRED', 'The account was signed out meanwhile.');
    try {
      const user = await deps.readUser(org, storedCredentials);
      if (signOutCountAtStart !== signOutCount) throw signedOutError();
      return await adopt(user, storedCredentials);
    } catch (thrown) {
      const error = toConnectionError(org, thrown);
      if (signOutCountAtStart === signOutCount) await recordError(error.wire, true);
      throw error;
    }
  }

  /** Nothing that passes changes the session, unless somebody waits to hear of it. */
  async function recordError(error: WireError, evenIfTransient = false): Promise<void> {
    if (!evenIfTransient && !isDenial(error)) return;
    const user = await deps.user.read();
    const session = await deps.session.read();
    if (user === null) await deps.session.write({ state: 'signed-out', problem: error });
    else if (isDenial(error) || session.state !== 'signed-in')
      await deps.session.write({ state: 'expired', user, problem: error });
  }

  async function signOut(): Promise<Session> {
    signOutCount += 1;
    pendingSignIn = null;
    // The user first: credentials without one are a sign-out that was cut off.
    await deps.user.write(null);
    await forgetCredentials();
    await deps.dpopKeys.forget(deps.keyName).catch(deps.report);
    await deps.forgetUser();
    await deps.session.write(SIGNED_OUT);
    return SIGNED_OUT;
  }

  /** What the faces are to know after the browser's start. */
  async function sessionAfterStart(org: OrgConfig, user: SessionUser): Promise<Session> {
    if (connectionKindOf(org) === 'api-token' && (await storedCredentials.apiToken.read()) === null)
      return { state: 'expired', user, problem: apiTokenRequiredError().wire };
    return { state: 'signed-in', user, since: deps.now() };
  }

  async function wasSignOutInterrupted(): Promise<boolean> {
    return (
      sessionUser(await deps.session.read()) !== null ||
      (await storedCredentials.apiToken.read()) !== null ||
      (await storedCredentials.serviceToken.read()) !== null
    );
  }

  return {
    adopt,
    signOut,
    signIn(org) {
      const promise = (pendingSignIn ??= beginSignIn(org).finally(() => {
        if (pendingSignIn === promise) pendingSignIn = null;
      }));
      return promise;
    },
    async trackRequest(org, request) {
      const signOutCountAtStart = signOutCount;
      const [user, session] = [await deps.user.read(), await deps.session.read()];
      if (user === null) throw assistantError('SIGN_IN_REQUIRED', 'Nobody is signed in to Okta.');
      if (session.state === 'expired' && isDenial(session.problem))
        throw new AssistantError(session.problem);
      try {
        const result = await request();
        if (signOutCountAtStart === signOutCount && session.state !== 'signed-in')
          await deps.session.write({ state: 'signed-in', user, since: deps.now() });
        return result;
      } catch (thrown) {
        const error = toConnectionError(org, thrown);
        if (signOutCountAtStart === signOutCount) await recordError(error.wire);
        throw error;
      }
    },
    async recover(org) {
      if (org === null) return false;
      const user = await deps.user.read();
      if (user === null) {
        if (await wasSignOutInterrupted()) await signOut();
        return false;
      }
      const session = await deps.session.read();
      if (session.state !== 'signed-out' || session.problem !== null) return false;
      const next = await sessionAfterStart(org, user);
      await deps.session.write(next);
      return next.state === 'signed-in';
    },
  };
}

function isDenial(error: WireError | null): error is WireError {
  return error !== null && DENIAL_CODES.has(error.code);
}

function apiTokenRequiredError(): AssistantError {
  return assistantError('API_TOKEN_REQUIRED', 'The API token is needed again.');
}

/** Nobody signs in here: a token that Okta refuses, renewed or not, is the connection's trouble. */
function toConnectionError(org: OrgConfig, thrown: unknown): AssistantError {
  const wire = toWireError(thrown);
  if (wire.code !== 'SIGN_IN_REQUIRED') return new AssistantError(wire, { cause: thrown });
  return connectionKindOf(org) === 'api-token'
    ? assistantError('API_TOKEN_REFUSED', 'Okta does not accept this API token.')
    : assistantError('SERVICE_APP_REFUSED', 'Okta does not accept this service app.', {
        description: 'The access token that Okta gave is refused by its API.',
      });
}

function isSameUser(one: SessionUser, other: SessionUser): boolean {
  return one.sub === other.sub && one.orgUrl === other.orgUrl;
}
