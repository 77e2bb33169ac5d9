import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Makes the buttons within an element one tab stop: arrow keys, Home, and End move the focus between them (ARIA
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
    const buttons = buttonsIn(ref.current);
    const tabStop = buttons.find((button) => button === active.current) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === tabStop ? 0 : -1;
  };
  useLayoutEffect(update);
  return {
    ref,
    onKeyDown(event) {
      const buttons = buttonsIn(ref.current);
      const index = buttons.findIndex((button) => button === document.activeElement);
      const target = index === -1 ? undefined : targetIndex(event.key, index, buttons.length - 1);
      if (target === undefined) return;
      event.preventDefault();
      buttons[target]?.focus();
    },
    onFocusIn({ target }) {
      if (!(target instanceof HTMLElement)) return;
      active.current = target;
      update();
    },
  };
}

function buttonsIn(root: HTMLElement | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('button') ?? [])];
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
