import type { Worker } from '@playwright/test';
import { enter, logIn, openPopupAtRest, setUp, signIn, suggestions } from './actions.ts';
import { launchBrowser } from './browser.ts';
import { HAS_DISPLAY_TOOLS, startDisplay } from './display.ts';
import { expect, test, userOf } from './fixtures.ts';
import { connectToSidePanel } from './side-panel.ts';

test.describe('address bar', () => {
  test('suggests as typed and opens the best match', async ({ signedIn, okta }) => {
    const worker = await signedIn.worker();
    const popup = await signedIn.open('popup');
    await expect(popup.getByRole('option').first()).toBeVisible();
    // A worker that just woke shows labels that begin so, then the ranked rows.
    await expect
      .poll(() => suggestions(worker, 'sales'))
      .toEqual([
        {
          content: 'Salesforce',
          description: '<match>Sales</match>force<dim> – press Enter to open</dim>',
        },
        {
          content: 'Salesforce Sandbox',
          description: '<match>Sales</match>force Sandbox<dim> – open</dim>',
        },
        { content: '?sales', description: '<dim>Ask the assistant: </dim>sales' },
      ]);
    const opened = signedIn.context.waitForEvent('page');
    await enter(worker, 'salesforce');
    const application = await opened;
    await expect(application.getByRole('heading', { name: 'Salesforce' })).toBeVisible();
    expect(okta.opened()).toHaveLength(1);
  });

  test('asks in the panel when it is not sure', async ({ signedIn, okta }) => {
    const worker = await signedIn.worker();
    await (await signedIn.open('popup')).getByRole('option').first().waitFor();
    const opened = signedIn.context.waitForEvent('page');
    await enter(worker, 'google');
    const panel = await opened;
    expect(panel.url()).toBe(signedIn.url('sidepanel'));
    await expect(panel.getByRole('log')).toContainText('Google Workspace Drive');
    expect(okta.opened()).toHaveLength(0);
  });

  test('hands a question to the assistant', async ({ signedIn }) => {
    const opened = signedIn.context.waitForEvent('page');
    await enter(await signedIn.worker(), '?who is my manager');
    const panel = await opened;
    await expect(panel.getByRole('log')).toContainText('Dana Ruiz');
  });

  test('continues to the application after sign-in, once', async ({ browser_, okta }) => {
    await (await setUp(browser_, okta.clientId)).close();
    const worker = await browser_.worker();
    const window = browser_.context.waitForEvent('page');
    await enter(worker, 'salesforce');
    const login = await window;
    const application = browser_.context.waitForEvent('page');
    await logIn(login, userOf(okta, 'alice@acme.example'));
    await expect((await application).getByRole('heading', { name: 'Salesforce' })).toBeVisible();
    expect(okta.opened()).toHaveLength(1);
  });

  test('suggests from the snapshot after the worker was stopped, without the network', async ({
    signedIn,
    okta,
  }) => {
    const popup = await openPopupAtRest(signedIn, okta);
    await signedIn.stopWorker();
    okta.reset();
    await popup.evaluate(() => chrome.runtime.sendMessage({ nobody: true }).catch(() => undefined));
    const rows = await suggestions(await signedIn.worker(), 'zoo');
    expect(rows.map(({ content }) => content)).toContain('Zoom');
    expect(okta.requests().filter(({ path }) => path.startsWith('/api/'))).toHaveLength(0);
  });
});

/** What the address bar last told of, read when called. */
async function listen(worker: Worker): Promise<() => Promise<string>> {
  const handle = await worker.evaluateHandle(() => {
    const last = { text: '' };
    chrome.omnibox.onInputChanged.addListener((text) => {
      last.text = text;
    });
    return last;
  });
  return () => handle.evaluate(({ text }) => text);
}

const realBar = HAS_DISPLAY_TOOLS ? test : test.skip;

realBar(
  `the real address bar shows, opens, and asks in the real side panel${HAS_DISPLAY_TOOLS ? '' : ' (skipped: Xvfb and xdotool are not installed)'}`,
  async ({ okta }, testInfo) => {
    const display = await startDisplay();
    const browser = await launchBrowser({ orgPort: okta.port, display: display.name });
    try {
      const page = await setUp(browser, okta.clientId);
      await signIn(browser, page, userOf(okta, 'alice@acme.example'));
      const popup = await browser.open('popup');
      await popup.getByRole('option').first().waitFor();
      const typed = await listen(await browser.worker());
      display.type('mousemove', '500', '62', 'click', '1');
      display.type('key', 'ctrl+l');
      display.type('type', '--delay', '60', 'okta');
      display.type('key', 'Tab');
      display.type('type', '--delay', '60', 'sales');
      await expect.poll(typed).toBe('sales');
      display.screenshot(testInfo.outputPath('address-bar.png'));
      display.type('key', 'Return');
      await expect.poll(() => okta.opened().map(({ label }) => label)).toEqual(['Salesforce']);

      display.type('key', 'ctrl+l');
      display.type('type', '--delay', '60', 'okta');
      display.type('key', 'Tab');
      display.type('type', '--delay', '60', '?who is my manager');
      display.type('key', 'Return');
      const panel = await connectToSidePanel(browser);
      await expect(panel.page.getByRole('log')).toContainText('Dana Ruiz');
      await panel.close();
    } finally {
      await browser.close();
      await display.stop();
    }
  },
);
