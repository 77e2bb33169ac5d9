import { foldScript } from './fold-script.ts';

/** Malayalam's letters without a vowel have a joiner in their older form. */
const WORD = /(?:[\p{L}\p{N}\p{M}]|(?<=[ണനരലളകമയഴ]്)\u200d)+(?:['’]\p{L}+)*/gu;
const ASCII_WORD = /^[a-z0-9 ]*$/u;
/** Accents, the Arabic letter that only makes words longer, and what changes only how a letter looks. */
const NOT_COMPARED =
  /[\u0300-\u036f'’\u0640]|(?![\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;
const UNDECOMPOSED_LETTERS = 'ßæœøđłıþð';
const PLAIN_LETTERS = ['ss', 'ae', 'oe', 'o', 'd', 'l', 'i', 'th', 'd'];

/** Removes case, accents, points, ligatures, character width and what spellings of one script differ in. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  return foldScript(lower.normalize('NFKD').replace(NOT_COMPARED, ''))
    .replace(/[ß-œ]/gu, (letter) => PLAIN_LETTERS[UNDECOMPOSED_LETTERS.indexOf(letter)] ?? letter)
    .normalize('NFC');
}

/** A whole text as it is compared sign for sign, so that `C++` and `C#` differ; only spaces and joiners do not count. */
export function foldedWhole(text: string): string {
  return fold(text).replace(/\s+/gu, ' ').trim();
}

/** What a label has lost, and what a text field adds; a joiner ends a word, in queries as in labels. */
const UNSEEN = /(?!\u200c|\u200d)\p{Default_Ignorable_Code_Point}/gu;

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return (text.replace(UNSEEN, '').match(WORD) ?? []).map(fold).filter(Boolean);
}

/** The letters and digits of a text as bits: a cheap check that rules words out before a comparison. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << text.charCodeAt(at);
  return mask;
}
