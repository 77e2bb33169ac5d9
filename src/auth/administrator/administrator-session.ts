import { AssistantError, assistantError, toWireError } from '../../domain/errors.ts';
import { connectionKindOf, type OrgConfig } from '../../domain/org-config.ts';
import type { Session, SessionUser } from '../../domain/session.ts';
import type { AccountSession } from '../sign-in/session-manager.ts';
import {
  endConnection,
  publishError,
  requireNotDenied,
  startConnection,
  wasEndInterrupted,
  type ConnectionStoreDeps,
} from './connection-store.ts';
import type { Credentials } from './credentials.ts';

/** The session of an account with an administrator's connection: it has no window, and only Okta's refusal ends it. */
export interface AdministratorSession extends AccountSession {
  /** Starts a session with a user whom Okta has just returned for these credentials. */
  startSession(user: SessionUser, credentials: Credentials): Promise<Session>;
  /**
   * Runs a request to Okta and updates the session by its result. While Okta denies the connection, sends nothing and
   * throws the denial again; `SIGN_IN_REQUIRED` if nobody is signed in.
   */
  runAndUpdateSession<T>(org: OrgConfig, request: () => Promise<T>): Promise<T>;
}

export interface AdministratorSessionDeps extends ConnectionStoreDeps {
  /** Reads from Okta whose data this connection shows; throws Okta's error. */
  readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser>;
}

export function createAdministratorSession(deps: AdministratorSessionDeps): AdministratorSession {
  const { storedCredentials } = deps;
  /** Counts sign-outs: the result of a request that began before one must not be stored. */
  let signOutCount = 0;
  /** Settles when no session is being stored: a sign-out in between would be overwritten. */
  let pendingStore: Promise<unknown> = Promise.resolve();
  let pendingSignIn: Promise<Session> | null = null;

  async function startSession(user: SessionUser, credentials: Credentials): Promise<Session> {
    const started = startConnection(user, credentials, deps);
    pendingStore = started.catch(() => undefined);
    return await started;
  }

  async function beginSignIn(org: OrgConfig): Promise<Session> {
    const signOutCountAtStart = signOutCount;
    try {
      const user = await deps.readUser(org, storedCredentials);
      if (signOutCountAtStart !== signOutCount)
        throw assistantError('SIGN_IN_REQUIRED', 'The user signed out meanwhile.');
      return await startSession(user, storedCredentials);
    } catch (thrown) {
      const error = toConnectionError(org, thrown);
      if (signOutCountAtStart === signOutCount) await publishError(error.wire, deps, true);
      throw error;
    }
  }

  async function signOut(): Promise<Session> {
    signOutCount += 1;
    pendingSignIn = null;
    await pendingStore;
    return await endConnection(deps);
  }

  /** The session after the browser's start, which ends what is in memory only. */
  async function sessionAfterStart(org: OrgConfig, user: SessionUser): Promise<Session> {
    if (connectionKindOf(org) === 'api-token' && (await storedCredentials.apiToken.read()) === null)
      return { state: 'expired', user, problem: apiTokenRequiredError().wire };
    return { state: 'signed-in', user, since: deps.now() };
  }

  return {
    startSession,
    signOut,
    signIn(org) {
      const promise = (pendingSignIn ??= beginSignIn(org).finally(() => {
        if (pendingSignIn === promise) pendingSignIn = null;
      }));
      return promise;
    },
    async runAndUpdateSession(org, request) {
      const signOutCountAtStart = signOutCount;
      const [user, session] = [await deps.user.read(), await deps.session.read()];
      if (user === null) throw assistantError('SIGN_IN_REQUIRED', 'Nobody is signed in to Okta.');
      requireNotDenied(session);
      try {
        const result = await request();
        if (signOutCountAtStart === signOutCount && session.state !== 'signed-in')
          await deps.session.write({ state: 'signed-in', user, since: deps.now() });
        return result;
      } catch (thrown) {
        const error = toConnectionError(org, thrown);
        if (signOutCountAtStart === signOutCount) await publishError(error.wire, deps);
        throw error;
      }
    },
    async recover(org) {
      if (org === null) return false;
      const user = await deps.user.read();
      if (user === null) {
        if (await wasEndInterrupted(deps)) await signOut();
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

function apiTokenRequiredError(): AssistantError {
  return assistantError('API_TOKEN_REQUIRED', 'The API token must be entered again.');
}

/** Nobody signs in here, so a rejected token means that Okta does not accept the connection. */
function toConnectionError(org: OrgConfig, thrown: unknown): AssistantError {
  const wire = toWireError(thrown);
  const isTokenRejected =
    wire.code === 'SIGN_IN_REQUIRED' ||
    (wire.code === 'OKTA_FORBIDDEN' && wire.detail.status === 401);
  if (!isTokenRejected) return new AssistantError(wire, { cause: thrown });
  return connectionKindOf(org) === 'api-token'
    ? assistantError('API_TOKEN_REFUSED', 'Okta does not accept this API token.')
    : assistantError('SERVICE_APP_REFUSED', 'Okta does not accept this service app.', {
        description: "Okta's API rejects the access token that Okta issued.",
      });
}
