import {
  readOutsideAccess,
  NO_OUTSIDE_ACCESS,
  type OutsideAccess,
} from '../outside/model/outside-access.ts';
import { defineItem } from './storage.ts';

/** The door alone: each wake of the worker asks it whether there is more to read. */
export const outsideAccessItem = defineItem<OutsideAccess>({
  area: 'local',
  key: 'door',
  version: 1,
  fallback: NO_OUTSIDE_ACCESS,
  encode: (access) => access,
  decode: readOutsideAccess,
});
