import type { Personalization } from '../domain/personalization.ts';
import { personalizationReader } from '../storage/personalization-catalog.ts';
import { decideEnter } from '../omnibox/enter-action.ts';
import { suggest } from '../omnibox/suggest.ts';
import type { AssignedApplication } from '../domain/application.ts';
import { readBrands, type Brands } from '../search/brands.ts';
import { filterApplications } from '../search/filter-applications.ts';
import { findApplication } from '../search/find-application.ts';
import { searchApplications } from '../search/search-applications.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';

/** The search and the address bar's use of it, as a script of its own: the first rows are shown without it. */
export const createSearchScript = (brandTable: string) => ({
  createSearchIndex: createSearchIndexWith(readBrands(brandTable)),
  decideEnter,
  filterApplications,
  findApplication,
  personalizationReader,
  searchApplications,
  suggest,
});

export type SearchScript = ReturnType<typeof createSearchScript>;

/** Creates indexes over the organization's and the user's own names and the table's brand names. */
const createSearchIndexWith =
  (brands: Brands) =>
  (
    applications: readonly AssignedApplication[],
    aliases?: ReadonlyMap<string, string>,
    personalization?: Personalization,
  ): SearchIndex =>
    createSearchIndex(applications, aliases, brands, personalization);
