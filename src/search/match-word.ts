import { editDistance, oneSlip } from './edit-distance.ts';
import { letterMask } from './fold.ts';
import { isKnownName } from './known-names.ts';
import {
  GUESS_LEVEL,
  INSIDE_LEVEL,
  PREFIX_LEVEL,
  SLIP_LEVEL,
  WORDS_LEVEL,
  type Level,
} from './levels.ts';
import type { IndexedWord, SearchIndex } from './search-index.ts';
import { EXACT, INSIDE_WORD, SLIPPED_START, START, START_SHARE, TWO_SLIPS } from './weights.ts';

/** A word of the labels that a typed word fits, with how well and how surely. */
export type WordMatch = readonly [word: IndexedWord, quality: number, fit: Level];

const DIGIT = /^\d+$/u;
/** From here on a character is a syllable or a word, so two of them are enough to look inside words. */
const FIRST_CJK = '\u3040';

export function exactMatch(index: SearchIndex, typed: string): WordMatch[] {
  const word = index.words.get(typed);
  return word === undefined ? [] : [[word, EXACT, WORDS_LEVEL]];
}

/** Compares one typed word with the vocabulary; slips are looked for only where no word is typed exactly. */
export function matchWord(index: SearchIndex, typed: string): WordMatch[] {
  const found = exactMatch(index, typed);
  const { length } = typed;
  const maySlip = found.length === 0 && length > 2 && !DIGIT.test(typed);
  const sure = !isKnownName(typed);
  const mask = letterMask(typed);
  const allowed = length > 6 ? 2 : 1;
  const slippedStarts: WordMatch[] = [];
  let fits = false;
  for (const word of index.wordList) {
    const { text } = word;
    const missing = mask & ~word.mask;
    if (missing === 0 && text.includes(typed)) {
      if (text.startsWith(typed)) {
        fits = true;
        if (text.length > length)
          found.push([
            word,
            START + (START_SHARE * length) / text.length,
            sure ? PREFIX_LEVEL : GUESS_LEVEL,
          ]);
      } else if (length > 2 || (length > 1 && typed > FIRST_CJK))
        found.push([word, INSIDE_WORD, INSIDE_LEVEL]);
    }
    if (!maySlip || bitCount(missing) > allowed || text.length < 3 || DIGIT.test(text)) continue;
    const slip = slipIn(typed, word, allowed, sure);
    if (slip !== null) {
      fits = true;
      found.push(slip);
    } else if (length > 3 && !fits && isSlippedStart(typed, text))
      slippedStarts.push([word, SLIPPED_START, GUESS_LEVEL]);
  }
  return fits ? found : [...found, ...slippedStarts];
}

function slipIn(
  typed: string,
  word: IndexedWord,
  allowed: number,
  sure: boolean,
): WordMatch | null {
  const { text } = word;
  const { length } = typed;
  if (Math.abs(text.length - length) > allowed) return null;
  const slip = oneSlip(typed, text);
  if (slip !== null) {
    const { quality, credible } = slip;
    return [
      word,
      quality,
      sure && credible && Math.min(length, text.length) > 3 ? SLIP_LEVEL : GUESS_LEVEL,
    ];
  }
  if (allowed < 2 || editDistance(typed, text, 2) !== 2) return null;
  return [word, TWO_SLIPS, sure && length > 7 ? INSIDE_LEVEL : GUESS_LEVEL];
}

/** Whether a longer word begins with what was typed but for one slip. */
function isSlippedStart(typed: string, text: string): boolean {
  const { length } = typed;
  return (
    text.length > length + 1 &&
    text[0] === typed[0] &&
    [length - 1, length, length + 1].some((end) => oneSlip(typed, text.slice(0, end)) !== null)
  );
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
