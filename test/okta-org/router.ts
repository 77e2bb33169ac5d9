import type { ApiToken } from './access.ts';
import { apiAnswer } from './api.ts';
import { checkAuthorizeRequest, type AuthorizeRules, toOktaResponse } from './authorize-rules.ts';
import { checkClientCredentials, type ServiceRules } from './client-credentials.ts';
import { ADMIN_HOST, CDN_SUFFIX, DASHBOARD_CLIENT_ID, SERVICE_CLIENT_ID } from './constants.ts';
import {
  detachedResponse,
  type OrgResponse,
  type OrgRequest,
  toIncomingMessage,
} from './exchange.ts';
import { homeAnswer, type OpenedApplication } from './home-pages.ts';
import { logoAnswer } from './logos.ts';
import { signInAnswer } from './login-pages.ts';
import { logoutAnswer } from './logout.ts';
import { myAccountAnswer } from './my-account.ts';
import { metadataAnswer } from './metadata.ts';
import { oauthError, oktaError } from './okta-errors.ts';
import { checkOrigin } from './origin-rule.ts';
import { messagePage } from './pages.ts';
import type { AuthorizationServer } from './provider.ts';
import { proofTimeProblem } from './proof-time.ts';
import type { OrgUser } from './users.ts';

export interface OrgState {
  /** The org's own authorization server first, then that of the custom domain. */
  readonly servers: readonly [AuthorizationServer, AuthorizationServer];
  readonly rules: AuthorizeRules & ServiceRules;
  readonly users: readonly OrgUser[];
  readonly opened: OpenedApplication[];
  readonly apiToken: ApiToken;
  readonly usedProofs: Set<string>;
}

async function throughProvider(
  request: OrgRequest,
  server: AuthorizationServer,
): Promise<OrgResponse> {
  const message = toIncomingMessage(request, server.issuer);
  const { response, answer } = detachedResponse(message);
  await server.provider.callback()(message, response);
  return answer;
}

async function authorize(
  request: OrgRequest,
  server: AuthorizationServer,
  rules: AuthorizeRules,
): Promise<OrgResponse> {
  const isStart = request.url.pathname === '/oauth2/v1/authorize';
  const isDashboard = request.url.searchParams.get('client_id') === DASHBOARD_CLIENT_ID;
  const refused = isStart && !isDashboard ? checkAuthorizeRequest(request, rules) : undefined;
  return refused ?? toOktaResponse(await throughProvider(request, server));
}

async function oauth(
  request: OrgRequest,
  server: AuthorizationServer,
  rules: AuthorizeRules & ServiceRules,
): Promise<OrgResponse> {
  const { pathname } = request.url;
  if (pathname.startsWith('/oauth2/v1/authorize')) return authorize(request, server, rules);
  if (pathname === '/oauth2/v1/logout') return logoutAnswer(request, server, rules.redirectUris);
  const refused =
    (await checkOrigin(request, server, rules.redirectUris)) ??
    (await checkClientCredentials(request, server, rules));
  if (refused !== undefined) return refused;
  const problem = proofTimeProblem(request);
  if (problem !== undefined) return oauthError(400, 'invalid_dpop_proof', problem);
  const answer = await throughProvider(request, server);
  if (answer.status === 404) return oktaError('E0000008');
  // Okta says only in the header what is wrong with a token at /userinfo.
  if (pathname === '/oauth2/v1/userinfo' && answer.status >= 400) return { ...answer, body: '' };
  return answer;
}

/** Answers one request as Okta would at the host that it was sent to. */
export async function route(request: OrgRequest, state: OrgState): Promise<OrgResponse> {
  const { url } = request;
  const { users, rules } = state;
  const logo = logoAnswer(url, users);
  if (logo !== undefined) return logo;
  if (url.hostname.endsWith(CDN_SUFFIX)) return { status: 404, headers: {}, body: '' };
  if (url.hostname === ADMIN_HOST) {
    return messagePage(200, 'Okta Admin Console', 'Sign in to administer Acme.');
  }
  const [org, custom] = state.servers;
  const server = new URL(custom.issuer).host === url.host ? custom : org;

  const metadata = metadataAnswer(url, {
    issuer: server.issuer,
    alternate: custom.issuer,
    clientIds: [rules.clientId, SERVICE_CLIENT_ID],
  });
  if (metadata !== undefined) return metadata;
  if (url.pathname.startsWith('/oauth2/')) return oauth(request, server, rules);
  if (url.pathname.startsWith('/idp/myaccount/')) return myAccountAnswer(request, server, state);
  if (url.pathname.startsWith('/api/')) return apiAnswer(request, server, state);
  if (url.pathname.startsWith('/signin/')) return signInAnswer(request, server, users);
  const home = await homeAnswer(request, server, users, state.opened);
  return home ?? messagePage(404, 'Page not found', 'The page you asked for does not exist.');
}
