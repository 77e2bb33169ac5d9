import type { AssignedApplication } from '../domain/application.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { LEVEL } from './score-words.ts';
import {
  compareCandidates,
  NO_ALIASES,
  searchApplications,
  type SearchOptions,
} from './search-applications.ts';
import type { SearchIndex } from './search-index.ts';

/** The applications that have all words of a query, best first; unlike a search it shows no mere neighbours. */
export function filterApplications(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): AssignedApplication[] {
  if (query.trim() === '')
    return searchApplications(index, query, options).matches.map((match) => match.application);
  const candidates = findCandidates(index, query, options.aliases ?? NO_ALIASES);
  const strongest = Math.max(LEVEL.incomplete, ...candidates.map((candidate) => candidate.level));
  const someHaveAll = candidates.some(({ level, allWords }) => allWords && level >= LEVEL.prefix);
  const fits = ({ level, allWords }: Candidate): boolean =>
    level > LEVEL.guess &&
    !(level === LEVEL.slip && strongest >= LEVEL.prefix) &&
    (allWords || !someHaveAll);
  return candidates
    .filter(fits)
    .sort(compareCandidates(index))
    .flatMap(({ place }) => index.applications[place] ?? []);
}
