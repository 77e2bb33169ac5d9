import type { RefObject } from 'preact';

/** The elements that use keys themselves. */
const USES_KEYS = 'input, textarea, select, [role=menu], [role=alertdialog], dialog';

/** Gives the field what is typed after a click elsewhere; returns what ends that. */
export function keysFromElsewhere(field: RefObject<HTMLInputElement | null>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!(target instanceof Element) || target.closest(USES_KEYS) !== null) return;
    // A button keeps Enter, the space bar and the arrows; the page and the rows have no use for them.
    const isUnused = target === document.body || target.closest('[role=listbox]') !== null;
    const isText = key.length === 1 && (key !== ' ' || isUnused);
    if (!isText && (!isUnused || !/^(?:Arrow|Page|Home|End|Enter|Escape)/u.test(key))) return;
    field.current?.focus();
    if (isText) return;
    field.current?.dispatchEvent(new KeyboardEvent('keydown', event));
    event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
