import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import products from '../../../src/search/brand-data/brands.json' with { type: 'json' };
import purposes from '../../../src/search/brand-data/purposes.json' with { type: 'json' };
import { BRAND_TABLE } from '../../../src/search/brand-table.ts';
import { readBrands } from '../../../src/search/brands.ts';
import type { Product, Purpose } from '../../../src/search/compile-brands.ts';
import { foldedWords } from '../../../src/search/fold-text.ts';

const PRODUCTS: readonly Product[] = products;
const PURPOSES: readonly Purpose[] = purposes;
const brands = readBrands(BRAND_TABLE);

function fold(text: string): string {
  return foldedWords(text).join(' ');
}

/** What else a product is called. */
function otherNames({ also = [], former = [], ja = [], zh = [] }: Product): string[] {
  return [...also, ...former, ...ja, ...zh].map(fold);
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

describe('the table of brands', () => {
  it('has at least 1,000 products, each once', () => {
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(1000);
    expect(repeated(PRODUCTS.map(({ name }) => fold(name)))).toEqual([]);
  });

  it('names for each product its maker and purposes that exist', () => {
    const ids = new Set(PURPOSES.map(({ id }) => id));
    const wrong = PRODUCTS.filter(
      ({ maker, for: purposeIds }) =>
        maker.trim() === '' ||
        purposeIds.length === 0 ||
        purposeIds.some((id) => !ids.has(id)) ||
        repeated(purposeIds).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  it('writes labels folded, as they are compared', () => {
    const labels = PRODUCTS.flatMap(({ labels: own = [] }) => own);
    expect(labels.filter((label) => label !== fold(label))).toEqual([]);
  });

  it('gives no product the name of another', () => {
    const owners = new Map(PRODUCTS.map((product) => [fold(product.name), product]));
    const taken = PRODUCTS.flatMap((product) =>
      otherNames(product).filter((name) => (owners.get(name) ?? product) !== product),
    );
    expect(taken).toEqual([]);
  });

  it('says no phrase for two purposes in one language', () => {
    for (const language of ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja', 'zh'] as const)
      expect(
        repeated(PURPOSES.flatMap(({ phrases }) => phrases[language] ?? []).map(fold)),
      ).toEqual([]);
  });

  it('is read as it was written', () => {
    const lost = PRODUCTS.flatMap((product) => {
      const labels = (product.labels ?? [product.name]).map(fold);
      const isOwnLabel = (name: string): boolean =>
        labels.some((label) => label.replaceAll(' ', '') === name.replaceAll(' ', ''));
      return otherNames(product).filter(
        (name) =>
          !isOwnLabel(name) &&
          !brands.get(name)?.targets.some((target) => labels.includes(target.join(' '))),
      );
    });
    expect(lost).toEqual([]);
    for (const { phrases } of PURPOSES)
      for (const phrase of phrases.en ?? []) expect(brands.has(fold(phrase))).toBe(true);
  });

  it('takes no more than 25 kB, gzipped', () => {
    expect(gzipSync(BRAND_TABLE, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });
});
