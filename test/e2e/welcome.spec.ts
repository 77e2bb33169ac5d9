import type { BrowserContext, Locator, Page } from '@playwright/test';
import { createInvitation } from '../../src/domain/invitation.ts';
import { allowHost, logIn } from './actions.ts';
import { isWelcomePage, launchBrowser, type TestBrowser } from './browser.ts';
import { expect, test, userOf } from './fixtures.ts';

/** The page that the installation opened, or the same one opened again in a browser that was used before. */
async function openWelcome(browser: TestBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${browser.url('options')}#welcome`);
  return page;
}

/** Opens the one app that fits, and waits until Okta was asked for it. */
async function openApp(context: BrowserContext, app: Locator): Promise<void> {
  const [tab] = await Promise.all([context.waitForEvent('page'), app.click()]);
  await tab.waitForURL(/salesforce/u);
}

test.describe('the installation', () => {
  test.use({ ownBrowser: true });

  test('opens the welcome page, once', async ({ okta }) => {
    const browser = await launchBrowser({ orgPort: okta.port });
    try {
      const pages = () => browser.context.pages().filter(isWelcomePage);
      await expect.poll(() => pages().length).toBe(1);
      const [page] = pages();
      if (page === undefined) throw new Error('It was closed.');
      await expect(page.getByLabel('Where do you sign in to Okta?')).toBeFocused();
    } finally {
      await browser.close();
    }
  });
});

test('an invitation leads to the first opened app in four clicks, the browser’s and Okta’s among them', async ({
  browser_,
  okta,
}) => {
  const page = await openWelcome(browser_);
  const invitation = createInvitation({ orgUrl: 'https://acme.okta.com', clientId: okta.clientId });
  await expect(page.getByLabel('Where do you sign in to Okta?')).toBeFocused();
  await page.keyboard.insertText(`Your invitation: ${invitation}`);
  // 1: "Allow" in the browser's own prompt, which no script can click.
  await allowHost(browser_);
  await page.bringToFront();
  // 2
  const [window] = await Promise.all([
    browser_.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Connect and sign in' }).click(),
  ]);
  // 3: Okta's own button.
  await logIn(window, userOf(okta, 'alice@acme.example'));
  // 4
  await expect(page.getByRole('heading', { name: 'You’re ready' })).toBeVisible();
  await page.getByRole('combobox').fill('salesforce');
  await openApp(browser_.context, page.getByRole('option', { name: /^Salesforce$/u }).first());
});

test('where policy has connected the org, two clicks lead to the first opened app', async ({
  signedIn,
}) => {
  const options = await signedIn.open('options');
  await options.getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByRole('button', { name: 'Sign in with Okta' })).toBeVisible();
  await options.close();
  // As policy leaves it: connected, nobody signed in here, and Okta knows who uses the browser.
  const worker = await signedIn.worker();
  await worker.evaluate(async () => {
    const { accounts } = await chrome.storage.local.get('accounts');
    const byPolicy = JSON.stringify(accounts).replace('"source":"user"', '"source":"policy"');
    await chrome.storage.local.set({ accounts: JSON.parse(byPolicy) });
  });
  const page = await openWelcome(signedIn);
  await expect(page.getByLabel('Where do you sign in to Okta?')).toBeHidden();
  await page.getByRole('button', { name: 'Sign in with Okta' }).click();
  await expect(page.getByRole('heading', { name: 'You’re ready' })).toBeVisible();
  await page.getByRole('combobox').fill('salesforce');
  await openApp(signedIn.context, page.getByRole('option', { name: /^Salesforce$/u }).first());
});
