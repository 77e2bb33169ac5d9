import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CookieBrowser } from '../okta-org/cookie-browser.ts';
import { fetchFrom } from '../okta-org/org-fetch.ts';
import { type OktaOrg, startOktaOrg } from '../okta-org/start-okta-org.ts';

const ALICE = 'alice@acme.example';
let org: OktaOrg;

beforeAll(async () => {
  org = await startOktaOrg();
});
afterEach(() => org.reset());
afterAll(() => org.stop());

function linkOf(login: string, index: number) {
  const link = org.users.find((user) => user.login === login)?.appLinks[index];
  if (link === undefined) throw new Error(`${login} has no app link ${index}`);
  return link;
}

describe('an SSO link', () => {
  it('leads to sign-in without a session, then on to the application', async () => {
    const { linkUrl, label } = linkOf(ALICE, 0);
    const browser = new CookieBrowser(org);
    const page = await browser.open(linkUrl);
    expect(page.text).toContain('>Sign in</button>');
    expect(org.opened()).toEqual([]);

    const application = await browser.signIn(linkUrl, ALICE);
    expect(application.url.href).toBe(linkUrl);
    expect(application.text).toContain(`<h1>${label}</h1>`);
    expect(application.text).toContain(`data-app-label="${label}"`);
    expect(application.text).toContain(`data-user-login="${ALICE}"`);
    expect(org.opened()).toMatchObject([{ login: ALICE, label, linkUrl }]);
  });

  it('opens at once with a session, and keeps its query for the record', async () => {
    const browser = new CookieBrowser(org);
    await browser.signIn(`${org.orgUrl}/app/UserHome`, ALICE);
    const address = `${linkOf(ALICE, 3).linkUrl}?fromHome=true`;
    expect((await browser.open(address)).status).toBe(200);
    expect(org.opened()).toMatchObject([{ url: address }]);
  });

  it('shows an access error to another user', async () => {
    const address = linkOf('bob@acme.example', 499).linkUrl;
    const page = await new CookieBrowser(org).signIn(address, 'nina@acme.example');
    expect(page.status).toBe(403);
    expect(page.text).toContain('Access denied');
    expect(org.opened()).toEqual([]);
  });

  it('keeps markup in a label inert', async () => {
    const page = await new CookieBrowser(org).signIn(
      linkOf('mallory@acme.example', 0).linkUrl,
      'mallory@acme.example',
    );
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('the dashboard', () => {
  it.each(['/', '/app/UserHome'])('shows applications at %s after sign-in', async (path) => {
    const page = await new CookieBrowser(org).signIn(org.orgUrl + path, ALICE);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1>My Apps</h1>');
    expect(page.text.match(/<li>/g)).toHaveLength(49);
  });
});

describe('other hosts and paths', () => {
  it.each([
    'https://ok14static.oktacdn.com/fs/bcg/4/gfssalesforce',
    'https://acme.okta.com/img/logos/salesforce.png',
  ])('draws the logo at %s', async (address) => {
    const response = await fetchFrom(org)(address);
    expect(response.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(64);
  });

  it('draws each application another logo', async () => {
    const fetchLogo = async (name: string) =>
      (await fetchFrom(org)(`https://ok14static.oktacdn.com/fs/bcg/4/gfs${name}`)).text();
    expect(await fetchLogo('salesforce')).not.toBe(await fetchLogo('slack'));
  });

  it('has no metadata on the admin host', async () => {
    const response = await fetchFrom(org)(
      'https://acme-admin.okta.com/.well-known/openid-configuration',
    );
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it('says that a page does not exist', async () => {
    const response = await fetchFrom(org)(`${org.orgUrl}/nowhere`);
    expect(response.status).toBe(404);
  });

  it('expires a sign-in page whose browser has lost its cookies', async () => {
    const page = await new CookieBrowser(org).open(`${org.orgUrl}/app/UserHome`);
    const anonymousPage = await new CookieBrowser(org).open(page.url);
    expect(anonymousPage.status).toBe(400);
    expect(anonymousPage.text).toContain('Sign-in expired');
  });
});
