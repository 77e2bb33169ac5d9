import type { Candidate } from './find-candidates.ts';
import {
  CONCEPT_CONFIDENCE,
  GUESS_CONFIDENCE,
  INSIDE_CONFIDENCE,
  LABEL_CONFIDENCE,
  LITERAL_CONFIDENCE,
  NICKNAME_CONFIDENCE,
} from './confidence.ts';
import { LAUNCH_MARGIN } from './score-weights.ts';

/** The candidate that the user surely meant, or those among which the user must choose. */
export interface CandidateChoice {
  readonly chosen: Candidate | null;
  /** All candidates that the user may have meant, best first. */
  readonly possible: readonly Candidate[];
}

/** Decides whether a query means exactly one application; `candidates` are sorted best first, ignoring usage. */
export function chooseCandidate(candidates: readonly Candidate[]): CandidateChoice {
  const possible = candidates.filter(({ confidence }) => confidence > GUESS_CONFIDENCE);
  const isLiteral = possible.some(({ confidence }) => confidence >= LITERAL_CONFIDENCE);
  const named = possible.filter(
    ({ confidence }) => confidence >= (isLiteral ? LITERAL_CONFIDENCE : LABEL_CONFIDENCE),
  );
  const best = named[0] ?? possible[0];
  if (best === undefined) return { chosen: null, possible };
  const { score, confidence, wholeLabel } = best;
  if (confidence === NICKNAME_CONFIDENCE) return { chosen: best, possible };
  const rivals =
    named.length > 0
      ? named.slice(1)
      : possible.filter(
          (other) =>
            other !== best &&
            !(wholeLabel && !other.wholeLabel && other.confidence <= confidence) &&
            (other.confidence >= confidence ||
              other.confidence === CONCEPT_CONFIDENCE ||
              other.score > score - LAUNCH_MARGIN),
        );
  const duplicates = isLiteral ? best.label.sameLabels : best.label.duplicates;
  const isAlone = rivals.length === 0 && duplicates.length === 1;
  if (isAlone && confidence > INSIDE_CONFIDENCE && confidence !== CONCEPT_CONFIDENCE)
    return { chosen: best, possible };
  if (named.length === 0) return { chosen: null, possible };
  /** Applications whose labels look like the typed one: the user must tell them apart. */
  const unnamed = duplicates.filter((label) => named.every((other) => other.label !== label));
  return { chosen: null, possible: [...named, ...unnamed.map((label) => ({ ...best, label }))] };
}
