import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApplication } from '../../../src/search/find-application.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { application } from './applications.ts';

const labels = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), {
  maxLength: 12,
});
const text = fc.string({ unit: 'binary', maxLength: 300 });

describe('searchApplications() for any labels and any query', () => {
  it('never throws, and keeps scores in order', () => {
    fc.assert(
      fc.property(labels, text, (names, query) => {
        const { matches } = searchApplications(createSearchIndex(names.map(application)), query);
        const scores = matches.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('marks only within the label', () => {
    fc.assert(
      fc.property(labels, text, (names, query) => {
        for (const { application: one, ranges } of searchApplications(
          createSearchIndex(names.map(application)),
          query,
        ).matches)
          for (const [start, end] of ranges)
            expect(start >= 0 && start < end && end <= one.label.length).toBe(true);
      }),
    );
  });

  it('launches nothing that findApplication() would ask about', () => {
    fc.assert(
      fc.property(labels, text, (names, query) => {
        const index = createSearchIndex(names.map(application));
        const { launch } = searchApplications(index, query);
        if (launch !== null)
          expect(findApplication(index, query)).toEqual({ kind: 'found', application: launch });
      }),
    );
  });

  it('finds each label by its own text', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{4,9}( [A-Z][a-z]{3,9})?$/u), {
      minLength: 1,
      maxLength: 8,
      selector: (word) => word.toLowerCase(),
    });
    fc.assert(
      fc.property(words, (names) => {
        const index = createSearchIndex(names.map(application));
        for (const name of names)
          expect(searchApplications(index, name).matches[0]?.application.label).toBe(name);
      }),
    );
  });
});
