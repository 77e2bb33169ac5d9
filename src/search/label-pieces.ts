import type { IndexedLabel, SearchIndex } from './search-index.ts';

/** Whether parts are one piece of a longer word, as `Zoom` in `ZoomInfo`. */
export function isPiece({ labels }: SearchIndex, place: number, parts: number): boolean {
  const inner = labels[place]?.innerParts ?? 0;
  return (parts & (parts - 1)) === 0 && (inner & (parts | (parts << 1))) !== 0;
}

/** Whether some of these pieces stand without the rest of their word, to which another name may belong. */
export function standsAlone(label: IndexedLabel, pieces: number, covered: number): boolean {
  const { innerParts } = label;
  const cutAfter = (pieces << 1) & innerParts & ~covered;
  const cutBefore = pieces & innerParts & ~(covered << 1);
  return (cutAfter | cutBefore) !== 0;
}

/** How many characters these parts of a label have. */
export function partsLength(label: IndexedLabel | undefined, parts: number): number {
  let length = 0;
  for (let rest = parts; rest !== 0; rest &= rest - 1)
    length += label?.parts[31 - Math.clz32(rest & -rest)]?.text.length ?? 0;
  return length;
}
