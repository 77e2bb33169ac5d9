import { FIRST_VIEWPORT, ROW_HEIGHT } from './virtual-list.ts';

const PAGE_SIZE = Math.floor(FIRST_VIEWPORT.height / ROW_HEIGHT);

/** Whether the list takes a key that is pressed in the field, so that the text does not. */
export function isListKey(event: KeyboardEvent, field: HTMLInputElement | null): boolean {
  if (event.isComposing) return false;
  return (
    event.key === 'Enter' ||
    event.key === 'Escape' ||
    targetPosition(event, 0, 0) !== null ||
    placeToOpen(event) !== null ||
    isCopyShortcut(event, field) ||
    isMoreShortcut(event) ||
    isPinShortcut(event)
  );
}

/** The place of the app that Alt and a digit open, from 0; `null` for any other key. */
export function placeToOpen({ altKey, code }: KeyboardEvent): number | null {
  const digit = altKey ? /^Digit([1-9])$/u.exec(code)?.[1] : undefined;
  return digit === undefined ? null : Number(digit) - 1;
}

/** Where a key moves the selection; with text in the field, Home and End move the text cursor unless Ctrl is held. */
export function targetPosition(
  event: KeyboardEvent,
  position: number,
  count: number,
): number | null {
  const isListJump =
    event.ctrlKey || (event.target instanceof HTMLInputElement && event.target.value === '');
  switch (event.key) {
    case 'ArrowDown':
      return position + 1;
    case 'ArrowUp':
      return position - 1;
    case 'PageDown':
      return position + PAGE_SIZE;
    case 'PageUp':
      return position - PAGE_SIZE;
    case 'Home':
      return isListJump ? 0 : null;
    case 'End':
      return isListJump ? count : null;
    default:
      return null;
  }
}

/** Alt+C, by its key code because Option+C types "ç"; also Ctrl+C or Cmd+C unless text is selected. */
export function isCopyShortcut(event: KeyboardEvent, field: HTMLInputElement | null): boolean {
  if (event.code !== 'KeyC' || event.shiftKey) return false;
  const hasPrimaryModifier = event.ctrlKey || event.metaKey;
  return (
    event.altKey !== hasPrimaryModifier &&
    (event.altKey || field?.selectionStart === field?.selectionEnd)
  );
}

/** Alt+M, by its key code because Option+M types "µ". */
export function isMoreShortcut(event: KeyboardEvent): boolean {
  return isAltKey(event, 'KeyM');
}

/** Alt+P, by its key code because Option+P types "π". */
export function isPinShortcut(event: KeyboardEvent): boolean {
  return isAltKey(event, 'KeyP');
}

/** By how many places Alt+Shift with an arrow moves a pinned app; `null` for any other key. */
export function pinMove({ key, altKey, shiftKey }: KeyboardEvent): -1 | 1 | null {
  if (!altKey || !shiftKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
}

function isAltKey(
  { code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  wanted: string,
): boolean {
  return code === wanted && altKey && !ctrlKey && !metaKey && !shiftKey;
}
