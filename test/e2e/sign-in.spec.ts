import { allowHost, logIn, openLoginWindow, setUp, signIn } from './actions.ts';
import { expect, test, userOf } from './fixtures.ts';

test.describe('first run', () => {
  for (const typed of [
    'acme.okta.com',
    'https://acme-admin.okta.com/app/UserHome',
    'https://acme.okta.com/oauth2/default',
    ' HTTPS://ACME.OKTA.COM/ ',
  ])
    test(`takes ${typed.trim()} as the org’s domain`, async ({ browser_, okta }) => {
      await setUp(browser_, okta.clientId, typed);
      const worker = await browser_.worker();
      const { accounts } = await worker.evaluate(() => chrome.storage.local.get('accounts'));
      const org = { orgUrl: 'https://acme.okta.com', clientId: okta.clientId, source: 'user' };
      expect(accounts).toMatchObject({ value: { current: '1', list: [{ org }] } });
    });

  test('says that a client ID is unknown to the org', async ({ browser_ }) => {
    await allowHost(browser_);
    const page = await browser_.open('options');
    await page.getByLabel('Okta domain').fill('acme.okta.com');
    await page.getByLabel('Client ID').fill('0oaUnknownClient');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('client ID');
    await expect(page.getByLabel('Client ID')).toHaveAttribute('aria-invalid', 'true');
  });

  test('says that nothing answers at a domain', async ({ browser_, okta }) => {
    await allowHost(browser_, 'https://nobody.okta.com');
    const page = await browser_.open('options');
    await page.getByLabel('Okta domain').fill('nobody.okta.com');
    await page.getByLabel('Client ID').fill(okta.clientId);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('nobody.okta.com');
  });

  test('shows the redirect URI that Okta will get', async ({ browser_, okta }) => {
    const page = await browser_.open('options');
    await expect(page.getByText(okta.redirectUri).first()).toBeVisible();
  });
});

test.describe('sign-in at an app without our redirect URI', () => {
  test.use({ orgOptions: { redirectUris: ['https://other.example/'] } });

  test('names the redirect URI to register, and opens no window', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    const windows: string[] = [];
    browser_.context.on('page', (window) => windows.push(window.url()));
    await page
      .getByRole('button', { name: /^Sign in/u })
      .first()
      .click();
    await expect(page.getByText('The redirect URI is not registered').first()).toBeVisible();
    await expect(
      page.getByText(/agmppaehdfcfgmjmdaeacefjegmkmlno\.chromiumapp\.org/u).first(),
    ).toBeVisible();
    expect(windows).toEqual([]);
  });
});

test.describe('sign-in', () => {
  test('uses Okta’s own window and stores no token on disk', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    await signIn(browser_, page, userOf(okta, 'alice@acme.example'));
    await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
    const worker = await browser_.worker();
    const local = JSON.stringify(await worker.evaluate(() => chrome.storage.local.get(null)));
    const { grant } = await worker.evaluate(() => chrome.storage.session.get('grant'));
    const tokens = JSON.stringify(grant).match(/"(?:accessToken|refreshToken)":"([^"]+)"/gu) ?? [];
    expect(tokens).toHaveLength(2);
    for (const token of tokens) expect(local).not.toContain(token.split('"')[3]);
    expect(local).not.toMatch(/token/iu);
  });

  test('sends the token request without Origin', async ({ signedIn, okta }) => {
    void signedIn;
    const tokenRequests = okta.requests().filter(({ path }) => path === '/oauth2/v1/token');
    expect(tokenRequests).toHaveLength(1);
    expect(tokenRequests[0]?.headers).not.toHaveProperty('origin');
  });

  test('needs no window while Okta has a session', async ({ signedIn }) => {
    const page = await signedIn.open('options');
    await page
      .getByRole('button', { name: /^Sign out/u })
      .first()
      .click();
    const windows: string[] = [];
    signedIn.context.on('page', (window) => windows.push(window.url()));
    await page
      .getByRole('button', { name: /^Sign in/u })
      .first()
      .click();
    await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
    expect(windows).toEqual([]);
  });

  test('may be cancelled and tried again', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    const window = await openLoginWindow(browser_, page);
    await window.close();
    await expect(page.getByRole('alert')).toContainText('You closed the sign-in window');
    await signIn(browser_, page, userOf(okta, 'alice@acme.example'));
    await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
  });

  test('says that a page in the window failed, such as one for a wrong password', async ({
    browser_,
    okta,
  }) => {
    const page = await setUp(browser_, okta.clientId);
    okta.setFaults([
      { match: 'POST /signin/*', times: 'always', do: { status: 401, html: '<h1>Wrong</h1>' } },
    ]);
    await signIn(browser_, page, userOf(okta, 'alice@acme.example'));
    await expect(page.getByText('A sign-in page failed').first()).toBeVisible();
  });

  test('says that the user is not assigned to the app', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    await signIn(browser_, page, userOf(okta, 'oscar@acme.example'));
    await expect(page.getByText(/not assigned/iu).first()).toBeVisible();
  });

  test('outlives a worker that stops while the window is open', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    const window = await openLoginWindow(browser_, page);
    await window.getByLabel('Username').waitFor();
    await browser_.stopWorker();
    const button = page.getByRole('button', { name: /^(?:Sign in|Try again)/u }).first();
    await button.click();
    await expect(page.getByText(/window is (?:already )?open/iu).first()).toBeVisible();
    // The person finishes in the window that is left, and needs neither a click nor a second login.
    await logIn(window, userOf(okta, 'alice@acme.example'));
    await expect(page.getByText(/signed in as/iu).first()).toBeVisible();
  });

  test('ends completely: it revokes the tokens and removes everything of the user', async ({
    signedIn,
    okta,
  }) => {
    const page = await signedIn.open('popup');
    await expect(page.getByRole('option').first()).toBeVisible();
    const options = await signedIn.open('options');
    await options
      .getByRole('button', { name: /^Sign out/u })
      .first()
      .click();
    await expect(options.getByRole('button', { name: /^Sign in/u }).first()).toBeVisible();
    await expect
      .poll(() => okta.requests().filter(({ path }) => path === '/oauth2/v1/revoke').length)
      .toBe(1);
    const worker = await signedIn.worker();
    const left = async () =>
      JSON.stringify(
        await worker.evaluate(async () => [
          await chrome.storage.local.get(null),
          await chrome.storage.session.get(null),
        ]),
      );
    // A token stays queued until Okta has answered that it is revoked.
    await expect.poll(left).not.toContain('alice');
    expect(await left()).not.toContain('Salesforce');
  });
});

test.describe('sign-in without the scope', () => {
  test.use({ orgOptions: { grantedScopes: [] } });

  test('names the scope that an administrator must grant', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    await page
      .getByRole('button', { name: /^Sign in/u })
      .first()
      .click();
    await expect(page.getByRole('alert')).toContainText('okta.users.read.self');
  });
});
