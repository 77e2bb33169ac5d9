import { accessOf, type ApiState, type Caller } from './access.ts';
import { type OrgResponse, json, type OrgRequest } from './exchange.ts';
import { notFound, oktaError } from './okta-errors.ts';
import type { AuthorizationServer } from './provider.ts';
import { sessionAnswer } from './session.ts';
import { groupsOf } from './my-account.ts';
import type { OrgUser } from './users.ts';

const USER_PATH = /^\/api\/v1\/users\/([^/]+)(\/appLinks|\/groups)?$/;
const CREDENTIAL_LINKS = ['changePassword', 'changeRecoveryQuestion', 'forgotPassword'];

/** A user as Okta answers it, less what the caller asked to leave out. */
function userBody(user: OrgUser, origin: string, omit: readonly string[]) {
  const self = `${origin}/api/v1/users/${user.id}`;
  const post = (path: string) => ({ href: `${self}/${path}`, method: 'POST' });
  const links = omit.includes('omitCredentialsLinks')
    ? {}
    : Object.fromEntries(
        CREDENTIAL_LINKS.map((name) => [
          name,
          post(`credentials/${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
        ]),
      );
  return {
    id: user.id,
    status: user.status,
    created: '2021-03-15T09:12:44.000Z',
    activated: '2021-03-15T09:12:45.000Z',
    statusChanged: '2021-03-15T09:20:03.000Z',
    lastLogin: '2026-11-23T08:31:02.000Z',
    lastUpdated: '2026-10-02T14:05:27.000Z',
    passwordChanged: '2026-06-30T07:45:10.000Z',
    type: { id: 'oty1xyqi7Hz0GBKCY0g4' },
    profile: user.profile,
    ...(omit.includes('omitCredentials')
      ? {}
      : {
          credentials: {
            password: {},
            recovery_question: { question: 'What was the name of your first pet?' },
            provider: { type: 'OKTA', name: 'OKTA' },
          },
        }),
    _links: { ...links, self: { href: self } },
  };
}

/** @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/User/#tag/User/operation/getUser */
function omissions(request: OrgRequest): string[] {
  const parameter = /okta-response\s*=\s*"?([\w,\s]+)/.exec(request.headers['content-type'] ?? '');
  return parameter?.[1]?.split(',').map((name) => name.trim()) ?? [];
}

/** The user whom the path names by ID, login or `me`; logins are told apart without regard to case. */
function userNamed(
  asked: string,
  { me, canReadAllUsers }: Caller,
  users: readonly OrgUser[],
): OrgUser | OrgResponse {
  const isOwn = me !== undefined && [me.id, me.login, 'me'].includes(asked);
  if (isOwn) return me;
  if (!canReadAllUsers) return oktaError('E0000006');
  const login = asked.toLowerCase();
  const user = users.find((one) => one.id === asked || one.login.toLowerCase() === login);
  return user ?? notFound(`${asked} (User)`);
}

/** The users of Okta's API, as the request's token may read them, and the browser's session. */
export async function apiAnswer(
  request: OrgRequest,
  server: AuthorizationServer,
  state: ApiState,
): Promise<OrgResponse> {
  if (request.url.pathname === '/api/v1/sessions/me' && request.method === 'GET')
    return sessionAnswer(request, server, state.users);
  const match = USER_PATH.exec(request.url.pathname);
  if (match === null) return oktaError('E0000008');
  if (request.method !== 'GET') return oktaError('E0000022');
  const access = await accessOf(request, server, state);
  if ('refused' in access) return access.refused;
  const user = userNamed(decodeURIComponent(match[1] ?? ''), access.caller, state.users);
  if ('body' in user) return user;
  if (match[2] === '/groups') return json(200, groupsOf(user));
  return match[2] === undefined
    ? json(200, userBody(user, server.issuer, omissions(request)))
    : json(200, user.appLinks);
}
