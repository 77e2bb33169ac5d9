import type { SessionModel } from 'oidc-provider';
import {
  detachedResponse,
  formOf,
  type OrgResponse,
  type OrgRequest,
  redirect,
  toIncomingMessage,
} from './exchange.ts';
import type { AuthorizationServer } from './provider.ts';
import { escapeHtml, messagePage, page } from './pages.ts';
import type { OrgUser } from './users.ts';

function loginPage(action: string, userName: string, problem: string | undefined): OrgResponse {
  return page(
    problem === undefined ? 200 : 401,
    'Acme - Sign In',
    `<main class="card">
<div class="mark">Acme</div>
<h1>Sign In</h1>
${problem === undefined ? '' : `<div class="alert" role="alert">${escapeHtml(problem)}</div>`}
<form method="post" action="${escapeHtml(action)}">
<label>Username<input name="username" autocomplete="username" required value="${escapeHtml(userName)}"${userName === '' ? ' autofocus' : ''}></label>
<label>Password<input name="password" type="password" autocomplete="current-password" required${userName === '' ? '' : ' autofocus'}></label>
<button type="submit">Sign in</button>
</form>
</main>`,
  );
}

/** Shows the sign-in form of a waiting authorization request, and takes what is posted from it. */
export async function signInAnswer(
  request: OrgRequest,
  server: AuthorizationServer,
  users: readonly OrgUser[],
): Promise<OrgResponse> {
  const { provider, issuer } = server;
  const message = toIncomingMessage(request, issuer);
  const { response, headersSoFar } = detachedResponse(message);
  const interaction = await provider.interactionDetails(message, response).catch(() => undefined);
  if (interaction === undefined) {
    return messagePage(
      400,
      'Sign-in expired',
      'Your sign-in took too long. Go back and try again.',
    );
  }
  const finish = async (result: Record<string, unknown>): Promise<OrgResponse> => {
    const location = await provider.interactionResult(message, response, result);
    return { ...redirect(location, headersSoFar()), status: 303 };
  };
  if (interaction.prompt.name === 'consent') return finish({ consent: {} });

  const { pathname } = request.url;
  if (request.method !== 'POST') {
    return loginPage(pathname, interaction.params['login_hint'] ?? '', undefined);
  }
  const form = formOf(request);
  const userName = form.get('username')?.trim() ?? '';
  const user = users.find(({ login }) => login.toLowerCase() === userName.toLowerCase());
  if (user === undefined || user.password !== form.get('password')) {
    return loginPage(pathname, userName, 'Unable to sign in');
  }
  const answer = await finish({ login: { accountId: user.id, amr: ['pwd'] } });
  await forgetOtherUser(server, interaction.session, user);
  return answer;
}

/** oidc-provider would ask for a sign-out of the former user by a page with a script; Okta does not. */
async function forgetOtherUser(
  { provider }: AuthorizationServer,
  known: { uid: string; accountId?: string } | undefined,
  user: OrgUser,
): Promise<void> {
  if (known?.accountId === undefined || known.accountId === user.id) return;
  const session = await provider.Session.findByUid(known.uid);
  if (session === undefined) return;
  session.accountId = undefined;
  session.authorizations = undefined;
  await session.persist();
}

/** The Okta session that the browser's cookie belongs to; it has no account where nobody is signed in. */
export async function sessionOf(
  request: OrgRequest,
  { provider, issuer }: AuthorizationServer,
): Promise<SessionModel> {
  const message = toIncomingMessage(request, issuer);
  const { response } = detachedResponse(message);
  return provider.Session.get(provider.createContext(message, response));
}

/** The user whose Okta session the browser's cookie belongs to. */
export async function sessionUser(
  request: OrgRequest,
  server: AuthorizationServer,
  users: readonly OrgUser[],
): Promise<OrgUser | undefined> {
  const session = await sessionOf(request, server);
  return users.find(({ id }) => id === session.accountId);
}
