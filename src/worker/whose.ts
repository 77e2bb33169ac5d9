import { loginOf, type OrgConfig } from '../domain/org-config.ts';
import type { Whose } from '../okta/user.ts';

/** Whose data a connection shows: the signed-in user's or API token owner's own, or that of whom a service app names. */
export function whoseOf(org: OrgConfig): Whose {
  const login = loginOf(org);
  return login === null ? 'me' : { login };
}
