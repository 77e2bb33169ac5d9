import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './localized.ts';

/** The language that an administrator names; `undefined` for anything else. */
export function readInterfaceLanguage(raw: unknown): InterfaceLanguage | undefined {
  const wanted = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
  return INTERFACE_LANGUAGES.find((language) => language.toLowerCase() === wanted);
}
