import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText, userTextOnOneLine } from '../../../src/domain/display-text.ts';

const HOSTILE: { label: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'app-links-hostile.json'), 'utf8'),
);
const NEVER_SHOWN =
  /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const SEAMS =
  'a| |क|\u094d|\u093f|م|က|\u103b|\u200c|\u200d|\u0e47|\u0301|\u200b|\u202e|\u2066|\u0000|\n|\u00a0|\u2028|👩|\u{1f3fd}|\ud83d|\u{e0041}|…|\ufffd'.split(
    '|',
  );

/** Text that is mostly made of what must go, so that what stays meets at every seam. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-composite' }),
  fc.array(fc.constantFrom(...SEAMS), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

const SCRIPTS: readonly { text: string }[] = readFileSync(
  join(import.meta.dirname, '..', '..', 'data', 'bug-cases', 'scripts.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('displayText()', () => {
  test.each(SCRIPTS)('shows $text letter for letter', ({ text }) => {
    expect(displayText(text, 120)).toBe(text);
  });

  test('removes control, direction, invisible and tag characters, and respects its length', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, length) => {
        const shown = displayText(text, length);
        expect(shown.length).toBeLessThanOrEqual(length);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(NEVER_SHOWN);
        expect(shown).not.toMatch(
          /[\u0300-\u036f]{4}|(?![\u0f8d-\u0fbc\u102b-\u103e])\p{M}{7}|[\u0f8d-\u0fbc\u102b-\u103e]{11}|\s{2}|[^\S ]/u,
        );
        expect(shown).not.toMatch(/[\u200c\u200d]{2}|[a-z ][\u200c\u200d]|^[\u200c\u200d]/iu);
        expect(shown).toBe(shown.trim());
      }),
      { numRuns: 500 },
    );
  });

  test('does not change a text that it has cleaned before', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, length) => {
        const once = displayText(text, length);
        expect(displayText(once, length)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('makes each label of the hostile set fit for one line', () => {
    for (const { label } of HOSTILE) {
      const shown = displayText(label, 120);
      expect(shown.length).toBeLessThanOrEqual(120);
      expect(shown).not.toMatch(NEVER_SHOWN);
      expect(displayText(shown, 120)).toBe(shown);
    }
  });

  test.each([
    ['Salesforce \u202egnp.exe\u202c', 'Salesforce gnp.exe'],
    ['\u2066Zoom\u2069\u2067admin\u2069', 'Zoomadmin'],
    ['Sales\u200bforce\u200d\ufeff', 'Salesforce'],
    ['a\r\n\tb\u000bc\fd', 'a b c d'],
    ['line\u2028sep\u2029par', 'line sep par'],
    ['  \u00a0\u2003 ', ''],
    ['Zoom\u{e0049}\u{e0067}\u{e006e}', 'Zoom'],
    ['Slack\u0000\u001b[31mRED\u007f', 'Slack[31mRED'],
    ['App \ud83d broken \ude00', 'App \ufffd broken \ufffd'],
    ['e\u0301\u0301\u0301\u0301', 'e\u0301\u0301\u0301'],
    ['e\u0301\u200b\u0301\u200b\u0301\u0301', 'e\u0301\u0301\u0301'],
    ['👩\u200d👩\u200d👧 team', '👩\u200d👩\u200d👧 team'],
    ['👩🏽\u200d💻', '👩🏽\u200d💻'],
    ['❤\ufe0f', '❤\ufe0f'],
    ['🇩🇪', '🇩🇪'],
    ['بوابة', 'بوابة'],
    ['मानव संसाधन', 'मानव संसाधन'],
    ['พอร์ทัลพนักงาน', 'พอร์ทัลพนักงาน'],
    ['한국어 포털', '한국어 포털'],
    ['<b>R&D</b>', '<b>R&D</b>'],
    ['Sales\u200cforce', 'Salesforce'],
    ['م\u200c\u200cن', 'م\u200cن'],
    ['م\u200c Zoom', 'م Zoom'],
    ['ග්\u200dරා', 'ග්\u200dරා'],
    ['ന്\u200d', 'ന്\u200d'],
    ['র\u200d্যাব', 'র\u200d্যাব'],
    ['སྒྲུབ', 'སྒྲུབ'],
    ['ཧྐྵྨླྺྼྻྂ', 'ཧྐྵྨླྺྼྻྂ'],
    ['ཀ' + '\u0f90\u0f91'.repeat(9), 'ཀ' + '\u0f90\u0f91'.repeat(5)],
    [
      'ཀ' + '\u0f90\u0f72\u0f91\u0f74'.repeat(9),
      'ཀ' + '\u0f90\u0f72\u0f91\u0f74'.repeat(3) + '\u0f90\u0f91'.repeat(2),
    ],
    ['ကျွှော့်', 'ကျွှော့်'],
    ['Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tie\u0302\u0301ng Vie\u0323\u0302t'],
    ['שָׁלוֹם', 'שָׁלוֹם'],
    ['مُحَمَّد', 'مُحَمَّد'],
    ['ភាសាខ្មែរ', 'ភាសាខ្មែរ'],
    ['ก\u0e47\u0e47\u0e47\u0e47', 'ก\u0e47'],
    ['ก' + '\u0e47\u0e49'.repeat(9), 'ก' + '\u0e47\u0e49'.repeat(3)],
  ])('shows %j as %j', (text, shown) => {
    expect(displayText(text, 120)).toBe(shown);
  });

  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['abcd👩👩', 6, 'abcd…'],
    ['x'.repeat(1_000_000), 3, 'xx…'],
  ])('cuts %j at %d units, and no character in half', (text, length, shown) => {
    expect(displayText(text, length)).toBe(shown);
  });

  // A reader that is not linear would not come to an end with these.
  test.each(['a', '\u0301', '\u200d', '\ufe0f', ' ', '\u202e', '👩'])(
    'handles a megabyte of %j',
    (unit) => {
      expect(displayText(unit.repeat(1_000_000), 120).length).toBeLessThanOrEqual(120);
    },
  );

  test('leaves no joiner after a variation selector that it removes', () => {
    expect(displayText('Sales\ufe0f\u200dforce', 120)).toBe('Salesforce');
  });

  test.each([
    ['a variation selector', '\ufe00'],
    ['a supplementary variation selector', '\u{e0101}'],
    ['a combining grapheme joiner', '\u034f'],
    ['a Hangul filler', '\u3164'],
    ['a half-width Hangul filler', '\uffa0'],
    ['a Mongolian variation selector', '\u180b'],
    ['a musical format control', '\u{1d173}'],
    ['a blank notehead', '\u{1d159}'],
    ['a blank hieroglyph', '\u{13441}'],
    ['the place of an object', '\ufffc'],
  ])('removes %s, which is invisible', (_name, invisible) => {
    expect(displayText(`Sales${invisible}force`, 120)).toBe('Salesforce');
  });

  test('shows a Braille blank as a space', () => {
    expect(displayText('\u2800Sales\u2800\u2800force\u2800', 120)).toBe('Sales force');
  });

  test.each(['\ufffe', '\uffff'])('removes the noncharacter %j', (noncharacter) => {
    expect(displayText(`Zoom${noncharacter}`, 120)).toBe('Zoom');
  });
});

describe('ownTextLine()', () => {
  test.each([
    ['open\tzoom\n', 'open zoom'],
    ['a\u202eb\u2066c\u0000d', 'a b c d'],
    ['برنامه\u200cهای من', 'برنامه\u200cهای من'],
    ['👩\u200d💻 ကျော်', '👩\u200d💻 ကျော်'],
  ])('shows %j as %j', (text, line) => {
    expect(userTextOnOneLine(text, 120)).toBe(line);
  });

  test('is one safe line of the length that it may have', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, length) => {
        const line = userTextOnOneLine(text, length);
        expect(line.length).toBeLessThanOrEqual(length + 1);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|[^\S ]/u);
      }),
    );
  });
});
