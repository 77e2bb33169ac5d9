import type { AssignedApplication } from '../../domain/application.ts';
import type { Policy } from '../../domain/policy.ts';
import type { ApplicationsSnapshot } from '../../domain/applications-snapshot.ts';
import type { Item } from '../../domain/stored-item.ts';
import type { Platform } from '../platform.ts';
import type { SearchIndex } from '../../search/search-index.ts';

/** The search index of the applications, made once for each list of them. */
export interface ApplicationsIndex {
  /** Of the kept snapshot; `null` where there is none. Never asks the network. */
  current(): Promise<SearchIndex | null>;
  of(applications: readonly AssignedApplication[]): Promise<SearchIndex>;
  /** The snapshot's applications where their index is still to be made, for a first look without it. */
  unindexedApplications(): Promise<readonly AssignedApplication[] | null>;
  /** Drops what was made: policy may have other names for the applications. */
  forget(): void;
}

export function createApplicationsIndex(
  item: Item<ApplicationsSnapshot | null>,
  loadSearch: Platform['loadSearch'],
  policy: () => Promise<Policy>,
): ApplicationsIndex {
  let built: SearchIndex | null = null;

  async function of(applications: readonly AssignedApplication[]): Promise<SearchIndex> {
    if (built?.applications === applications) return built;
    const [{ createSearchIndex }, { aliases }] = await Promise.all([loadSearch(), policy()]);
    built = createSearchIndex(applications, aliases);
    return built;
  }

  return {
    of,
    async current() {
      const snapshot = await item.read();
      return snapshot === null ? null : await of(snapshot.value);
    },
    async unindexedApplications() {
      const applications = (await item.read())?.value ?? null;
      return applications === built?.applications ? null : applications;
    },
    forget() {
      built = null;
    },
  };
}
