import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ApplicationOption } from './application-option.tsx';
import { ListFrame } from './list-frame.tsx';
import { usePopup } from './popup-context.ts';
import { FIRST_VIEWPORT, indexAt, itemOffsets, visibleRange } from './virtual-list.ts';

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
  const [viewport, setViewport] = useState(FIRST_VIEWPORT);
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
    // The browser sizes the window after it has laid out the page.
    window.addEventListener('resize', updateViewport);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', updateViewport);
    };
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
    <ListFrame
      scroller={scroller}
      onScroll={updateViewport}
      height={offsets.at(-1) ?? 0}
      items={items.slice(first, last)}
      tops={offsets.slice(first, last)}
      row={(item, top) => (
        <ApplicationOption
          key={item.key}
          item={item}
          top={top}
          count={count}
          isSelected={item === selected}
        />
      )}
    />
  );
}

/** Scrolls the least amount that shows the range from `top` to `bottom`. */
function scrollIntoRange(scroller: HTMLElement, top: number, bottom: number): void {
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}
