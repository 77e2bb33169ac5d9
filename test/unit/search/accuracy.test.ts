import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readAppLinks } from '../../../scripts/commands/read-app-links.ts';
import { BRAND_TABLE } from '../../../src/search/brand-table.ts';
import { readBrands } from '../../../src/search/brands.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';

interface QueryCase {
  readonly query: string;
  readonly accept: readonly string[];
  readonly minN: number;
  readonly maxN: number;
}

function pathOf(name: string): string {
  return new URL(`../../data/${name}`, import.meta.url).pathname;
}

describe('searchApplications() accuracy', () => {
  it.each([
    ['app-queries.jsonl', 50, 0.99],
    ['app-queries.jsonl', 500, 0.97],
    ['app-queries.jsonl', 5000, 0.96],
    ['queries-dev.jsonl', 50, 0.97],
  ])('is right on %s at %i applications and launches nothing wrongly', (name, size, minCorrect) => {
    const { applications, linkUrls } = readAppLinks(pathOf(`app-links-${size}.json`));
    const index = createSearchIndex(applications, undefined, readBrands(BRAND_TABLE));
    const cases = readFileSync(pathOf(name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): QueryCase => JSON.parse(line))
      .filter(({ minN, maxN }) => minN <= size && size <= maxN);
    const wrongLaunches: string[] = [];
    let right = 0;
    for (const { query, accept } of cases) {
      const { matches, launch } = searchApplications(index, query, { limit: 1 });
      const fits = (id: string | undefined) => accept.includes(linkUrls.get(id ?? '') ?? '');
      if (accept.length === 0 ? launch === null : fits(matches[0]?.application.id)) right += 1;
      if (launch !== null && !fits(launch.id)) wrongLaunches.push(query);
    }
    expect(wrongLaunches).toEqual([]);
    expect(right / cases.length).toBeGreaterThanOrEqual(minCorrect);
  });
});
