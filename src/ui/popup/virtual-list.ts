import type { ListItem } from './list-items.ts';

/** Heights in CSS pixels, as in popup.css. */
export const ROW_HEIGHT = 44;
const HEADING_HEIGHT = 32;

/** What the first frame shows; more rows are rendered after it. */
export const FIRST_VIEWPORT = { top: 0, height: 400, overscan: 0 };

function itemHeight(item: ListItem): number {
  return item.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT;
}

/** The height of a list with so many apps and headings. */
export function listHeight(applications: number, headings: number): number {
  return applications * ROW_HEIGHT + headings * HEADING_HEIGHT;
}

/** The top of each item in CSS pixels, and the total height last. */
export function itemOffsets(items: readonly ListItem[]): readonly number[] {
  const offsets = [0];
  let top = 0;
  for (const item of items) {
    top += itemHeight(item);
    offsets.push(top);
  }
  return offsets;
}

/** The range of items to render for a scroll position: `[first, last)`, with `overscan` more on each side. */
export function visibleRange(
  offsets: readonly number[],
  scrollTop: number,
  height: number,
  overscan: number,
): readonly [first: number, last: number] {
  const first = Math.max(0, indexAt(offsets, scrollTop) - overscan);
  const last = indexAt(offsets, scrollTop + height) + 1 + overscan;
  return [first, Math.min(last, offsets.length - 1)];
}

/** The index of the item at `top`. */
export function indexAt(offsets: readonly number[], top: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= top) low = middle;
    else high = middle - 1;
  }
  return low;
}
