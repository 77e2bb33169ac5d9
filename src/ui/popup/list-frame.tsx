import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { ApplicationItem, ListItem } from './list-items.ts';
import { LIST_ID } from './option-id.ts';
import { POPUP_STRINGS } from './strings.ts';

interface ListFrameProps extends Pick<JSX.IntrinsicElements['div'], 'onScroll'> {
  readonly scroller?: RefObject<HTMLDivElement | null>;
  /** Of all items together, in CSS pixels. */
  readonly height: number;
  /** The items to render. */
  readonly items: readonly ListItem[];
  /** The top of each of these items, in CSS pixels. */
  readonly tops: readonly number[];
  readonly row: (item: ApplicationItem, top: number) => ComponentChildren;
}

/** The list's box with its headings and rows. */
export function ListFrame({ scroller, height, items, tops, row, onScroll }: ListFrameProps) {
  return (
    <div class="popup-scroller" ref={scroller ?? null} onScroll={onScroll} tabIndex={0}>
      <div
        id={LIST_ID}
        class="popup-list"
        role="listbox"
        aria-label={POPUP_STRINGS.results}
        style={{ height: `${height}px` }}
      >
        {items.map((item, index) => {
          const top = tops[index] ?? 0;
          return item.kind === 'application' ? (
            row(item, top)
          ) : (
            <div
              key={item.key}
              class="popup-heading"
              role="presentation"
              style={{ insetBlockStart: `${top}px` }}
            >
              {item.text}
            </div>
          );
        })}
      </div>
    </div>
  );
}
