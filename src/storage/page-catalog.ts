import { memberOf } from '../domain/json.ts';
import { readInterfaceLanguage } from '../domain/interface-language.ts';
import type { InterfaceLanguage } from '../domain/localized.ts';
import { decodeAppearance, DEFAULT_APPEARANCE, type Appearance } from '../domain/appearance.ts';
import type { CatalogRow } from './catalog.ts';

/** The language and theme that the user chose; pages alone read it. */
export const APPEARANCE: CatalogRow<Appearance> = {
  area: 'local',
  key: 'appearance',
  version: 1,
  fallback: DEFAULT_APPEARANCE,
  decode: decodeAppearance,
};

/** Of {@link APPEARANCE} the language alone, for the script that each wake reads; never written. */
export const CHOSEN_LANGUAGE: CatalogRow<InterfaceLanguage | null> = {
  area: 'local',
  key: 'appearance',
  version: 1,
  fallback: null,
  decode: (stored) => readInterfaceLanguage(memberOf(stored, 'language')),
};
