import { describe, expect, it } from 'vitest';
import { filterApplications } from '../../../src/search/filter-applications.ts';
import { findApplication } from '../../../src/search/find-application.ts';
import { createSearchIndex } from '../../../src/search/search-index.ts';
import { application, indexOf } from './applications.ts';

const index = indexOf(
  'Tableau Cloud',
  'AWS Account 0123 - Prod',
  'AWS Account 0456 - Staging',
  'Box',
  'Dropbox Business',
  'Learning Portal',
  'LinkedIn Learning',
);

describe('findApplication()', () => {
  it('finds the one that is named', () => {
    expect(findApplication(index, 'aws prod')).toMatchObject({
      kind: 'found',
      application: { label: 'AWS Account 0123 - Prod' },
    });
  });

  it('names all between which it lies', () => {
    const found = findApplication(index, 'aws');
    expect(found.kind === 'several' && found.candidates.map(({ label }) => label)).toEqual([
      'AWS Account 0123 - Prod',
      'AWS Account 0456 - Staging',
    ]);
  });

  it('finds none where a word is missing, and names the nearest', () => {
    const found = findApplication(index, 'tableau server');
    expect(found.kind === 'none' && found.nearest[0]?.label).toBe('Tableau Cloud');
  });

  it('does not read a number as a typo of another number', () => {
    expect(findApplication(index, 'aws account 0124').kind).toBe('none');
  });

  it('asks between names that are nearly the same, the one that was not typed included', () => {
    const duplicates = createSearchIndex([
      application('Salesforce', 1),
      application('SaIesforce', 2),
    ]);
    const found = findApplication(duplicates, 'salesforce');
    expect(found.kind === 'several' && found.candidates.map(({ label }) => label)).toEqual([
      'Salesforce',
      'SaIesforce',
    ]);
  });

  it('finds an application by an own alias', () => {
    const named = createSearchIndex(index.applications, new Map([['files', 'Box']]));
    expect(findApplication(named, 'Files')).toMatchObject({
      kind: 'found',
      application: { label: 'Box' },
    });
  });
});

describe('filterApplications()', () => {
  it('keeps labels that have all words', () => {
    expect(filterApplications(index, 'learning portal').map(({ label }) => label)).toEqual([
      'Learning Portal',
    ]);
  });

  it('keeps no mere neighbours', () => {
    expect(filterApplications(index, 'tableau server')).toEqual([]);
    expect(filterApplications(index, 'trello')).toEqual([]);
  });

  it('keeps all for an empty query', () => {
    expect(filterApplications(index, '')).toHaveLength(index.applications.length);
  });
});
