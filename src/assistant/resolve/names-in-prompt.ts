import type { AssignedApplication } from '../../domain/application.ts';
import { fold } from '../../search/fold-text.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { isStopWord } from '../../search/stop-words.ts';
import { splitWords, type LanguageWords } from '../languages/words.ts';
import { findByExactWords } from './exact-names.ts';
import { applicationsWithExactName } from './whole-names.ts';

const MAX_NAME_WORDS = 4;
const MAX_NAME_LENGTH = 24;
const MAX_PROMPT_LENGTH = 200;
const MIN_NAME_LENGTH = 2;
const MIN_WORD_LENGTH = 3;
const HIRAGANA = /^[ぁ-ゖー]+$/u;
const MIN_HIRAGANA_LENGTH = 4;
const SCRIPT_BOUNDARY =
  /(?<=[\p{Script=Katakana}ー])(?![\p{Script=Katakana}ー])|(?<![\p{Script=Katakana}ー])(?=[\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}])|(?=[\p{Script=Han}\p{Script=Hiragana}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;

/** A part of a prompt that names an app. */
interface NamedPart {
  readonly application: AssignedApplication;
  /** Whether it is a whole label, alias or brand, not words of a label. */
  readonly isWhole: boolean;
  /** Where it starts and ends among the words of the prompt, or its characters in a text without spaces. */
  readonly from: number;
  readonly to: number;
}

/** Finds the exact names of apps anywhere in a prompt, in order. */
export function applicationsInPrompt(
  prompt: string,
  index: SearchIndex,
  words: LanguageWords,
): readonly AssignedApplication[] {
  return [...new Set(namedParts(prompt, index, words).map(({ application }) => application))];
}

/** The apps whose whole label, alias or brand stands anywhere in a prompt. */
export function wholeNamesInPrompt(
  prompt: string,
  index: SearchIndex,
  words: LanguageWords,
): readonly AssignedApplication[] {
  return namedParts(prompt, index, words).flatMap(({ application, isWhole }) =>
    isWhole ? [application] : [],
  );
}

/** What a prompt says beside the whole label, alias or brand of this app; `null` if it has no such name, or others, too. */
export function textBesideName(
  prompt: string,
  application: AssignedApplication,
  index: SearchIndex,
  words: LanguageWords,
): string | null {
  const parts = namedParts(prompt, index, words);
  const isAlone =
    parts.length > 0 && parts.every((part) => part.isWhole && part.application === application);
  if (!isAlone) return null;
  const units = unitsOf(prompt, words);
  const isInName = (at: number): boolean => parts.some(({ from, to }) => from <= at && at < to);
  return units.map((unit, at) => (isInName(at) ? ' ' : unit)).join(words.isUnspaced ? '' : ' ');
}

/** What stands on both sides of each exact name of this app: words, or characters in a text without spaces. */
export function unitsBesideName(
  text: string,
  application: AssignedApplication,
  index: SearchIndex,
  words: LanguageWords,
): readonly { readonly before: readonly string[]; readonly after: readonly string[] }[] {
  const units = unitsOf(text, words);
  return namedParts(text, index, words)
    .filter((part) => part.application === application)
    .map(({ from, to }) => ({ before: units.slice(0, from), after: units.slice(to) }));
}

/** What names are made of: words, or characters in a text without spaces. */
function unitsOf(prompt: string, { isUnspaced }: LanguageWords): readonly string[] {
  const text = prompt.slice(0, MAX_PROMPT_LENGTH);
  return isUnspaced ? fold(text).split('') : splitWords(text);
}

function namedParts(
  prompt: string,
  index: SearchIndex,
  words: LanguageWords,
): readonly NamedPart[] {
  const known = lastParts.get(index);
  if (known?.prompt === prompt && known.words === words) return known.parts;
  const units = unitsOf(prompt, words);
  const parts = words.isUnspaced
    ? namesInUnspacedText(units.join(''), index)
    : namesOfWords(units, index, words);
  lastParts.set(index, { prompt, words, parts });
  return parts;
}

/** The readers of a prompt ask for its names one after the other. */
const lastParts = new WeakMap<
  SearchIndex,
  { readonly prompt: string; readonly words: LanguageWords; readonly parts: readonly NamedPart[] }
>();

function namesOfWords(
  parts: readonly string[],
  index: SearchIndex,
  { fillers, limits, opening, referring }: LanguageWords,
): NamedPart[] {
  const isCommon = (word: string): boolean =>
    fillers.has(word) || limits.has(word) || opening.has(word) || referring.has(word);
  /** "Portal" is no name, but "HR portal" is. */
  const isOutside = (word: string): boolean => isCommon(word) && !index.words.has(word);
  const found: NamedPart[] = [];
  for (let from = 0; from < parts.length; from += 1)
    for (let to = Math.min(parts.length, from + MAX_NAME_WORDS); to > from; to -= 1) {
      const run = parts.slice(from, to);
      const isSpelled = run.length >= MIN_WORD_LENGTH && run.every((word) => word.length === 1);
      const isNoName = (word: string): boolean =>
        isCommon(word) || word.length < MIN_WORD_LENGTH || isStopWord(word);
      if (!isSpelled && run.every(isNoName)) continue;
      const [named, ...others] = applicationsWithExactName(index, run.join(' '));
      const application =
        named === undefined
          ? run.some(isOutside) || startsOrEndsWithStopWord(run)
            ? null
            : findByExactWords(index, run)
          : others.length === 0
            ? named
            : null;
      if (application === null) continue;
      found.push({ application, isWhole: named !== undefined, from, to });
      from = to - 1;
      break;
    }
  return found;
}

/** A shorter run without the stop word finds the same app, so the search for this one can be skipped. */
function startsOrEndsWithStopWord(run: readonly string[]): boolean {
  return isStopWord(run[0] ?? '') || isStopWord(run.at(-1) ?? '');
}

/** Finds names in a text without spaces: they start and end where the script changes, or next to a one-character word. */
function namesInUnspacedText(text: string, index: SearchIndex): NamedPart[] {
  const boundaries = [...text.matchAll(SCRIPT_BOUNDARY)].map(({ index: at }) => at);
  const found: NamedPart[] = [];
  let end = 0;
  for (const from of boundaries) {
    if (from < end) continue;
    for (const to of boundaries.toReversed()) {
      if (to - from < MIN_NAME_LENGTH) break;
      if (to - from > MAX_NAME_LENGTH) continue;
      const [named, ...others] = namedBy(text.slice(from, to).trim(), index);
      if (named === undefined || others.length > 0) continue;
      found.push({ application: named, isWhole: true, from, to });
      end = to;
      break;
    }
  }
  return found;
}

/** "ふぃぐま" is "フィグマ", as long as it is too long for another word; a shorter name is meant only as it is written. */
function namedBy(text: string, index: SearchIndex): readonly AssignedApplication[] {
  const named = applicationsWithExactName(index, text);
  return HIRAGANA.test(text) && text.length < MIN_HIRAGANA_LENGTH
    ? named.filter(({ label }) => fold(label) === text)
    : named;
}
