import type { AssignedApplication } from '../domain/application.ts';
import { findCandidates } from './find-candidates.ts';
import { GUESS_CONFIDENCE, PREFIX_CONFIDENCE } from './confidence.ts';
import { searchApplications, type SearchOptions } from './search-applications.ts';
import { withLookalikes } from './with-lookalikes.ts';
import type { SearchIndex } from './search-index.ts';

/** The applications that match all words of a query, best first; unlike a search, leaves out near matches. */
export function filterApplications(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): AssignedApplication[] {
  if (query.trim() === '')
    return searchApplications(index, query, options).matches.map((match) => match.application);
  const candidates = findCandidates(index, query);
  const hasFullMatch = candidates.some(
    ({ confidence, allWords }) => allWords && confidence >= PREFIX_CONFIDENCE,
  );
  const fitting = candidates.filter(
    ({ confidence, allWords }) => confidence > GUESS_CONFIDENCE && (allWords || !hasFullMatch),
  );
  return withLookalikes(fitting).map(({ label }) => label.application);
}
