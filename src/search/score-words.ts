import { isKnownName } from './known-names.ts';
import {
  GUESS_CONFIDENCE,
  INCOMPLETE_CONFIDENCE,
  LABEL_CONFIDENCE,
  WORDS_CONFIDENCE,
  type Confidence,
} from './confidence.ts';
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
} from './score-weights.ts';

/** Receives each application that fits a query to some degree. */
export type AddCandidate = (
  label: IndexedLabel,
  score: number,
  confidence: Confidence,
  /** Every part of the label was typed. */
  wholeLabel?: boolean,
  /** Every word but noise was found in the label. */
  allWords?: boolean,
) => void;

/** What the words so far have found of one label; sets of its parts are bits. */
interface LabelHits {
  /** Sum of weight × quality. */
  sum: number;
  parts: number;
  fit: Confidence;
  content: number;
  meaning: number;
  /** Letters that were typed. */
  typedLetters: number;
  bonus: number;
  /** Parts that names of applications cover; one that covers half a word is likelier another application. */
  knownNameParts: number;
}

/** The best fit of one typed word in one label. */
type WordHit = readonly [quality: number, fit: Confidence, bits: number];

/** Scores all labels that have words of the query; of a rewritten one only words in full count. */
export function scoreWords(
  index: SearchIndex,
  query: ParsedQuery,
  exactOnly: boolean,
  addCandidate: AddCandidate,
): void {
  const found = new Map<IndexedLabel, LabelHits>();
  let weights = 0;
  for (const { text, weight, content, meaning } of query.words) {
    weights += weight;
    for (const [label, [quality, fit, bits]] of bestHits(index, text, exactOnly, found)) {
      let hits = found.get(label);
      if (hits === undefined) {
        hits = {
          sum: 0,
          parts: 0,
          fit: WORDS_CONFIDENCE,
          content: 0,
          meaning: 0,
          typedLetters: 0,
          bonus: BASE + (bits & 1 ? AT_START : 0),
          knownNameParts: 0,
        };
        found.set(label, hits);
      }
      hits.sum += weight * quality;
      if (meaning) hits.meaning += 1;
      if (content) {
        hits.content += 1;
        hits.fit = Math.min(hits.fit, fit);
      }
      hits.typedLetters += text.length;
      hits.parts |= bits;
      if (isKnownName(text)) hits.knownNameParts |= bits;
    }
  }

  const meanings = query.words.filter(({ meaning }) => meaning).length;
  for (const [label, hits] of found) {
    const { compact, parts, innerParts } = label;
    const { knownNameParts } = hits;
    const cutParts =
      (((knownNameParts << 1) & ~hits.parts) | (knownNameParts & ~(hits.parts << 1))) & innerParts;
    const isWhole = compact === query.compact;
    const isComplete = hits.content >= query.content.length;
    const fit = cutParts === 0 ? hits.fit : GUESS_CONFIDENCE;
    const score =
      (hits.sum / weights) *
      (hits.bonus +
        COVERAGE * Math.min(1, hits.typedLetters / compact.length) +
        (compact.startsWith(query.compact) ? LITERAL : 0));
    addCandidate(
      label,
      isWhole ? WHOLE_LABEL : score,
      isWhole ? LABEL_CONFIDENCE : isComplete ? fit : INCOMPLETE_CONFIDENCE,
      hits.parts === (1 << parts.length) - 1,
      hits.meaning >= meanings,
    );
  }
}

function bestHits(
  index: SearchIndex,
  text: string,
  exactOnly: boolean,
  found: ReadonlyMap<IndexedLabel, LabelHits>,
): Map<IndexedLabel, WordHit> {
  const best = new Map<IndexedLabel, WordHit>();
  for (const [word, quality, fit] of exactOnly ? exactMatch(index, text) : matchWord(index, text))
    for (const { label, bits } of word.postings) {
      const { innerParts } = label;
      const covered = found.get(label)?.parts ?? 0;
      const continuesWord = (covered & ((bits & -bits) >>> 1)) !== 0;
      const hitQuality =
        (bits === 0
          ? APP_NAME
          : (innerParts & bits & -bits) === 0 || continuesWord
            ? 1
            : INNER_PIECE) * quality;
      if (hitQuality <= (best.get(label)?.[0] ?? 0)) continue;
      best.set(label, [hitQuality, bits === 0 ? GUESS_CONFIDENCE : fit, bits]);
    }
  return best;
}
