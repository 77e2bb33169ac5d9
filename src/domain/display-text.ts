// Kept where it is: a variation of an emoji, keycap, sign or letter that Unicode or its registers know
// (StandardizedVariants.txt, UTS #37, UTS #51), the vowel separator of Mongolian, and the flags of three countries.
const VARIATION =
  /(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)|(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]|(?<=[\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}])\ufe00|(?<=[\u1820-\u18aa])[\u180b-\u180d\u180f]|(?<=[\u1820-\u18aa][\u180b-\u180d\u180f]?)\u180e(?=[\u1820-\u18aa])|(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}/u;
// Other invisible characters, and those that XML does not allow; joiners are handled below. Among them are blank signs
// of Braille, hieroglyphs and music, and the place of an object.
const INVISIBLE =
  /[\p{Cc}\u2028\u2029\u2800\ufff9-\ufffc\u{13441}\u{13442}\u{1d159}\p{Noncharacter_Code_Point}]|(?!\u200c|\u200d)\p{Default_Ignorable_Code_Point}/u;
const VARIATION_OR_INVISIBLE = new RegExp(`(${VARIATION.source})|${INVISIBLE.source}`, 'gu');
const REPEATED_JOINER = /(?<=[\u200c\u200d])[\u200c\u200d]+/gu;
// A joiner has a meaning after an emoji, after a virama, and inside words of the scripts from Arabic to Mongolian and of
// those that came from India's; in those whose letters join it also gives a letter alone the form that it has in a word,
// as in Persian abbreviations.
const VIRAMA =
  '\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u1039\\u17d2\\u1a60\\u1b44\\u1bab\\ua806\\ua8c4\\ua9c0\\uaaf6';
const JOINED =
  '\\u0620-\\u077f\\u07ca-\\u07ea\\u0840-\\u0858\\u08a0-\\u0dff\\u0f40-\\u109f\\u1700-\\u18af\\u1900-\\u1c4f\\ua800-\\ua95f\\ua980-\\uaaff\\uabc0-\\uabff\\u{11000}-\\u{11fff}\\u{1e900}-\\u{1e95f}';
const MISPLACED_JOINER = /* @__PURE__ */ new RegExp(
  `(?<!\\p{Extended_Pictographic}|\\ufe0f|\\p{Emoji_Modifier}|[${VIRAMA}]|[${JOINED}](?=.[${JOINED}])|[\\u0620-\\u077f\\u07ca-\\u07ea\\u0840-\\u0858\\u08a0-\\u08c9\\u1807\\u1820-\\u18aa](?=\\u200d))[\\u200c\\u200d]`,
  'gu',
);
// Accents stack without end, where no letter needs more than three (ᾧ, ṝ̄); the marks of other scripts do not, unless one is
// repeated.
const ACCENTS_BEYOND_THREE =
  /((?:(?=[\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}])\p{M}){3})(?:(?=[\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}])\p{M})+/gu;
const REPEATED_MARK = /(?![\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}])(\p{M})\1+/gu;
const MARKS_BEYOND_SIX =
  /(?<=(?:(?![\u0f8d-\u0fbc\u102b-\u103e])\p{M}[\u0f8d-\u0fbc\u102b-\u103e]*){6})(?![\u0f8d-\u0fbc\u102b-\u103e])\p{M}/gu;
// Tibetan puts letters below letters, up to eight in Sanskrit words, and Burmese marks stand beside each other.
const LETTERS_BEYOND_TEN =
  /(?<=(?:[\u0f8d-\u0fbc\u102b-\u103e](?:(?![\u0f8d-\u0fbc\u102b-\u103e])\p{M})*){10})[\u0f8d-\u0fbc\u102b-\u103e]/gu;
// Mongolian endings keep the narrow space that shapes them.
const SPACES = /((?<=[\u1820-\u18aa][\u180b-\u180d\u180f]?)\u202f(?=[\u1820-\u18aa]))|\s+/gu;

/**
 * Text from outside made fit for one line of display: no control, direction, invisible or tag characters, at most three
 * accents, six marks and ten letters below a letter, runs of white space as one space, at most `maxLength` UTF-16 units.
 */
export function displayText(text: string, maxLength: number): string {
  const cleaned = clean(text.slice(0, maxLength * 4).toWellFormed());
  if (cleaned.length <= maxLength) return cleaned;
  const cut = cleaned.slice(0, maxLength - 1).toWellFormed();
  // What is cut may leave half of a sequence.
  return `${clean(cut.replace(/\ufffd+$/u, ''))}…`;
}

function clean(text: string): string {
  return text
    .replace(
      VARIATION_OR_INVISIBLE,
      (character, variation: string | undefined) =>
        variation ?? (/[\s\u2800]/u.test(character) ? ' ' : ''),
    )
    .replace(REPEATED_JOINER, '')
    .replace(MISPLACED_JOINER, '')
    .replace(REPEATED_MARK, '$1')
    .replace(ACCENTS_BEYOND_THREE, '$1')
    .replace(MARKS_BEYOND_SIX, '')
    .replace(LETTERS_BEYOND_TEN, '')
    .replace(SPACES, (_, narrow: string | undefined) => narrow ?? ' ')
    .trim();
}

// What XML does not know, and what changes the direction of other text.
const UNSAFE_IN_LINE =
  /[\p{Cc}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

/** The user's own text on one line; the lighter form of {@link displayText} for the script that each wake reads. */
export function userTextOnOneLine(text: string, maxLength: number): string {
  const line = text
    .slice(0, maxLength)
    .toWellFormed()
    .replace(UNSAFE_IN_LINE, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return text.length > maxLength ? `${line}…` : line;
}
