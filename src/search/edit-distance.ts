import {
  EXTRA_OR_MISSING,
  FAR_LETTER,
  FIRST_LETTER,
  SWAPPED,
  WRONG_LETTER,
} from './score-weights.ts';

/** A slip of the fingers: its quality, and whether it is one that people make often enough to act on. */
export interface Typo {
  readonly quality: number;
  readonly credible: boolean;
}

/** Letters that are taken for each other by ear, then the rows of a keyboard. */
const SOUNDS = ['aeiouy', 'ck', 'cs', 'sz', 'fv', 'dt', 'bp', 'mn', 'gj'];
const KEYBOARD = 'qwertyuiop.asdfghjkl..zxcvbnm';
const KEY_STEPS = [1, 10, 11];

/** Whether two words differ by one slip; `null` where they are equal or further apart. */
export function singleTypo(typed: string, word: string): Typo | null {
  const { length } = typed;
  let at = 0;
  while (at < length && typed[at] === word[at]) at += 1;
  const first = at > 0 ? 0 : FIRST_LETTER;
  const rest = typed.slice(at);
  const expected = word.slice(at);
  const sameAfter = (typedSkip: number, wordSkip: number): boolean =>
    rest.slice(typedSkip) === expected.slice(wordSkip);

  if (length !== word.length)
    return sameAfter(1, 0) || sameAfter(0, 1)
      ? { quality: EXTRA_OR_MISSING + first, credible: at > 0 }
      : null;
  if (rest === '') return null;
  const [a = '', b = ''] = rest;
  const [c = '', d = ''] = expected;
  if (sameAfter(1, 1)) {
    const near = areNear(a, c);
    const quality = WRONG_LETTER + first + (near ? 0 : FAR_LETTER);
    return { quality, credible: at > 0 && (near || length > 5) };
  }
  return a === d && b === c && sameAfter(2, 2)
    ? { quality: SWAPPED + first / 2, credible: length > 3 }
    : null;
}

function areNear(a: string, b: string): boolean {
  const step = Math.abs(KEYBOARD.indexOf(a) - KEYBOARD.indexOf(b));
  return (
    KEY_STEPS.includes(step) || SOUNDS.some((letters) => letters.includes(a) && letters.includes(b))
  );
}

/** Edits (one too many, too few, wrong, two swapped) between two words; anything above `limit` is `limit + 1`. */
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
