import { editDistance, singleTypo } from './edit-distance.ts';
import { letterMask } from './fold-text.ts';
import { isKnownName } from './known-names.ts';
import {
  GUESS_CONFIDENCE,
  INSIDE_CONFIDENCE,
  PREFIX_CONFIDENCE,
  TYPO_CONFIDENCE,
  WORDS_CONFIDENCE,
  type Confidence,
} from './confidence.ts';
import type { IndexedWord, SearchIndex } from './search-index.ts';
import {
  EXACT,
  INSIDE_WORD,
  MAKER_START_PENALTY,
  PREFIX_WITH_TYPO,
  PREFIX,
  PREFIX_SHARE,
  TWO_TYPOS,
} from './score-weights.ts';

/** A word of the labels that a typed word matches, with how well and how surely. */
export type WordMatch = readonly [word: IndexedWord, quality: number, confidence: Confidence];

const DIGITS = /^\d+$/u;
/** From this character on, one character is a syllable or a word, so two are enough to look inside words. */
const FIRST_CJK = '\u3040';

export function exactMatch(index: SearchIndex, typed: string): WordMatch[] {
  const word = index.words.get(typed);
  return word === undefined ? [] : [[word, EXACT, WORDS_CONFIDENCE]];
}

/** Compares one typed word with the vocabulary; looks for typos only if no word matches exactly. */
export function matchWord(index: SearchIndex, typed: string): WordMatch[] {
  const found = exactMatch(index, typed);
  const { length } = typed;
  const mayBeTypo = found.length === 0 && length > 2 && !DIGITS.test(typed);
  const isUnambiguous = !isKnownName(typed) && !index.brands.isConfusable(typed);
  const mask = letterMask(typed);
  const maxEdits = length > 6 ? 2 : 1;
  const typos: WordMatch[] = [];
  const prefixTypos: WordMatch[] = [];
  let hasCloseMatch = false;
  for (const word of index.wordList) {
    const { text } = word;
    const missing = mask & ~word.mask;
    if (missing === 0 && text.includes(typed)) {
      if (text.startsWith(typed)) {
        hasCloseMatch = true;
        if (text.length > length)
          found.push([
            word,
            PREFIX + (PREFIX_SHARE * length) / text.length,
            isUnambiguous ? PREFIX_CONFIDENCE : GUESS_CONFIDENCE,
          ]);
      } else if (length > 2 || (length > 1 && typed > FIRST_CJK))
        found.push([word, INSIDE_WORD, INSIDE_CONFIDENCE]);
    }
    if (!mayBeTypo || bitCount(missing) > maxEdits || text.length < 3 || DIGITS.test(text))
      continue;
    const typo = matchTypo(typed, word, maxEdits, isUnambiguous);
    if (typo !== null) {
      hasCloseMatch = true;
      typos.push(typo);
    } else if (length > 3 && !hasCloseMatch && isPrefixWithTypo(typed, text))
      prefixTypos.push([word, PREFIX_WITH_TYPO, GUESS_CONFIDENCE]);
  }
  /** "Micro" starts Microsoft; it is not a typo in Miro. */
  const usableTypos =
    typos.length > 0 && length > 3 && index.brands.isStartOfMaker(typed)
      ? typos.map(toGuess)
      : typos;
  return hasCloseMatch ? [...found, ...usableTypos] : [...found, ...prefixTypos];
}

function matchTypo(
  typed: string,
  word: IndexedWord,
  maxEdits: number,
  isUnambiguous: boolean,
): WordMatch | null {
  const { text } = word;
  const { length } = typed;
  if (Math.abs(text.length - length) > maxEdits) return null;
  const typo = singleTypo(typed, text);
  if (typo !== null) {
    const { quality, isCommon } = typo;
    return [
      word,
      quality,
      isUnambiguous && isCommon && Math.min(length, text.length) > 3
        ? TYPO_CONFIDENCE
        : GUESS_CONFIDENCE,
    ];
  }
  if (maxEdits < 2 || editDistance(typed, text, 2) !== 2) return null;
  return [word, TWO_TYPOS, isUnambiguous && length > 7 ? INSIDE_CONFIDENCE : GUESS_CONFIDENCE];
}

function toGuess([word, quality]: WordMatch): WordMatch {
  return [word, quality + MAKER_START_PENALTY, GUESS_CONFIDENCE];
}

/** Whether a longer word starts with the typed text, except for one typo. */
function isPrefixWithTypo(typed: string, text: string): boolean {
  const { length } = typed;
  return (
    text.length > length + 1 &&
    text[0] === typed[0] &&
    [length - 1, length, length + 1].some((end) => singleTypo(typed, text.slice(0, end)) !== null)
  );
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
