// Code points, not categories: \p{Cf} would take the joiners of emoji families too.
const CONTROL_OR_DIRECTION =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const JOINER_OUTSIDE_EMOJI =
  /(?<!\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier})\u200d|(?<!\p{Extended_Pictographic})\ufe0f/gu;
const MARKS_BEYOND_TWO = /(\p{M}{2})\p{M}+/gu;

/**
 * Foreign text made fit for one line of display: no control, direction, invisible or tag characters,
 * at most two combining marks in a row, runs of white space as one space, at most `maxLength` UTF-16 units.
 */
export function displayText(text: string, maxLength: number): string {
  const cleaned = text
    .slice(0, maxLength * 4)
    .toWellFormed()
    .replace(CONTROL_OR_DIRECTION, (character) => (/\s/u.test(character) ? ' ' : ''))
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
