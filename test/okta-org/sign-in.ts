import { createHash, randomBytes } from 'node:crypto';
import { CookieBrowser, type HtmlPage } from './cookie-browser.ts';
import { fetchFrom } from './org-fetch.ts';
import type { OktaOrg } from './start-okta-org.ts';

export const SCOPES = 'openid profile email offline_access okta.users.read.self';

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
}

const verifier = randomBytes(32).toString('base64url');

/** A proper authorization request; `changes` replaces parameters, or removes them by `null`. */
export function authorizeUrl(org: OktaOrg, changes: Record<string, string | null> = {}): URL {
  const url = new URL(`${org.orgUrl}/oauth2/v1/authorize`);
  const parameters = {
    client_id: org.clientId,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    nonce: 'n-0S6_WzA2Mj',
    redirect_uri: org.redirectUri,
    response_type: 'code',
    scope: SCOPES,
    state: 'af0ifjsldkj',
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url;
}

/** The form that redeems the code of an authorization response. */
export function codeForm(org: OktaOrg, { url }: Pick<HtmlPage, 'url'>): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: org.clientId,
    code: url.searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: org.redirectUri,
  });
}

export function refreshForm(org: OktaOrg, refreshToken: string): URLSearchParams {
  return new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: org.clientId,
    refresh_token: refreshToken,
  });
}

export function postForm(
  org: OktaOrg,
  path: string,
  form: URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetchFrom(org)(org.orgUrl + path, { method: 'POST', headers, body: form });
}

export function callApi(
  org: OktaOrg,
  path: string,
  accessToken: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  const authorization = `Bearer ${accessToken}`;
  return fetchFrom(org)(org.orgUrl + path, { headers: { authorization, ...headers } });
}

/** Signs a user in, in a browser of its own, and redeems the code. */
export async function signIn(
  org: OktaOrg,
  login: string,
  changes: Record<string, string | null> = {},
): Promise<Tokens> {
  const landed = await new CookieBrowser(org).signIn(authorizeUrl(org, changes), login);
  const response = await postForm(org, '/oauth2/v1/token', codeForm(org, landed));
  const tokens: Tokens = await response.json();
  return tokens;
}
