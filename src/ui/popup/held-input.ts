import { isListKey } from './list-keys.ts';

/** What the user does between the first frame and the popup's whole script. */
export interface HeldInput {
  /** What the field has by now; empty once the input is released. */
  readonly text: string;
  /** Does everything that was held, once; from then on nothing is held. */
  release(): void;
}

const HELD_EVENTS = ['keydown', 'click', 'auxclick'] as const;

/** Holds keys that are not for the text, and clicks: a link must not be followed without the worker's proof. */
export function holdInput(field: HTMLInputElement | null): HeldInput {
  const held: (KeyboardEvent | MouseEvent)[] = [];
  let isReleased = false;

  const hold = (event: KeyboardEvent | MouseEvent) => {
    if (event instanceof KeyboardEvent && !isListKey(event, field)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  for (const type of HELD_EVENTS) document.addEventListener(type, hold, true);

  return {
    get text() {
      return isReleased ? '' : (field?.value ?? '');
    },
    release() {
      if (isReleased) return;
      isReleased = true;
      for (const type of HELD_EVENTS) document.removeEventListener(type, hold, true);
      for (const event of held)
        event.target?.dispatchEvent(
          event instanceof KeyboardEvent
            ? new KeyboardEvent(event.type, event)
            : new MouseEvent(event.type, event),
        );
    },
  };
}
