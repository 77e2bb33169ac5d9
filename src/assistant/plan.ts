import { fold } from '../search/fold-text.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { classifierFor, type Classifier } from './classifier/classifier.ts';
import { decide } from './decide.ts';
import { declinedBeside } from './details/not-recorded.ts';
import { declinedForQuestion } from './details/asked-otherwise.ts';
import { declinedForManager } from './details/of-manager.ts';
import { withOwnId } from './details/own-id.ts';
import { isUnrecordedThing } from './details/unrecorded-thing.ts';
import { isOtherThing } from './details/other-noun.ts';
import { planParts } from './parts/plan-parts.ts';
import type { Plan, PlanContext } from './plan-types.ts';
import type { Reading } from './reader.ts';
import { READERS } from './readers.ts';

export type { Plan, PlanContext, PlannedCall } from './plan-types.ts';

/** Below this share of letters in known words, a prompt longer than a name may be in an unknown language. */
const MIN_FAMILIARITY = 0.15;
const MAX_NAME_WORDS = 2;
/** The lead of another language, in log-odds, that makes the language doubtful. */
const MIN_DOUBT_LEAD = 1;
/** A text can be in a language whose score, in log-odds, is above this. */
const MIN_LANGUAGE_SCORE = -4;

const UNRECORDED_THING: Plan = {
  outcome: 'decline',
  reason: 'not-recorded',
  calls: [],
  isOtherThing: true,
};
const OTHER_THING: Plan = { outcome: 'decline', reason: 'unclear', calls: [], isOtherThing: true };

/** Plans the tool calls for a prompt. Pure. It opens only an app that the user named without doubt. */
export function planTurn(prompt: string, context: PlanContext): Plan {
  const { index, classifiers = [] } = context;
  const text = withoutAppNames(prompt, index);
  const language = languageOf(text, classifiers);
  const isLanguageDoubtful = text !== '' && isDoubtful(text, language, classifiers);
  const otherLanguages = otherPossibleLanguages(text, language, classifiers);
  const inLanguage = { ...context, language, otherLanguages, isLanguageDoubtful };
  return planParts(prompt, planInLanguage(prompt, inLanguage), inLanguage, planInLanguage);
}

function planInLanguage(prompt: string, context: PlanContext): Plan {
  const plan = withOwnId(prompt, decide(prompt, readWithAllReaders(prompt, context), context));
  const reason =
    declinedForManager(prompt, plan, context) ??
    declinedForQuestion(prompt, plan, context) ??
    declinedBeside(prompt, plan, context);
  if (reason !== null) return { outcome: 'decline', reason, calls: [] };
  if (isUnrecordedThing(prompt, plan, context)) return UNRECORDED_THING;
  return isOtherThing(prompt, plan, context) ? OTHER_THING : plan;
}

/** The readings of each reader; the readings of a certain reader replace those of all others. */
export function readWithAllReaders(
  prompt: string,
  context: PlanContext,
): readonly (readonly Reading[])[] {
  const language =
    context.language ??
    languageOf(withoutAppNames(prompt, context.index), context.classifiers ?? []);
  const readings: (readonly Reading[])[] = [];
  for (const reader of READERS) {
    if (reader.language !== undefined && reader.language !== language) continue;
    const own = reader.read(prompt, { ...context, language });
    if (own.some(({ p }) => p === 1)) return [own];
    if (own.length > 0) readings.push(own);
  }
  return readings;
}

function isDoubtful(text: string, language: string, classifiers: readonly Classifier[]): boolean {
  const own = classifiers.find((classifier) => classifier.language === language);
  const familiarity = own?.familiarity(text) ?? 1;
  if (familiarity < MIN_FAMILIARITY && (text.match(/\p{L}+/gu) ?? []).length > MAX_NAME_WORDS)
    return true;
  const score = own?.languageScore(text) ?? 0;
  return classifiers.some(
    (one) => one !== own && one.languageScore(text) > Math.max(score, 0) + MIN_DOUBT_LEAD,
  );
}

/** The other languages that a text can be in. */
function otherPossibleLanguages(
  text: string,
  language: string,
  classifiers: readonly Classifier[],
): readonly string[] {
  return classifiers
    .filter((one) => one.language !== language && one.languageScore(text) > MIN_LANGUAGE_SCORE)
    .map((one) => one.language);
}

function languageOf(text: string, classifiers: readonly Classifier[]): string {
  return classifierFor(text, classifiers)?.language ?? 'en';
}

/** The prompt without words of app labels, which belong to no language; empty if it has no other words. */
function withoutAppNames(prompt: string, { words }: SearchIndex): string {
  const rest = prompt.replaceAll(/[\p{L}\p{N}]+/gu, (word) => (words.has(fold(word)) ? '' : word));
  return /\p{L}/u.test(rest) ? rest : '';
}
