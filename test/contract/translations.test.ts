import { describe, expect, test } from 'vitest';
import type { PlannedCall } from '../../src/assistant/plan-types.ts';
import { GUIDE_TEXTS } from '../../src/assistant/guide/guide-texts.ts';
import { LAST_LIST_TEXTS } from '../../src/assistant/last-list/last-list-texts.ts';
import { DETAIL_TEXTS } from '../../src/assistant/details/shown-details.ts';
import { planTurn } from '../../src/assistant/plan.ts';
import { toStoredCall } from '../../src/assistant/stored-calls.ts';
import { FIELD_SENTENCES, SENTENCES, STATUS_LABELS } from '../../src/assistant/sentences.ts';
import { DISTINCTION_TEXTS } from '../../src/domain/distinctions.ts';
import { TRANSLATED_LANGUAGES } from '../../src/domain/localized.ts';
import type { FullTranslation } from '../../src/translations/translation.ts';
import { SHARED_STRINGS } from '../../src/ui/components/shared-strings.ts';
import { ADMINISTRATOR_STRINGS } from '../../src/ui/options/administrator-strings.ts';
import { DIAGNOSIS_STRINGS } from '../../src/ui/options/diagnosis-strings.ts';
import { OPTIONS_STRINGS } from '../../src/ui/options/strings.ts';
import { OUTSIDE_STRINGS, STATUS_TEXTS } from '../../src/ui/outside/strings.ts';
import { POPUP_STRINGS } from '../../src/ui/popup/strings.ts';
import { PANEL_STRINGS } from '../../src/ui/side-panel/strings.ts';
import { WELCOME_STRINGS } from '../../src/ui/welcome/strings.ts';
import { WORKBENCH_STRINGS } from '../../src/ui/workbench/strings.ts';
import { classifiers, index } from '../unit/assistant/applications.ts';

// Never applied here: what these objects hold stays English.
const ENGLISH = {
  assistant: SENTENCES,
  guide: GUIDE_TEXTS,
  'last-list': LAST_LIST_TEXTS,
  statuses: STATUS_LABELS,
  distinctions: DISTINCTION_TEXTS,
  shared: SHARED_STRINGS,
  popup: POPUP_STRINGS,
  panel: PANEL_STRINGS,
  welcome: WELCOME_STRINGS,
  outside: OUTSIDE_STRINGS,
  'bridge-status': STATUS_TEXTS,
  options: OPTIONS_STRINGS,
  administrator: ADMINISTRATOR_STRINGS,
  diagnosis: DIAGNOSIS_STRINGS,
  details: DETAIL_TEXTS,
  workbench: WORKBENCH_STRINGS,
} as const;

interface TextModule {
  readonly default: FullTranslation;
}

const MODULES = import.meta.glob<TextModule>('../../src/translations/*/index.ts', {
  eager: true,
});
const SOURCES = import.meta.glob<string>('../../src/{ui,assistant}/**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const TRANSLATIONS = TRANSLATED_LANGUAGES.map((language) => {
  const found = MODULES[`../../src/translations/${language}/index.ts`];
  if (found === undefined) throw new Error(`No translation for ${language}.`);
  return [language, found.default] as const;
});

/** Every text of a group with its path; arrays have no paths of their own. */
function textsIn(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path}.${key}`));
}

const slotsOf = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).toSorted();

/** Slots that a language may leave out, because its sentence needs no such word. */
const OPTIONAL_SLOTS = new Set(['{verb}']);

describe.each(TRANSLATIONS)('the translation %s', (_language, translation) => {
  test.each(Object.keys(ENGLISH))('fills the same slots as English in %s', (group) => {
    const english = new Map(textsIn(Reflect.get(ENGLISH, group)));
    for (const [path, text] of textsIn(Reflect.get(translation, group)))
      expect(
        slotsOf(text).filter((slot) => !OPTIONAL_SLOTS.has(slot)),
        `${group}${path}`,
      ).toEqual(slotsOf(english.get(path) ?? '').filter((slot) => !OPTIONAL_SLOTS.has(slot)));
  });

  test('has a sentence with one value for every field that has one', () => {
    for (const text of Object.values({ ...FIELD_SENTENCES, ...translation['field-sentences'] }))
      expect(slotsOf(text)).toEqual(['{value}']);
  });

  test('has no empty text and hardly any English', () => {
    const pairs = Object.entries(ENGLISH).flatMap(([group, texts]) => {
      const english = new Map(textsIn(texts));
      return textsIn(Reflect.get(translation, group)).map(
        ([path, text]) => [text, english.get(path)] as const,
      );
    });
    expect(pairs.filter(([text, english]) => text === '' && english?.trim() !== '')).toEqual([]);
    const same = pairs.filter(
      ([text, english = '']) => text === english && english.split(' ').length > 3,
    );
    // Names, and headings that are the same words in both languages.
    expect(
      same.map(([text]) => text).filter((text) => text !== SHARED_STRINGS.product),
    ).toHaveLength(0);
  });

  test('offers examples that the assistant answers as it answers the English ones', () => {
    const callsFor = (prompt: string) => {
      const plan = planTurn(prompt, { index, classifiers, previous: null });
      return plan.outcome === 'answer' ? plan.calls.map(withoutOrder) : plan.outcome;
    };
    const pairs = [
      [SENTENCES.managerPrompt, translation.assistant.managerPrompt] as const,
      ...exampleTexts(GUIDE_TEXTS).map(
        (prompt, at) => [prompt, exampleTexts(translation.guide)[at]] as const,
      ),
    ];
    for (const [english, prompt = ''] of pairs)
      expect(callsFor(prompt), prompt).toEqual(callsFor(english));
  });
});

/** The prompts that need no turn before them. */
function exampleTexts({ prompts }: typeof GUIDE_TEXTS): readonly string[] {
  const { fields, panel, wholeProfile, list, listSome, have, open, link, helpDesk, ask } = prompts;
  return [
    ...Object.values(fields),
    ...Object.values(panel),
    wholeProfile,
    list,
    helpDesk,
    ask,
    ...[listSome, have, open, link].map((prompt) =>
      prompt.replace('{label}', 'Zoom').replace('{words}', 'Google'),
    ),
  ];
}

test.each(TRANSLATED_LANGUAGES)('%s says when Okta takes requests again', (language) => {
  const { problems } = MODULES[`../../src/translations/${language}/index.ts`]?.default ?? {};
  const title = problems?.OKTA_RATE_LIMITED({ retryAt: 7 }, (at) => `at ${at}`).title;
  expect(title).toContain('at 7');
});

/** Languages may name two fields in either order. */
function withoutOrder(planned: PlannedCall): object {
  const call = toStoredCall(planned);
  // Whether or which apps of a name: both list them.
  if ('purpose' in call) return [call.tool, call.query?.toLowerCase()];
  return 'fields' in call ? { ...call, fields: call.fields.toSorted() } : call;
}

test('no page reads a text before its language is known', () => {
  const tooEarly = Object.entries(SOURCES).flatMap(([file, source]) =>
    [...source.matchAll(/^(?:export )?const (\w+)[^=\n]*= (?!localized\()(.*?)^(?=\S)/gmsu)]
      .filter(([, , value = '']) => !/^(?:async )?\(?[\w\s,{}:]*\)?[^=]*=>/u.test(value))
      .filter(([, , value = '']) => /\b(?:\w+_STRINGS|SENTENCES|\w+_LABELS)\b[.[]/u.test(value))
      .map(([, name]) => `${file}: ${name}`),
  );
  expect(tooEarly).toEqual([]);
});
