import { isKnownName } from './known-names.ts';
import { GUESS_LEVEL, INCOMPLETE_LEVEL, LABEL_LEVEL, WORDS_LEVEL, type Level } from './levels.ts';
import { exactMatch, matchWord } from './match-word.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { IndexedLabel, SearchIndex } from './search-index.ts';
import {
  APP_NAME,
  AT_START,
  BASE,
  COVERAGE,
  INNER_PIECE,
  LITERAL,
  WHOLE_LABEL,
} from './weights.ts';

/** Receives each application that fits a query to some degree. */
export type TakeCandidate = (
  label: IndexedLabel,
  score: number,
  level: Level,
  /** Every part of the label was typed. */
  wholeLabel?: boolean,
  /** Every word but noise was found in the label. */
  allWords?: boolean,
) => void;

/** What the words so far have found of one label; sets of its parts are bits. */
interface Hits {
  /** Sum of weight × quality. */
  sum: number;
  parts: number;
  fit: Level;
  content: number;
  meaning: number;
  /** Letters that were typed. */
  typed: number;
  bonus: number;
  /** Parts that names of applications cover; one that covers half a word is likelier another application. */
  names: number;
}

/** The best fit of one typed word in one label. */
type WordHit = readonly [quality: number, fit: Level, bits: number];

/** Scores all labels that have words of the query; of a rewritten one only words in full count. */
export function scoreWords(
  index: SearchIndex,
  query: ParsedQuery,
  exactOnly: boolean,
  take: TakeCandidate,
): void {
  const found = new Map<IndexedLabel, Hits>();
  let weights = 0;
  for (const { text, weight, content, meaning } of query.words) {
    weights += weight;
    for (const [label, [quality, fit, bits]] of bestHits(index, text, exactOnly, found)) {
      let hits = found.get(label);
      if (hits === undefined) {
        hits = {
          sum: 0,
          parts: 0,
          fit: WORDS_LEVEL,
          content: 0,
          meaning: 0,
          typed: 0,
          bonus: BASE + (bits & 1 ? AT_START : 0),
          names: 0,
        };
        found.set(label, hits);
      }
      hits.sum += weight * quality;
      if (meaning) hits.meaning += 1;
      if (content) {
        hits.content += 1;
        hits.fit = Math.min(hits.fit, fit);
      }
      hits.typed += text.length;
      hits.parts |= bits;
      if (isKnownName(text)) hits.names |= bits;
    }
  }

  const meanings = query.words.filter(({ meaning }) => meaning).length;
  for (const [label, hits] of found) {
    const { compact, parts, inner } = label;
    const { names } = hits;
    const isCut = (((names << 1) & ~hits.parts) | (names & ~(hits.parts << 1))) & inner;
    const isWhole = compact === query.compact;
    const isComplete = hits.content >= query.content.length;
    const fit = isCut === 0 ? hits.fit : GUESS_LEVEL;
    const score =
      (hits.sum / weights) *
      (hits.bonus +
        COVERAGE * Math.min(1, hits.typed / compact.length) +
        (compact.startsWith(query.compact) ? LITERAL : 0));
    take(
      label,
      isWhole ? WHOLE_LABEL : score,
      isWhole ? LABEL_LEVEL : isComplete ? fit : INCOMPLETE_LEVEL,
      hits.parts === (1 << parts.length) - 1,
      hits.meaning >= meanings,
    );
  }
}

function bestHits(
  index: SearchIndex,
  text: string,
  exactOnly: boolean,
  found: ReadonlyMap<IndexedLabel, Hits>,
): Map<IndexedLabel, WordHit> {
  const best = new Map<IndexedLabel, WordHit>();
  for (const [word, quality, fit] of exactOnly ? exactMatch(index, text) : matchWord(index, text))
    for (const { label, bits } of word.postings) {
      const { inner } = label;
      const covered = found.get(label)?.parts ?? 0;
      const goesOn = (covered & ((bits & -bits) >>> 1)) !== 0;
      const here =
        (bits === 0 ? APP_NAME : (inner & bits & -bits) === 0 || goesOn ? 1 : INNER_PIECE) *
        quality;
      if (here <= (best.get(label)?.[0] ?? 0)) continue;
      best.set(label, [here, bits === 0 ? GUESS_LEVEL : fit, bits]);
    }
  return best;
}
