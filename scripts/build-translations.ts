import { join } from 'node:path';
import { rolldown } from 'rolldown';
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
