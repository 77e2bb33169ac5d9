/** Marks of Thai, Lao, Burmese and Khmer, which people type in any order: Unicode's own order leaves them where they are. */
const MARKS =
  /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}|[\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece]{2,}|[\u102b-\u1038\u103a-\u103e]{2,}|[\u17b6-\u17d1\u17dd]{2,}/gu;
/** Those that are typed in another order than that of their code points, first ones first (for Burmese, UTN #11). */
const TYPED_ORDER =
  '\u0ebc\u17c9\u17ca\u103b\u103c\u103d\u103e\u1031\u102d\u102e\u1032\u102f\u1030\u102c\u102b\u1036\u1037\u103a\u1038';
/** A Khmer RO below the letter before another letter below it: both orders are common. */
const SUBSCRIPT_RO_FIRST = /\u17d2\u179a(\u17d2[\u1780-\u17a2])/gu;

/** Text with the marks of each letter in the order in which most people type them. */
export function orderMarks(text: string): string {
  return text
    .replaceAll(MARKS, (marks) =>
      Array.from(marks)
        .sort((a, b) => placeOf(a) - placeOf(b))
        .join(''),
    )
    .replaceAll(SUBSCRIPT_RO_FIRST, '$1\u17d2\u179a');
}

function placeOf(mark: string): number {
  const place = TYPED_ORDER.indexOf(mark);
  return place < 0 ? mark.charCodeAt(0) : place;
}
