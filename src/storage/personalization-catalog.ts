import { decodeNicknames, type Nickname, type Personalization } from '../domain/personalization.ts';
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

/** Reads what the user of one account set; `onChange` is called whenever any of it changes. */
export function personalizationReader(
  define: <T>(row: ItemDefinition<T>) => Pick<Item<T>, 'read' | 'watch'>,
  onChange: () => void,
): () => Promise<Personalization> {
  const nicknames = define(NICKNAMES);
  nicknames.watch(onChange);
  return async () => ({ nicknames: await nicknames.read() });
}
