import { readDoor, SHUT_DOOR, type Door } from '../domain/door.ts';
import { defineItem } from './storage.ts';

/** The door alone: each wake of the worker asks it whether there is more to read. */
export const doorItem = defineItem<Door>({
  area: 'local',
  key: 'door',
  version: 1,
  fallback: SHUT_DOOR,
  encode: (door) => door,
  decode: readDoor,
});
