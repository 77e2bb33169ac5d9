import type { AssignedApplication } from '../domain/application.ts';
import { chooseCandidate } from './choose-candidate.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { WORDS_CONFIDENCE } from './confidence.ts';
import type { SearchIndex } from './search-index.ts';

/** What the words name: one application, one of several, or no assigned application. */
export type FindResult =
  | { readonly kind: 'found'; readonly application: AssignedApplication }
  | { readonly kind: 'several'; readonly candidates: readonly AssignedApplication[] }
  | { readonly kind: 'none'; readonly nearest: readonly AssignedApplication[] };

const MAX_NEAREST = 3;
const MIN_NEAREST_SCORE = 0.3;

/** Finds the application that words name; for `several` with one candidate, ask whether the user means it. */
export function findApplication(index: SearchIndex, words: string): FindResult {
  const candidates = findCandidates(index, words);
  const { chosen, possible } = chooseCandidate(candidates);
  if (chosen !== null) return { kind: 'found', application: chosen.label.application };
  if (possible.length > 0) return { kind: 'several', candidates: possible.map(applicationOf) };
  const nearest = candidates.filter(({ score }) => score >= MIN_NEAREST_SCORE);
  return { kind: 'none', nearest: nearest.slice(0, MAX_NEAREST).map(applicationOf) };
}

/** Finds the application that words name exactly: by label, alias or brand, or by whole words of its label alone. */
export function findNamedExactly(index: SearchIndex, words: string): AssignedApplication | null {
  const { chosen } = chooseCandidate(findCandidates(index, words));
  return chosen !== null && chosen.confidence >= WORDS_CONFIDENCE ? chosen.label.application : null;
}

function applicationOf({ label }: Candidate): AssignedApplication {
  return label.application;
}
