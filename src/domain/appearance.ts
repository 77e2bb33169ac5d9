import { isJsonObject } from './json.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './localized.ts';

export const THEMES = ['system', 'light', 'dark'] as const;

type Theme = (typeof THEMES)[number];

/** How the pages look to this user; a language of `null` is the browser's. */
export interface Appearance {
  readonly language: InterfaceLanguage | null;
  readonly theme: Theme;
}

export const DEFAULT_APPEARANCE: Appearance = { language: null, theme: 'system' };

/** Reads what is stored; a part that is not known is as at first. */
export function decodeAppearance(stored: unknown): Appearance | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { language, theme } = stored;
  return {
    language: INTERFACE_LANGUAGES.find((known) => known === language) ?? null,
    theme: THEMES.find((known) => known === theme) ?? 'system',
  };
}
