import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ApplicationOption } from './application-option.tsx';
import { LIST_ID } from './option-id.ts';
import { usePopup } from './popup-context.ts';
import { indexAt, itemOffsets, visibleRange } from './virtual-list.ts';
import { POPUP_STRINGS } from './strings.ts';

// What the first frame shows; more rows are rendered after it.
const INITIAL_VIEWPORT = { top: 0, height: 400, overscan: 0 };
const OVERSCAN = 6;

/** The list of apps, virtualized: only the visible rows are in the document. */
export function ApplicationOptions() {
  const { list } = usePopup();
  const items = list.items.value;
  const selected = list.selection.item.value;
  const moves = list.selection.keyboardMoves.value;
  const offsets = useMemo(() => itemOffsets(items), [items]);
  const count = useMemo(() => items.filter(({ kind }) => kind === 'application').length, [items]);
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(INITIAL_VIEWPORT);
  const query = list.query.value;
  const scrollAnchor = useRef({ query, key: '', offset: 0 });

  const updateViewport = () => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight: height } = element;
    setViewport({ top, height, overscan: OVERSCAN });
    const first = indexAt(offsets, top);
    scrollAnchor.current = {
      query,
      key: items[first]?.key ?? '',
      offset: top - (offsets[first] ?? 0),
    };
  };

  const isFirstRender = useRef(true);
  useEffect(() => {
    // After the first frame, so as not to delay it.
    const frame = requestAnimationFrame(() => setTimeout(updateViewport));
    isFirstRender.current = false;
    return () => cancelAnimationFrame(frame);
  }, []);
  useLayoutEffect(() => {
    if (isFirstRender.current || scroller.current === null) return;
    // A new query starts at the top; a new list for the same query keeps the scroll position.
    const { query: previousQuery, key, offset } = scrollAnchor.current;
    const index = items.findIndex((item) => item.key === key);
    if (previousQuery !== query) scroller.current.scrollTop = 0;
    else if (index > 0) scroller.current.scrollTop = (offsets[index] ?? 0) + offset;
    updateViewport();
  }, [items, query]);
  useLayoutEffect(() => {
    if (moves === 0 || scroller.current === null || selected === null) return;
    const index = items.indexOf(selected);
    // With the first app, show the heading above it.
    const top = selected.position === 0 ? 0 : (offsets[index] ?? 0);
    scrollIntoRange(scroller.current, top, offsets[index + 1] ?? 0);
    updateViewport();
  }, [moves]);

  const [first, last] = visibleRange(offsets, viewport.top, viewport.height, viewport.overscan);
  return (
    <div class="popup-scroller" ref={scroller} onScroll={updateViewport} tabIndex={0}>
      <div
        id={LIST_ID}
        class="popup-list"
        role="listbox"
        aria-label={POPUP_STRINGS.results}
        style={{ height: `${offsets.at(-1) ?? 0}px` }}
      >
        {items.slice(first, last).map((item, index) => {
          const top = offsets[first + index] ?? 0;
          return item.kind === 'heading' ? (
            <div
              key={item.key}
              class="popup-heading"
              role="presentation"
              style={{ insetBlockStart: `${top}px` }}
            >
              {item.text}
            </div>
          ) : (
            <ApplicationOption
              key={item.key}
              item={item}
              top={top}
              count={count}
              isSelected={item === selected}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls the least amount that shows the range from `top` to `bottom`. */
function scrollIntoRange(scroller: HTMLElement, top: number, bottom: number): void {
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}
