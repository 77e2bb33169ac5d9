import { localized } from '../../domain/localized.ts';

/** What the popup says of pins; apart from its other strings, which are read before the first frame. */
export const PIN_STRINGS = localized('pins', {
  pin: 'Pin',
  unpin: 'Unpin',
  moveUp: 'Move up',
  moveDown: 'Move down',
  pinned: 'Pinned',
  unpinned: 'Unpinned',
  place: (place: number, count: number) => `Moved to place ${place} of ${count}`,
  notPinned: 'Pin it first to move it',
  tooMany: 'You can pin up to 30 apps. Unpin one first.',
});
