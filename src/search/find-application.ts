import type { AssignedApplication } from '../domain/application.ts';
import { decide } from './decide.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { compareCandidates, NO_ALIASES, type SearchOptions } from './search-applications.ts';
import type { SearchIndex } from './search-index.ts';

/** What words name: one application, one of several, or none that is assigned. */
export type Found =
  | { readonly kind: 'found'; readonly application: AssignedApplication }
  | { readonly kind: 'several'; readonly candidates: readonly AssignedApplication[] }
  | { readonly kind: 'none'; readonly nearest: readonly AssignedApplication[] };

const MOST_NEAREST = 3;
const NEAR_ENOUGH = 0.3;

/** The application that words name; `several` with one candidate asks whether it was meant. */
export function findApplication(
  index: SearchIndex,
  words: string,
  options: SearchOptions = {},
): Found {
  const candidates = findCandidates(index, words, options.aliases ?? NO_ALIASES);
  candidates.sort(compareCandidates(index));
  const { chosen, possible } = decide(index, candidates);
  const at = ({ place }: Candidate): AssignedApplication[] => {
    const application = index.applications[place];
    return application === undefined ? [] : [application];
  };
  const [application] = chosen === null ? [] : at(chosen);
  if (application !== undefined) return { kind: 'found', application };
  if (possible.length > 0) return { kind: 'several', candidates: possible.flatMap(at) };
  const nearest = candidates.filter((candidate) => candidate.score >= NEAR_ENOUGH);
  return { kind: 'none', nearest: nearest.slice(0, MOST_NEAREST).flatMap(at) };
}
