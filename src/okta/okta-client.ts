import type { AssignedApplication } from '../domain/application.ts';
import { problem } from '../domain/errors.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import { toApplications } from './app-links.ts';
import { toUserProfile } from './me.ts';
import type { OktaPorts } from './ports.ts';
import { getJson } from './request.ts';

// Leaves out the recovery question and the lifecycle links (Okta OpenAPI, getUser).
const WITHOUT_CREDENTIALS = {
  'content-type': 'application/json; okta-response=omitCredentials,omitCredentialsLinks',
};

/** The applications assigned to the token's user (`GET /api/v1/users/me/appLinks`; it has no paging). */
export async function fetchApplications(
  ports: OktaPorts,
  origins: readonly string[],
  signal: AbortSignal,
): Promise<readonly AssignedApplication[]> {
  const body = await getJson('/api/v1/users/me/appLinks', {}, ports, signal);
  if (!Array.isArray(body))
    throw problem('OKTA_RESPONSE_UNEXPECTED', 'Okta sent no list of applications.', {
      path: 'appLinks',
    });
  return toApplications(body, origins).applications;
}

/** The allow-listed profile of the token's user (`GET /api/v1/users/me`). */
export async function fetchProfile(ports: OktaPorts, signal: AbortSignal): Promise<UserProfile> {
  const profile = toUserProfile(
    await getJson('/api/v1/users/me', WITHOUT_CREDENTIALS, ports, signal),
  );
  if (profile === null)
    throw problem('OKTA_RESPONSE_UNEXPECTED', 'Okta sent no user profile.', { path: 'users/me' });
  return profile;
}
