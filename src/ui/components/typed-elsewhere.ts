/** The elements that use keys themselves. */
const USES_KEYS = 'input, textarea, select, [role=menu], [role=alertdialog], dialog';

/** Whether this key belongs to nothing that has the focus; what is typed after a click elsewhere is meant for the field. */
export function isUnfocusedTyping(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (!(target instanceof Element) || target.closest(USES_KEYS) !== null) return false;
  // A button has a use for the space bar.
  return key.length === 1 && (key !== ' ' || target === document.body);
}
