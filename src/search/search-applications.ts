import type { ApplicationId, AssignedApplication } from '../domain/application.ts';
import { frecency, NO_LAUNCHES, type LaunchHistory } from '../domain/launch-history.ts';
import { chooseCandidate } from './choose-candidate.ts';
import { compareCandidates, findCandidates, type Candidate } from './find-candidates.ts';
import { INCOMPLETE_CONFIDENCE, INSIDE_CONFIDENCE, TYPO_CONFIDENCE } from './confidence.ts';
import { matchRanges, type Range } from './match-ranges.ts';
import { withLookalikes } from './with-lookalikes.ts';
import type { SearchIndex } from './search-index.ts';
import {
  MIN_SCORE_SHARE,
  MAX_SCORE_WITH_USAGE,
  USAGE_HALF_POINT,
  MAX_USAGE_BONUS,
} from './score-weights.ts';

export interface SearchOptions {
  readonly limit?: number;
  readonly launches?: LaunchHistory;
  readonly now?: number;
}

export interface ApplicationMatch {
  readonly application: AssignedApplication;
  readonly score: number;
  /** Ranges of the label to highlight. */
  readonly ranges: readonly Range[];
}

export interface SearchResult {
  /** Best first. */
  readonly matches: readonly ApplicationMatch[];
  /** How many match, including those beyond the limit. */
  readonly total: number;
  /** What Enter opens at once; `null` if no result is sure enough. */
  readonly launch: AssignedApplication | null;
}

/** The applications that match a query; for an empty query all: pinned ones first, then by use and the user's own order. */
export function searchApplications(
  index: SearchIndex,
  query: string,
  { limit, launches = NO_LAUNCHES, now = Date.now() }: SearchOptions = {},
): SearchResult {
  const launchScore = (id: ApplicationId): number =>
    launches.has(id) ? frecency(launches, id, now) : 0;
  if (query.trim() === '') {
    const pins = new Map(index.personalization.pins.map((id, place) => [id, place]));
    const all = index.applications.map((application) => ({
      application,
      pin: pins.get(application.id) ?? pins.size,
      used: launchScore(application.id),
    }));
    all.sort(
      (a, b) =>
        a.pin - b.pin ||
        Number(a.application.hidden) - Number(b.application.hidden) ||
        b.used - a.used ||
        a.application.sortOrder - b.application.sortOrder,
    );
    const matches = all.slice(0, limit);
    return {
      matches: matches.map(({ application }) => ({ application, score: 0, ranges: [] })),
      total: all.length,
      launch: null,
    };
  }

  const candidates = findCandidates(index, query);
  const chosen = chooseCandidate(candidates).chosen?.label.application;
  const shown = withLookalikes(withoutWeakMatches(candidates));
  if (launches.size > 0) {
    for (const candidate of shown) {
      const frequency = launchScore(candidate.label.application.id);
      const boosted =
        candidate.score + (MAX_USAGE_BONUS * frequency) / (frequency + USAGE_HALF_POINT);
      candidate.score = Math.max(candidate.score, Math.min(MAX_SCORE_WITH_USAGE, boosted));
    }
    shown.sort(compareCandidates);
  }
  return {
    matches: shown.slice(0, limit).map(({ label, score, variant }) => ({
      application: label.application,
      score,
      ranges: matchRanges(label.parts, variant),
    })),
    total: shown.length,
    launch: chosen !== undefined && chosen.ssoLink !== null ? chosen : null,
  };
}

/** Leaves out results that are much worse than the best one, in score or in confidence. */
function withoutWeakMatches(candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const minConfidence =
    best.confidence >= TYPO_CONFIDENCE ? INSIDE_CONFIDENCE : INCOMPLETE_CONFIDENCE;
  return candidates.filter(
    ({ score, confidence }) => score >= best.score * MIN_SCORE_SHARE && confidence >= minConfidence,
  );
}
