import { isAssistantError, problem } from '../domain/errors.ts';
import { unexpected } from './body.ts';
import type { OktaPorts } from './ports.ts';
import { getJson } from './request.ts';
import { User } from './wire.ts';

/** Whose data is asked for: the token's user, or somebody named by their Okta user name. */
export type Whose = 'me' | { readonly login: string };

export interface FetchedUser {
  readonly id: string;
  readonly body: unknown;
}

// Leaves out the recovery question and the lifecycle links (Okta OpenAPI, getUser).
const WITHOUT_CREDENTIALS = {
  'content-type': 'application/json; okta-response=omitCredentials,omitCredentialsLinks',
};

/** Okta's user names have 5 to 100 characters; so none is a dot segment of a path or `me`. */
const LOGIN = /^[^\p{C}\p{Z}]{5,100}$/u;
const USER_ID = /^[\w-]{1,100}$/u;

/**
 * Reads a user (`GET /api/v1/users/{id}`). Throws `USER_NOT_FOUND` where Okta knows nobody of this name, and
 * `OKTA_RESPONSE_UNEXPECTED` where it answers with somebody else.
 */
export async function fetchUser(
  whose: Whose,
  ports: OktaPorts,
  signal: AbortSignal,
): Promise<FetchedUser> {
  if (whose !== 'me' && !LOGIN.test(whose.login)) throw notFound(whose.login);
  const segment = whose === 'me' ? whose : encodeURIComponent(whose.login);
  const url = new URL(`/api/v1/users/${segment}`, ports.orgUrl);
  const { body } = await getJson(url, WITHOUT_CREDENTIALS, ports, signal).catch(
    (thrown: unknown) => {
      throw whose !== 'me' && isUnknown(thrown) ? notFound(whose.login) : thrown;
    },
  );
  const user = User.safeParse(body).data;
  if (user === undefined || !USER_ID.test(user.id)) throw unexpected('users/me');
  if (whose !== 'me' && !isNamed(user.profile['login'], whose.login)) throw unexpected('users');
  return { id: user.id, body };
}

/** Okta also takes a user name without its domain where that is unambiguous. */
function isNamed(found: unknown, asked: string): boolean {
  const name = asked.toLowerCase();
  const login = typeof found === 'string' ? found.toLowerCase() : '';
  return login === name || login.startsWith(`${name}@`);
}

function isUnknown(thrown: unknown): boolean {
  return (
    isAssistantError(thrown) &&
    thrown.wire.code === 'OKTA_RESPONSE_UNEXPECTED' &&
    thrown.wire.detail.path === 'status 404'
  );
}

function notFound(login: string) {
  return problem('USER_NOT_FOUND', 'Okta knows no user of this name.', { login });
}
