import { describe, expect, test } from 'vitest';
import { SENTENCES } from '../../src/assistant/sentences.ts';
import { TRANSLATED_LANGUAGES } from '../../src/domain/localized.ts';
import type { FullTranslation } from '../../src/translations/translation.ts';
import { DIAGNOSIS_STRINGS } from '../../src/ui/options/diagnosis-strings.ts';
import { OPTIONS_STRINGS } from '../../src/ui/options/strings.ts';
import { OUTSIDE_STRINGS } from '../../src/ui/outside/strings.ts';
import { PIN_STRINGS } from '../../src/ui/popup/pin-strings.ts';
import { POPUP_STRINGS } from '../../src/ui/popup/strings.ts';
import { PANEL_STRINGS } from '../../src/ui/side-panel/strings.ts';
import { SCHEMA_STRINGS, WORKBENCH_STRINGS } from '../../src/ui/workbench/strings.ts';

// Never applied here: what these objects hold stays English.
const ENGLISH = {
  diagnosis: DIAGNOSIS_STRINGS,
  options: OPTIONS_STRINGS,
  outside: OUTSIDE_STRINGS,
  panel: PANEL_STRINGS,
  pins: PIN_STRINGS,
  popup: POPUP_STRINGS,
  schema: SCHEMA_STRINGS,
  workbench: WORKBENCH_STRINGS,
} as const;

const MODULES = import.meta.glob<{ readonly default: FullTranslation }>(
  '../../src/translations/*/index.ts',
  { eager: true },
);

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 101];

/** What a text says for a count, with the number left out; `null` for a text without a count. */
function formFor(text: unknown, count: number): string | null {
  if (typeof text !== 'function' || text.length !== 1) return null;
  try {
    const said: unknown = Reflect.apply(text, undefined, [count]);
    return typeof said === 'string' && /\d/u.test(said) ? said.replaceAll(/\d+/gu, '#') : null;
  } catch {
    // It takes no number.
    return null;
  }
}

describe.each(TRANSLATED_LANGUAGES)('numbers in %s', (language) => {
  const translation = MODULES[`../../src/translations/${language}/index.ts`]?.default;
  const rules = new Intl.PluralRules(language);

  test('stand beside the form that the language has for them', () => {
    let checked = 0;
    for (const [group, english] of Object.entries(ENGLISH))
      for (const [name, text] of Object.entries(Object(Reflect.get(Object(translation), group)))) {
        const forms = new Map<string, string>();
        for (const count of COUNTS) {
          const form = formFor(text, count);
          // None has a sentence of its own.
          if (form === null || (count === 0 && saysNone(Reflect.get(english, name)))) continue;
          const category = rules.select(count);
          expect(form, `${group}.${name}(${count})`).toBe(forms.get(category) ?? form);
          forms.set(category, form);
          checked += 1;
        }
      }
    expect(checked).toBeGreaterThan(50);
  });

  test('have a form of the assistant for one and for others', () => {
    const { apps, match } = translation?.assistant ?? SENTENCES;
    expect(Object.keys(apps)).toEqual(['one', 'other']);
    expect(Object.keys(match)).toEqual(['one', 'other']);
    // No other form up to a million, so that two are enough.
    for (let count = 0; count < 1000; count += 1)
      expect(['one', 'other']).toContain(rules.select(count));
  });
});

function saysNone(english: unknown): boolean {
  return formFor(english, 0) !== formFor(english, 2);
}
