import type { AssignedApplication } from '../domain/application.ts';
import { findCandidates } from './find-candidates.ts';
import { GUESS_LEVEL, PREFIX_LEVEL } from './levels.ts';
import { searchApplications, type SearchOptions } from './search-applications.ts';
import type { SearchIndex } from './search-index.ts';

/** The applications that have all words of a query, best first; unlike a search it shows no mere neighbours. */
export function filterApplications(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): AssignedApplication[] {
  if (query.trim() === '')
    return searchApplications(index, query, options).matches.map((match) => match.application);
  const candidates = findCandidates(index, query);
  const someHaveAll = candidates.some(({ level, allWords }) => allWords && level >= PREFIX_LEVEL);
  return candidates
    .filter(({ level, allWords }) => level > GUESS_LEVEL && (allWords || !someHaveAll))
    .map(({ label }) => label.application);
}
