import type { AssignedApplication } from '../domain/application.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { toApplications } from './app-links.ts';
import { unexpectedResponse } from './response-body.ts';
import { getList } from './paginated-list.ts';
import { toUserProfile } from './to-user-profile.ts';
import type { OktaDeps } from './okta-deps.ts';
import { fetchUser, type UserRef } from './fetch-user.ts';

/**
 * The applications assigned to the token's user, or to a named one (`GET /api/v1/users/{id}/appLinks`). `newOrigins` is
 * called where a link is on none of `origins`; `null`: the org has no others.
 */
export async function fetchApplications(
  deps: OktaDeps,
  origins: readonly string[],
  signal: AbortSignal,
  userRef: UserRef = 'me',
  refreshOrigins: () => Promise<readonly string[] | null> = async () => null,
): Promise<readonly AssignedApplication[]> {
  const id = userRef === 'me' ? userRef : (await fetchUser(userRef, deps, signal)).id;
  const rows = await getList(`/api/v1/users/${id}/appLinks`, deps, signal);
  const applications = await withCheckedLinks(rows, origins, refreshOrigins);
  // There are applications, but none can be read: an empty list would be wrong.
  if (applications.length === 0 && rows.length > 0) throw unexpectedResponse('appLinks');
  return applications;
}

async function withCheckedLinks(
  rows: readonly unknown[],
  origins: readonly string[],
  refreshOrigins: () => Promise<readonly string[] | null>,
): Promise<readonly AssignedApplication[]> {
  const { applications } = toApplications(rows, origins);
  if (applications.every(({ ssoLink }) => ssoLink !== null)) return applications;
  const allOrigins = await refreshOrigins();
  return allOrigins === null ? applications : toApplications(rows, allOrigins).applications;
}

/** The allow-listed profile of the token's user, or of a named one (`GET /api/v1/users/{id}`). */
export async function fetchProfile(
  deps: OktaDeps,
  signal: AbortSignal,
  userRef: UserRef = 'me',
): Promise<UserProfile> {
  const profile = toUserProfile((await fetchUser(userRef, deps, signal)).body);
  if (profile === null) throw unexpectedResponse('users/me');
  return profile;
}

/** A user's ID and names in Okta. */
export interface OktaIdentity {
  readonly id: string;
  readonly name: string;
  readonly login: string;
}

/** The identity of the token's user, or of a named one (`GET /api/v1/users/{id}`). */
export async function fetchIdentity(
  deps: OktaDeps,
  signal: AbortSignal,
  userRef: UserRef = 'me',
): Promise<OktaIdentity> {
  const { id, body } = await fetchUser(userRef, deps, signal);
  const { displayName, firstName, lastName, login } = toUserProfile(body) ?? {};
  if (login === undefined) throw unexpectedResponse('users/me');
  const fullName = [firstName, lastName].filter((part) => part !== undefined).join(' ');
  return { id, login, name: displayName ?? (fullName === '' ? login : fullName) };
}
