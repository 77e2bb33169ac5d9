import { readFileSync } from 'node:fs';
import { BRAND_TABLE } from '../../../src/search/brand-table.ts';
import { readBrands } from '../../../src/search/brands.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { readTables } from '../../../scripts/commands/read-tables.ts';
import { toApplications } from '../../../src/okta/app-links.ts';

export const BRANDS = readBrands(BRAND_TABLE);

const DATA = new URL('../../data/', import.meta.url);

export function readData(name: string): string {
  return readFileSync(new URL(name, DATA), 'utf8');
}

const rows: unknown[] = JSON.parse(readData('app-links-50.json'));

/** The 50 applications over which the prompts are written. */
export const applications = toApplications(rows, ['https://acme.okta.com']).applications;
export const index = createSearchIndex(applications, undefined, BRANDS);

/** The classifiers of all shipped tables. */
export const classifiers = readTables();
