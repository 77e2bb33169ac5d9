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
