import type { AssignedApplication } from '../../domain/application.ts';
import { filterApplications } from '../../search/filter-applications.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { ListOrder } from '../request-types.ts';

/** Which apps a list has, and in which order. */
export interface ListContent {
  readonly query: string | null;
  readonly order: ListOrder | null;
  /** The apps themselves, where no query gives them. */
  readonly ids?: readonly string[] | undefined;
}

/** All apps of a list in its order; `recent`: ids of the apps that were opened last, newest first. */
export function arrange(
  index: SearchIndex,
  { query, order, ids }: ListContent,
  recent: readonly string[],
): readonly AssignedApplication[] {
  const applications =
    ids === undefined
      ? filterApplications(index, query ?? '')
      : ids.flatMap((id) => index.applications[index.positions.get(id) ?? -1] ?? []);
  switch (order) {
    case null:
      return applications;
    case 'name':
      return applications.toSorted((a, b) => a.label.localeCompare(b.label));
    case 'recent': {
      const places = new Map(recent.map((id, place) => [id, place]));
      const placeOf = ({ id }: AssignedApplication) => places.get(id) ?? places.size;
      return applications.toSorted((a, b) => placeOf(a) - placeOf(b));
    }
  }
}
