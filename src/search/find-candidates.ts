import type { ApplicationId } from '../domain/application.ts';
import { scoreBlends } from './blend.ts';
import { foldedWords } from './fold.ts';
import { parseQuery, type ParsedQuery } from './parse-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { LEVEL, scoreWords, type Extent, type Level, type TakeCandidate } from './score-words.ts';
import type { SearchIndex } from './search-index.ts';
import { REWRITE, WHOLE } from './weights.ts';

/** One application that fits a query, with how well and how surely. */
export interface Candidate {
  readonly place: number;
  score: number;
  level: Level;
  /** Every part of the label was typed. */
  wholeLabel: boolean;
  /** Every typed word but noise is in the label. */
  allWords: boolean;
  /** The wording that it fits best. */
  wording: ParsedQuery;
}

/** Initials, blends and own aliases stand for a whole label. */
const WHOLE_EXTENT: Extent = { wholeLabel: false, allWords: true };
const HIGHEST_LEVELS = {
  spacing: LEVEL.label,
  brand: LEVEL.label,
  concept: LEVEL.concept,
  'slipped-brand': LEVEL.slip,
} as const;
const EVERY_FIT = { scale: 1, exactOnly: false, highestLevel: LEVEL.label };

/** All applications that fit a query to some degree, in no order. */
export function findCandidates(
  index: SearchIndex,
  query: string,
  aliases: ReadonlyMap<string, ApplicationId>,
): Candidate[] {
  const parsed = parseQuery(query);
  const candidates = new Map<number, Candidate>();
  const takeFor =
    (wording: ParsedQuery): TakeCandidate =>
    (place, score, level, extent = WHOLE_EXTENT) => {
      const known = candidates.get(place);
      if (known === undefined) candidates.set(place, { place, score, level, wording, ...extent });
      else if (score > known.score || level > known.level) {
        if (score > known.score) known.wording = wording;
        known.score = Math.max(known.score, score);
        known.level = Math.max(known.level, level);
        known.wholeLabel ||= extent.wholeLabel;
        known.allWords ||= extent.allWords;
      }
    };

  const take = takeFor(parsed);
  takeOwnAlias(index, query, aliases, take);
  if (parsed.words.length === 0) return [...candidates.values()];
  scoreWords(index, parsed, EVERY_FIT, take);
  takeWholeLabels(index, parsed, take);
  scoreBlends(index, parsed, take);
  for (const rewrite of rewriteQuery(index, parsed))
    scoreWords(
      index,
      rewrite.query,
      {
        scale: rewrite.scale,
        exactOnly: rewrite.kind !== 'spacing',
        highestLevel: HIGHEST_LEVELS[rewrite.kind],
      },
      (place, score, level, extent) => {
        if (level !== LEVEL.incomplete) takeFor(rewrite.query)(place, score, level, extent);
      },
    );
  return [...candidates.values()];
}

function takeOwnAlias(
  index: SearchIndex,
  query: string,
  aliases: ReadonlyMap<string, ApplicationId>,
  take: TakeCandidate,
): void {
  if (aliases.size === 0) return;
  const typed = foldedWords(query).join(' ');
  for (const [alias, id] of aliases) {
    const place = index.places.get(id);
    if (place !== undefined && typed !== '' && foldedWords(alias).join(' ') === typed)
      take(place, WHOLE.ownAlias, LEVEL.ownAlias);
  }
}

/** Labels that were typed whole, whatever their spaces and signs. */
function takeWholeLabels(index: SearchIndex, parsed: ParsedQuery, take: TakeCandidate): void {
  for (const place of index.byCompact.get(parsed.compact) ?? [])
    take(place, WHOLE.label, LEVEL.label);
  if (parsed.compactContent !== parsed.compact)
    for (const place of index.byCompact.get(parsed.compactContent) ?? [])
      take(place, WHOLE.label * REWRITE.spacing, LEVEL.label);
}
