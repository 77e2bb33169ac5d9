import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';
import { allowHost, enter } from './actions.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

// They close the browser and read its files.
test.use({ ownBrowser: true });

/** Opens the other ways to connect, as an administrator finds them. */
async function openOtherConnections(browser: TestBrowser): Promise<Page> {
  await allowHost(browser);
  const options = await browser.open('options');
  await options.getByText('For administrators: other ways to connect').click();
  return options;
}

/** The disclosure, whose fields are called as those of the form above it. */
const other = (page: Page) => page.locator('.options-other-ways');

async function pasteApiToken(options: Page, okta: OktaOrg): Promise<void> {
  await other(options).getByLabel('Okta domain').fill('acme.okta.com');
  await other(options).getByLabel('API token', { exact: true }).last().fill(okta.apiToken);
  await other(options).getByRole('button', { name: 'Check and connect' }).click();
  await expect(options.getByText('Showing data of Carol Lindqvist')).toBeVisible();
}

async function connectServiceApp(options: Page, okta: OktaOrg): Promise<void> {
  const { clientId, keyId, privateKey } = okta.serviceApp;
  await other(options).getByLabel('Service app', { exact: true }).check();
  await other(options).getByLabel('Okta domain').fill('acme.okta.com');
  await other(options).getByLabel('Client ID of the service app').fill(clientId);
  await other(options).getByLabel('User name').fill('alice@acme.example');
  await other(options).getByLabel('Private key (PEM)').fill(privateKey);
  await expect(other(options).getByText('Private key imported.')).toBeVisible();
  await other(options).getByLabel('Key ID').fill(keyId);
  await other(options).getByRole('button', { name: 'Check and connect' }).click();
  await expect(options.getByText('Showing data of Alice Moreau')).toBeVisible();
}

/** The files of a profile in which one of these stands, in either of the browser's encodings. */
async function filesWith(directory: string, secrets: readonly string[]): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    for (const secret of secrets)
      if (content.includes(secret) || content.includes(Buffer.from(secret, 'utf16le')))
        found.push(entry.name);
  }
  return found;
}

test.describe('an API token', () => {
  test('shows its owner’s data on every surface, and is asked for again after a restart', async ({
    browser_,
    okta,
  }) => {
    const options = await openOtherConnections(browser_);
    await pasteApiToken(options, okta);

    const popup = await browser_.open('popup');
    await expect(popup.getByRole('option').first()).toBeVisible();
    await expect(popup.getByText('Carol Lindqvist')).toBeVisible();
    await expect(popup.getByText(/acme\.okta\.com · API token/u)).toBeVisible();
    const panel = await browser_.open('sidepanel');
    expect(await ask(panel, 'who is my manager?')).toContain('Dana Ruiz');
    expect(okta.requests().some(({ path }) => path === '/oauth2/v1/token')).toBe(false);

    const { profileDirectory } = browser_;
    await browser_.context.close();
    expect(await filesWith(profileDirectory, [okta.apiToken])).toEqual([]);

    const again = await launchBrowser({ orgPort: okta.port, profileDirectory });
    const later = await again.open('popup');
    await expect(later.getByText('Enter the API token again')).toBeVisible();
    await expect(later.getByRole('option').first()).toBeVisible();
    const opened = again.context.waitForEvent('page');
    await later.getByRole('button', { name: 'Paste the API token again' }).click();
    const page = await opened;
    await page.getByLabel('API token', { exact: true }).fill(okta.apiToken);
    await page.getByRole('button', { name: 'Check and connect' }).click();
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expect(later.getByText('Enter the API token again')).toBeHidden();
    await again.close();
  });

  test('that Okta does not accept is said beside it, and nothing is kept', async ({ browser_ }) => {
    const options = await openOtherConnections(browser_);
    await other(options).getByLabel('Okta domain').fill('acme.okta.com');
    const token = other(options).getByLabel('API token', { exact: true }).last();
    await token.fill('00nonsenseNonsenseNonsense');
    await other(options).getByRole('button', { name: 'Check and connect' }).click();
    await expect(other(options).getByText('Okta does not accept this API token')).toBeVisible();
    await expect(token).toHaveAttribute('aria-invalid', 'true');
    const worker = await browser_.worker();
    expect(await worker.evaluate(() => chrome.storage.local.get('accounts'))).toEqual({});
  });
});

test.describe('a service app', () => {
  test('shows the named user’s data on every surface, also after a restart', async ({
    browser_,
    okta,
  }) => {
    const options = await openOtherConnections(browser_);
    await connectServiceApp(options, okta);
    // Okta refuses such a request with an `Origin`, which the browser adds by itself.
    const tokenRequests = okta.requests().filter(({ path }) => path === '/oauth2/v1/token');
    expect(tokenRequests.map(({ headers }) => headers['origin'])).toEqual([undefined]);

    const popup = await browser_.open('popup');
    await expect(popup.getByRole('option').first()).toBeVisible();
    await expect(popup.getByText('Alice Moreau')).toBeVisible();
    await expect(popup.getByText(/acme\.okta\.com · Service app/u)).toBeVisible();
    const panel = await browser_.open('sidepanel');
    expect(await ask(panel, 'who is my manager?')).toContain('Dana Ruiz');
    const opened = browser_.context.waitForEvent('page');
    await enter(await browser_.worker(), '?what is my job title');
    await expect((await opened).getByRole('log')).toContainText('Senior Product Designer');

    const { profileDirectory } = browser_;
    const session = JSON.stringify(
      await (await browser_.worker()).evaluate(() => chrome.storage.session.get(null)),
    );
    const [, token = ''] = /"accessToken":"([^"]+)"/u.exec(session) ?? [];
    expect(token).not.toBe('');
    await browser_.context.close();
    const lines = okta.serviceApp.privateKey.split('\n').filter((line) => line.length === 64);
    expect(lines.length).toBeGreaterThan(20);
    expect(await filesWith(profileDirectory, [token, ...lines])).toEqual([]);

    const again = await launchBrowser({ orgPort: okta.port, profileDirectory });
    const later = await again.open('sidepanel');
    expect(await ask(later, 'who is my manager?')).toContain('Dana Ruiz');
    await again.close();
  });
});
