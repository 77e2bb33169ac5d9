import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { BROWSER_TEXTS, type BrowserTexts } from '../src/domain/browser-texts.ts';
import { TRANSLATED_LANGUAGES } from '../src/domain/localized.ts';
import { ROOT } from './step.ts';

const FOLDER = join(ROOT, '.output', 'translations');

/** Bundles each language's texts into a module of its own, which a page reads before it renders; returns the files. */
export async function buildTranslations(): Promise<
  readonly { readonly absoluteSrc: string; readonly relativeDest: string }[]
> {
  return Promise.all(
    TRANSLATED_LANGUAGES.map(async (language) => {
      const file = join(FOLDER, `${language}.js`);
      const bundle = await rolldown({
        input: join(ROOT, 'src', 'translations', language, 'index.ts'),
        logLevel: 'warn',
      });
      await bundle.write({ file, format: 'esm', minify: true });
      await bundle.close();
      return { absoluteSrc: file, relativeDest: `translations/${language}.js` };
    }),
  );
}

/** The browser's own form of the texts that it shows itself: `_locales/LANGUAGE/messages.json`. */
export async function browserMessages(): Promise<
  readonly { readonly contents: string; readonly relativeDest: string }[]
> {
  const translated = await Promise.all(
    TRANSLATED_LANGUAGES.map(async (language) => {
      const { BROWSER_TEXTS: texts } = await import(`../src/translations/${language}/browser.ts`);
      // A browser in another form of the language, such as `pt-PT`, looks for the language alone.
      const base = language.split('-')[0] ?? language;
      return [...new Set([language.replace('-', '_'), base])].map((name) =>
        messagesFile(name, texts),
      );
    }),
  );
  return [messagesFile('en', BROWSER_TEXTS), ...translated.flat()];
}

function messagesFile(name: string, texts: BrowserTexts) {
  const messages = Object.entries(texts).map(([key, message]) => [key, { message }] as const);
  return {
    contents: JSON.stringify(Object.fromEntries(messages)),
    relativeDest: `_locales/${name}/messages.json`,
  };
}
