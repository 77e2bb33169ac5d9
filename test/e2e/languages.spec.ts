import type { Page } from '@playwright/test';
import { TRANSLATED_LANGUAGES, type TranslatedLanguage } from '../../src/domain/localized.ts';
import { suggestions } from './actions.ts';
import type { TestBrowser } from './browser.ts';
import { ask } from './chat.ts';
import { expect, test } from './fixtures.ts';

/** Opens a page of the extension for a user whose browser asks for this language. */
async function openIn(
  browser: TestBrowser,
  language: string,
  surface: 'popup' | 'sidepanel' | 'options' | 'workbench',
): Promise<Page> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  const userAgent = await page.evaluate(() => navigator.userAgent);
  await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: language });
  await page.goto(browser.url(surface));
  return page;
}

const ASKED: Readonly<Record<TranslatedLanguage, readonly [prompt: string, answer: string]>> = {
  de: ['Wer ist meine Führungskraft?', 'Ihre Führungskraft ist Dana Ruiz.'],
  es: ['¿Quién es mi jefe?', 'Dana Ruiz'],
  fr: ['Qui est mon manager ?', 'Dana Ruiz'],
  it: ['Chi è il mio responsabile?', 'Dana Ruiz'],
  ja: ['私の上司は誰ですか？', 'Dana Ruiz'],
  nl: ['Wie is mijn leidinggevende?', 'Dana Ruiz'],
  'pt-BR': ['Quem é o meu gestor?', 'Dana Ruiz'],
  'zh-CN': ['我的上级是谁？', 'Dana Ruiz'],
};

for (const language of TRANSLATED_LANGUAGES)
  test(`a browser in ${language} shows the extension in that language`, async ({ signedIn }) => {
    const english = await signedIn.open('popup');
    const searchInEnglish = await english.getByRole('combobox').getAttribute('placeholder');
    const popup = await openIn(signedIn, language, 'popup');
    await popup.getByRole('option').first().waitFor();
    const search = await popup.getByRole('combobox').getAttribute('placeholder');
    expect(search).not.toBe(searchInEnglish);
    await expect(popup.locator('html')).toHaveAttribute('lang', language);

    const panel = await openIn(signedIn, language, 'sidepanel');
    const [prompt, answer] = ASKED[language];
    expect(await ask(panel, prompt)).toContain(answer);

    for (const surface of ['options', 'sidepanel', 'popup', 'workbench'] as const) {
      const page = await openIn(signedIn, language, surface);
      await page.setViewportSize({ width: surface === 'popup' ? 400 : 320, height: 700 });
      await page
        .getByRole(surface === 'popup' ? 'combobox' : 'main')
        .first()
        .waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, surface).toBe(0);
      await page.close();
    }
    await Promise.all([english, popup, panel].map((page) => page.close()));
  });

test('a browser in a language that the extension does not speak shows English', async ({
  signedIn,
}) => {
  const popup = await openIn(signedIn, 'pl', 'popup');
  await expect(popup.getByRole('combobox')).toHaveAttribute('placeholder', 'Find an app');
});

test('a chosen language and theme apply to every page, for any browser language', async ({
  signedIn,
}) => {
  const options = await signedIn.open('options');
  await options.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect(options.locator('html')).toHaveAttribute('data-theme', 'dark');
  await options.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(options.getByRole('combobox', { name: 'Sprache' })).toHaveValue('de');
  for (const surface of ['popup', 'sidepanel', 'workbench'] as const) {
    const page = await openIn(signedIn, 'fr', surface);
    await expect(page.locator('html'), surface).toHaveAttribute('lang', 'de');
    await expect(page.locator('html'), surface).toHaveAttribute('data-theme', 'dark');
  }
  const worker = await signedIn.worker();
  // As the address bar does after `okta` and a space.
  await worker.evaluate(() => chrome.omnibox.onInputStarted.dispatch());
  await expect
    .poll(async () => (await suggestions(worker, 'zoom')).at(0)?.description)
    .toBe('<match>Zoom</match><dim> – mit der Eingabetaste öffnen</dim>');
  await options.getByRole('combobox', { name: 'Sprache' }).selectOption('Wie der Browser');
  await expect(options.getByRole('combobox', { name: 'Language' })).toHaveValue('browser');
});
