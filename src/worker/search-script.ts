import { enter } from '../omnibox/enter.ts';
import { suggest } from '../omnibox/suggest.ts';
import { filterApplications } from '../search/filter-applications.ts';
import { findApplication } from '../search/find-application.ts';
import { searchApplications } from '../search/search-applications.ts';
import { createSearchIndex } from '../search/search-index.ts';

/** The search and what the address bar makes of it, a script of its own: the first rows come without it. */
export const searchScript = {
  createSearchIndex,
  enter,
  filterApplications,
  findApplication,
  searchApplications,
  suggest,
};

export type SearchScript = typeof searchScript;
