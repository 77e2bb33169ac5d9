import type { Candidate } from './find-candidates.ts';
import {
  CONCEPT_CONFIDENCE,
  GUESS_CONFIDENCE,
  INSIDE_CONFIDENCE,
  LABEL_CONFIDENCE,
} from './confidence.ts';
import { LAUNCH_MARGIN } from './score-weights.ts';

/** Which candidate was surely meant, or between which it lies. */
export interface CandidateChoice {
  readonly chosen: Candidate | null;
  /** All that may have been meant, best first. */
  readonly possible: readonly Candidate[];
}

/** Whether a query means exactly one application; `candidates` are sorted, best first, without regard to usage. */
export function chooseCandidate(candidates: readonly Candidate[]): CandidateChoice {
  const possible = candidates.filter(({ confidence }) => confidence > GUESS_CONFIDENCE);
  const named = possible.filter(({ confidence }) => confidence >= LABEL_CONFIDENCE);
  const best = named[0] ?? possible[0];
  if (best === undefined) return { chosen: null, possible };
  const { score, confidence, wholeLabel } = best;
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
  const { duplicates } = best.label;
  const isAlone = rivals.length === 0 && duplicates.length === 1;
  if (isAlone && confidence > INSIDE_CONFIDENCE && confidence !== CONCEPT_CONFIDENCE)
    return { chosen: best, possible };
  if (named.length === 0) return { chosen: null, possible };
  /** Applications that look like one that was named but were not typed: the person must tell them apart. */
  const unnamed = duplicates.filter((label) => named.every((other) => other.label !== label));
  return { chosen: null, possible: [...named, ...unnamed.map((label) => ({ ...best, label }))] };
}
