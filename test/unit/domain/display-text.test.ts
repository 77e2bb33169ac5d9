import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText } from '../../../src/domain/display-text.ts';

const HOSTILE: { label: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'data', 'app-links-hostile.json'), 'utf8'),
);
const NEVER_SHOWN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const SEAMS =
  'a| |\u0301|\u200b|\u202e|\u2066|\u0000|\n|\u00a0|\u2028|👩|\u{1f3fd}|\ud83d|\u{e0041}|…|\ufffd'.split(
    '|',
  );

/** Text that is mostly made of what must go, so that what stays meets at every seam. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-composite' }),
  fc.array(fc.constantFrom(...SEAMS), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

describe('displayText()', () => {
  test('leaves no control, direction, invisible or tag character, and keeps to its length', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, length) => {
        const shown = displayText(text, length);
        expect(shown.length).toBeLessThanOrEqual(length);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(NEVER_SHOWN);
        expect(shown).not.toMatch(/\p{M}{3}|\s{2}|[^\S ]/u);
        expect(shown).toBe(shown.trim());
      }),
      { numRuns: 500 },
    );
  });

  test('shows what it once showed as it is', () => {
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
    ['e\u0301\u0301\u0301\u0301', 'e\u0301\u0301'],
    ['e\u0301\u200b\u0301\u200b\u0301', 'e\u0301\u0301'],
    ['👩\u200d👩\u200d👧 team', '👩\u200d👩\u200d👧 team'],
    ['👩🏽\u200d💻', '👩🏽\u200d💻'],
    ['❤\ufe0f', '❤\ufe0f'],
    ['🇩🇪', '🇩🇪'],
    ['بوابة', 'بوابة'],
    ['मानव संसाधन', 'मानव संसाधन'],
    ['พอร์ทัลพนักงาน', 'พอร์ทัลพนักงาน'],
    ['한국어 포털', '한국어 포털'],
    ['<b>R&D</b>', '<b>R&D</b>'],
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
    'takes a megabyte of %j',
    (unit) => {
      expect(displayText(unit.repeat(1_000_000), 120).length).toBeLessThanOrEqual(120);
    },
  );

  test('leaves no joiner behind a variation selector that goes', () => {
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
  ])('takes out %s, which nobody sees', (_name, invisible) => {
    expect(displayText(`Sales${invisible}force`, 120)).toBe('Salesforce');
  });

  test.each(['\ufffe', '\uffff'])('takes out the noncharacter %j', (noncharacter) => {
    expect(displayText(`Zoom${noncharacter}`, 120)).toBe('Zoom');
  });
});
