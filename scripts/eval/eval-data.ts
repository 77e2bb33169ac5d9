import { readFileSync } from 'node:fs';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { createSearchIndex, type SearchIndex } from '../../src/search/search-index.ts';
import { readAppLinks, type AppLinksFile } from '../commands/read-app-links.ts';

export const DATA = new URL('../../test/data/', import.meta.url).pathname;
const BRANDS = readBrands(BRAND_TABLE);

/** Apps to plan over. */
export interface Catalog {
  readonly file: AppLinksFile;
  readonly index: SearchIndex;
}

export function readCatalog(path: string): Catalog {
  const file = readAppLinks(path);
  return { file, index: createSearchIndex(file.applications, undefined, BRANDS) };
}

/** Lines of data in the form that their type says; the repository's tests hold its own to that. */
export function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line));
}

export function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

export function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`;
}
