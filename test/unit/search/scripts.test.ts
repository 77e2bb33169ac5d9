import { describe, expect, it } from 'vitest';
import { readAppLinks } from '../../../scripts/commands/read-app-links.ts';
import { BRAND_TABLE } from '../../../src/search/brand-table.ts';
import { readBrands } from '../../../src/search/brands.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { indexOf } from './applications.ts';

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

describe('spellings that a script leaves to the writer', () => {
  const labels = [
    'مُحَمَّد',
    'שָׁלוֹם פורטל',
    'ܣܘܪܝܳܝܳܐ',
    'അവന്‍ സേവനം',
    'പോർട്ടൽ',
    'हिन्दी सेवा',
    'संबंध',
    'ગુજરાતી હિન્દી',
    'ไทย ๒๕๖๙',
    'فارسی ۱۴۰۴',
    'Zoom',
    'Slack',
  ];
  const spelled = indexOf(...labels);
  const first = (query: string) => searchApplications(spelled, query, { limit: 1 }).matches[0];

  it.each([
    ['محمد', 'مُحَمَّد'],
    ['مُحَمَّد', 'مُحَمَّد'],
    ['שלום', 'שָׁלוֹם פורטל'],
    ['שָׁלוֹם', 'שָׁלוֹם פורטל'],
    ['ܣܘܪܝܝܐ', 'ܣܘܪܝܳܝܳܐ'],
    ['അവൻ', 'അവന്‍ സേവനം'],
    ['അവന്‍', 'അവന്‍ സേവനം'],
    ['പോര്‍ട്ടല്‍', 'പോർട്ടൽ'],
    ['പോർട്ട', 'പോർട്ടൽ'],
    ['हिंदी', 'हिन्दी सेवा'],
    ['हिन्दी', 'हिन्दी सेवा'],
    ['हिन', 'हिन्दी सेवा'],
    ['हिं', 'हिन्दी सेवा'],
    ['सम्बन्ध', 'संबंध'],
    ['सम्ब', 'संबंध'],
    ['હિંદી', 'ગુજરાતી હિન્દી'],
    ['2569', 'ไทย ๒๕๖๙'],
    ['๒๕๖๙', 'ไทย ๒๕๖๙'],
    ['1404', 'فارسی ۱۴۰۴'],
    ['١٤٠٤', 'فارسی ۱۴۰۴'],
  ])('%s finds %s', (query, label) => {
    expect(first(query)?.application.label).toBe(label);
  });

  it('opens by the other spelling of the whole name', () => {
    expect(searchApplications(spelled, 'محمد').launch?.label).toBe('مُحَمَّد');
    expect(searchApplications(spelled, 'हिंदी सेवा').launch?.label).toBe('हिन्दी सेवा');
  });

  it.each([
    ['Café', 'Cafe'],
    ['Résumé', 'Resume'],
    ['خانه‌ها', 'خانهها'],
    ['مُدير', 'مدير'],
  ])('puts the text as typed first, of %s and %s', (one, other) => {
    for (const order of [
      [one, other],
      [other, one],
    ]) {
      const both = indexOf(...order);
      for (const query of order) {
        const [best] = searchApplications(both, query).matches;
        expect(best?.application.label, query).toBe(query);
      }
    }
  });
});
