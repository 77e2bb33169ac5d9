import {
  EXTRA_OR_MISSING_LETTER,
  FAR_LETTER_PENALTY,
  FIRST_LETTER_PENALTY,
  SWAPPED_LETTERS,
  WRONG_LETTER,
} from './score-weights.ts';

/** One typo: how well the words still match, and whether people make it often enough to act on it. */
export interface Typo {
  readonly quality: number;
  readonly isCommon: boolean;
}

/** Letters that sound alike, then the rows of a keyboard. */
const SIMILAR_SOUNDS = ['aeiouy', 'ck', 'cs', 'sz', 'fv', 'dt', 'bp', 'mn', 'gj'];
const KEYBOARD = 'qwertyuiop.asdfghjkl..zxcvbnm';
const NEIGHBOR_KEY_STEPS = [1, 10, 11];

/** The one typo in which two words differ; `null` if they are equal or differ in more. */
export function singleTypo(typed: string, word: string): Typo | null {
  const { length } = typed;
  let at = 0;
  while (at < length && typed[at] === word[at]) at += 1;
  const firstLetterPenalty = at > 0 ? 0 : FIRST_LETTER_PENALTY;
  const rest = typed.slice(at);
  const expected = word.slice(at);
  const sameAfter = (typedSkip: number, wordSkip: number): boolean =>
    rest.slice(typedSkip) === expected.slice(wordSkip);

  if (length !== word.length)
    return sameAfter(1, 0) || sameAfter(0, 1)
      ? { quality: EXTRA_OR_MISSING_LETTER + firstLetterPenalty, isCommon: at > 0 }
      : null;
  if (rest === '') return null;
  const [a = '', b = ''] = rest;
  const [c = '', d = ''] = expected;
  if (sameAfter(1, 1)) {
    const isSimilar = areSimilar(a, c);
    const quality = WRONG_LETTER + firstLetterPenalty + (isSimilar ? 0 : FAR_LETTER_PENALTY);
    return { quality, isCommon: at > 0 && (isSimilar || length > 5) };
  }
  return a === d && b === c && sameAfter(2, 2)
    ? { quality: SWAPPED_LETTERS + firstLetterPenalty / 2, isCommon: length > 3 }
    : null;
}

function areSimilar(a: string, b: string): boolean {
  const step = Math.abs(KEYBOARD.indexOf(a) - KEYBOARD.indexOf(b));
  return (
    NEIGHBOR_KEY_STEPS.includes(step) ||
    SIMILAR_SOUNDS.some((letters) => letters.includes(a) && letters.includes(b))
  );
}

/** Number of edits between two words (extra, missing, wrong, swapped letters); at most `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [x, y] = [a.slice(at), b.slice(at)];
  if (x === y) return 0;
  if (limit === 0) return 1;
  const next = (skipX: number, skipY: number): number =>
    editDistance(x.slice(skipX), y.slice(skipY), limit - 1);
  const swaps = x[0] === y[1] && x[1] === y[0];
  return 1 + Math.min(next(1, 1), next(1, 0), next(0, 1), swaps ? next(2, 2) : limit);
}
