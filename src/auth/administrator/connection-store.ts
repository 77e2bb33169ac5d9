import { AssistantError, type ErrorCode, type WireError } from '../../domain/errors.ts';
import { SIGNED_OUT, sessionUser, type Session, type SessionUser } from '../../domain/session.ts';
import type { AuthDeps } from '../auth-deps.ts';
import type { Credentials } from './credentials.ts';

export interface ConnectionStoreDeps extends Pick<
  AuthDeps,
  'dpopKeys' | 'keyName' | 'session' | 'user' | 'forgetUser' | 'now' | 'report'
> {
  readonly storedCredentials: Credentials;
}

/** Errors that last until an administrator does something. */
const DENIAL_CODES: ReadonlySet<ErrorCode> = new Set([
  'API_TOKEN_REFUSED',
  'API_TOKEN_REQUIRED',
  'SERVICE_APP_REFUSED',
  'SERVICE_KEY_INVALID',
]);

/** Stores the user and the credentials as the account's session; failing to store what is in memory only is reported. */
export async function startConnection(
  user: SessionUser,
  credentials: Credentials,
  deps: ConnectionStoreDeps,
): Promise<Session> {
  const { storedCredentials } = deps;
  const previousUser = await deps.user.read();
  if (previousUser !== null && !isSameUser(previousUser, user)) {
    // The credentials first, so that no caller uses the previous user's.
    await clearCredentials(storedCredentials);
    await deps.forgetUser();
  }
  if (JSON.stringify(previousUser) !== JSON.stringify(user)) await deps.user.write(user);
  if (credentials !== storedCredentials) {
    const { apiToken, serviceToken } = credentials;
    await storedCredentials.apiToken.write(await apiToken.read()).catch(deps.report);
    await storedCredentials.serviceToken.write(await serviceToken.read()).catch(deps.report);
  }
  const session: Session = { state: 'signed-in', user, since: deps.now() };
  await deps.session.write(session).catch(deps.report);
  return session;
}

export async function endConnection(deps: ConnectionStoreDeps): Promise<Session> {
  // The user first: stored credentials without a user mean an interrupted sign-out.
  await deps.user.write(null);
  await clearCredentials(deps.storedCredentials);
  await deps.dpopKeys.forget(deps.keyName).catch(deps.report);
  await deps.forgetUser();
  await deps.session.write(SIGNED_OUT);
  return SIGNED_OUT;
}

/** Whether a worker stopped during {@link endConnection}; to be asked if no user is stored. */
export async function wasEndInterrupted({
  session,
  storedCredentials: { apiToken, serviceToken },
}: ConnectionStoreDeps): Promise<boolean> {
  return (
    sessionUser(await session.read()) !== null ||
    (await apiToken.read()) !== null ||
    (await serviceToken.read()) !== null
  );
}

/** Shows an error in the session if the connection cannot work until it is fixed, or `evenIfTransient` if the user waits for it. */
export async function publishError(
  error: WireError,
  deps: ConnectionStoreDeps,
  evenIfTransient = false,
): Promise<void> {
  if (!evenIfTransient && !isDenial(error)) return;
  const user = await deps.user.read();
  const session = await deps.session.read();
  if (user === null) await deps.session.write({ state: 'signed-out', problem: error });
  else if (isDenial(error) || session.state !== 'signed-in')
    await deps.session.write({ state: 'expired', user, problem: error });
}

/** Throws the error by which Okta denied the connection, as long as nobody has fixed it. */
export function requireNotDenied(session: Session): void {
  if (session.state === 'expired' && isDenial(session.problem))
    throw new AssistantError(session.problem);
}

async function clearCredentials({ apiToken, serviceToken }: Credentials): Promise<void> {
  await apiToken.write(null);
  await serviceToken.write(null);
}

function isDenial(error: WireError | null): error is WireError {
  return error !== null && DENIAL_CODES.has(error.code);
}

function isSameUser(one: SessionUser, other: SessionUser): boolean {
  return one.sub === other.sub && one.orgUrl === other.orgUrl;
}
