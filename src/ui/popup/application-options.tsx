import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ApplicationOption } from './application-option.tsx';
import type { ListItem } from './list-items.ts';
import { LIST_ID } from './option-id.ts';
import { usePopup } from './popup-context.ts';
import { offsetsOf, windowOf } from './window-of.ts';
import { POPUP_WORDS } from './words.ts';

// What the first frame shows; rows beyond it are drawn when the list is looked at again.
const FIRST_VIEW = { top: 0, height: 400, overscan: 0 };
const OVERSCAN = 6;

/** The list, of which only what can be seen is in the document: 5,000 applications scroll like 50. */
export function ApplicationOptions() {
  const { list } = usePopup();
  const items = list.items.value;
  const selected = list.selected.value;
  const offsets = useMemo(() => offsetsOf(items), [items]);
  const count = useMemo(() => items.filter(({ kind }) => kind === 'application').length, [items]);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(FIRST_VIEW);
  const query = list.query.value;

  const look = () => {
    const element = scroller.current;
    if (element !== null)
      setView({ top: element.scrollTop, height: element.clientHeight, overscan: OVERSCAN });
  };

  const isFirst = useRef(true);
  useEffect(() => {
    // After the first frame, which is to be drawn as soon as can be.
    const frame = requestAnimationFrame(() => setTimeout(look));
    isFirst.current = false;
    return () => cancelAnimationFrame(frame);
  }, []);
  useLayoutEffect(() => {
    if (isFirst.current) return;
    scroller.current?.scrollTo({ top: 0 });
    look();
  }, [query]);
  useLayoutEffect(() => {
    if (isFirst.current) return;
    reveal(scroller.current, items, offsets, selected);
    look();
  }, [selected]);

  const [first, last] = windowOf(offsets, view.top, view.height, view.overscan);
  return (
    <div class="popup-scroller" ref={scroller} onScroll={look} tabIndex={0}>
      <div
        id={LIST_ID}
        class="popup-list"
        role="listbox"
        aria-label={POPUP_WORDS.results}
        style={{ height: `${offsets.at(-1) ?? 0}px` }}
      >
        {items.slice(first, last).map((item, index) => {
          const top = offsets[first + index] ?? 0;
          return item.kind === 'heading' ? (
            <div
              key={`heading-${item.text}`}
              class="popup-heading"
              role="presentation"
              style={{ insetBlockStart: `${top}px` }}
            >
              {item.text}
            </div>
          ) : (
            <ApplicationOption
              key={item.position}
              item={item}
              top={top}
              count={count}
              isSelected={item.position === selected}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls as little as shows the selected application, and the heading above the first one. */
function reveal(
  element: HTMLElement | null,
  items: readonly ListItem[],
  offsets: readonly number[],
  selected: number,
): void {
  const at = items.findIndex((item) => item.kind === 'application' && item.position === selected);
  if (element === null || at < 0) return;
  const top = selected === 0 ? 0 : (offsets[at] ?? 0);
  const bottom = offsets[at + 1] ?? 0;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + element.clientHeight)
    element.scrollTop = bottom - element.clientHeight;
}
