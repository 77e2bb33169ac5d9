// Read after the first paint: the list before anything is typed needs no search.
export { searchApplications } from '../../search/search-applications.ts';
export { createSearchIndex } from '../../search/search-index.ts';
