import type { Candidate } from './find-candidates.ts';
import { LEVEL } from './score-words.ts';
import type { SearchIndex } from './search-index.ts';
import { LAUNCH_MARGIN } from './weights.ts';

/** Which candidate was surely meant, or between which it lies. */
export interface Decision {
  readonly chosen: Candidate | null;
  /** All that may have been meant, best first. */
  readonly possible: readonly Candidate[];
}

/** Whether a query means exactly one application; `candidates` are sorted, best first, without regard to usage. */
export function decide(index: SearchIndex, candidates: readonly Candidate[]): Decision {
  const possible = candidates.filter((candidate) => candidate.level > LEVEL.guess);
  const best = possible[0];
  if (best === undefined) return { chosen: null, possible };
  const certain = possible.filter((candidate) => candidate.level >= LEVEL.label);
  if (certain.length > 0) {
    const [only] = certain;
    const chosen = certain.length === 1 && only !== undefined && !isTwin(index, only) ? only : null;
    return {
      chosen,
      possible: chosen === null ? [...certain, ...twinsOf(index, certain)] : possible,
    };
  }
  const rivals = possible.filter(
    (candidate) =>
      candidate !== best &&
      !(best.wholeLabel && !candidate.wholeLabel && candidate.level <= best.level) &&
      (candidate.level >= best.level ||
        candidate.level === LEVEL.concept ||
        candidate.score > best.score - LAUNCH_MARGIN),
  );
  const sure =
    best.level > LEVEL.inside &&
    best.level !== LEVEL.concept &&
    rivals.length === 0 &&
    !isTwin(index, best);
  return { chosen: sure ? best : null, possible };
}

function isTwin(index: SearchIndex, candidate: Candidate): boolean {
  return index.twins[candidate.place] === 1;
}

/** Applications that look like one of these but were not typed: they must be told apart by the person. */
function twinsOf(index: SearchIndex, certain: readonly Candidate[]): Candidate[] {
  const first = certain[0];
  if (first === undefined || !isTwin(index, first)) return [];
  const shapes = new Set(certain.map((candidate) => index.skeletons[candidate.place]));
  return index.applications.flatMap((_, place) =>
    shapes.has(index.skeletons[place]) && !certain.some((candidate) => candidate.place === place)
      ? [{ ...first, place }]
      : [],
  );
}
