import type { Candidate } from './find-candidates.ts';

/**
 * Each candidate, followed by those that look like it: nobody can choose between apps that are told apart by nothing, and
 * letters of another script are found by no text that people type.
 */
export function withLookalikes(candidates: readonly Candidate[]): Candidate[] {
  const listed = new Set(candidates.map(({ label }) => label));
  return candidates.flatMap((candidate) => [
    candidate,
    ...candidate.label.sameLabels.flatMap((label) => {
      if (listed.has(label)) return [];
      listed.add(label);
      return { ...candidate, label };
    }),
  ]);
}
