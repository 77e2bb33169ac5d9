import { expect, test } from 'vitest';

const SHEETS = import.meta.glob<string>('../../src/**/*.css', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const SIDES = [
  /(?:^|[\s;{])(?:left|right)\s*:/u,
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)/u,
  /border-(?:top|bottom)-(?:left|right)-radius/u,
  /(?:text-align|float|clear):\s*(?:left|right)/u,
];

/** Four lengths, of which the second is the right side and the fourth the left. */
const FOUR_LENGTHS = /(?:margin|padding|inset|border-radius|border-width):\s*([^;]+);/gu;

function partsOf(value: string): readonly string[] {
  return value.match(/\w*\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+/gu) ?? [];
}

test.each(Object.entries(SHEETS))('%s mirrors from right to left', (_file, sheet) => {
  const css = sheet.replaceAll(/\/\*[\s\S]*?\*\//gu, '');
  for (const side of SIDES) expect(css).not.toMatch(side);
  for (const [whole, value = ''] of css.matchAll(FOUR_LENGTHS)) {
    const [, right, , left] = partsOf(value);
    expect(left ?? right, whole).toBe(right);
  }
});
