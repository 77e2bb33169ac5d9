/** Text with the ranges that a query matched marked; ranges are `[start, end)`, ascending, in UTF-16 units. */
export function MatchedText({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}) {
  return <bdi>{pieces(text, ranges)}</bdi>;
}

function pieces(text: string, ranges: readonly (readonly [number, number])[]) {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} class="matched">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
