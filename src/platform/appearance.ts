import type { Appearance } from '../domain/appearance.ts';
import { displayLocale, languageFor, textLanguage } from '../domain/localized.ts';
import { APPEARANCE } from '../storage/page-catalog.ts';
import { requiredLanguage } from './required-language.ts';
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

function showTheme({ theme }: Appearance): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}
