import { describe, expect, test } from 'vitest';
import { monogram } from '../../../src/ui/components/monogram.ts';
import { formatWaitingTime } from '../../../src/ui/components/shared-strings.ts';

describe('monogram()', () => {
  test.each([
    ['Google Drive', 'GD'],
    ['Zoom', 'Z'],
    ['1Password', '1'],
    ['ärzte über', 'ÄÜ'],
    ['بوابة الموارد', 'با'],
    ['<b>x</b>', 'BX'],
    ['💼', '💼'],
    ['…', '•'],
    ['', '•'],
  ])('of %j is %j', (label, letters) => {
    expect(monogram(label).letters).toBe(letters);
  });

  test('has the same hue each time', () => {
    expect(monogram('Zoom').hue).toBe(monogram('Zoom').hue);
    expect(monogram('Zoom').hue).not.toBe(monogram('Slack').hue);
  });
});

describe('formatWaitingTime()', () => {
  test('counts seconds, then minutes', () => {
    expect(formatWaitingTime(12, 'en-US')).toBe('12 sec');
    expect(formatWaitingTime(121, 'en-US')).toBe('3 min');
  });
});
