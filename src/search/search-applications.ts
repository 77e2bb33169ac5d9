import type { ApplicationId, AssignedApplication } from '../domain/application.ts';
import { frecency, NO_USAGE, type Usage } from '../domain/usage.ts';
import { decide } from './decide.ts';
import { compareCandidates, findCandidates, type Candidate } from './find-candidates.ts';
import { INCOMPLETE_LEVEL, INSIDE_LEVEL, SLIP_LEVEL } from './levels.ts';
import { matchRanges, type Range } from './match-ranges.ts';
import type { SearchIndex } from './search-index.ts';
import { KEPT_SHARE, USAGE_CEILING, USAGE_HALF, USAGE_MOST } from './weights.ts';

export interface SearchOptions {
  readonly limit?: number;
  readonly usage?: Usage;
  readonly now?: number;
}

export interface ApplicationMatch {
  readonly application: AssignedApplication;
  readonly score: number;
  /** Stretches of the label to mark. */
  readonly ranges: readonly Range[];
}

export interface SearchResult {
  /** Best first. */
  readonly matches: readonly ApplicationMatch[];
  /** How many fit, whatever the limit. */
  readonly total: number;
  /** What Enter opens at once; `null` where it is not sure. */
  readonly launch: AssignedApplication | null;
}

/** The applications that fit what was typed; for an empty query all, in the person's own order. */
export function searchApplications(
  index: SearchIndex,
  query: string,
  { limit, usage = NO_USAGE, now = Date.now() }: SearchOptions = {},
): SearchResult {
  const used = (id: ApplicationId): number => (usage.has(id) ? frecency(usage, id, now) : 0);
  if (query.trim() === '') {
    const all = index.applications.map((application) => ({
      application,
      used: used(application.id),
    }));
    all.sort(
      (a, b) =>
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
  const chosen = decide(candidates).chosen?.label.application;
  const kept = keep(candidates);
  if (usage.size > 0) {
    for (const candidate of kept) {
      const often = used(candidate.label.application.id);
      const lifted = candidate.score + (USAGE_MOST * often) / (often + USAGE_HALF);
      candidate.score = Math.max(candidate.score, Math.min(USAGE_CEILING, lifted));
    }
    kept.sort(compareCandidates);
  }
  return {
    matches: kept.slice(0, limit).map(({ label, score, wording }) => ({
      application: label.application,
      score,
      ranges: matchRanges(label.parts, wording),
    })),
    total: kept.length,
    launch: chosen !== undefined && chosen.ssoLink !== null ? chosen : null,
  };
}

/** Leaves out what fits much worse than the best: guesses beside certainties, and the far end. */
function keep(candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  if (best === undefined) return [];
  const least = best.level >= SLIP_LEVEL ? INSIDE_LEVEL : INCOMPLETE_LEVEL;
  return candidates.filter(
    ({ score, level }) => score >= best.score * KEPT_SHARE && level >= least,
  );
}
