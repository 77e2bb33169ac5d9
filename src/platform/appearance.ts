import type { Appearance } from '../domain/appearance.ts';
import {
  displayLocale,
  languageFor,
  readInterfaceLanguage,
  textLanguage,
  type InterfaceLanguage,
} from '../domain/localized.ts';
import { isSpellingOf } from '../domain/policy-keys.ts';
import { APPEARANCE } from '../storage/page-catalog.ts';
import { readManaged } from './managed-values.ts';
import { defineItem } from './storage.ts';
import { loadTranslation } from './translations.ts';

const appearanceItem = defineItem(APPEARANCE);

let applying: Promise<void> | null = null;

/** Gives a page its theme and texts, once, before it renders. A theme that is chosen later is applied at once. */
export function applyAppearance(): Promise<void> {
  applying ??= apply();
  return applying;
}

/** The page's locale for dates and numbers, and the languages that its user reads, most wanted first. */
export function pageLanguages(): {
  readonly locale: string;
  readonly languages: readonly string[];
} {
  const { languages } = navigator;
  return { locale: displayLocale(languages), languages: [textLanguage(), ...languages] };
}

async function apply(): Promise<void> {
  appearanceItem.watch(showTheme);
  const [appearance, required] = await Promise.all([appearanceItem.read(), requiredLanguage()]);
  showTheme(appearance);
  const chosen = required ?? appearance.language;
  await loadTranslation(chosen ?? languageFor(navigator.languages));
}

/** The policy's language, as `decodePolicy` reads it: the whole of that would come before the popup's first frame. */
async function requiredLanguage(): Promise<InterfaceLanguage | undefined> {
  const given = Object.entries(await readManaged())
    .filter(([key]) => isSpellingOf('language', key))
    .flatMap(([, value]) => readInterfaceLanguage(value) ?? []);
  return new Set(given).size === 1 ? given[0] : undefined;
}

function showTheme({ theme }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}
