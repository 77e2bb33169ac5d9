import { editDistance, oneSlip } from './edit-distance.ts';
import { letterMask } from './fold.ts';
import { isKnownName } from './known-names.ts';
import type { SearchIndex } from './search-index.ts';
import { QUALITY } from './weights.ts';

/** How a typed word fits a label's word, weakest first; a launch needs more than a guess. */
export const FIT = { none: 0, guess: 1, inside: 2, slip: 3, prefix: 4, exact: 5 } as const;

/** Receives each word of the vocabulary that fits. */
export type TakeWord = (wordId: number, quality: number, fit: number) => void;

const DIGITS = /^\d+$/u;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Compares one typed word with the vocabulary; slips are looked for only where no word is typed exactly. */
export function matchWord(index: SearchIndex, typed: string, take: TakeWord): void {
  const exact = index.wordIds.get(typed);
  const start = firstFrom(index.words, typed);
  const isName = isKnownName(typed);
  let end = start;
  for (let word = index.words[end]; word?.startsWith(typed) === true; word = index.words[end]) {
    if (end === exact) take(end, QUALITY.exact, FIT.exact);
    else {
      const share = typed.length / word.length;
      take(end, QUALITY.prefix + QUALITY.prefixShare * share, isName ? FIT.guess : FIT.prefix);
    }
    end += 1;
  }
  if (typed.length >= 3 || (typed.length === 2 && CJK.test(typed)))
    matchInside(index, typed, start, end, take);
  if (exact === undefined && typed.length >= 3 && !DIGITS.test(typed))
    matchSlips(index, typed, isName, end === start, take);
}

/** Prefix matches lie from `start` up to `end` and are not matches inside a word. */
function matchInside(
  index: SearchIndex,
  typed: string,
  start: number,
  end: number,
  take: TakeWord,
): void {
  const { joinedWords, wordStarts } = index;
  let at = joinedWords.indexOf(typed);
  while (at >= 0) {
    const id = lastAtMost(wordStarts, at);
    if (id < start || id >= end) take(id, QUALITY.inside, FIT.inside);
    const next = wordStarts[id + 1];
    if (next === undefined) return;
    at = joinedWords.indexOf(typed, next);
  }
}

function matchSlips(
  index: SearchIndex,
  typed: string,
  isName: boolean,
  isNovel: boolean,
  take: TakeWord,
): void {
  const mask = letterMask(typed);
  const { words, wordMasks } = index;
  const allowed = typed.length >= 7 ? 2 : 1;
  let found = false;
  for (let id = 0; id < words.length; id += 1) {
    const wordMask = wordMasks[id] ?? 0;
    if (bitCount(mask & ~wordMask) > allowed || bitCount(wordMask & ~mask) > allowed) continue;
    const word = words[id] ?? '';
    if (Math.abs(word.length - typed.length) > allowed || word.length < 3 || DIGITS.test(word))
      continue;
    const slip = oneSlip(typed, word);
    if (slip !== null) {
      if (typed.length === 3 && word.length === 3 && slip.quality < QUALITY.swapped) continue;
      found = true;
      take(id, slip.quality, slip.credible && !isName && typed.length > 3 ? FIT.slip : FIT.guess);
    } else if (allowed === 2 && editDistance(typed, word, 2) === 2) {
      found = true;
      const likely = typed.length >= 8 && typed.charCodeAt(0) === word.charCodeAt(0) && !isName;
      take(id, QUALITY.twoSlips, likely ? FIT.inside : FIT.guess);
    }
  }
  if (!found && isNovel && typed.length >= 4) matchSlippedPrefix(index, typed, mask, take);
}

function matchSlippedPrefix(index: SearchIndex, typed: string, mask: number, take: TakeWord): void {
  const { words, wordMasks } = index;
  for (let id = 0; id < words.length; id += 1) {
    if (bitCount(mask & ~(wordMasks[id] ?? 0)) > 1) continue;
    const word = words[id] ?? '';
    if (word.length <= typed.length + 1 || word.charCodeAt(0) !== typed.charCodeAt(0)) continue;
    for (let length = typed.length - 1; length <= typed.length + 1; length += 1)
      if (oneSlip(typed, word.slice(0, length)) !== null) {
        take(id, QUALITY.slippedPrefix, FIT.guess);
        break;
      }
  }
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0 && count < 4; rest &= rest - 1) count += 1;
  return count;
}

/** The first place in sorted `words` that is not before `word`. */
export function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last place in ascending `starts` whose value is at most `limit`. */
function lastAtMost(starts: Int32Array, limit: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
