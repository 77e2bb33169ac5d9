import { foldScript } from './fold-script.ts';

/**
 * A joiner inside of a word: in the scripts of India and those that came from them it only shapes letters; elsewhere one
 * that separates, as in Persian, ends a word.
 */
export const INNER_JOINER =
  '(?<=[\\p{L}\\p{M}])\\u200d|(?<=[\\u0900-\\u1cff\\ua800-\\uabff\\u{11000}-\\u{11fff}])\\u200c';
const WORD = new RegExp(
  `(?:[\\p{L}\\p{N}\\p{M}]|${INNER_JOINER})+(?:['’‘]\\p{L}+|(?<=[א-ת])["״׳](?=[א-ת])[\\p{L}\\p{M}]+)*`,
  'gu',
);
const ASCII_WORD = /^[a-z0-9 ]*$/u;
/** Accents, apostrophes of many kinds, the Arabic letter that only makes words longer, and what changes only how a letter looks. */
const NOT_COMPARED =
  /[\u0300-\u036f'’‘\u02b9-\u02bf\u02ee\u05f3\u05f4\u0640]|(?<=[א-ת])"(?=[א-ת])|(?![\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;
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

/** {@link fold} for names: hiragana becomes katakana, as a keyboard shows it before its conversion, and small kana large. */
export function foldName(text: string): string {
  return foldKana(fold(text));
}

/** Kana of one sound as one, in a text that is folded otherwise; many leave out a long vowel at the end of a word. */
export function foldKana(text: string): string {
  return text
    .replace(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[ァィゥェォッャュョヮ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 1))
    .replaceAll('ヵ', 'カ')
    .replaceAll('ヶ', 'ケ')
    .replace(/(?<=[ァ-ヿ])一(?=[ァ-ヿ])/gu, 'ー')
    .replace(/(?<=[ァ-ヿ]{2})ー(?![ァ-ヿ])/gu, '');
}

/** A whole name as it is compared sign for sign, so that `C++` and `C#` differ; only spaces and joiners do not count. */
export function foldedWhole(text: string): string {
  return foldName(text).replace(/\s+/gu, ' ').trim();
}

/** What a label has lost, and what a text field adds; joiners stay until words are found. */
const UNSEEN = /(?!\u200c|\u200d)\p{Default_Ignorable_Code_Point}/gu;

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return (text.replace(UNSEEN, '').match(WORD) ?? []).map(fold).filter(Boolean);
}

/** The words of a name, as {@link foldName} folds them. */
export function wordsOfName(text: string): string[] {
  return foldedWords(text).map(foldKana);
}

/** The letters and digits of a text as bits: a cheap check that rules words out before a comparison. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << text.charCodeAt(at);
  return mask;
}
