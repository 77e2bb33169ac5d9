import type { AssignedApplication } from '../domain/application.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { toApplications } from './app-links.ts';
import { unexpected } from './body.ts';
import { getList } from './list.ts';
import { toUserProfile } from './me.ts';
import type { OktaPorts } from './ports.ts';
import { fetchUser, type Whose } from './user.ts';

/** The applications assigned to the token's user, or to a named one (`GET /api/v1/users/{id}/appLinks`). */
export async function fetchApplications(
  ports: OktaPorts,
  origins: readonly string[],
  signal: AbortSignal,
  whose: Whose = 'me',
): Promise<readonly AssignedApplication[]> {
  const id = whose === 'me' ? whose : (await fetchUser(whose, ports, signal)).id;
  const rows = await getList(`/api/v1/users/${id}/appLinks`, ports, signal);
  const { applications } = toApplications(rows, origins);
  // "No applications" would be a lie: there are some, and none can be read.
  if (applications.length === 0 && rows.length > 0) throw unexpected('appLinks');
  return applications;
}

/** The allow-listed profile of the token's user, or of a named one (`GET /api/v1/users/{id}`). */
export async function fetchProfile(
  ports: OktaPorts,
  signal: AbortSignal,
  whose: Whose = 'me',
): Promise<UserProfile> {
  const profile = toUserProfile((await fetchUser(whose, ports, signal)).body);
  if (profile === null) throw unexpected('users/me');
  return profile;
}

/** Whose data this is, as Okta knows them. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly login: string;
}

/** Who the token's user is, or a named one (`GET /api/v1/users/{id}`). */
export async function fetchIdentity(
  ports: OktaPorts,
  signal: AbortSignal,
  whose: Whose = 'me',
): Promise<Identity> {
  const { id, body } = await fetchUser(whose, ports, signal);
  const { displayName, firstName, lastName, login } = toUserProfile(body) ?? {};
  if (login === undefined) throw unexpected('users/me');
  const fullName = [firstName, lastName].filter((part) => part !== undefined).join(' ');
  return { id, login, name: displayName ?? (fullName === '' ? login : fullName) };
}
