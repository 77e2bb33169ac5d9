import { expect, test } from 'vitest';
import { browserMessages } from '../../scripts/build-translations.ts';
import { BROWSER_TEXTS, type BrowserTexts } from '../../src/domain/browser-texts.ts';
import { INTERFACE_LANGUAGES } from '../../src/domain/localized.ts';
import { manifest } from '../../src/manifest.ts';

type Messages = Readonly<Record<keyof BrowserTexts, { readonly message: string }>>;

const files = await browserMessages();

const messagesIn = (contents: string): Messages => JSON.parse(contents);

const slotsOf = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot);

test('there is a file for each language, and one for its other forms', () => {
  const folders = files.map(({ relativeDest }) => relativeDest.split('/')[1]);
  expect(folders).toEqual([...new Set(folders)]);
  for (const language of INTERFACE_LANGUAGES)
    for (const folder of [language.replace('-', '_'), language.split('-')[0]])
      expect(folders).toContain(folder);
});

test.each(files)(
  '$relativeDest says all that English says, in its own words',
  ({ contents, relativeDest }) => {
    const messages = messagesIn(contents);
    expect(Object.keys(messages)).toEqual(Object.keys(BROWSER_TEXTS));
    const spoken = new Map(Object.entries(messages));
    for (const [name, english] of Object.entries(BROWSER_TEXTS)) {
      const { message = '' } = spoken.get(name) ?? {};
      expect(slotsOf(message), name).toEqual(slotsOf(english));
      // The browsers' own syntax, which none of the texts uses.
      expect(message, name).not.toContain('$');
      if (!relativeDest.includes('/en/')) expect(message, name).not.toBe(english);
    }
    // The limit of Chrome's store.
    expect(messages.description.message.length).toBeLessThanOrEqual(132);
    expect(messages.description.message).toContain('Okta, Inc.');
  },
);

test.each(['chrome', 'firefox'])('the manifest for %s names texts that are there', (browser) => {
  const named = [...JSON.stringify(manifest(browser)).matchAll(/__MSG_(\w+)__/gu)];
  expect(named.map(([, name]) => name).toSorted()).toEqual([
    'description',
    'findApp',
    'openAssistant',
  ]);
  for (const [, name] of named) expect(BROWSER_TEXTS).toHaveProperty(name ?? '');
});
