import { isWireError, type WireError } from './errors.ts';
import { isJsonObject } from './json.ts';

/** Who is signed in, from the validated ID token; `login` is Okta's user name. */
export interface SessionUser {
  readonly sub: string;
  readonly name: string;
  readonly login: string;
  readonly orgUrl: string;
}

/** What the surfaces may know of the sign-in; it holds no tokens. Times are epoch milliseconds. */
export type Session =
  | { readonly state: 'signed-out'; readonly problem: WireError | null }
  | { readonly state: 'signing-in'; readonly since: number }
  | { readonly state: 'signed-in'; readonly user: SessionUser; readonly since: number }
  /** The tokens are gone but the user did not sign out: the snapshot stays visible, the next request signs in silently. */
  | { readonly state: 'expired'; readonly user: SessionUser; readonly problem: WireError | null };

export const SIGNED_OUT: Session = { state: 'signed-out', problem: null };

/** The user whose data may be shown in this session, or `null`. */
export function sessionUser(session: Session): SessionUser | null {
  return session.state === 'signed-in' || session.state === 'expired' ? session.user : null;
}

export function decodeSessionUser(stored: unknown): SessionUser | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { sub, name, login, orgUrl } = stored;
  return typeof sub === 'string' &&
    typeof name === 'string' &&
    typeof login === 'string' &&
    typeof orgUrl === 'string'
    ? { sub, name, login, orgUrl }
    : undefined;
}

export function decodeSession(stored: unknown): Session | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { state, since } = stored;
  const user = decodeSessionUser(stored['user']);
  const problem = decodeWireError(stored['problem']) ?? null;
  if (state === 'signed-out') return { state, problem };
  if (state === 'signing-in' && typeof since === 'number') return { state, since };
  if (user === undefined) return undefined;
  if (state === 'signed-in' && typeof since === 'number') return { state, user, since };
  return state === 'expired' ? { state, user, problem } : undefined;
}

function decodeWireError(stored: unknown): WireError | undefined {
  return isWireError(stored) ? stored : undefined;
}
