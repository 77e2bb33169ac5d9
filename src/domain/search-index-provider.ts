import type { AssignedApplication } from './application.ts';
import type { Policy } from './policy.ts';

type Applications = readonly AssignedApplication[];

/** The part of the search that makes an index; loaded on first use. */
interface SearchFunctions<Index> {
  createSearchIndex(applications: Applications, aliases: Policy['aliases']): Index;
}

/** The search index of a list of apps, made once for each list. */
export interface SearchIndexProvider<Index> {
  of(applications: Applications): Promise<Index>;
  /** Whether the index of this very list is the last one made. */
  has(applications: Applications): boolean;
  /** Drops the index, such as when policy has other aliases. */
  forget(): void;
}

export function createSearchIndexProvider<Index>(
  loadSearch: () => Promise<SearchFunctions<Index>>,
  policy: () => Promise<Policy>,
): SearchIndexProvider<Index> {
  let last: { readonly applications: Applications; readonly index: Index } | null = null;
  return {
    async of(applications) {
      if (last?.applications === applications) return last.index;
      const [{ createSearchIndex }, { aliases }] = await Promise.all([loadSearch(), policy()]);
      const index = createSearchIndex(applications, aliases);
      last = { applications, index };
      return index;
    },
    has: (applications) => last?.applications === applications,
    forget() {
      last = null;
    },
  };
}
