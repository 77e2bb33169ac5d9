/** Text with the ranges that a query matched highlighted; ranges are `[start, end)`, ascending, in UTF-16 units. */
export function MatchedText({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}) {
  return <bdi>{splitByRanges(text, ranges)}</bdi>;
}

function splitByRanges(text: string, ranges: readonly (readonly [number, number])[]) {
  const parts = [];
  let position = 0;
  for (const [start, end] of ranges) {
    if (start > position) parts.push(text.slice(position, start));
    parts.push(
      <mark key={start} class="matched">
        {text.slice(start, end)}
      </mark>,
    );
    position = end;
  }
  if (position < text.length) parts.push(text.slice(position));
  return parts;
}
