// What nobody sees, but for the joiner and the selector that emoji are made with; and what XML does not know.
const INVISIBLE =
  /[\p{Cc}\u2028\u2029\ufff9-\ufffb\p{Noncharacter_Code_Point}]|(?!\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
const SELECTOR_OUTSIDE_EMOJI = /(?<!\p{Extended_Pictographic})\ufe0f/gu;
const JOINER_OUTSIDE_EMOJI = /(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d/gu;
const MARKS_BEYOND_TWO = /(\p{M}{2})\p{M}+/gu;

/**
 * Foreign text made fit for one line of display: no control, direction, invisible or tag characters,
 * at most two combining marks in a row, runs of white space as one space, at most `maxLength` UTF-16 units.
 */
export function displayText(text: string, maxLength: number): string {
  const cleaned = text
    .slice(0, maxLength * 4)
    .toWellFormed()
    .replace(INVISIBLE, (character) => (/\s/u.test(character) ? ' ' : ''))
    .replace(SELECTOR_OUTSIDE_EMOJI, '')
    .replace(JOINER_OUTSIDE_EMOJI, '')
    .replace(MARKS_BEYOND_TWO, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (cleaned.length <= maxLength) return cleaned;
  return `${cleaned
    .slice(0, maxLength - 1)
    .toWellFormed()
    .replace(/\ufffd$/u, '')}…`;
}
