import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApplication } from '../../../src/search/find-application.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { application, indexOf } from './applications.ts';

const GROUPS = [
  ['C', 'C++', 'C#', 'F#'],
  ['HR (DE)', 'HR DE', 'HR: DE', 'HR [DE]'],
  ['.NET', 'NET', 'Net+'],
  ['A&B', 'A B', 'A+B', 'A/B'],
  ['1Password', '1 Password', '1-Password'],
  ['🍕', '🚀', '🍕🍕', '🍕 Lunch', 'Lunch'],
  ['🇩🇪 HR', '🇫🇷 HR', 'HR'],
  ['👩\u200d💻', '👩', '💻'],
  ['???', '!', '+', '★'],
  ['Q&A', 'QA', 'Q/A', 'Q & A'],
  ['e-mail', 'email', 'e.mail'],
  ['S/4HANA', 'S4HANA', 'S4 HANA'],
  ['T-Mobile', 'T Mobile', 'T.Mobile'],
  ['Yahoo!', 'Yahoo'],
  ['C++ (legacy)', 'C++', 'C# (legacy)'],
];

function launched(index: ReturnType<typeof indexOf>, query: string): string | undefined {
  return searchApplications(index, query).launch?.label;
}

describe.each(GROUPS.map((labels) => [labels.join(' · '), labels] as const))(
  'of %s',
  (_, labels) => {
    const index = indexOf(...labels);

    it.each(labels)('%s typed whole opens just that', (label) => {
      for (const query of [label, ` ${label} `, label.toLowerCase(), label.toUpperCase()]) {
        expect(findApplication(index, query)).toMatchObject({
          kind: 'found',
          application: { label },
        });
        expect(launched(index, query)).toBe(label);
        expect(searchApplications(index, query).matches[0]?.application.label).toBe(label);
      }
    });
  },
);

describe('what is typed without the signs', () => {
  it('asks where several fit equally', () => {
    expect(findApplication(indexOf('HR (DE)', 'HR: DE'), 'hr de').kind).toBe('several');
    expect(findApplication(indexOf('A&B', 'A+B'), 'ab').kind).toBe('several');
    expect(findApplication(indexOf('C++', 'C#'), 'c').kind).toBe('several');
  });

  it('finds an emoji inside a longer label', () => {
    const index = indexOf('🍕 Lunch', 'Zoom', '🚀 Launch');
    expect(searchApplications(index, '🚀').matches.map((match) => match.application.label)).toEqual(
      ['🚀 Launch'],
    );
    expect(searchApplications(index, '🎉').matches).toEqual([]);
  });

  it('still asks between labels that look the same', () => {
    for (const [one, other] of [
      ['Salesforce', 'SaIesforce'],
      ['C++', 'С++'],
      ['A – B', 'A - B'],
      ['“Hub”', '"Hub"'],
    ] as const)
      expect(findApplication(indexOf(one, other), one).kind, one).toBe('several');
  });
});

describe('an alias without words', () => {
  it('names its app alone', () => {
    const apps = [application('Jira', 1), application('🍕', 2)];
    const index = createSearchIndex(
      apps,
      new Map([
        ['🎫', 'Jira'],
        ['food', '🍕'],
        ['!!', 'Jira'],
      ]),
    );
    expect(launched(index, '🎫')).toBe('Jira');
    expect(launched(index, 'food')).toBe('🍕');
    expect(launched(index, '🍕')).toBe('🍕');
    expect(launched(index, '🚀')).toBeUndefined();
  });
});

it('any label typed whole opens its app, unless another looks the same', () => {
  const sign = fc.constantFrom('+', '#', '&', '.', '-', ' ', '(', ')', '!', '🍕', '🚀', '/');
  const letter = fc.constantFrom('a', 'B', 'ж', '本', '1');
  const label = fc
    .array(fc.oneof(sign, letter), { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join('').replaceAll(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  const form = (text: string) => text.toLowerCase();
  fc.assert(
    fc.property(fc.uniqueArray(label, { minLength: 2, maxLength: 6, selector: form }), (labels) => {
      const index = indexOf(...labels);
      for (const one of labels) expect(launched(index, one)).toBe(one);
    }),
    { numRuns: 300 },
  );
});
