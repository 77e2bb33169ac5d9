import type { AssignedApplication } from '../domain/application.ts';
import { decide } from './decide.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import type { SearchIndex } from './search-index.ts';

/** What words name: one application, one of several, or none that is assigned. */
export type Found =
  | { readonly kind: 'found'; readonly application: AssignedApplication }
  | { readonly kind: 'several'; readonly candidates: readonly AssignedApplication[] }
  | { readonly kind: 'none'; readonly nearest: readonly AssignedApplication[] };

const MOST_NEAREST = 3;
const NEAR_ENOUGH = 0.3;

/** The application that words name; `several` with one candidate asks whether it was meant. */
export function findApplication(index: SearchIndex, words: string): Found {
  const candidates = findCandidates(index, words);
  const { chosen, possible } = decide(candidates);
  if (chosen !== null) return { kind: 'found', application: chosen.label.application };
  if (possible.length > 0) return { kind: 'several', candidates: possible.map(applicationOf) };
  const nearest = candidates.filter(({ score }) => score >= NEAR_ENOUGH);
  return { kind: 'none', nearest: nearest.slice(0, MOST_NEAREST).map(applicationOf) };
}

function applicationOf({ label }: Candidate): AssignedApplication {
  return label.application;
}
