import { type OrgResponse, json, type OrgRequest } from './exchange.ts';
import { sessionOf } from './login-pages.ts';
import { notFound } from './okta-errors.ts';
import type { AuthorizationServer } from './provider.ts';
import type { OrgUser } from './users.ts';

const at = (seconds: number) => new Date(seconds * 1000).toISOString();

/**
 * `/api/v1/sessions/me`: who is signed in to Okta in the browser whose cookie comes along. Identity Engine leaves out `idp`.
 * @see https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Session/#tag/Session/operation/getCurrentSession
 */
export async function sessionAnswer(
  request: OrgRequest,
  server: AuthorizationServer,
  users: readonly OrgUser[],
): Promise<OrgResponse> {
  const session = await sessionOf(request, server);
  const user = users.find(({ id }) => id === session.accountId);
  const { loginTs, exp } = session;
  if (user === undefined || loginTs === undefined || exp === undefined)
    return notFound('me (Session)');
  const self = `${server.issuer}/api/v1/sessions/me`;
  return json(200, {
    id: `idx${session.uid}`,
    userId: user.id,
    login: user.login,
    createdAt: at(loginTs),
    expiresAt: at(exp),
    status: 'ACTIVE',
    lastPasswordVerification: at(loginTs),
    lastFactorVerification: null,
    amr: session.amr ?? [],
    _links: {
      self: { href: self, hints: { allow: ['GET', 'DELETE'] } },
      refresh: { href: `${self}/lifecycle/refresh`, hints: { allow: ['POST'] } },
      user: {
        name: user.profile['displayName'],
        href: `${server.issuer}/api/v1/users/me`,
        hints: { allow: ['GET'] },
      },
    },
  });
}
