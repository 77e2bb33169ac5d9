import { describe, expect, test } from 'vitest';
import { checkRedirectUri } from '../../../src/auth/sign-in/dry-run-authorization.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { fakeAuth, ORG } from '../../fakes/auth.ts';
import { REDIRECT_URI } from '../../fakes/identity-provider.ts';

/** What the check of the redirect URI throws where `/authorize` is answered so, or `null`. */
async function check(answer: (url: URL) => Response | Promise<Response>) {
  const { deps, provider } = fakeAuth();
  provider.overrides.answer = (url) =>
    url.pathname === '/oauth2/v1/authorize' ? answer(url) : undefined;
  return await checkRedirectUri(ORG, deps, new AbortController().signal).then(
    () => null,
    toWireError,
  );
}

const html = (body: string, status: number) => () =>
  new Response(body, { status, headers: { 'content-type': 'text/html' } });

/** As Okta shows it (support.okta.com, "The redirect_uri Parameter Must Be a Login Redirect URI"). */
const oktaPage = (error: string, description: string) =>
  `<html><link href="https://ok14static.oktacdn.com/a.css"><h1>400 Bad Request</h1><p>Identity Provider: Unknown</p><p>Error Code: ${error}</p><p>Description: ${description}</p>`;
const UNREGISTERED = oktaPage(
  'invalid_request',
  'The &#39;redirect_uri&#39; parameter must be a Login redirect URI in the client app settings.',
);

describe('a redirect URI', () => {
  test.each([
    ['Okta’s page', UNREGISTERED],
    ['a page in another language', '<p>Le paramètre « redirect_uri » doit être …</p>'],
    ['a page of the org’s own that leaves the reason out', oktaPage('', '')],
    ['JSON', `{"errorCode":"invalid_request","errorSummary":"The 'redirect_uri' parameter …"}`],
  ])('is not registered if Okta says so with 400: %s', async (_name, body) => {
    expect(await check(html(body, 400))).toMatchObject({
      code: 'REDIRECT_URI_REFUSED',
      detail: { redirectUri: REDIRECT_URI },
    });
  });

  test.each([
    ['a redirect', () => new Response(null, { status: 302, headers: { location: REDIRECT_URI } })],
    ['Okta’s sign-in page', html('<script src="/js/okta-sign-in.min.js"></script>', 200)],
    ['a sign-in page of the org’s own', html('<script>OktaUtil.getSignInWidgetConfig()', 200)],
  ])('is registered if Okta answers with %s', async (_name, answer) => {
    expect(await check(answer)).toBeNull();
  });

  test('is not to blame for an unknown client', async () => {
    const page = oktaPage('invalid_client', "Invalid value for 'client_id' parameter.");
    expect(await check(html(page, 400))).toMatchObject({ code: 'SIGN_IN_CLIENT_REFUSED' });
  });

  test.each([
    ['a page with 200', html('<h1>Log in to the Wi-Fi</h1>', 200)],
    ['nothing with 200', html('', 200)],
    ['JSON with 200', () => Response.json({ blocked: true })],
    ['a page with 400', html('<h1>Bad Request</h1><hr>squid', 400)],
    ['a page with 403', html('<h1>Blocked</h1>', 403)],
    ['a page with 404', html('<h1>Not found</h1>', 404)],
    ['407', html('', 407)],
    ['451', html('', 451)],
    ['a captive portal’s 511', html('<h1>Log in</h1>', 511)],
  ])('is not to blame for %s of the network', async (_name, answer) => {
    expect(await check(answer)).toMatchObject({ code: 'NETWORK_BLOCKED' });
  });

  test('is not to blame for a gateway that repeats the address', async () => {
    const echo = (url: URL) =>
      new Response(`<h1>Blocked</h1>${url.href.replaceAll('&', '&amp;')}`, { status: 400 });
    expect(await check(echo)).toMatchObject({ code: 'NETWORK_BLOCKED' });
    const encoded = (url: URL) =>
      new Response(`<a href="/?u=${encodeURIComponent(url.href)}">Blocked</a>`, { status: 400 });
    expect(await check(encoded)).toMatchObject({ code: 'NETWORK_BLOCKED' });
  });

  test.each([
    [403, JSON.stringify({ errorCode: 'E0000006', errorSummary: 'No permission' }), 'E0000006'],
    [404, JSON.stringify({ errorCode: 'E0000007' }), 'E0000007'],
    [403, oktaPage('access_denied', 'x'), 'HTTP 403'],
  ])('is not to blame for what Okta refuses otherwise (%i)', async (status, body, error) => {
    expect(await check(html(body, status))).toMatchObject({
      code: 'SIGN_IN_REFUSED',
      detail: { error },
    });
  });

  test.each([
    ['429', html('<h1>Please wait</h1>', 429), 'SIGN_IN_UNAVAILABLE'],
    ['502', html('<h1>Bad gateway</h1>', 502), 'SIGN_IN_UNAVAILABLE'],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'NETWORK_UNAVAILABLE'],
  ])('is not to blame for %s', async (_name, answer, code) => {
    expect(await check(answer)).toMatchObject({ code });
  });
});
