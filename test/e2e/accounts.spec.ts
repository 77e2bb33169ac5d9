import type { Page } from '@playwright/test';
import { addAccount, logIn } from './actions.ts';
import type { TestBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { expect, test, userOf } from './fixtures.ts';
import type { OktaOrg } from '../okta-org/start-okta-org.ts';

/** What Bob is assigned; Alice has fifty applications. */
const BOB_APPLICATIONS = ['Salesforce', 'Zoom'];

/** Adds Bob's account. */
async function addBob(browser: TestBrowser, okta: OktaOrg): Promise<void> {
  const bob = userOf(okta, 'bob@acme.example');
  bob.appLinks = bob.appLinks.filter(({ label }) => BOB_APPLICATIONS.includes(label));
  await addAccount(browser, bob);
}

/** The name of who is shown, from the button that opens the accounts. */
const shown = (page: Page) => page.getByRole('button', { name: /^Account:/u });

async function switchTo(page: Page, login: string): Promise<void> {
  await shown(page).click();
  await page.getByRole('menuitemradio').filter({ hasText: login }).click();
}

test.describe('two accounts of one org', () => {
  test('are switched in one click in the popup, and lists and launches never mix', async ({
    signedIn,
    okta,
  }) => {
    const alone = await signedIn.open('popup');
    await alone.getByRole('option').first().waitFor();
    await expect(shown(alone)).toHaveCount(0);
    await alone.close();

    await addBob(signedIn, okta);
    const switchedPopup = await signedIn.open('popup');
    await expect(shown(switchedPopup)).toContainText('Bob');
    await switchedPopup.getByRole('option').first().waitFor();
    expect(await labelsOf(signedIn, '2')).toEqual(BOB_APPLICATIONS);
    await expect(switchedPopup.getByRole('option')).toHaveText(
      BOB_APPLICATIONS.map((label) => new RegExp(label, 'u')),
    );
    const aliceLabels = await labelsOf(signedIn, '1');
    expect(aliceLabels).toHaveLength(50);

    // Nothing is drawn in between: the page goes from one account's list to the other's.
    await switchedPopup.evaluate(() => {
      const root = document.getElementById('root');
      const seen = new Set<number>();
      Object.assign(globalThis, { seen });
      if (root !== null)
        new MutationObserver(() => seen.add(root.childElementCount)).observe(root, {
          childList: true,
        });
    });
    await switchTo(switchedPopup, 'alice@acme.example');
    await expect(shown(switchedPopup)).toContainText('Alice');
    const counts = await switchedPopup.evaluate(() => [...Reflect.get(globalThis, 'seen')]);
    expect(counts).not.toContain(0);
    await expect(switchedPopup.getByRole('option')).not.toHaveCount(BOB_APPLICATIONS.length);
    expect(await labelsOf(signedIn, '1')).toEqual(aliceLabels);

    // The browser's own Okta session is Bob's by now: Alice's link would open for him.
    await switchedPopup.getByRole('combobox').fill('salesforce');
    await switchedPopup.getByRole('option').first().click();
    await expect(switchedPopup.getByText(/signed in to Okta as bob@acme\.example/u)).toBeVisible();
    expect(okta.opened()).toEqual([]);
    const window = signedIn.context.waitForEvent('page');
    await switchedPopup.getByRole('button', { name: 'Sign in as alice@acme.example' }).click();
    const login = await window;
    const opened = signedIn.context.waitForEvent('page');
    await logIn(login, userOf(okta, 'alice@acme.example'));
    await expect((await opened).getByRole('heading', { name: 'Salesforce' })).toBeVisible();
    expect(okta.opened()).toEqual([
      expect.objectContaining({ label: 'Salesforce', login: 'alice@acme.example' }),
    ]);
    await expect.poll(() => stored(signedIn, 'usage')).toHaveLength(1);
    expect((await stored(signedIn, 'usage:2')) ?? []).toEqual([]);
  });

  test('keep their conversations apart in the panel', async ({ signedIn, okta }) => {
    await addBob(signedIn, okta);
    const panel = await signedIn.open('sidepanel');
    await expect(shown(panel)).toContainText('Bob');
    expect(await ask(panel, 'Show me my Okta profile information.')).toContain('Bob');
    await switchTo(panel, 'alice@acme.example');
    await expect(shown(panel)).toContainText('Alice');
    await expect(panel.locator('[data-turn]')).toHaveCount(0);
    expect(await ask(panel, 'Show me my Okta profile information.')).toContain('Alice');
    await expect(panel.getByRole('log')).not.toContainText('Bob');
    await switchTo(panel, 'bob@acme.example');
    await expect(panel.locator('[data-turn]')).toHaveCount(1);
    await expect(panel.getByRole('log')).not.toContainText('Alice');
  });

  test('are removed one at a time: removing one does not change the other', async ({
    signedIn,
    okta,
  }) => {
    const before = await signedIn.open('popup');
    await before.getByRole('option').first().waitFor();
    await before.close();
    const aliceLabels = await labelsOf(signedIn, '1');
    await addBob(signedIn, okta);
    const options = await signedIn.open('options');
    await options.getByRole('button', { name: 'Disconnect' }).click();
    await options.getByRole('button', { name: 'Yes, disconnect' }).click();
    await expect(options.getByText(/Signed in as Alice/u)).toBeVisible();
    expect(await labelsOf(signedIn, '1')).toEqual(aliceLabels);
    const popup = await signedIn.open('popup');
    await popup.getByRole('option').first().waitFor();
    await expect(shown(popup)).toHaveCount(0);
    const worker = await signedIn.worker();
    const left = JSON.stringify(
      await worker.evaluate(async () => [
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
      ]),
    );
    expect(left).not.toContain('bob@acme.example');
    expect(left).toContain('alice@acme.example');
  });
});

async function stored(browser: TestBrowser, key: string): Promise<unknown> {
  const worker = await browser.worker();
  const items = await worker.evaluate((name) => chrome.storage.local.get(name), key);
  const item: unknown = items[key];
  return typeof item === 'object' && item !== null && 'value' in item ? item.value : [];
}

/** The labels that are kept of an account. */
async function labelsOf(browser: TestBrowser, account: string): Promise<readonly string[]> {
  const key = account === '1' ? 'applications' : `applications:${account}`;
  const storedList: unknown = await stored(browser, key);
  if (typeof storedList !== 'string') return [];
  const { rows }: { rows: readonly (readonly string[])[] } = JSON.parse(storedList);
  return rows.map(([, label]) => label ?? '').toSorted();
}
