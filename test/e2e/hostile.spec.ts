import type { Page } from '@playwright/test';
import { suggestions } from './actions.ts';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

test.use({ as: 'mallory@acme.example' });

/** Everything that a page asks for beyond the extension, Okta and its CDN; and every script that ran from a label. */
async function watch(page: Page) {
  const foreign: string[] = [];
  const ran: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const own = protocol === 'chrome-extension:' || protocol === 'data:';
    if (!own && host !== 'acme.okta.com' && !host.endsWith('.oktacdn.com'))
      foreign.push(request.url());
  });
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  return { foreign, ran };
}

test('hostile labels run nothing, load nothing from other sites and open nothing in popup and panel', async ({
  signedIn,
  okta,
}) => {
  const popup = await signedIn.open('popup');
  const popupWatch = await watch(popup);
  await popup.reload();
  await popup.getByRole('option').first().waitFor();
  await popup.keyboard.press('Control+End');
  for (const text of ['<script>', 'bad link', 'ignore all', '__proto__', '(a+)+$', '人力']) {
    await popup.getByRole('combobox').fill(text);
    await popup.keyboard.press('Control+Enter');
    await popup.getByRole('combobox').fill('');
  }
  for (const opened of okta.opened())
    expect(opened.linkUrl).toContain('https://acme.okta.com/home/');

  const panel = await signedIn.open('sidepanel');
  const panelWatch = await watch(panel);
  const before = okta.opened().length;
  expect(await ask(panel, 'What applications do I have access to?')).toContain('apps');
  await panel.getByRole('button', { name: /Show all/u }).click();
  expect(await ask(panel, 'open Bad link 3')).not.toContain('evil.example');
  await ask(panel, 'Show me my Okta profile information.');
  expect(okta.opened()).toHaveLength(before);

  for (const watched of [popupWatch, panelWatch]) {
    expect(watched.foreign).toEqual([]);
    expect(watched.ran).toEqual([]);
  }
  expect(signedIn.context.pages().map((page) => new URL(page.url()).host)).not.toContain(
    'evil.example',
  );
});

test('hostile labels and messages stay text in the workbench', async ({ signedIn, okta }) => {
  const bench = await signedIn.open('workbench');
  const { foreign, ran } = await watch(bench);
  await bench.reload();
  await bench.getByRole('button', { name: 'Run: Get my user profile' }).click();
  await bench.getByRole('button', { name: 'Run: List assigned applications' }).click();
  await expect(bench.getByRole('group', { name: 'Structured output' })).toHaveCount(2);
  await expect(bench.getByText('<script>').first()).toBeVisible();
  const field = bench.getByRole('combobox').first();
  for (const text of ['<script>', 'bad link', '__proto__', '人力']) {
    await field.fill(text);
    await field.press('Enter');
  }
  await bench.getByText('tools/call').first().click();
  await bench.getByText('tools/call').nth(4).click();
  await bench.getByRole('tab', { name: /Resources/u }).click();
  for (const read of (await bench.getByRole('button', { name: /^Read:/u }).all()).slice(0, 12))
    await read.click();
  await expect(bench.getByRole('tabpanel').getByText('Succeeded').first()).toBeVisible();
  expect(foreign).toEqual([]);
  expect(ran).toEqual([]);
  expect(okta.opened()).toEqual([]);
  expect(await bench.locator('img:not([src^="data:image/svg+xml"])').count()).toBe(0);
});

test('every hostile label has a row in the address bar that is well-formed', async ({
  signedIn,
}) => {
  const popup = await signedIn.open('popup');
  await popup.getByRole('option').first().waitFor();
  const worker = await signedIn.worker();
  // A page without the extension's Trusted Types, which forbid parsing markup at all.
  const parser = await signedIn.context.newPage();
  for (const text of ['zoom', 'salesforce', 'jira', '<', '&', '"', 'ignore', 'bad link', '한국']) {
    const rows = await suggestions(worker, text);
    const problems = await parser.evaluate(
      (descriptions) =>
        descriptions.filter(
          (description) =>
            new DOMParser()
              .parseFromString(`<row>${description}</row>`, 'text/xml')
              .querySelector('parsererror') !== null,
        ),
      rows.map(({ description }) => description),
    );
    expect(problems, text).toEqual([]);
    for (const { content } of rows) expect(content).not.toMatch(/^(?:https?|javascript|data):/iu);
  }
});

test('another extension and a web page reach nothing', async ({ signedIn }) => {
  const page = await signedIn.context.newPage();
  await page.goto('https://acme.okta.com/');
  const id = new URL(signedIn.url('popup')).host;
  const reached = await page.evaluate(async (extensionId) => {
    const framed = document.createElement('iframe');
    framed.src = `chrome-extension://${extensionId}/popup.html`;
    const loaded = new Promise((resolve) => framed.addEventListener('load', resolve));
    document.body.append(framed);
    await loaded;
    const fetched = await fetch(`chrome-extension://${extensionId}/popup.html`).then(
      () => true,
      () => false,
    );
    return { fetched, connects: typeof chrome !== 'undefined' && 'runtime' in chrome };
  }, id);
  expect(reached).toEqual({ fetched: false, connects: false });
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  expect(frame?.url()).toMatch(/^chrome-error:/u);
});
