import type { AssignedApplication } from '../domain/application.ts';
import { chooseCandidate } from './choose-candidate.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { WORDS_CONFIDENCE } from './confidence.ts';
import type { SearchIndex } from './search-index.ts';

/** What words name: one application, one of several, or none that is assigned. */
export type FindResult =
  | { readonly kind: 'found'; readonly application: AssignedApplication }
  | { readonly kind: 'several'; readonly candidates: readonly AssignedApplication[] }
  | { readonly kind: 'none'; readonly nearest: readonly AssignedApplication[] };

const MAX_NEAREST = 3;
const MIN_NEAREST_SCORE = 0.3;

/** The application that words name; `several` with one candidate asks whether it was meant. */
export function findApplication(index: SearchIndex, words: string): FindResult {
  const candidates = findCandidates(index, words);
  const { chosen, possible } = chooseCandidate(candidates);
  if (chosen !== null) return { kind: 'found', application: chosen.label.application };
  if (possible.length > 0) return { kind: 'several', candidates: possible.map(applicationOf) };
  const nearest = candidates.filter(({ score }) => score >= MIN_NEAREST_SCORE);
  return { kind: 'none', nearest: nearest.slice(0, MAX_NEAREST).map(applicationOf) };
}

/** Whether words name an application to the letter: its label, alias or brand, or whole words of its label alone. */
export function isNamedExactly(
  index: SearchIndex,
  words: string,
  application: AssignedApplication,
): boolean {
  const { chosen } = chooseCandidate(findCandidates(index, words));
  return chosen?.label.application === application && chosen.confidence >= WORDS_CONFIDENCE;
}

function applicationOf({ label }: Candidate): AssignedApplication {
  return label.application;
}
