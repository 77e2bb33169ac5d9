import { expect, test, type Page } from '@playwright/test';
import { chromium } from 'playwright';
import { buildAnswerView } from '../../scripts/build-view.ts';
import { findChromium } from '../../scripts/find-chromium.mjs';

declare global {
  /** What the view has sent to its host. */
  var oktaViewSent: { method?: string; params?: { name?: string; url?: string } }[];
}

const APPS = {
  structuredContent: {
    applications: [
      { id: 'a1', label: 'Salesforce' },
      { id: 'a2', label: '<img src=x onerror=alert(1)>' },
      { id: 'a3', label: 'Zoom', distinction: 'sandbox' },
    ],
    matching: 3,
  },
  content: [],
};
const PROFILE = {
  structuredContent: {
    profile: { displayName: 'Alice Archer', title: 'Designer', costCenter: '47' },
  },
  content: [],
};
const LINK = 'https://acme.okta.com/home/salesforce/1/2';

/** A host that shows the view in a frame as the specification wants it, with this result. */
async function showInHost(page: Page, result: object): Promise<void> {
  await page.setContent('<iframe sandbox="allow-scripts" width="400" height="450"></iframe>');
  await page.evaluate(
    ([html, shown, link]) => {
      globalThis.oktaViewSent = [];
      const frame = document.querySelector('iframe');
      const send = (message: object) =>
        frame?.contentWindow?.postMessage({ jsonrpc: '2.0', ...message }, '*');
      const results: Record<string, object> = {
        'ui/initialize': {
          protocolVersion: '2026-01-26',
          hostCapabilities: { openLinks: {}, serverTools: {} },
          hostContext: { theme: 'dark' },
        },
        'tools/call': { structuredContent: { application: { ssoLink: link } }, content: [] },
        'ui/open-link': {},
      };
      window.addEventListener('message', ({ data }) => {
        globalThis.oktaViewSent.push(data);
        const reply = results[data.method];
        if (reply !== undefined) send({ id: data.id, result: reply });
        if (data.method === 'ui/notifications/initialized')
          send({ method: 'ui/notifications/tool-result', params: shown });
      });
      if (frame !== null) frame.srcdoc = html;
    },
    [await buildAnswerView(), result, LINK] as const,
  );
}

test('the view of answers shows apps and a profile, and opens a link only on a click, by its host', async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await showInHost(page, APPS);
    const view = page.frameLocator('iframe');
    await expect(view.getByRole('listitem')).toHaveCount(3);
    await expect(view.getByRole('button', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
    await view.getByRole('searchbox').fill('zoo');
    await expect(view.getByRole('button')).toHaveText('ZZoom (sandbox)');
    await view.getByRole('searchbox').fill('sales');
    const sent = (method: string) =>
      page.evaluate((wanted) => globalThis.oktaViewSent.filter((m) => m.method === wanted), method);
    expect(await sent('tools/call')).toEqual([]);
    await view.getByRole('button', { name: 'Salesforce' }).click();
    await expect(view.getByRole('status')).toHaveText('Opened Salesforce.');
    expect(await sent('tools/call')).toMatchObject([
      { params: { name: 'get_application_sso_link', arguments: { application: 'a1' } } },
    ]);
    expect(await sent('ui/open-link')).toMatchObject([{ params: { url: LINK } }]);

    await showInHost(page, PROFILE);
    await expect(view.getByRole('heading')).toHaveText('Alice Archer');
    await expect(view.getByRole('term')).toHaveText('Cost center');
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
});
