import type { TestBrowser } from './browser.ts';
import { expect, test } from './fixtures.ts';

const ALICE = 'alice@acme.example';

/** What a test could find changed by the one before. */
async function stateOf({ context, worker }: TestBrowser) {
  const stored = await (
    await worker()
  ).evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    permissions: await chrome.permissions.getAll(),
    rules: await chrome.declarativeNetRequest.getSessionRules(),
  }));
  const cookies = await context.cookies();
  return { ...stored, cookies, pages: context.pages().map((page) => page.url()) };
}

test('a browser that a test has used begins again as it was', async ({ environment }) => {
  const browser = await environment.begin(ALICE);
  const before = await stateOf(browser);
  const requests = environment.okta.requests();

  const options = await browser.open('options');
  await options
    .getByRole('button', { name: /^Sign out/u })
    .first()
    .click();
  await expect(options.getByRole('button', { name: /^Sign in/u }).first()).toBeVisible();
  await browser.context.clearCookies();
  environment.okta.revokeAllRefreshTokens();
  const used = await stateOf(browser);
  expect(used.local).not.toEqual(before.local);
  expect(used.session).not.toEqual(before.session);

  const again = await environment.begin(ALICE);
  expect(await stateOf(again)).toEqual(before);
  expect(environment.okta.requests()).toEqual(requests);
  const popup = await again.open('popup');
  await expect(popup.getByRole('option').first()).toBeVisible();
});

test('a browser in which somebody signed in begins again as installed', async ({ environment }) => {
  await environment.begin(ALICE);
  const browser = await environment.begin(null);
  const { local, session, permissions, cookies } = await stateOf(browser);
  expect(local).not.toHaveProperty('accounts');
  expect(session).not.toHaveProperty('grant');
  expect(permissions.origins).toEqual([]);
  expect(cookies).toEqual([]);
  expect(environment.okta.requests()).toEqual([]);
});
