/** Vowel points and reading marks, which people leave out: of Hebrew, Arabic and Syriac. */
const POINTS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0730-\u074a]/gu;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
/** Malayalam letters without a vowel, each a letter of its own since Unicode 5.1; before, a consonant with two signs. */
const CHILLU = /[ൔൕൖൺൻർൽൾൿ]/gu;
const CHILLU_LETTERS = 'ൔൕൖൺൻർൽൾൿ';
const CHILLU_CONSONANTS = 'മയഴണനരലളക';
const VIRAMA = '്';
/** A nasal without a vowel before another consonant of the same block. */
const NASAL =
  /([\u0900-\u0d7f])[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0ccd\u0d4d](?=([\u0900-\u0d7f]))/gu;
const ANUSVARA = /[\u0902\u0982\u0a82\u0b02\u0c02\u0c82\u0d02](?=([\u0900-\u0d7f]))/gu;
/** Places in the blocks of India's scripts, which are alike: each nasal follows its four stops. */
const NASALS = [0x19, 0x1e, 0x23, 0x28, 0x2e];
const PLACE = 0x7f;
const ANUSVARA_PLACE = 0x02;
const VIRAMA_PLACE = 0x4d;

/** One spelling for those that a script leaves to the writer; for text in the form NFKD, without joiners. */
export function foldScript(text: string): string {
  return text
    .replace(POINTS, '')
    .replace(FOREIGN_DIGIT, digitValue)
    .replace(CHILLU, (letter) => CHILLU_CONSONANTS.charAt(CHILLU_LETTERS.indexOf(letter)) + VIRAMA)
    .replace(NASAL, (written, nasal: string, next: string) =>
      nasalBefore(next) === nasal ? atPlace(nasal, ANUSVARA_PLACE) : written,
    );
}

/** A folded word with its nasals as letters, as it begins while somebody types it so; the same word for all others. */
export function withNasalLetters(word: string): string {
  return word.replace(ANUSVARA, (sign, next: string) => {
    const nasal = nasalBefore(next);
    return nasal === null ? sign : nasal + atPlace(nasal, VIRAMA_PLACE);
  });
}

/** The nasal that is spoken where a stop is. */
function nasalBefore(stop: string): string | null {
  const place = stop.charCodeAt(0) & PLACE;
  const nasal = NASALS.find((at) => place >= at - 4 && place < at);
  return nasal === undefined ? null : atPlace(stop, nasal);
}

function atPlace(letter: string, place: number): string {
  return String.fromCharCode((letter.charCodeAt(0) & ~PLACE) | place);
}

/** The digits of a script stand in a row, from 0 to 9. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
