import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { createSettledPosition } from './settled-position.ts';

export interface SettledNotice {
  /** For the notice's outermost element. */
  readonly element: RefObject<HTMLDivElement | null>;
  readonly canDecide: boolean;
  /** Does what a button of the notice is for, unless the notice has just appeared or moved. */
  decide(action: () => void): void;
}

/** Lets a notice be decided only while it waits, and once it has been in place, on a visible page, for a moment. */
export function useSettledNotice(isWithdrawn: boolean): SettledNotice {
  const element = useRef<HTMLDivElement>(null);
  const placement = useRef(createSettledPosition()).current;
  const [isSettled, setIsSettled] = useState(false);

  useEffect(() => {
    // A hidden page has no frames.
    const observe = (time: number) => {
      setIsSettled(placement.observe(positionOf(element.current), time));
      frame = requestAnimationFrame(observe);
    };
    let frame = requestAnimationFrame(observe);
    const reset = () => placement.reset();
    document.addEventListener('visibilitychange', reset);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('visibilitychange', reset);
    };
  }, [placement]);

  return {
    element,
    canDecide: isSettled && !isWithdrawn,
    decide(action) {
      // It may have moved since the last frame.
      if (!isWithdrawn && placement.isSettledAt(positionOf(element.current))) action();
    },
  };
}

/** Where an element is in everything that scrolls, and how large that is: the user's scrolling changes nothing in it. */
function positionOf(element: HTMLElement | null): string {
  if (element === null) return '';
  let { left, top } = element.getBoundingClientRect();
  const sizes = [element.offsetWidth, element.offsetHeight];
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    left += outer.scrollLeft;
    top += outer.scrollTop;
    sizes.push(outer.scrollWidth, outer.scrollHeight, outer.clientHeight);
  }
  return JSON.stringify([Math.round(left), Math.round(top), sizes]);
}
