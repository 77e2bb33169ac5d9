import type { Candidate } from './find-candidates.ts';
import { CONCEPT_LEVEL, GUESS_LEVEL, INSIDE_LEVEL, LABEL_LEVEL } from './levels.ts';
import { LAUNCH_MARGIN } from './weights.ts';

/** Which candidate was surely meant, or between which it lies. */
export interface Decision {
  readonly chosen: Candidate | null;
  /** All that may have been meant, best first. */
  readonly possible: readonly Candidate[];
}

/** Whether a query means exactly one application; `candidates` are sorted, best first, without regard to usage. */
export function decide(candidates: readonly Candidate[]): Decision {
  const possible = candidates.filter(({ level }) => level > GUESS_LEVEL);
  const named = possible.filter(({ level }) => level >= LABEL_LEVEL);
  const best = named[0] ?? possible[0];
  if (best === undefined) return { chosen: null, possible };
  const { score, level, wholeLabel } = best;
  const rivals =
    named.length > 0
      ? named.slice(1)
      : possible.filter(
          (other) =>
            other !== best &&
            !(wholeLabel && !other.wholeLabel && other.level <= level) &&
            (other.level >= level ||
              other.level === CONCEPT_LEVEL ||
              other.score > score - LAUNCH_MARGIN),
        );
  const { twins } = best.label;
  const isAlone = rivals.length === 0 && twins.length === 1;
  if (isAlone && level > INSIDE_LEVEL && level !== CONCEPT_LEVEL) return { chosen: best, possible };
  if (named.length === 0) return { chosen: null, possible };
  /** Applications that look like one that was named but were not typed: the person must tell them apart. */
  const unnamed = twins.filter((label) => named.every((other) => other.label !== label));
  return { chosen: null, possible: [...named, ...unnamed.map((label) => ({ ...best, label }))] };
}
