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
const SEAM =
  /(?<=[\p{Script=Katakana}ー])(?![\p{Script=Katakana}ー])|(?<![\p{Script=Katakana}ー])(?=[\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}])|(?=[\p{Script=Han}\p{Script=Hiragana}])|(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;

/** The apps that parts of a prompt name to the letter, in order, whatever is asked of them. */
export function applicationsInPrompt(
  prompt: string,
  index: SearchIndex,
  words: LanguageWords,
): readonly AssignedApplication[] {
  const found = words.isUnspaced
    ? namesWithoutSpaces(fold(prompt.slice(0, MAX_PROMPT_LENGTH)), index)
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
          ? run.some(isCommon) || isPadded(run)
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

/** A shorter run without the stop word at its end names the same: a search over thousands of apps is saved. */
function isPadded(run: readonly string[]): boolean {
  return isStopWord(run[0] ?? '') || isStopWord(run.at(-1) ?? '');
}

/** A name begins and ends where the script changes, or beside a character that is a word. */
function namesWithoutSpaces(text: string, index: SearchIndex): AssignedApplication[] {
  const seams = [...text.matchAll(SEAM)].map(({ index: at }) => at);
  const found: AssignedApplication[] = [];
  let end = 0;
  for (const from of seams) {
    if (from < end) continue;
    for (const to of seams.toReversed()) {
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
