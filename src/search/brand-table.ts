import products from './brand-data/brands.json' with { type: 'json' };
import noise from './brand-data/noise.json' with { type: 'json' };
import purposes from './brand-data/purposes.json' with { type: 'json' };
import synonyms from './brand-data/words.json' with { type: 'json' };
import { compileBrands } from './compile-brands.ts';

/** What people call apps, what apps are for, and words around names; the build puts the text itself here. */
export const BRAND_TABLE: string = compileBrands({ products, purposes, synonyms, noise });
