import {
  AssistantError,
  problem,
  toWireError,
  type ErrorCode,
  type WireError,
} from '../domain/errors.ts';
import { kindOf, type OrgConfig } from '../domain/org-config.ts';
import { SIGNED_OUT, sessionUser, type Session, type SessionUser } from '../domain/session.ts';
import type { Credentials } from './credentials.ts';
import type { AuthPorts } from './ports.ts';
import type { AccountSession } from './session-keeper.ts';

/** One account's session by an administrator's connection: there is no window, and Okta ends it only by refusing. */
export interface AdministratorSession extends AccountSession {
  /** Takes over a user whom Okta has just shown by these credentials; what can only be kept in memory may fail. */
  adopt(user: SessionUser, credentials: Credentials): Promise<Session>;
  /**
   * Asks Okta something, and says in the session what the answer means for the connection. Asks nothing while Okta
   * has refused the connection, and throws that again; `SIGN_IN_REQUIRED` where nobody is signed in.
   */
  asking<T>(org: OrgConfig, ask: () => Promise<T>): Promise<T>;
}

export interface AdministratorPorts extends Pick<
  AuthPorts,
  'dpopKeys' | 'keyName' | 'session' | 'user' | 'forgetUser' | 'now' | 'report'
> {
  readonly kept: Credentials;
  /** Reads from Okta whose data this connection shows; throws what Okta says. */
  readUser(org: OrgConfig, credentials: Credentials): Promise<SessionUser>;
}

/** Troubles that last until an administrator has done something. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set([
  'API_TOKEN_REFUSED',
  'API_TOKEN_REQUIRED',
  'SERVICE_APP_REFUSED',
  'SERVICE_KEY_INVALID',
]);

export function createAdministratorSession(ports: AdministratorPorts): AdministratorSession {
  const { kept } = ports;
  /** Counts sign-outs: what was begun before one must not be kept after it. */
  let signOuts = 0;
  let signingIn: Promise<Session> | null = null;

  async function adopt(user: SessionUser, credentials: Credentials): Promise<Session> {
    const before = await ports.user.read();
    if (before !== null && !isSameUser(before, user)) {
      // Their credentials first: whoever asks meanwhile must not be answered with them.
      await forgetCredentials();
      await ports.forgetUser();
    }
    if (JSON.stringify(before) !== JSON.stringify(user)) await ports.user.write(user);
    if (credentials !== kept) await keepCredentials(credentials);
    const session: Session = { state: 'signed-in', user, since: ports.now() };
    await ports.session.write(session).catch(ports.report);
    return session;
  }

  async function keepCredentials({ apiToken, serviceToken }: Credentials): Promise<void> {
    await kept.apiToken.write(await apiToken.read()).catch(ports.report);
    await kept.serviceToken.write(await serviceToken.read()).catch(ports.report);
  }

  async function forgetCredentials(): Promise<void> {
    await kept.apiToken.write(null);
    await kept.serviceToken.write(null);
  }

  async function begin(org: OrgConfig): Promise<Session> {
    const begunAfter = signOuts;
    const required = () => problem('SIGN_IN_REQUIRED', 'The account was signed out meanwhile.');
    try {
      const user = await ports.readUser(org, kept);
      if (begunAfter !== signOuts) throw required();
      return await adopt(user, kept);
    } catch (thrown) {
      const error = asRefusal(org, thrown);
      if (begunAfter === signOuts) await note(error.wire, true);
      throw error;
    }
  }

  /** Nothing that passes changes the session, unless somebody waits to hear of it. */
  async function note(error: WireError, always = false): Promise<void> {
    if (!always && !isRefusal(error)) return;
    const user = await ports.user.read();
    const session = await ports.session.read();
    if (user === null) await ports.session.write({ state: 'signed-out', problem: error });
    else if (isRefusal(error) || session.state !== 'signed-in')
      await ports.session.write({ state: 'expired', user, problem: error });
  }

  async function signOut(): Promise<Session> {
    signOuts += 1;
    signingIn = null;
    // The user first: credentials without one are a sign-out that was cut off.
    await ports.user.write(null);
    await forgetCredentials();
    await ports.dpopKeys.forget(ports.keyName).catch(ports.report);
    await ports.forgetUser();
    await ports.session.write(SIGNED_OUT);
    return SIGNED_OUT;
  }

  /** What the faces are to know after the browser's start. */
  async function standing(org: OrgConfig, user: SessionUser): Promise<Session> {
    if (kindOf(org) === 'api-token' && (await kept.apiToken.read()) === null)
      return { state: 'expired', user, problem: apiTokenRequired().wire };
    return { state: 'signed-in', user, since: ports.now() };
  }

  async function wasCutOff(): Promise<boolean> {
    return (
      sessionUser(await ports.session.read()) !== null ||
      (await kept.apiToken.read()) !== null ||
      (await kept.serviceToken.read()) !== null
    );
  }

  return {
    adopt,
    signOut,
    signIn(org) {
      const promise = (signingIn ??= begin(org).finally(() => {
        if (signingIn === promise) signingIn = null;
      }));
      return promise;
    },
    async asking(org, ask) {
      const begunAfter = signOuts;
      const [user, session] = [await ports.user.read(), await ports.session.read()];
      if (user === null) throw problem('SIGN_IN_REQUIRED', 'Nobody is signed in to Okta.');
      if (session.state === 'expired' && isRefusal(session.problem))
        throw new AssistantError(session.problem);
      try {
        const answer = await ask();
        if (begunAfter === signOuts && session.state !== 'signed-in')
          await ports.session.write({ state: 'signed-in', user, since: ports.now() });
        return answer;
      } catch (thrown) {
        const error = asRefusal(org, thrown);
        if (begunAfter === signOuts) await note(error.wire);
        throw error;
      }
    },
    async recover(org) {
      if (org === null) return false;
      const user = await ports.user.read();
      if (user === null) {
        if (await wasCutOff()) await signOut();
        return false;
      }
      const session = await ports.session.read();
      if (session.state !== 'signed-out' || session.problem !== null) return false;
      const next = await standing(org, user);
      await ports.session.write(next);
      return next.state === 'signed-in';
    },
  };
}

function isRefusal(error: WireError | null): error is WireError {
  return error !== null && REFUSALS.has(error.code);
}

function apiTokenRequired(): AssistantError {
  return problem('API_TOKEN_REQUIRED', 'The API token is needed again.');
}

/** Nobody signs in here: a token that Okta refuses, renewed or not, is the connection's trouble. */
function asRefusal(org: OrgConfig, thrown: unknown): AssistantError {
  const wire = toWireError(thrown);
  if (wire.code !== 'SIGN_IN_REQUIRED') return new AssistantError(wire, { cause: thrown });
  return kindOf(org) === 'api-token'
    ? problem('API_TOKEN_REFUSED', 'Okta does not accept this API token.')
    : problem('SERVICE_APP_REFUSED', 'Okta does not accept this service app.', {
        description: 'The access token that Okta gave is refused by its API.',
      });
}

function isSameUser(one: SessionUser, other: SessionUser): boolean {
  return one.sub === other.sub && one.orgUrl === other.orgUrl;
}
