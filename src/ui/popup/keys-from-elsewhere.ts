import type { RefObject } from 'preact';
import { isUnfocusedTyping } from '../components/typed-elsewhere.ts';

/** Gives the field what is typed after a click elsewhere; returns what ends that. */
export function keysFromElsewhere(field: RefObject<HTMLInputElement | null>): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isUnfocusedTyping(event)) field.current?.focus();
    else if (isForList(event)) {
      field.current?.focus();
      field.current?.dispatchEvent(new KeyboardEvent('keydown', event));
      event.preventDefault();
    }
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** The field's keys for the list, where the page or a row has the focus; a button has its own use for them. */
function isForList({ target, key, defaultPrevented }: KeyboardEvent): boolean {
  return (
    !defaultPrevented &&
    target instanceof Element &&
    (target === document.body || target.closest('[role=listbox]') !== null) &&
    /^(?:Arrow|Page|Home|End|Enter|Escape)/u.test(key)
  );
}
