import type { AssignedApplication } from '../../domain/application.ts';
import type { AccountId } from '../../domain/accounts.ts';
import { createSearchIndexProvider } from '../../domain/search-index-provider.ts';
import type { ApplicationsSnapshot } from '../../domain/applications-snapshot.ts';
import type { Item } from '../../domain/stored-item.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import type { Platform } from '../platform.ts';
import type { SearchIndex } from '../../search/search-index.ts';

/** The search index of the applications, created once for each list. */
export interface ApplicationsIndex {
  /** The index of the stored list; `null` if there is none. Sends no request. */
  current(): Promise<SearchIndex | null>;
  of(applications: readonly AssignedApplication[]): Promise<SearchIndex>;
  /** The stored applications if they are not indexed yet, for a first search without the index. */
  unindexedApplications(): Promise<readonly AssignedApplication[] | null>;
  /** Drops the index: policy may have changed the applications' aliases. */
  forget(): void;
}

export function createApplicationsIndex(
  account: AccountId,
  item: Item<ApplicationsSnapshot | null>,
  { loadSearch, policy, items }: Pick<Platform, 'loadSearch' | 'policy' | 'items'>,
): ApplicationsIndex {
  const { of, has, forget } = createSearchIndexProvider(loadSearch, policy, (row) =>
    items.define(forAccount(row, account)),
  );
  return {
    of,
    forget,
    async current() {
      const snapshot = await item.read();
      return snapshot === null ? null : await of(snapshot.value);
    },
    async unindexedApplications() {
      const applications = (await item.read())?.value ?? null;
      return applications === null || has(applications) ? null : applications;
    },
  };
}
