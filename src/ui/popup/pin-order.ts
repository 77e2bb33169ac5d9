import type { ApplicationId } from '../../domain/application.ts';
import type { Pins } from '../../domain/personalization.ts';

export const MAX_PINS = 30;

/** A change of the pins, and what came of it. */
export interface PinChange {
  readonly pins: Pins;
  readonly result: 'pinned' | 'unpinned' | 'moved' | 'not-moved' | 'not-pinned' | 'too-many';
  /** The app's place among the pinned apps that are shown, from 1; 0 where it has none. */
  readonly place: number;
}

/** Pins an app behind the others, or takes its pin away. */
export function togglePin(pins: Pins, id: ApplicationId): PinChange {
  if (pins.includes(id))
    return { pins: pins.filter((pin) => pin !== id), result: 'unpinned', place: 0 };
  if (pins.length >= MAX_PINS) return { pins, result: 'too-many', place: 0 };
  return { pins: [...pins, id], result: 'pinned', place: pins.length + 1 };
}

/** Moves a pinned app by one place among those that are shown; others keep their places. */
export function movePin(
  pins: Pins,
  id: ApplicationId,
  by: -1 | 1,
  isShown: (id: ApplicationId) => boolean,
): PinChange {
  const shown = pins.filter(isShown);
  const at = shown.indexOf(id);
  if (at < 0) return { pins, result: 'not-pinned', place: 0 };
  const neighbor = shown[at + by];
  if (neighbor === undefined) return { pins, result: 'not-moved', place: at + 1 };
  const moved = pins.map((pin) => (pin === id ? neighbor : pin === neighbor ? id : pin));
  return { pins: moved, result: 'moved', place: at + by + 1 };
}
