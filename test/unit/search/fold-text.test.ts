import { describe, expect, it } from 'vitest';
import { editDistance, singleTypo } from '../../../src/search/edit-distance.ts';
import { fold, foldedWords } from '../../../src/search/fold-text.ts';
import { labelParts } from '../../../src/search/label-parts.ts';

describe('fold()', () => {
  it.each([
    ['Büro', 'buro'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['ﬁnance', 'finance'],
    ['İSTANBUL', 'istanbul'],
    ['Łódź', 'lodz'],
    ['ＺＯＯＭ', 'zoom'],
    ['what’s', 'whats'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the vowel signs of Devanagari', () => {
    expect(fold('मानव')).toBe('मानव');
  });
});

describe('foldedWords()', () => {
  it('splits at everything that is neither letter nor digit', () => {
    expect(foldedWords('S/4HANA – Bill.com (R&D)')).toEqual([
      's',
      '4hana',
      'bill',
      'com',
      'r',
      'd',
    ]);
  });
});

describe('labelParts()', () => {
  it.each([
    ['GitHub', ['git', 'hub']],
    ['KnowBe4', ['know', 'be', '4']],
    ['JFrog', ['j', 'frog']],
    ['1Password', ['1', 'password']],
    ['AWS', ['aws']],
  ])('cuts %s at its seams', (label, parts) => {
    expect(labelParts(label).map(({ text }) => text)).toEqual(parts);
  });

  it('gives offsets into the label', () => {
    const [, hub] = labelParts('GitHub');
    expect(hub).toMatchObject({ start: 3, end: 6, startsWord: false });
  });
});

describe('singleTypo()', () => {
  it.each([
    ['jria', 'jira', true],
    ['slak', 'slack', true],
    ['slackk', 'slack', true],
    ['fihma', 'figma', true],
    ['sigma', 'figma', false],
    ['loom', 'zoom', false],
  ])('for %s and %s says a common typo: %s', (typed, word, isCommon) => {
    expect(singleTypo(typed, word)).toMatchObject({ isCommon });
  });

  it('is null for equal words and for words further apart', () => {
    expect(singleTypo('zoom', 'zoom')).toBeNull();
    expect(singleTypo('zmoo', 'zoom')).toBeNull();
    expect(singleTypo('box', 'boxes')).toBeNull();
  });
});

describe('editDistance()', () => {
  it('counts a swap as one', () => {
    expect(editDistance('salesfroce', 'salesforce', 2)).toBe(1);
  });

  it('stops above the limit', () => {
    expect(editDistance('salesforce', 'zendesk', 2)).toBe(3);
  });
});
