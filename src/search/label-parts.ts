import { foldName, INNER_JOINER } from './fold-text.ts';

/** One piece of a label: a word, or a piece of a word such as `Hub` in `GitHub`. Offsets are into the label. */
export interface LabelPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a word starts here; otherwise the part continues the previous word. */
  readonly startsWord: boolean;
  /** Whether it follows a dash or bracket, as the region in `Jira (EMEA)` does. */
  readonly startsSegment: boolean;
}

/** Splits words at capitals and digits (`GitHub`, `1Password`). */
const PART = new RegExp(
  `\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?[\\p{Ll}\\p{M}]+(?:['’‘]\\p{L}+)*|\\p{Lu}+|\\p{N}+|(?:[\\p{Lo}\\p{Lm}\\p{Lt}\\p{M}]|${INNER_JOINER}|(?<=[א-ת])["״׳](?=[א-ת]))+`,
  'gu',
);
const SEGMENT = /\s[([{|:\-–—]/u;
const MAX_LABEL_LENGTH = 120;
const MAX_PARTS = 30;
const SMALL_WORDS = ['for', 'of', 'and', 'the', 'to', 'in', 'on', 'de', 'la', 'y', 'und'];

/** The words of a label and their pieces. */
export function labelParts(label: string): LabelPart[] {
  const parts: LabelPart[] = [];
  let previousEnd = 0;
  for (const { 0: piece, index: start } of label.slice(0, MAX_LABEL_LENGTH).matchAll(PART)) {
    const text = foldName(piece);
    if (text === '' || parts.length === MAX_PARTS) continue;
    const startsWord = start > previousEnd || start === 0;
    const startsSegment =
      previousEnd > 0 && start > previousEnd + 1 && SEGMENT.test(label.slice(previousEnd, start));
    previousEnd = start + piece.length;
    parts.push({ text, start, end: previousEnd, startsWord, startsSegment });
  }
  return parts;
}

/** The initials of a label in each way that people form them: of words, of parts, and without small words. */
export function initialsOf(parts: readonly LabelPart[]): string[] {
  let words = '';
  let pieces = '';
  let mainWords = '';
  for (const { text, startsWord } of parts) {
    const first = text.charAt(0);
    pieces += first;
    if (!startsWord) continue;
    words += first;
    if (!isSmallWord(text)) mainWords += first;
  }
  return [words, pieces, mainWords];
}

/** Whether people often leave this word out of initials. */
export function isSmallWord(text: string): boolean {
  return SMALL_WORDS.includes(text);
}
