import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ApplicationOption } from './application-option.tsx';
import { LIST_ID } from './option-id.ts';
import { usePopup } from './popup-context.ts';
import { indexAt, offsetsOf, windowOf } from './window-of.ts';
import { POPUP_WORDS } from './words.ts';

// What the first frame shows; rows beyond it are drawn when the list is looked at again.
const FIRST_VIEW = { top: 0, height: 400, overscan: 0 };
const OVERSCAN = 6;

/** The list, of which only what can be seen is in the document: 5,000 applications scroll like 50. */
export function ApplicationOptions() {
  const { list } = usePopup();
  const items = list.items.value;
  const selected = list.selection.item.value;
  const moves = list.selection.moves.value;
  const offsets = useMemo(() => offsetsOf(items), [items]);
  const count = useMemo(() => items.filter(({ kind }) => kind === 'application').length, [items]);
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(FIRST_VIEW);
  const query = list.query.value;
  const shown = useRef({ query, key: '', below: 0 });

  const look = () => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight: height } = element;
    setView({ top, height, overscan: OVERSCAN });
    const first = indexAt(offsets, top);
    shown.current = { query, key: items[first]?.key ?? '', below: top - (offsets[first] ?? 0) };
  };

  const isFirst = useRef(true);
  useEffect(() => {
    // After the first frame, which is to be drawn as soon as can be.
    const frame = requestAnimationFrame(() => setTimeout(look));
    isFirst.current = false;
    return () => cancelAnimationFrame(frame);
  }, []);
  useLayoutEffect(() => {
    if (isFirst.current || scroller.current === null) return;
    // A new query starts at the top; a new list behind the same query leaves what is looked at where it is.
    const { query: before, key, below } = shown.current;
    const at = items.findIndex((item) => item.key === key);
    if (before !== query) scroller.current.scrollTop = 0;
    else if (at > 0) scroller.current.scrollTop = (offsets[at] ?? 0) + below;
    look();
  }, [items, query]);
  useLayoutEffect(() => {
    if (moves === 0 || scroller.current === null || selected === null) return;
    const at = items.indexOf(selected);
    // The heading above the first application comes into view with it.
    const top = selected.position === 0 ? 0 : (offsets[at] ?? 0);
    reveal(scroller.current, top, offsets[at + 1] ?? 0);
    look();
  }, [moves]);

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

/** Scrolls as little as shows what lies between `top` and `bottom`. */
function reveal(scroller: HTMLElement, top: number, bottom: number): void {
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight;
}
