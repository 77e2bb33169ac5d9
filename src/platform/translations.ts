import { applyTranslation, type InterfaceLanguage, type Translation } from '../domain/localized.ts';
import { report } from './log.ts';

interface TranslationModule {
  readonly default: Translation;
}

/** Reads the texts of a language from the extension's own files; where they cannot be read, texts stay English. */
export async function loadTranslation(language: InterfaceLanguage): Promise<void> {
  if (language === 'en') return;
  try {
    const module: TranslationModule = await import(
      /* @vite-ignore */ `/translations/${language}.js`
    );
    applyTranslation(language, module.default);
    document.documentElement.lang = language;
  } catch (error) {
    report(error);
  }
}
