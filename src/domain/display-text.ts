// Invisible characters, and those that XML does not allow; joiners and selectors of emoji and scripts are handled below.
// Among them are blank signs of Braille, hieroglyphs and music, and the place of an object.
const INVISIBLE =
  /[\p{Cc}\u2028\u2029\u2800\ufff9-\ufffc\u{13441}\u{13442}\u{1d159}\p{Noncharacter_Code_Point}]|(?!\u200c|\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
const SELECTOR_OUTSIDE_EMOJI = /(?<!\p{Extended_Pictographic})\ufe0f/gu;
const REPEATED_JOINER = /(?<=[\u200c\u200d])[\u200c\u200d]+/gu;
// A joiner has a meaning after an emoji, after a virama, and inside words of the scripts from Arabic to Mongolian.
const MISPLACED_JOINER =
  /(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier}|[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]|[\u0620-\u074f\u08a0-\u0dff\u0f40-\u109f\u1780-\u18af](?=.[\u0620-\u074f\u08a0-\u0dff\u0f40-\u109f\u1780-\u18af]))[\u200c\u200d]/gu;
// Accents stack without end; the marks of other scripts do not, unless one is repeated.
const ACCENTS_BEYOND_TWO =
  /((?:(?=[\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}])\p{M}){2})(?:(?=[\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}])\p{M})+/gu;
const REPEATED_MARK = /(?![\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}])(\p{M})\1+/gu;
const MARKS_BEYOND_SIX = /(?<=\p{M}{6})\p{M}+/gu;

/**
 * Text from outside made fit for one line of display: no control, direction, invisible or tag characters, at most two
 * accents and six marks in a row, runs of white space as one space, at most `maxLength` UTF-16 units.
 */
export function displayText(text: string, maxLength: number): string {
  const cleaned = text
    .slice(0, maxLength * 4)
    .toWellFormed()
    .replace(INVISIBLE, (character) => (/[\s\u2800]/u.test(character) ? ' ' : ''))
    .replace(SELECTOR_OUTSIDE_EMOJI, '')
    .replace(REPEATED_JOINER, '')
    .replace(MISPLACED_JOINER, '')
    .replace(REPEATED_MARK, '$1')
    .replace(ACCENTS_BEYOND_TWO, '$1')
    .replace(MARKS_BEYOND_SIX, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (cleaned.length <= maxLength) return cleaned;
  return `${cleaned
    .slice(0, maxLength - 1)
    .toWellFormed()
    .replace(/[\ufffd\u200c\u200d]+$/u, '')}…`;
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
