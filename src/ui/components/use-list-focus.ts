import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Makes the buttons and links within an element one tab stop: arrow keys, Home, and End move the focus between them (ARIA
 * roving tabindex). Spread the result on the element.
 */
export function useListFocus<T extends HTMLElement>(): {
  readonly ref: RefObject<T | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
} {
  const ref = useRef<T>(null);
  const active = useRef<HTMLElement | null>(null);
  const update = () => {
    const controls = controlsIn(ref.current);
    const tabStop = controls.find((control) => control === active.current) ?? controls[0];
    for (const control of controls) control.tabIndex = control === tabStop ? 0 : -1;
  };
  useLayoutEffect(update);
  return {
    ref,
    onKeyDown(event) {
      const controls = controlsIn(ref.current);
      const index = controls.findIndex((control) => control === document.activeElement);
      const target = index === -1 ? undefined : targetIndex(event.key, index, controls.length - 1);
      if (target === undefined) return;
      event.preventDefault();
      controls[target]?.focus();
    },
    onFocusIn({ target }) {
      if (!(target instanceof HTMLElement)) return;
      active.current = target;
      update();
    },
  };
}

function controlsIn(root: HTMLElement | null): readonly HTMLElement[] {
  const controls = [...(root?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])];
  // A dialog within the list is a place of its own.
  const place = root?.closest('dialog') ?? null;
  return controls.filter((control) => control.closest('dialog') === place);
}

function targetIndex(key: string, index: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(index + 1, last);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
