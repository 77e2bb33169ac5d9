import { createHash } from 'node:crypto';
import { findByPath } from './app-links.ts';
import { DASHBOARD_CALLBACK_PATH, DASHBOARD_CLIENT_ID } from './constants.ts';
import { type OrgResponse, type OrgRequest, redirect } from './exchange.ts';
import { sessionUser } from './login-pages.ts';
import { escapeHtml, messagePage, page } from './pages.ts';
import type { AuthorizationServer } from './provider.ts';
import type { OrgUser } from './users.ts';

/** An application that the browser opened through its SSO link. */
export interface OpenedApplication {
  readonly at: number;
  readonly login: string;
  readonly label: string;
  readonly linkUrl: string;
  /** The address as the browser asked for it, with any query. */
  readonly url: string;
}

/** Sends the browser to sign in as a client of the org's own, and back to `path` afterwards. */
function toSignIn(issuer: string, path: string): OrgResponse {
  const url = new URL(`${issuer}/oauth2/v1/authorize`);
  // The page needs only the session that the sign-in leaves behind: its code is never redeemed.
  const challenge = createHash('sha256').update('dashboard').digest('base64url');
  url.search = new URLSearchParams({
    client_id: DASHBOARD_CLIENT_ID,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    redirect_uri: issuer + DASHBOARD_CALLBACK_PATH,
    response_type: 'code',
    scope: 'openid',
    state: Buffer.from(path).toString('base64url'),
  }).toString();
  return redirect(url.href);
}

function callback(request: OrgRequest): OrgResponse {
  const state = request.url.searchParams.get('state') ?? '';
  const path = Buffer.from(state, 'base64url').toString('utf8');
  return redirect(/^\/(home|app)\//.test(path) ? path : '/app/UserHome');
}

function dashboard(user: OrgUser): OrgResponse {
  const shown = user.appLinks.filter(({ hidden, linkUrl }) => !hidden && URL.canParse(linkUrl));
  const items = [...shown]
    .sort((a, b) => a.sortOrder - b.sortOrder)
    .slice(0, 60)
    .map(
      ({ label, linkUrl, logoUrl }) =>
        `<li><a href="${escapeHtml(new URL(linkUrl).pathname)}"><img src="${escapeHtml(logoUrl)}" alt="">${escapeHtml(label)}</a></li>`,
    );
  return page(
    200,
    'My Apps - Acme',
    `<header><b>Acme</b><span class="quiet">${escapeHtml(user.login)}</span></header>
<main><h1>My Apps</h1><ul class="apps">${items.join('\n')}</ul></main>`,
  );
}

function openedPage(user: OrgUser, label: string, logoUrl: string): OrgResponse {
  return page(
    200,
    label,
    `<main class="card" data-app-label="${escapeHtml(label)}" data-user-login="${escapeHtml(user.login)}">
<img src="${escapeHtml(logoUrl)}" alt="">
<h1>${escapeHtml(label)}</h1>
<p>Signed in with Okta as <strong>${escapeHtml(user.login)}</strong>.</p>
<p class="quiet">This page stands for the application that Okta opened.</p></main>`,
  );
}

/** The pages a signed-in browser sees: dashboard and SSO links; `undefined` for another path. */
export async function homeAnswer(
  request: OrgRequest,
  server: AuthorizationServer,
  users: readonly OrgUser[],
  opened: OpenedApplication[],
): Promise<OrgResponse | undefined> {
  const { pathname, search } = request.url;
  if (pathname === DASHBOARD_CALLBACK_PATH) return callback(request);
  const isDashboard = pathname === '/' || pathname === '/app/UserHome';
  if (!isDashboard && !/^\/home\/[^/]+\/[^/]+\/[^/]+$/.test(pathname)) return undefined;

  const user = await sessionUser(request, server, users);
  if (user === undefined) {
    return toSignIn(server.issuer, isDashboard ? '/app/UserHome' : pathname + search);
  }
  if (isDashboard) return dashboard(user);
  const link = findByPath(user.appLinks, pathname);
  if (link === undefined) {
    return messagePage(
      403,
      'Access denied',
      `${user.login} is not assigned to this application. Contact your administrator for access.`,
    );
  }
  opened.push({
    at: request.at,
    login: user.login,
    label: link.label,
    linkUrl: link.linkUrl,
    url: request.url.href,
  });
  return openedPage(user, link.label, link.logoUrl);
}
