import type { LabelPart } from './label-parts.ts';
import type { ParsedQuery } from './parse-query.ts';

export type Range = readonly [start: number, end: number];

/** The ranges of a label to highlight for a query: the typed starts and insides of its words. */
export function matchRanges(parts: readonly LabelPart[], query: ParsedQuery): readonly Range[] {
  const ranges: Range[] = [];
  for (const { text } of query.words) {
    const range = rangeOf(parts, text);
    if (range !== null) ranges.push(range);
  }
  return merged(ranges);
}

function rangeOf(parts: readonly LabelPart[], typed: string): Range | null {
  let inside: Range | null = null;
  for (const [first, part] of parts.entries()) {
    let text = '';
    for (let last = first; last < parts.length; last += 1) {
      const piece = parts[last];
      if (piece === undefined || (last > first && piece.startsWord)) break;
      text += piece.text;
      if (text.startsWith(typed))
        return [part.start, Math.max(part.start + 1, piece.end - (text.length - typed.length))];
    }
    const at = typed.length > 2 ? part.text.indexOf(typed) : -1;
    if (at > 0 && inside === null)
      inside = [part.start + at, Math.min(part.end, part.start + at + typed.length)];
  }
  return inside;
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && range[0] <= last[1])
      result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
    else result.push(range);
  }
  return result;
}
