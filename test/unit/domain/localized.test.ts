import { expect, test } from 'vitest';
import {
  applyTranslation,
  displayLocale,
  languageFor,
  localized,
  textLanguage,
} from '../../../src/domain/localized.ts';

const TEXTS = localized('test', {
  open: 'Open',
  count: (count: number) => `${count} apps`,
  keys: ['Enter'],
  nested: { found: 'Found', empty: null },
});

test('a translation replaces the English texts that it has, and keeps the others', () => {
  expect(textLanguage()).toBe('en');
  applyTranslation('de', {
    test: {
      open: 'Öffnen',
      count: (count: number) => `${count} Apps`,
      nested: { found: 'Gefunden' },
    },
  });
  expect(textLanguage()).toBe('de');
  expect(TEXTS.open).toBe('Öffnen');
  expect(TEXTS.count(3)).toBe('3 Apps');
  expect(TEXTS.keys).toEqual(['Enter']);
  expect(TEXTS.nested).toEqual({ found: 'Gefunden', empty: null });
});

test('a group that is read after the translation is translated, too', () => {
  applyTranslation('fr', { late: { close: 'Fermer' } });
  expect(localized('late', { close: 'Close' }).close).toBe('Fermer');
});

test.each([
  [['de-AT', 'en'], 'de'],
  [['en-GB', 'de'], 'en'],
  [['pl', 'nl-BE', 'en'], 'nl'],
  [['pt-PT'], 'pt-BR'],
  [['zh_TW'], 'zh-CN'],
  [['pl', 'cs'], 'en'],
  [[], 'en'],
] as const)('a user who reads %j is shown %s', (wanted, language) => {
  expect(languageFor(wanted)).toBe(language);
});

test.each([
  [['de-AT', 'en'], 'de-AT'],
  [['en-GB', 'de-CH', 'de'], 'de-CH'],
  [['fr-CA'], 'de'],
] as const)('a user who reads %j and is shown German gets dates of %s', (wanted, locale) => {
  applyTranslation('de', {});
  expect(displayLocale(wanted)).toBe(locale);
});
