import type { AssignedApplication } from '../../domain/application.ts';
import { movePin, togglePin, type PinChange } from './pin-order.ts';
import { PIN_STRINGS } from './pin-strings.ts';
import type { PopupDeps } from './popup-context.ts';

/** Pins or unpins an app and announces it. */
export function toggleAndAnnounce(popup: PopupDeps, { id }: AssignedApplication): void {
  apply(popup, togglePin(popup.list.pins.value, id));
}

/** Moves a pinned app up or down and announces its place. */
export function moveAndAnnounce(popup: PopupDeps, { id }: AssignedApplication, by: -1 | 1): void {
  const shown = new Set(popup.list.snapshot.value?.value.map((application) => application.id));
  apply(
    popup,
    movePin(popup.list.pins.value, id, by, (pin) => shown.has(pin)),
    popup.list.pins.value.filter((pin) => shown.has(pin)).length,
  );
}

function apply({ list, announcer }: PopupDeps, change: PinChange, count = 0): void {
  if (change.pins !== list.pins.value) list.setPins(change.pins);
  announcer.announce(
    {
      pinned: PIN_STRINGS.pinned,
      unpinned: PIN_STRINGS.unpinned,
      moved: PIN_STRINGS.place(change.place, count),
      'not-moved': PIN_STRINGS.place(change.place, count),
      'not-pinned': PIN_STRINGS.notPinned,
      'too-many': PIN_STRINGS.tooMany,
    }[change.result],
  );
}
