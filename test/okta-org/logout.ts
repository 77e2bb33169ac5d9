import { compactVerify, importJWK } from 'jose';
import {
  detachedResponse,
  type OrgResponse,
  formOf,
  type OrgRequest,
  redirect,
  toIncomingMessage,
} from './exchange.ts';
import { badRequestPage } from './pages.ts';
import type { AuthorizationServer } from './provider.ts';

/** `/oauth2/v1/logout`: ends the browser's Okta session; an expired `id_token_hint` is good enough. */
export async function logoutAnswer(
  request: OrgRequest,
  server: AuthorizationServer,
  redirectUris: readonly string[],
): Promise<OrgResponse> {
  const asked = request.method === 'POST' ? formOf(request) : request.url.searchParams;
  const key = await importJWK(server.publicJwk, 'RS256');
  const hint = asked.get('id_token_hint') ?? '';
  const isIssuedHere = await compactVerify(hint, key).then(
    () => true,
    () => false,
  );
  if (!isIssuedHere)
    return badRequestPage('invalid_request', "The 'id_token_hint' parameter is invalid.");
  const target = asked.get('post_logout_redirect_uri');
  if (target !== null && !redirectUris.includes(target)) {
    return badRequestPage(
      'invalid_request',
      "The 'post_logout_redirect_uri' parameter must be a Logout redirect URI in the client app settings.",
    );
  }
  const message = toIncomingMessage(request, server.issuer);
  const { provider } = server;
  const session = await provider.Session.get(
    provider.createContext(message, detachedResponse(message).response),
  );
  await session.destroy();
  const gone = 'expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; httponly';
  const location = new URL(target ?? `${server.issuer}/`);
  const state = asked.get('state');
  if (state !== null) location.searchParams.set('state', state);
  return redirect(location.href, { 'set-cookie': [`sid=; ${gone}`, `sid.sig=; ${gone}`] });
}
