import { applyTranslation, languageFor, type Translation } from '../domain/localized.ts';
import { report } from './log.ts';

interface TranslationModule {
  readonly default: Translation;
}

let loading: Promise<void> | null = null;

/** Reads, once, the texts of the user's language from the extension's own files; where they cannot be read, texts stay English. */
export function loadTranslation(): Promise<void> {
  loading ??= readTranslation();
  return loading;
}

async function readTranslation(): Promise<void> {
  const language = languageFor(navigator.languages);
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
