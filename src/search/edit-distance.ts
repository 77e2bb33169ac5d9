import { QUALITY } from './weights.ts';

/** A slip of the fingers: its quality, and whether it is one that people make often enough to act on. */
export interface Slip {
  readonly quality: number;
  readonly credible: boolean;
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiouy';
const SAME_SOUND = ['ck', 'cs', 'sz', 'fv', 'dt', 'bp', 'mn', 'gj'];

/** Whether two words differ by one slip; `null` where they are equal or further apart. */
export function oneSlip(typed: string, word: string): Slip | null {
  const shorter = Math.min(typed.length, word.length);
  let at = 0;
  while (at < shorter && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  if (at === typed.length && at === word.length) return null;
  const first = at === 0 ? QUALITY.firstLetter : 0;

  if (typed.length === word.length) {
    if (sameFrom(typed, at + 1, word, at + 1)) {
      const near = oftenConfused(typed.charAt(at), word.charAt(at));
      return {
        quality: QUALITY.wrongLetter + first + (near ? 0 : QUALITY.farLetter),
        credible: at > 0 && (near || typed.length > 5),
      };
    }
    const swapped =
      typed.charCodeAt(at) === word.charCodeAt(at + 1) &&
      typed.charCodeAt(at + 1) === word.charCodeAt(at) &&
      sameFrom(typed, at + 2, word, at + 2);
    return swapped ? { quality: QUALITY.swapped + first / 2, credible: typed.length > 3 } : null;
  }
  const extra = typed.length === word.length + 1 && sameFrom(typed, at + 1, word, at);
  const missing = typed.length + 1 === word.length && sameFrom(typed, at, word, at + 1);
  if (!extra && !missing) return null;
  return { quality: QUALITY.extraOrMissing + first, credible: at > 0 };
}

function sameFrom(a: string, aStart: number, b: string, bStart: number): boolean {
  const length = a.length - aStart;
  if (b.length - bStart !== length) return false;
  for (let index = 0; index < length; index += 1)
    if (a.charCodeAt(aStart + index) !== b.charCodeAt(bStart + index)) return false;
  return true;
}

function oftenConfused(a: string, b: string): boolean {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return true;
  if (SAME_SOUND.some((pair) => pair === a + b || pair === b + a)) return true;
  const rowA = ROWS.findIndex((row) => row.includes(a));
  const rowB = ROWS.findIndex((row) => row.includes(b));
  if (rowA < 0 || rowB < 0 || Math.abs(rowA - rowB) > 1) return false;
  const columns =
    (ROWS[rowA] ?? '').indexOf(a) + rowA / 2 - (ROWS[rowB] ?? '').indexOf(b) - rowB / 2;
  return Math.abs(columns) <= 1;
}

const LONGEST = 40;
const newRow = (): Uint8Array => new Uint8Array(LONGEST + 1);
let older = newRow();
let previous = newRow();
let current = newRow();

/** Edits (one too many, too few, wrong, two swapped) between two words; anything above `limit` is `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > limit)
    return limit + 1;
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    current[0] = i;
    let least = i;
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j - 1] ?? 0) + (unit === other ? 0 : 1),
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2))
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    const spare = older;
    older = previous;
    previous = current;
    current = spare;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}
