import {
  decodeNicknames,
  decodePins,
  type Nickname,
  type Personalization,
  type Pins,
} from '../domain/personalization.ts';
import type { Item, ItemDefinition } from '../domain/stored-item.ts';
import type { CatalogRow } from './catalog.ts';

/** The user's own names for apps; pages write them. */
export const NICKNAMES: CatalogRow<readonly Nickname[]> = {
  area: 'local',
  key: 'nicknames',
  version: 1,
  fallback: [],
  decode: decodeNicknames,
  untilSignOut: true,
};

/** The apps that the user pinned; pages write them, and the popup's first frame shows them. */
export const PINS: CatalogRow<Pins> = {
  area: 'local',
  key: 'pins',
  version: 1,
  fallback: [],
  decode: decodePins,
  untilSignOut: true,
};

/** Reads what the user of one account set; `onChange` is called whenever any of it changes. */
export function personalizationReader(
  define: <T>(row: ItemDefinition<T>) => Pick<Item<T>, 'read' | 'watch'>,
  onChange: () => void,
): () => Promise<Personalization> {
  const [nicknames, pins] = [define(NICKNAMES), define(PINS)];
  nicknames.watch(onChange);
  pins.watch(onChange);
  return async () => {
    const [named, pinned] = await Promise.all([nicknames.read(), pins.read()]);
    return { nicknames: named, pins: pinned };
  };
}
