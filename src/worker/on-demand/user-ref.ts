import { serviceLoginOf, type OrgConfig } from '../../domain/org-config.ts';
import type { UserRef } from '../../okta/fetch-user.ts';

/** Whose data a connection shows: the signed-in user's or API token owner's own, or that of whom a service app names. */
export function userRefOf(org: OrgConfig): UserRef {
  const login = serviceLoginOf(org);
  return login === null ? 'me' : { login };
}
