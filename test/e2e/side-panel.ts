import { chromium, type Browser, type Page } from '@playwright/test';
import type { TestBrowser } from './browser.ts';

/** The real side panel beside a page, opened by the popup's own button. */
export interface SidePanel {
  readonly page: Page;
  /** Closes the panel, and the second connection to the browser. */
  close(): Promise<void>;
}

/** Opens the side panel by the popup's own button. */
export async function openSidePanel(browser: TestBrowser): Promise<SidePanel> {
  const popup = await browser.open('popup');
  await popup
    .getByRole('button', { name: /assistant|side panel/iu })
    .first()
    .click();
  return await connectToSidePanel(browser);
}

/** Waits for the side panel and drives it over a second connection: Playwright does not list a panel that opens later. */
export async function connectToSidePanel(browser: TestBrowser): Promise<SidePanel> {
  await expectPanel(await browser.worker());
  const connection = await chromium.connectOverCDP(await browser.devTools());
  const page = panelIn(connection);
  return {
    page,
    async close() {
      // The page is gone before the answer.
      await page.evaluate(() => window.close()).catch(() => undefined);
      await connection.close();
    },
  };
}

async function expectPanel(worker: Awaited<ReturnType<TestBrowser['worker']>>): Promise<void> {
  await worker.evaluate(async () => {
    const isOpen = async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
    while (!(await isOpen())) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

function panelIn(connection: Browser): Page {
  const pages = connection.contexts().flatMap((context) => context.pages());
  const panel = pages.find((page) => page.url().endsWith('/sidepanel.html'));
  if (panel === undefined) throw new Error('The side panel is not among the pages.');
  return panel;
}
