import type { AssignedApplication } from '../domain/application.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { toApplications } from './app-links.ts';
import { unexpected } from './body.ts';
import { toUserProfile } from './me.ts';
import type { OktaPorts } from './ports.ts';
import { getList } from './list.ts';
import { getJson } from './request.ts';

// Leaves out the recovery question and the lifecycle links (Okta OpenAPI, getUser).
const WITHOUT_CREDENTIALS = {
  'content-type': 'application/json; okta-response=omitCredentials,omitCredentialsLinks',
};

/** The applications assigned to the token's user (`GET /api/v1/users/me/appLinks`). */
export async function fetchApplications(
  ports: OktaPorts,
  origins: readonly string[],
  signal: AbortSignal,
): Promise<readonly AssignedApplication[]> {
  const rows = await getList('/api/v1/users/me/appLinks', ports, signal);
  const { applications } = toApplications(rows, origins);
  // "No applications" would be a lie: there are some, and none can be read.
  if (applications.length === 0 && rows.length > 0) throw unexpected('appLinks');
  return applications;
}

/** The allow-listed profile of the token's user (`GET /api/v1/users/me`). */
export async function fetchProfile(ports: OktaPorts, signal: AbortSignal): Promise<UserProfile> {
  const url = new URL('/api/v1/users/me', ports.orgUrl);
  const { body } = await getJson(url, WITHOUT_CREDENTIALS, ports, signal);
  const profile = toUserProfile(body);
  if (profile === null) throw unexpected('users/me');
  return profile;
}
