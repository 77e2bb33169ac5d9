/** The placeholder for an app without a logo: one or two letters of its label, and a hue in degrees derived from it. */
export interface Monogram {
  readonly letters: string;
  readonly hue: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

export function monogram(label: string): Monogram {
  const words = label.split(/[^\p{L}\p{N}\p{Emoji_Presentation}]+/u).filter((word) => word !== '');
  const letters = words.slice(0, 2).map(firstGrapheme).join('');
  return { letters: letters === '' ? '•' : letters.toLocaleUpperCase(), hue: hue(label) };
}

function firstGrapheme(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

function hue(label: string): number {
  let hash = 7;
  for (let index = 0; index < label.length; index += 1)
    hash = (Math.imul(hash, 31) + label.charCodeAt(index)) | 0;
  return Math.abs(hash % 24) * 15;
}
