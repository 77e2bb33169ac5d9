import { isAssistantError, assistantError } from '../domain/errors.ts';
import { serviceLoginOf, type OrgConfig } from '../domain/org-config.ts';
import { unexpectedResponse } from './response-body.ts';
import type { OktaDeps } from './okta-deps.ts';
import { getJson } from './api-request.ts';
import { OktaUser } from './api-schemas.ts';

/** Whose data is requested: the token's user, or a user named by their Okta user name. */
export type UserRef = 'me' | { readonly login: string };

/** Whose data a connection shows: its user's or API token owner's own, or that of the user whom a service app names. */
export function userRefOf(org: OrgConfig): UserRef {
  const login = serviceLoginOf(org);
  return login === null ? 'me' : { login };
}

export interface FetchedUser {
  readonly id: string;
  readonly body: unknown;
}

// Leaves out the recovery question and the lifecycle links (Okta OpenAPI, getUser).
const WITHOUT_CREDENTIALS = {
  'content-type': 'application/json; okta-response=omitCredentials,omitCredentialsLinks',
};

/** Okta's user names have 5 to 100 characters, so none is `me` or a dot segment of a path. */
const LOGIN = /^[^\p{C}\p{Z}]{5,100}$/u;
const USER_ID = /^[\w-]{1,100}$/u;

/**
 * Reads a user (`GET /api/v1/users/{id}`). Throws `USER_NOT_FOUND` if Okta has no user of this name, and
 * `OKTA_RESPONSE_UNEXPECTED` if it returns another user.
 */
export async function fetchUser(
  userRef: UserRef,
  deps: OktaDeps,
  signal: AbortSignal,
): Promise<FetchedUser> {
  if (userRef !== 'me' && !LOGIN.test(userRef.login)) throw userNotFound(userRef.login);
  const segment = userRef === 'me' ? userRef : encodeURIComponent(userRef.login);
  const url = new URL(`/api/v1/users/${segment}`, deps.orgUrl);
  const { body } = await getJson(url, WITHOUT_CREDENTIALS, deps, signal).catch(
    (thrown: unknown) => {
      throw userRef !== 'me' && isNotFound(thrown) ? userNotFound(userRef.login) : thrown;
    },
  );
  const user = OktaUser.safeParse(body).data;
  if (user === undefined || !USER_ID.test(user.id)) throw unexpectedResponse('users/me');
  if (userRef !== 'me' && !matchesLogin(user.profile['login'], userRef.login))
    throw unexpectedResponse('users');
  return { id: user.id, body };
}

/** Okta also accepts a user name without its domain if that is unambiguous. */
function matchesLogin(found: unknown, requested: string): boolean {
  const name = requested.toLowerCase();
  const login = typeof found === 'string' ? found.toLowerCase() : '';
  return login === name || login.startsWith(`${name}@`);
}

function isNotFound(thrown: unknown): boolean {
  return (
    isAssistantError(thrown) &&
    thrown.wire.code === 'OKTA_REQUEST_REJECTED' &&
    thrown.wire.detail.status === 404
  );
}

function userNotFound(login: string) {
  return assistantError('USER_NOT_FOUND', 'Okta has no user of this name.', { login });
}
