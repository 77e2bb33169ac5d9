import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { TestBrowser } from './browser.ts';

async function openFromOptions(browser: TestBrowser): Promise<{ options: Page; bench: Page }> {
  const options = await browser.open('options');
  const [bench] = await Promise.all([
    browser.context.waitForEvent('page'),
    options.getByRole('link', { name: 'See and test the tools' }).click(),
  ]);
  await expect(bench.getByRole('tab', { name: 'Tools 3' })).toBeVisible();
  return { options, bench };
}

const result = (page: Page, of: string) => page.getByRole('group', { name: `Result: ${of}` });

async function run(page: Page, title: string): Promise<unknown> {
  await page.getByRole('button', { name: `Run: ${title}` }).click();
  return await jsonIn(result(page, title).getByRole('group', { name: 'Structured output' }));
}

async function jsonIn(box: Locator): Promise<unknown> {
  return JSON.parse((await box.textContent()) ?? '');
}

test('each tool runs against Okta, and its raw messages are there', async ({ signedIn, okta }) => {
  const problems: string[] = [];
  signedIn.context.on('weberror', (error) => problems.push(String(error.error())));
  const { bench } = await openFromOptions(signedIn);
  bench.on('console', (line) => {
    if (line.type() === 'error') problems.push(line.text());
  });

  await bench.getByRole('checkbox', { name: 'manager', exact: true }).check();
  expect(await run(bench, 'Get my user profile')).toMatchObject({
    profile: { manager: 'Dana Ruiz' },
  });

  const list = bench.getByRole('article', { name: 'List assigned applications' });
  await list.getByLabel('limit').fill('3');
  expect(await run(bench, 'List assigned applications')).toMatchObject({
    applications: [{}, {}, {}],
    total: 50,
  });

  const link = bench.getByRole('article', { name: 'Get application SSO link' });
  await link.getByRole('combobox').fill('sales');
  await link.getByRole('option', { name: 'Salesforce', exact: true }).click();
  const opened = okta.opened().length;
  expect(await run(bench, 'Get application SSO link')).toMatchObject({
    application: { label: 'Salesforce', ssoLink: expect.stringMatching(/^https:\/\/acme\./u) },
  });
  expect(okta.opened()).toHaveLength(opened);

  const messages = bench.getByRole('region', { name: 'Messages' });
  await messages.getByText('tools/call').first().click();
  expect(await jsonIn(messages.getByRole('group', { name: 'Request' }))).toMatchObject({
    method: 'tools/call',
    params: { name: 'get_application_sso_link', arguments: { application: 'Salesforce' } },
  });
  expect(await jsonIn(messages.getByRole('group', { name: 'Response' }))).toMatchObject({
    result: { structuredContent: { result: 'found' } },
  });
  expect(problems).toEqual([]);
});

test('the server asks and the user answers; a stopped worker disturbs nothing', async ({
  signedIn,
}) => {
  const { bench } = await openFromOptions(signedIn);
  const link = bench.getByRole('article', { name: 'Get application SSO link' });
  await link.getByRole('combobox').fill('google');
  await bench.keyboard.press('Enter');
  const asked = result(bench, 'Get application SSO link');
  await asked.getByRole('combobox').selectOption('Google Workspace Drive');
  await signedIn.stopWorker();
  await asked.getByRole('button', { name: /^Answer/u }).click();
  expect(await jsonIn(asked.getByRole('group', { name: 'Structured output' }))).toMatchObject({
    application: { label: 'Google Workspace Drive' },
  });
});

test('a stopped tool vanishes, and comes back', async ({ signedIn }) => {
  const { options, bench } = await openFromOptions(signedIn);
  const stop = options.getByRole('combobox', { name: 'Links to your apps' });
  for (const [use, count] of [
    ['nowhere', 2],
    ['everywhere', 3],
    ['nowhere', 2],
    ['inside', 3],
  ] as const) {
    await stop.selectOption(use);
    await expect(bench.getByRole('tab', { name: `Tools ${count}` })).toBeVisible();
    await expect(bench.getByRole('article')).toHaveCount(count);
  }
});

test('without a sign-in the schemas are there, and running says what to do', async ({
  browser_,
}) => {
  const bench = await browser_.open('workbench');
  await expect(bench.getByRole('alert')).toBeVisible();
  await bench.getByText('Output schema').first().click();
  await expect(bench.getByRole('rowheader', { name: 'notRecorded' })).toBeVisible();
  await bench.getByRole('button', { name: 'Run: Get my user profile' }).click();
  await expect(result(bench, 'Get my user profile')).toContainText('isError');
});
