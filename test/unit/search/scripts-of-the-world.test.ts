import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/domain/display-text.ts';
import { searchApplications } from '../../../src/search/search-applications.ts';
import { WRITTEN_NAMES } from '../../data/written-names.ts';
import { indexOf } from './applications.ts';

const index = indexOf('Zoom', 'Slack', ...WRITTEN_NAMES.map(([, text]) => displayText(text, 120)));

function found(query: string): string | undefined {
  return searchApplications(index, query, { limit: 1 }).matches[0]?.application.label;
}

describe.each(WRITTEN_NAMES)('an app called in %s', (_script, text) => {
  const label = displayText(text, 120);

  it('is found by its name as written, and opens', () => {
    expect(found(text)).toBe(label);
    expect(searchApplications(index, text).launch?.label).toBe(label);
  });

  it.each([
    ['composed', (name: string) => name.normalize('NFC')],
    ['decomposed', (name: string) => name.normalize('NFD')],
    ['compatible', (name: string) => name.normalize('NFKC')],
    [
      'without what is not seen',
      (name: string) =>
        name.replaceAll(/(?!\u200d|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu, ''),
    ],
    ['with a byte order mark', (name: string) => `\ufeff${name}`],
    ['with word breaks', (name: string) => name.replaceAll(/(\p{L})(?=\p{L})/gu, '$1\u200b')],
    ['in the form of a text field', (name: string) => `\u2067${name}\u2069`],
  ])('is found by its name %s', (_how, typedAs) => {
    expect(found(typedAs(text))).toBe(label);
  });

  it('is found by its first word', () => {
    const [word = ''] = text.split(' ');
    expect(found(word)).toBe(label);
  });
});
