import type { Page } from '@playwright/test';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';
import type { TestBrowser } from './browser.ts';

/** The grammar alone understands nothing of this. */
const LEARNED_PROMPT = 'has someone put me on pager duty';
const NOT_UNDERSTOOD = 'not sure what you mean';

/** Opens the panel in a browser in which each table is something else. */
async function openPanel(
  browser: TestBrowser,
  change: 'missing' | 'damaged' | 'newer' | 'unreachable',
): Promise<Page> {
  const panel = await browser.context.newPage();
  await panel.addInitScript((what) => {
    const read = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      if (!(input instanceof Request ? input.url : String(input)).includes('/understanding/'))
        return await read(input, init);
      if (what === 'unreachable') throw new TypeError('Failed to fetch');
      if (what === 'missing') return new Response(null, { status: 404 });
      const bytes = new Uint8Array(await (await read(input, init)).arrayBuffer());
      const at = what === 'newer' ? 4 : 2000;
      bytes[at] = (bytes[at] ?? 0) + 1;
      return new Response(bytes);
    };
  }, change);
  await panel.goto(browser.url('sidepanel'));
  return panel;
}

test('the panel reads its learned table from the package on first use', async ({ signedIn }) => {
  const panel = await signedIn.context.newPage();
  const read: string[] = [];
  panel.on('request', (request) => {
    if (request.url().includes('/understanding/')) read.push(request.url().split('/').at(-1) ?? '');
  });
  await panel.goto(signedIn.url('sidepanel'));
  await expect(panel.getByRole('textbox')).toBeVisible();
  expect(read).toEqual([]);
  const answer = await ask(panel, LEARNED_PROMPT);
  expect(answer).toContain('PagerDuty');
  expect(answer).not.toContain(NOT_UNDERSTOOD);
  expect(read).toContain('en.bin');
});

for (const change of ['missing', 'damaged', 'newer', 'unreachable'] as const)
  test(`the grammar goes on where the learned table is ${change}`, async ({ signedIn }) => {
    const panel = await openPanel(signedIn, change);
    expect(await ask(panel, LEARNED_PROMPT)).toContain(NOT_UNDERSTOOD);
    expect(await ask(panel, 'Who is my manager?')).toContain('Dana Ruiz');
    expect(await ask(panel, 'Do I have Zoom?')).toContain('Zoom');
  });
