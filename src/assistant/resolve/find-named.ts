import { findApplication, type FindResult } from '../../search/find-application.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { applicationsNamed } from './whole-names.ts';

/** What a name means among the user's apps: a whole label first, then what a search finds. */
export function findNamed(name: string, index: SearchIndex): FindResult {
  const [application, ...others] = applicationsNamed(index, name);
  if (application !== undefined)
    return others.length === 0
      ? { kind: 'found', application }
      : { kind: 'several', candidates: [application, ...others] };
  return findApplication(index, name);
}
