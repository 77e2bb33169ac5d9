import { expect, type Page, type Worker } from '@playwright/test';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { isWelcomePage, type TestBrowser } from './browser.ts';

/** Lets the next click's permission request for the org through without the browser's own prompt, which no script can answer. */
export async function allowHost(
  browser: TestBrowser,
  origin = 'https://acme.okta.com',
): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) =>
      new Promise<void>((resolve) => {
        chrome.developerPrivate.addHostPermission(id, host, resolve);
      }),
    [CHROMIUM_EXTENSION_ID, `${origin}/*`] as const,
  );
  await page.close();
}

/** Goes through the set-up as a person does: domain, client ID, "Connect". */
export async function setUp(
  browser: TestBrowser,
  clientId: string,
  domain = 'acme.okta.com',
): Promise<Page> {
  await allowHost(browser);
  const page = await browser.open('options');
  await page.getByLabel('Okta domain').fill(domain);
  await page.getByLabel('Client ID').fill(clientId);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Sign in/u })).toBeVisible();
  // The welcome page of the installation stands in front, where a page behind is drawn once a second only, and reads apps.
  for (const other of browser.context.pages()) if (isWelcomePage(other)) await other.close();
  return page;
}

/** Clicks a sign-in button, and returns Okta's login page in the window that opens. */
export async function openLoginWindow(browser: TestBrowser, page: Page): Promise<Page> {
  const [window] = await Promise.all([
    browser.context.waitForEvent('page'),
    page
      .getByRole('button', { name: /^Sign in/u })
      .first()
      .click(),
  ]);
  return window;
}

/** Clicks a sign-in button and fills in Okta's login page in the window that opens. */
export async function signIn(
  browser: TestBrowser,
  page: Page,
  user: { readonly login: string; readonly password: string },
): Promise<void> {
  await logIn(await openLoginWindow(browser, page), user);
}

export async function logIn(
  window: Page,
  user: { readonly login: string; readonly password: string },
): Promise<void> {
  const closed = window.waitForEvent('close');
  await window.getByLabel('Username').fill(user.login);
  await window.getByLabel('Password').fill(user.password);
  await window.getByRole('button', { name: 'Sign in' }).click();
  await closed;
}

/** Presses Enter in the address bar, as the browser tells the extension of it. */
export async function enter(worker: Worker, text: string, disposition = 'newForegroundTab') {
  await worker.evaluate(
    ([typed, where]) => {
      chrome.omnibox.onInputEntered.dispatch(typed, where);
    },
    [text, disposition] as const,
  );
}

/** What the address bar shows below its first row, as soon as the extension has said it. */
export function suggestions(worker: Worker, text: string) {
  return worker.evaluate(
    (typed) =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        chrome.omnibox.onInputChanged.dispatch(typed, resolve);
      }),
    text,
  );
}

/** Adds an account of the same org in the options and signs this user in; Okta asks who signs in. */
export async function addAccount(
  browser: TestBrowser,
  user: OktaOrg['users'][number],
): Promise<void> {
  const options = await browser.open('options');
  await options.getByRole('button', { name: 'Add another org or account' }).click();
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  const signInButton = options.getByRole('button', { name: 'Sign in with Okta' });
  const [window] = await Promise.all([browser.context.waitForEvent('page'), signInButton.click()]);
  await logIn(window, user);
  await expect(options.getByText(`Signed in as ${String(user.profile.firstName)}`)).toBeVisible();
  await options.close();
}

/** The popup with its list, after it has asked who is signed in to Okta in the browser, which it does unseen. */
export async function openPopupAtRest(browser: TestBrowser, okta: OktaOrg): Promise<Page> {
  const answers = () =>
    okta.requests().filter(({ path, status }) => path === '/api/v1/sessions/me' && status).length;
  const before = answers();
  const popup = await browser.open('popup');
  await expect(popup.getByRole('option').first()).toBeVisible();
  await expect.poll(answers).toBeGreaterThan(before);
  return popup;
}
