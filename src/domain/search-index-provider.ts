import type { AssignedApplication } from './application.ts';
import type { Personalization } from './personalization.ts';
import type { Policy } from './policy.ts';
import type { ItemDefinition, Item } from './stored-item.ts';

type Applications = readonly AssignedApplication[];

/** Defines an item of the account whose apps are searched. */
type DefineOwnItem = <T>(definition: ItemDefinition<T>) => Pick<Item<T>, 'read' | 'watch'>;

/** The part of the search that makes an index; loaded on first use. */
interface SearchFunctions<Index> {
  createSearchIndex(
    applications: Applications,
    aliases: Policy['aliases'],
    personalization: Personalization,
  ): Index;
  /** Reads what the user set; `onChange` is called whenever it changes. */
  personalizationReader(
    define: DefineOwnItem,
    onChange: () => void,
  ): () => Promise<Personalization>;
}

/** The search index of a list of apps, made once for each list. */
export interface SearchIndexProvider<Index> {
  of(applications: Applications): Promise<Index>;
  /** Whether the index of this very list is the last one made. */
  has(applications: Applications): boolean;
  /** Drops the index, such as when policy has other aliases. */
  forget(): void;
}

/** `onChange` is called when the user changed what an index was made with, so that the next one differs. */
export function createSearchIndexProvider<Index>(
  loadSearch: () => Promise<SearchFunctions<Index>>,
  policy: () => Promise<Policy>,
  define: DefineOwnItem,
  onChange = () => {},
): SearchIndexProvider<Index> {
  let last: { readonly applications: Applications; readonly index: Index } | null = null;
  let readPersonalization: (() => Promise<Personalization>) | null = null;
  const forget = () => {
    last = null;
  };
  return {
    async of(applications) {
      if (last?.applications === applications) return last.index;
      const search = await loadSearch();
      readPersonalization ??= search.personalizationReader(define, () => {
        forget();
        onChange();
      });
      const [{ aliases }, personalization] = await Promise.all([policy(), readPersonalization()]);
      const index = search.createSearchIndex(applications, aliases, personalization);
      last = { applications, index };
      return index;
    },
    has: (applications) => last?.applications === applications,
    forget,
  };
}
