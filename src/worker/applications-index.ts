import type { AssignedApplication } from '../domain/application.ts';
import type { ApplicationsSnapshot } from '../domain/stored-form.ts';
import type { Item } from '../domain/item.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';

/** The search index of the applications, made once for each list of them. */
export interface ApplicationsIndex {
  /** Of the kept snapshot; `null` where there is none. Never asks the network. */
  current(): Promise<SearchIndex | null>;
  of(applications: readonly AssignedApplication[]): SearchIndex;
}

export function createApplicationsIndex(item: Item<ApplicationsSnapshot | null>): ApplicationsIndex {
  let made: SearchIndex | null = null;

  function of(applications: readonly AssignedApplication[]): SearchIndex {
    if (made?.applications !== applications) made = createSearchIndex(applications);
    return made;
  }

  return {
    of,
    async current() {
      const snapshot = await item.read();
      return snapshot === null ? null : of(snapshot.value);
    },
  };
}
