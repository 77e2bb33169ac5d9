import products from './brand-data/brands.json' with { type: 'json' };
import stopWords from './brand-data/stop-words.json' with { type: 'json' };
import purposes from './brand-data/purposes.json' with { type: 'json' };
import synonyms from './brand-data/synonyms.json' with { type: 'json' };
import { compileBrands } from './compile-brands.ts';

/** What people call apps, what apps are for, and stop words; the build writes it to `brands.txt`. */
export const BRAND_TABLE: string = compileBrands({ products, purposes, synonyms, stopWords });
