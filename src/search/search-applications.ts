import type { ApplicationId, AssignedApplication } from '../domain/application.ts';
import { frecency, NO_USAGE, type Usage } from '../domain/usage.ts';
import { decide } from './decide.ts';
import { findCandidates, type Candidate } from './find-candidates.ts';
import { matchRanges, type Range } from './match-ranges.ts';
import { LEVEL } from './score-words.ts';
import type { SearchIndex } from './search-index.ts';
import { KEPT_SHARE, USAGE } from './weights.ts';

export interface SearchOptions {
  readonly limit?: number;
  readonly usage?: Usage;
  /** The person's own names for applications. */
  readonly aliases?: ReadonlyMap<string, ApplicationId>;
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

export const NO_ALIASES: ReadonlyMap<string, ApplicationId> = new Map();

/** The applications that fit what was typed; for an empty query all, in the person's own order. */
export function searchApplications(
  index: SearchIndex,
  query: string,
  options: SearchOptions = {},
): SearchResult {
  const limit = options.limit ?? index.applications.length;
  const usage = usageByPlace(index, options.usage ?? NO_USAGE, options.now ?? Date.now());
  if (query.trim() === '') return allInOrder(index, usage, limit);

  const candidates = findCandidates(index, query, options.aliases ?? NO_ALIASES);
  candidates.sort(compareCandidates(index));
  const { chosen } = decide(index, candidates);
  const kept = keep(candidates);
  if (usage.size > 0) {
    for (const candidate of kept) addUsage(candidate, usage.get(candidate.place) ?? 0);
    kept.sort(compareCandidates(index));
  }
  const launch = chosen === null ? null : (index.applications[chosen.place] ?? null);
  return {
    matches: kept.slice(0, limit).flatMap((candidate) => toMatch(index, candidate)),
    total: kept.length,
    launch: launch?.ssoLink === null ? null : launch,
  };
}

/** Leaves out what fits much worse than the best: guesses beside certainties, and the far end. */
function keep(candidates: readonly Candidate[]): Candidate[] {
  const best = candidates[0];
  if (best === undefined) return [];
  const least = best.score * KEPT_SHARE;
  const leastLevel = best.level >= LEVEL.slip ? LEVEL.inside : LEVEL.incomplete;
  return candidates.filter(({ score, level }) => score >= least && level >= leastLevel);
}

function addUsage(candidate: Candidate, frequency: number): void {
  const boost = (USAGE.most * frequency) / (frequency + USAGE.half);
  candidate.score = Math.max(candidate.score, Math.min(USAGE.ceiling, candidate.score + boost));
}

function usageByPlace(index: SearchIndex, usage: Usage, now: number): Map<number, number> {
  const byPlace = new Map<number, number>();
  for (const id of usage.keys()) {
    const place = index.places.get(id);
    if (place !== undefined) byPlace.set(place, frecency(usage, id, now));
  }
  return byPlace;
}

/** Best first; ties go to what is on the dashboard, to the shorter label, then to the person's own order. */
export function compareCandidates(index: SearchIndex): (a: Candidate, b: Candidate) => number {
  return (a, b) =>
    b.score - a.score ||
    b.level - a.level ||
    shownLast(index, a.place) - shownLast(index, b.place) ||
    labelLength(index, a.place) - labelLength(index, b.place) ||
    sortOrder(index, a.place) - sortOrder(index, b.place) ||
    a.place - b.place;
}

function allInOrder(
  index: SearchIndex,
  usage: ReadonlyMap<number, number>,
  limit: number,
): SearchResult {
  const places = index.applications.map((_, place) => place);
  places.sort(
    (a, b) =>
      shownLast(index, a) - shownLast(index, b) ||
      (usage.get(b) ?? 0) - (usage.get(a) ?? 0) ||
      sortOrder(index, a) - sortOrder(index, b) ||
      a - b,
  );
  const matches = places.slice(0, limit).flatMap((place) => {
    const application = index.applications[place];
    return application === undefined ? [] : [{ application, score: 0, ranges: [] }];
  });
  return { matches, total: places.length, launch: null };
}

function toMatch(index: SearchIndex, candidate: Candidate): ApplicationMatch[] {
  const application = index.applications[candidate.place];
  const label = index.labels[candidate.place];
  if (application === undefined || label === undefined) return [];
  const ranges = matchRanges(label.parts, candidate.wording);
  return [{ application, score: candidate.score, ranges }];
}

function shownLast(index: SearchIndex, place: number): number {
  return index.applications[place]?.hidden === true ? 1 : 0;
}

function labelLength(index: SearchIndex, place: number): number {
  return index.labels[place]?.compact.length ?? 0;
}

function sortOrder(index: SearchIndex, place: number): number {
  return index.applications[place]?.sortOrder ?? 0;
}
