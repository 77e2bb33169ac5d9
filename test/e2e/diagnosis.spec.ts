import { setUp } from './actions.ts';
import { expect, test } from './fixtures.ts';
import type { Page } from '@playwright/test';

/** Runs all checks and gives their titles by what they found. */
async function diagnose(page: Page) {
  await page.getByRole('button', { name: 'Run checks' }).click();
  await expect(page.getByRole('button', { name: 'Run checks again' })).toBeVisible();
  const titles = (found: string) =>
    page.locator(`.options-finding-${found} strong`).allInnerTexts();
  return {
    passed: await titles('good'),
    failed: await titles('bad'),
    skipped: await titles('skipped'),
  };
}

test('finds everything in order, and reports it without the person', async ({ signedIn, okta }) => {
  const page = await signedIn.open('options');
  const { passed, failed, skipped } = await diagnose(page);
  expect(failed).toEqual([]);
  expect(skipped).toEqual(['Organization policy']);
  expect(passed).toHaveLength(14);
  await signedIn.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy report' }).click();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('Org: acme.okta.com');
  expect(report).toMatch(/count: 50/u);
  expect(report).not.toMatch(/alice|ngata|salesforce/iu);
  expect(report).not.toContain(okta.clientId);
});

test.describe('without the scope', () => {
  test.use({ orgOptions: { grantedScopes: [] } });

  test('names it, and nothing else as wrong', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    const { failed } = await diagnose(page);
    expect(failed).toEqual(['Permission to read your data']);
    await expect(page.getByText(/grant the scope okta\.users\.read\.self/u)).toBeVisible();
  });
});

test.describe('without our redirect URI', () => {
  test.use({ orgOptions: { redirectUris: ['https://other.example/'] } });

  test('names it, and nothing else as wrong', async ({ browser_, okta }) => {
    const page = await setUp(browser_, okta.clientId);
    const { failed } = await diagnose(page);
    expect(failed).toEqual(['Redirect URI']);
    await expect(
      page.getByText(/add https:.*chromiumapp.* as a sign-in redirect URI/u),
    ).toBeVisible();
  });
});
