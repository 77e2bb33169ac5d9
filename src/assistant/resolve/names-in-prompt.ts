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
const SCRIPT_BOUNDARY =
  /(?<=[\p{Script=Katakana}ー])(?![\p{Script=Katakana}ー])|(?<![\p{Script=Katakana}ー])(?=[\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}])|(?=[\p{Script=Han}\p{Script=Hiragana}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;

/** Finds the exact names of apps anywhere in a prompt, in order. */
export function applicationsInPrompt(
  prompt: string,
  index: SearchIndex,
  words: LanguageWords,
): readonly AssignedApplication[] {
  const found = words.isUnspaced
    ? namesInUnspacedText(fold(prompt.slice(0, MAX_PROMPT_LENGTH)), index)
    : namesOfWords(splitWords(prompt.slice(0, MAX_PROMPT_LENGTH)), index, words);
  return [...new Set(found)];
}

function namesOfWords(
  parts: readonly string[],
  index: SearchIndex,
  { fillers, limits, opening, referring }: LanguageWords,
): AssignedApplication[] {
  const isCommon = (word: string): boolean =>
    fillers.has(word) || limits.has(word) || opening.has(word) || referring.has(word);
  const found: AssignedApplication[] = [];
  for (let from = 0; from < parts.length; from += 1)
    for (let to = Math.min(parts.length, from + MAX_NAME_WORDS); to > from; to -= 1) {
      const run = parts.slice(from, to);
      if (run.every((word) => isCommon(word) || word.length < MIN_WORD_LENGTH || isStopWord(word)))
        continue;
      const [named, ...others] = applicationsWithExactName(index, run.join(' '));
      const application =
        named === undefined
          ? run.some(isCommon) || startsOrEndsWithStopWord(run)
            ? null
            : findByExactWords(index, run)
          : others.length === 0
            ? named
            : null;
      if (application === null) continue;
      found.push(application);
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
function namesInUnspacedText(text: string, index: SearchIndex): AssignedApplication[] {
  const boundaries = [...text.matchAll(SCRIPT_BOUNDARY)].map(({ index: at }) => at);
  const found: AssignedApplication[] = [];
  let end = 0;
  for (const from of boundaries) {
    if (from < end) continue;
    for (const to of boundaries.toReversed()) {
      if (to - from < MIN_NAME_LENGTH) break;
      if (to - from > MAX_NAME_LENGTH) continue;
      const [named, ...others] = applicationsWithExactName(index, text.slice(from, to).trim());
      if (named === undefined || others.length > 0) continue;
      found.push(named);
      end = to;
      break;
    }
  }
  return found;
}
