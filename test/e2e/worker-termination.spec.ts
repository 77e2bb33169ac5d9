import type { Page } from '@playwright/test';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { enter, logIn, setUp } from './actions.ts';
import type { TestBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { expect, test, userOf } from './fixtures.ts';

// The worker is stopped as the browser does it, at the points that matter most; the N-th call loop of the unit tests
// has them all.

const requestsTo = (okta: OktaOrg, path: string) =>
  okta.requests().filter((request) => request.path === path);

/** Clicks Sign in, stops the worker while Okta's window is open, and lets the person finish there. */
async function signInWhileWorkerStops(
  browser: TestBrowser,
  okta: OktaOrg,
  begin: () => Promise<unknown>,
): Promise<void> {
  const [window] = await Promise.all([browser.context.waitForEvent('page'), begin()]);
  await window.getByLabel('Username').waitFor();
  await browser.stopWorker();
  await logIn(window, userOf(okta, 'alice@acme.example'));
}

const signInButton = (page: Page) => page.getByRole('button', { name: /^Sign in/u }).first();

test('E1 a question that waits for a sign-in whose worker stopped is answered once', async ({
  browser_,
  okta,
}) => {
  await (await setUp(browser_, okta.clientId)).close();
  const panel = await browser_.open('sidepanel');
  await panel.getByRole('textbox').fill('who is my manager?');
  await panel.keyboard.press('Enter');
  await signInWhileWorkerStops(browser_, okta, () => signInButton(panel).click());
  await expect(panel.getByRole('log')).toContainText('Dana Ruiz');
  await expect(panel.locator('[data-turn]')).toHaveCount(1);
  expect(requestsTo(okta, '/api/v1/users/me')).toHaveLength(1);
});

test('E1 an application that waits for a sign-in whose worker stopped opens once', async ({
  browser_,
  okta,
}) => {
  await (await setUp(browser_, okta.clientId)).close();
  const worker = await browser_.worker();
  await signInWhileWorkerStops(browser_, okta, () => enter(worker, 'salesforce'));
  await expect.poll(() => okta.opened().length).toBe(1);
  const popup = await browser_.open('popup');
  await expect(popup.getByRole('option').first()).toBeVisible();
  expect(okta.opened()).toHaveLength(1);
});

test('E2 a worker that stops in the middle of a refresh signs no user out', async ({
  signedIn,
  okta,
}) => {
  const panel = await signedIn.open('sidepanel');
  okta.revokeAllAccessTokens();
  okta.reset();
  okta.setFaults([{ match: 'POST /oauth2/v1/token', do: { hold: true } }]);
  await panel.getByRole('textbox').fill('who is my manager?');
  await panel.keyboard.press('Enter');
  await expect.poll(() => requestsTo(okta, '/oauth2/v1/token').length).toBe(1);
  await signedIn.stopWorker();
  okta.release();
  // Okta rotates the token unseen; the next worker goes on with the old one while Okta takes it.
  await expect.poll(() => requestsTo(okta, '/oauth2/v1/token')[0]?.status).toBe(200);
  expect(await ask(panel, 'what is my job title?')).toContain('Senior');
  expect(requestsTo(okta, '/oauth2/v1/authorize')).toHaveLength(0);
});

test('E3 a worker that stops while it fetches the list opens nothing and loses nothing', async ({
  signedIn,
  okta,
}) => {
  const popup = await signedIn.open('popup');
  await expect(popup.getByRole('option').first()).toBeVisible();
  okta.reset();
  okta.setFaults([{ match: '/api/v1/users/me/appLinks', do: { hold: true } }]);
  await popup.getByRole('button', { name: 'Update' }).click();
  await expect.poll(() => requestsTo(okta, '/api/v1/users/me/appLinks').length).toBe(1);
  await signedIn.stopWorker();
  const alert = popup.getByRole('alert');
  await expect(alert).toContainText('The extension is not answering');
  await expect(popup.getByRole('option').first()).toBeVisible();
  okta.setFaults([]);
  await popup.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
  expect(okta.opened()).toHaveLength(0);
});

test('E7 a worker still answers after twenty stops in a row', async ({ signedIn }) => {
  const panel = await signedIn.open('sidepanel');
  for (let time = 0; time < 20; time += 1) {
    await signedIn.stopWorker();
    await panel.evaluate(() => chrome.runtime.sendMessage({ nobody: true }).catch(() => undefined));
  }
  expect(await ask(panel, 'who is my manager?')).toContain('Dana Ruiz');
});
