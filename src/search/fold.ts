/** One piece of a label: a word, or a piece of a word such as `Hub` in `GitHub`. Offsets are into the label. */
export interface LabelPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a word starts here; otherwise the part goes on inside the word before. */
  readonly startsWord: boolean;
  /** Whether a dash or bracket stands before it, as before the region in `Jira (EMEA)`. */
  readonly startsSegment: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu;
const PART = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}]+/gu;
const SEGMENT = /^[([{|:\-–—]/u;
const ASCII_WORD = /^[a-z0-9 ]*$/u;
const ACCENT = /[\u0300-\u036f'’]/gu;
const UNDECOMPOSED = /[ßæœøđłıþð]/gu;
const PLAIN = ['ss', 'ae', 'oe', 'o', 'd', 'l', 'i', 'th', 'd'];

/** Text without case, accents, ligatures and width: what is compared. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENT, '')
    .replace(UNDECOMPOSED, (letter) => PLAIN['ßæœøđłıþð'.indexOf(letter)] ?? letter)
    .normalize('NFC');
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold).filter((word) => word !== '');
}

/** The words of a label, cut further where capitals and digits show a seam (`GitHub`, `1Password`). */
export function labelParts(label: string, maxParts: number): LabelPart[] {
  const parts: LabelPart[] = [];
  const startsSegment = SEGMENT.test(label);
  for (const word of label.matchAll(WORD)) {
    let startsWord = true;
    for (const piece of word[0].matchAll(PART)) {
      const text = fold(piece[0]);
      if (text === '') continue;
      if (parts.length === maxParts) return parts;
      const start = word.index + piece.index;
      const end = start + piece[0].length;
      parts.push({ text, start, end, startsWord, startsSegment: startsWord && startsSegment });
      startsWord = false;
    }
  }
  return parts;
}

/** The letters and digits of a text as bits, to rule words out before they are compared. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index += 1) mask |= 1 << (text.charCodeAt(index) % 32);
  return mask;
}

/** Letters that are taken for the Latin letter or digit below them. */
const LOOKALIKE = 'ІI1|іӀӏ0ОоΟοАаΑαВΒСсϲԁЕеΕѓгНΗһЈјКкΚκМΜΝпРрΡρԛЅѕТтΤτυνѵԜԝХхΧχУуΥΖ$@';
const LOOKS_LIKE = 'llllilloooooaaaabbcccdeeerrhhhjjkkkkmmnnppppqssttttuvvwwxxxxyyyzsa';

/** What a label looks like at a glance: two labels with one skeleton can be taken for each other. */
export function skeleton(label: string): string {
  let text = '';
  for (const character of label.normalize('NFKC')) {
    const at = LOOKALIKE.indexOf(character);
    text += at < 0 ? character : LOOKS_LIKE.charAt(at);
  }
  return fold(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
