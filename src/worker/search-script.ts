import { enter } from '../omnibox/enter-action.ts';
import { suggest } from '../omnibox/suggest.ts';
import type { AssignedApplication } from '../domain/application.ts';
import { readBrands, type Brands } from '../search/brands.ts';
import { filterApplications } from '../search/filter-applications.ts';
import { findApplication } from '../search/find-application.ts';
import { searchApplications } from '../search/search-applications.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';

/** The search and what the address bar makes of it, a script of its own: the first rows come without it. */
export const createSearchScript = (brandTable: string) => ({
  createSearchIndex: createSearchIndexWith(readBrands(brandTable)),
  enter,
  filterApplications,
  findApplication,
  searchApplications,
  suggest,
});

export type SearchScript = ReturnType<typeof createSearchScript>;

/** The index over an organization's own names and those of the table. */
const createSearchIndexWith =
  (brands: Brands) =>
  (
    applications: readonly AssignedApplication[],
    aliases?: ReadonlyMap<string, string>,
  ): SearchIndex =>
    createSearchIndex(applications, aliases, brands);
