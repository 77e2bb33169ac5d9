const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
const ASCII_WORD = /^[a-z0-9 ]*$/u;
const ACCENT = /[\u0300-\u036f'’]/gu;
const UNDECOMPOSED_LETTERS = 'ßæœøđłıþð';
const PLAIN_LETTERS = ['ss', 'ae', 'oe', 'o', 'd', 'l', 'i', 'th', 'd'];

/** Removes case, accents, ligatures and character width, so that texts compare equal. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENT, '')
    .replace(/[ß-œ]/gu, (letter) => PLAIN_LETTERS[UNDECOMPOSED_LETTERS.indexOf(letter)] ?? letter)
    .normalize('NFC');
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold).filter(Boolean);
}

/** The letters and digits of a text as bits: a cheap check that rules words out before a comparison. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << text.charCodeAt(at);
  return mask;
}
