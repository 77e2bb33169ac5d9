import { applyTranslation, languageFor, type TranslatedLanguage } from '../domain/localized.ts';
import { BRIDGE_TEXTS as DE } from '../translations/de/bridge.ts';
import { BRIDGE_TEXTS as ES } from '../translations/es/bridge.ts';
import { BRIDGE_TEXTS as FR } from '../translations/fr/bridge.ts';
import { BRIDGE_TEXTS as IT } from '../translations/it/bridge.ts';
import { BRIDGE_TEXTS as JA } from '../translations/ja/bridge.ts';
import { BRIDGE_TEXTS as NL } from '../translations/nl/bridge.ts';
import { BRIDGE_TEXTS as PTBR } from '../translations/pt-BR/bridge.ts';
import { BRIDGE_TEXTS as ZHCN } from '../translations/zh-CN/bridge.ts';
import type { BridgeTexts } from './wire/texts.ts';

const TRANSLATIONS: Readonly<Record<TranslatedLanguage, BridgeTexts>> = {
  de: DE,
  es: ES,
  fr: FR,
  it: IT,
  ja: JA,
  nl: NL,
  'pt-BR': PTBR,
  'zh-CN': ZHCN,
};

/** Speaks the language of the terminal: the first of these variables that is set decides, as in POSIX. */
export function speakLanguageOf(env: Readonly<Record<string, string | undefined>>): void {
  const set = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  // Windows sets none of them.
  const wanted = set || new Intl.DateTimeFormat().resolvedOptions().locale;
  const language = languageFor([wanted.split(/[.@]/u)[0] ?? '']);
  if (language !== 'en') applyTranslation(language, { bridge: TRANSLATIONS[language] });
}
