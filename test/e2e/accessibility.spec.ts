import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

async function seriousProblems(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious on any surface', async ({ signedIn }) => {
      const popup = await signedIn.open('popup');
      await popup.getByRole('option').first().waitFor();
      expect(await seriousProblems(popup)).toEqual([]);
      await popup.getByRole('combobox').fill('goo');
      expect(await seriousProblems(popup)).toEqual([]);

      const options = await signedIn.open('options');
      await options
        .getByText(/signed in as/iu)
        .first()
        .waitFor();
      expect(await seriousProblems(options)).toEqual([]);

      const bench = await signedIn.open('workbench');
      await bench.getByRole('button', { name: /^Run: List/u }).click();
      await bench.getByText('Structured output').waitFor();
      await bench.getByText('tools/call').click();
      expect(await seriousProblems(bench)).toEqual([]);

      const panel = await signedIn.open('sidepanel');
      await panel.getByRole('textbox').waitFor();
      expect(await seriousProblems(panel)).toEqual([]);
      await ask(panel, 'Show me my Okta profile information.');
      await ask(panel, 'open google');
      await ask(panel, 'What applications do I have access to?');
      expect(await seriousProblems(panel)).toEqual([]);
    });

    test('nothing is cut off at 320, 400 and 600 px', async ({ signedIn }) => {
      for (const surface of ['options', 'sidepanel', 'workbench'] as const)
        for (const width of [320, 400, 600]) {
          const page = await signedIn.open(surface);
          await page.setViewportSize({ width, height: 700 });
          await page.getByRole('main').waitFor();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${surface} at ${width}`).toBe(0);
          await page.close();
        }
    });
  });
