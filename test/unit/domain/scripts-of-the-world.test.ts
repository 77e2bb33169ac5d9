import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText } from '../../../src/domain/display-text.ts';
import { lookalikeForm, lookalikeSkeleton } from '../../../src/domain/lookalikes.ts';
import { WRITTEN_NAMES } from '../../data/written-names.ts';

describe('displayText()', () => {
  test.each(WRITTEN_NAMES)('shows %s letter for letter', (_script, text) => {
    expect(displayText(text, 120)).toBe(text);
  });

  test('shows any words beside each other as they are', () => {
    const texts = fc.constantFrom(...WRITTEN_NAMES.map(([, text]) => text));
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (words) => {
        const text = words.join(' ');
        expect(displayText(text, 1000)).toBe(text);
      }),
    );
  });

  test('cuts no sequence so that another cut would change it', () => {
    const texts = fc.constantFrom(...WRITTEN_NAMES.map(([, text]) => text));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, length) => {
        const cut = displayText(text, length);
        expect(displayText(cut, length)).toBe(cut);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a keycap without its base', 'x\ufe0f\u20e3', 'x\u20e3'],
    ['a variation selector after a Latin letter', 'Sales\ufe00force\u{e0100}', 'Salesforce'],
    ['a second variation selector', '葛\u{e0100}\u{e0101}城', '葛\u{e0100}城'],
    ['a Mongolian selector outside of Mongolian', 'Sales\u180bforce\u180e', 'Salesforce'],
    [
      'hidden text in tags',
      '🏴\u{e0068}\u{e0069}\u{e007f} \u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴',
    ],
    [
      'a flag with more text in it',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e0078}\u{e007f}',
      '🏴',
    ],
    ['a joiner of letters that do not join', 'Sales\u200dforce', 'Salesforce'],
    ['a fourth accent', 'e\u0301\u0302\u0303\u0304\u0305', 'e\u0301\u0302\u0303'],
    ['a narrow space outside of Mongolian', 'a\u202fb', 'a b'],
  ])('takes out %s', (_name, text, shown) => {
    expect(displayText(text, 120)).toBe(shown);
  });
});

test.each([
  ['葛\u{e0100}城', '葛城'],
  ['برنامه\u200cها', 'برنامهها'],
  ['❤\ufe0f', '❤'],
  ['ᠠ\u180bᠴ', 'ᠠᠴ'],
])('%j and %j are taken for each other', (one, other) => {
  expect(lookalikeForm(one)).toBe(lookalikeForm(other));
  expect(lookalikeSkeleton(one)).toBe(lookalikeSkeleton(other));
});

test.each([
  ['👩\u200d💻', '👩💻'],
  ['🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', '🏴'],
])('%j and %j are not', (one, other) => {
  expect(lookalikeForm(one)).not.toBe(lookalikeForm(other));
});
