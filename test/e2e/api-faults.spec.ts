import type { Page } from '@playwright/test';
import type { FaultAction } from '../okta-org/faults.ts';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { openPopupAtRest } from './actions.ts';
import type { TestBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

const apiRequests = (okta: OktaOrg) =>
  okta.requests().filter(({ path }) => path.startsWith('/api/'));

/** A popup with the list of an org whose API does this from now on. */
async function popupBefore(fault: FaultAction, browser: TestBrowser, okta: OktaOrg): Promise<Page> {
  const popup = await openPopupAtRest(browser, okta);
  okta.reset();
  okta.setFaults([{ match: '/api/*', times: 'always', do: fault }]);
  return popup;
}

async function update(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Update' }).click();
}

test('C1 a rate limit keeps every surface, and the next worker, from asking Okta', async ({
  signedIn,
  okta,
}) => {
  const headers = { 'X-Rate-Limit-Reset': '+45' };
  const popup = await popupBefore({ status: 429, headers }, signedIn, okta);
  const panel = await signedIn.open('sidepanel');
  expect(await ask(panel, 'who is my manager?')).toContain('Too many requests');
  await signedIn.stopWorker();
  await update(popup);
  await expect(popup.getByRole('alert')).toContainText('Too many requests');
  expect(await ask(panel, 'what is my title?')).toContain('Too many requests');
  await expect(popup.getByRole('option').first()).toBeVisible();
  expect(apiRequests(okta)).toHaveLength(1);
});

for (const [name, title, fault] of [
  ['C7 a login page', 'Something on your network answered', { html: '<h1>Sign in</h1>' }],
  [
    'C12 a body of 50 MiB',
    'Okta sent an unexpected response',
    { body: ['x'.repeat(50 * 1024 * 1024)] },
  ],
] as const)
  test(`${name} leaves the last list in place`, async ({ signedIn, okta }) => {
    const popup = await popupBefore(fault, signedIn, okta);
    await update(popup);
    await expect(popup.getByRole('alert')).toContainText(title);
    await expect(popup.getByRole('option').first()).toBeVisible();
    expect(apiRequests(okta)).toHaveLength(1);
  });

test('C11 no redirect sends the token to another host', async ({ signedIn, okta }) => {
  const redirect = 'https://id.acme.example/api/v1/users/me/appLinks';
  const popup = await popupBefore({ status: 307, redirect }, signedIn, okta);
  await update(popup);
  await expect(popup.getByRole('alert')).toContainText('Your Okta org may have moved');
  await expect(popup.getByRole('option').first()).toBeVisible();
  expect(apiRequests(okta).map(({ host }) => host)).toEqual(['acme.okta.com']);
});
