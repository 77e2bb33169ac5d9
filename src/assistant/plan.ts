import { fold } from '../search/fold-text.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { classifierFor, type Classifier } from './classifier/classifier.ts';
import { decide } from './decide.ts';
import type { Plan, PlanContext } from './plan-types.ts';
import type { Reading } from './reader.ts';
import { READERS } from './readers.ts';

export type { Plan, PlanContext, PlannedCall } from './plan-types.ts';

/** A prompt of more words than a name is in no language that is known where fewer of its letters stand in known words. */
const MIN_FAMILIARITY = 0.15;
const MAX_NAME_WORDS = 2;
/** By how much another language must lead, in log-odds, for doubt. */
const DOUBT_LEAD = 1;
/** A text may be in a language above this, in log-odds. */
const MIN_LIKELY = -4;

/** What a prompt leads to, in calls of the tools. Pure. It opens only what was named without doubt. */
export function planTurn(prompt: string, context: PlanContext): Plan {
  const { index, classifiers = [] } = context;
  const text = withoutNames(prompt, index);
  const language = languageOf(text, classifiers);
  const isLanguageDoubtful = text !== '' && isDoubtful(text, language, classifiers);
  const likeLanguages = languagesLike(text, language, classifiers);
  const inLanguage = { ...context, language, likeLanguages, isLanguageDoubtful };
  return decide(prompt, readPromptBy(prompt, inLanguage), inLanguage);
}

/** What each reader takes a prompt to mean; none has a say over what an earlier, more exact one is certain of. */
export function readPromptBy(
  prompt: string,
  context: PlanContext,
): readonly (readonly Reading[])[] {
  const language =
    context.language ?? languageOf(withoutNames(prompt, context.index), context.classifiers ?? []);
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
    (one) => one !== own && one.languageScore(text) > Math.max(score, 0) + DOUBT_LEAD,
  );
}

/** The other languages that a text may be in, though another is likelier. */
function languagesLike(
  text: string,
  language: string,
  classifiers: readonly Classifier[],
): readonly string[] {
  return classifiers
    .filter((one) => one.language !== language && one.languageScore(text) > MIN_LIKELY)
    .map((one) => one.language);
}

function languageOf(text: string, classifiers: readonly Classifier[]): string {
  return classifierFor(text, classifiers)?.language ?? 'en';
}

/** A prompt without the words of the user's apps, which are of no language; empty where nothing else is said. */
function withoutNames(prompt: string, { words }: SearchIndex): string {
  const rest = prompt.replaceAll(/[\p{L}\p{N}]+/gu, (word) => (words.has(fold(word)) ? '' : word));
  return /\p{L}/u.test(rest) ? rest : '';
}
