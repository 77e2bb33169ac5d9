import { describe, expect, it } from 'vitest';
import { readAppLinks } from '../../../scripts/commands/read-app-links.ts';
import { BRAND_TABLE } from '../../../src/search/brand-table.ts';
import { readBrands } from '../../../src/search/brands.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';

const PATH = new URL('../../data/bug-cases/scripts.app-links.json', import.meta.url).pathname;
const { applications } = readAppLinks(PATH);
const index = createSearchIndex(applications, undefined, readBrands(BRAND_TABLE));

describe('searchApplications() in scripts with marks and joiners', () => {
  it.each(applications.map(({ label, id }) => [label, id] as const))(
    'finds %s by its label, and launches it',
    (label, id) => {
      const { matches, launch } = searchApplications(index, label, { limit: 1 });
      expect(matches[0]?.application.id).toBe(id);
      expect(launch?.id).toBe(id);
    },
  );

  it.each([
    ['မြို့', 'မြို့ Portal'],
    ['برنامه های', 'برنامه‌های من'],
    ['ज़िंदगी', 'ज़िंदगी'],
  ])('finds by %s the app %s', (query, label) => {
    const [first] = searchApplications(index, query, { limit: 1 }).matches;
    expect(first?.application.label).toBe(label);
  });
});
