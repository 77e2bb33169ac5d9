import { scoreBlends } from './blend.ts';
import { foldedWords } from './fold.ts';
import {
  CONCEPT_LEVEL,
  INCOMPLETE_LEVEL,
  LABEL_LEVEL,
  OWN_ALIAS_LEVEL,
  type Level,
} from './levels.ts';
import { parseQuery, type ParsedQuery } from './parse-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { scoreWords, type TakeCandidate } from './score-words.ts';
import type { IndexedLabel, SearchIndex } from './search-index.ts';
import { OWN_ALIAS, WHOLE_LABEL } from './weights.ts';

/** One application that fits a query, with how well and how surely. */
export interface Candidate {
  readonly label: IndexedLabel;
  score: number;
  level: Level;
  /** Every part of the label was typed. */
  wholeLabel: boolean;
  /** Every typed word but noise is in the label. */
  allWords: boolean;
  /** The wording that it fits best. */
  wording: ParsedQuery;
}

/** All applications that fit a query to some degree, best first. */
export function findCandidates(index: SearchIndex, query: string): Candidate[] {
  const candidates = new Map<IndexedLabel, Candidate>();
  const takeFor =
    (wording: ParsedQuery): TakeCandidate =>
    (label, score, level, wholeLabel = false, allWords = true) => {
      const known = candidates.get(label);
      if (known === undefined) {
        candidates.set(label, { label, score, level, wholeLabel, allWords, wording });
        return;
      }
      if (score > known.score) {
        known.score = score;
        known.wording = wording;
      }
      known.level = Math.max(known.level, level);
      known.wholeLabel ||= wholeLabel;
      known.allWords ||= allWords;
    };

  const parsed = parseQuery(query);
  const take = takeFor(parsed);
  const words = foldedWords(query).join(' ');
  for (const label of index.byAlias.get(words) ?? []) take(label, OWN_ALIAS, OWN_ALIAS_LEVEL);
  if (parsed.words.length > 0) {
    scoreWords(index, parsed, false, take);
    /** Labels that were typed whole, whatever their spaces and signs. */
    for (const label of index.byCompact.get(parsed.compact) ?? [])
      take(label, WHOLE_LABEL, LABEL_LEVEL);
    scoreBlends(index, parsed, take);
    for (const { query: other, scale, most, exactOnly } of rewriteQuery(index, parsed))
      scoreWords(index, other, exactOnly, (label, score, level, wholeLabel, allWords) => {
        /** What it is for is not its name, however much of the label that covers. */
        const isWhole = wholeLabel && most > CONCEPT_LEVEL;
        if (level > INCOMPLETE_LEVEL)
          takeFor(other)(label, score * scale, Math.min(level, most), isWhole, allWords);
      });
  }
  return [...candidates.values()].sort(compareCandidates);
}

/** Best first; ties go to what is on the dashboard, to the shorter label, then to the person's own order. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    Number(a.label.application.hidden) - Number(b.label.application.hidden) ||
    a.label.compact.length - b.label.compact.length ||
    a.label.application.sortOrder - b.label.application.sortOrder
  );
}
