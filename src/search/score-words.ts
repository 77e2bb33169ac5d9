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
  TECHNICAL_NAME,
  FIRST_WORD_BONUS,
  BASE_FACTOR,
  COVERAGE_BONUS,
  INNER_PIECE,
  LITERAL_START_BONUS,
  WHOLE_LABEL,
} from './score-weights.ts';

/** Receives each application that matches a query to some degree. */
export type AddCandidate = (
  label: IndexedLabel,
  score: number,
  confidence: Confidence,
  /** The user typed every part of the label. */
  wholeLabel?: boolean,
  /** The label has every typed word except stop words. */
  allWords?: boolean,
) => void;

/** What the words so far have matched of one label; bits stand for its parts. */
interface LabelHits {
  /** Sum of weight × quality. */
  weightedSum: number;
  parts: number;
  confidence: Confidence;
  contentWordCount: number;
  meaningfulWordCount: number;
  /** Letters of the matching typed words. */
  typedLetterCount: number;
  bonus: number;
  /** Parts that well-known names cover; a name that covers half a word is likelier another application. */
  knownNameParts: number;
}

/** The best match of one typed word in one label. */
type WordHit = readonly [quality: number, confidence: Confidence, bits: number];

/** Scores all labels that have words of the query; with `exactOnly`, only whole words count. */
export function scoreWords(
  index: SearchIndex,
  query: ParsedQuery,
  exactOnly: boolean,
  addCandidate: AddCandidate,
): void {
  const found = new Map<IndexedLabel, LabelHits>();
  let weights = 0;
  for (const { text, weight, isContent, isMeaningful } of query.words) {
    weights += weight;
    for (const [label, [quality, confidence, bits]] of bestHits(index, text, exactOnly, found)) {
      let hits = found.get(label);
      if (hits === undefined) {
        hits = {
          weightedSum: 0,
          parts: 0,
          confidence: WORDS_CONFIDENCE,
          contentWordCount: 0,
          meaningfulWordCount: 0,
          typedLetterCount: 0,
          bonus: BASE_FACTOR + (bits & 1 ? FIRST_WORD_BONUS : 0),
          knownNameParts: 0,
        };
        found.set(label, hits);
      }
      hits.weightedSum += weight * quality;
      if (isMeaningful) hits.meaningfulWordCount += 1;
      if (isContent) {
        hits.contentWordCount += 1;
        hits.confidence = Math.min(hits.confidence, confidence);
      }
      hits.typedLetterCount += text.length;
      hits.parts |= bits;
      if (isKnownName(text)) hits.knownNameParts |= bits;
    }
  }

  const meaningfulWordTotal = query.words.filter(({ isMeaningful }) => isMeaningful).length;
  for (const [label, hits] of found) {
    const { compact, parts, innerParts } = label;
    const { knownNameParts } = hits;
    const halfCoveredParts =
      (((knownNameParts << 1) & ~hits.parts) | (knownNameParts & ~(hits.parts << 1))) & innerParts;
    const isWhole = compact === query.compact;
    const isComplete = hits.contentWordCount >= query.content.length;
    const confidence = halfCoveredParts === 0 ? hits.confidence : GUESS_CONFIDENCE;
    const score =
      (hits.weightedSum / weights) *
      (hits.bonus +
        COVERAGE_BONUS * Math.min(1, hits.typedLetterCount / compact.length) +
        (compact.startsWith(query.compact) ? LITERAL_START_BONUS : 0));
    addCandidate(
      label,
      isWhole ? WHOLE_LABEL : score,
      isWhole ? LABEL_CONFIDENCE : isComplete ? confidence : INCOMPLETE_CONFIDENCE,
      hits.parts === (1 << parts.length) - 1,
      hits.meaningfulWordCount >= meaningfulWordTotal,
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
  for (const [word, quality, confidence] of exactOnly
    ? exactMatch(index, text)
    : matchWord(index, text))
    for (const { label, partBits } of word.postings) {
      const { innerParts } = label;
      const covered = found.get(label)?.parts ?? 0;
      const continuesWord = (covered & ((partBits & -partBits) >>> 1)) !== 0;
      const hitQuality =
        (partBits === 0
          ? TECHNICAL_NAME
          : (innerParts & partBits & -partBits) === 0 || continuesWord
            ? 1
            : INNER_PIECE) * quality;
      if (hitQuality <= (best.get(label)?.[0] ?? 0)) continue;
      best.set(label, [hitQuality, partBits === 0 ? GUESS_CONFIDENCE : confidence, partBits]);
    }
  return best;
}
