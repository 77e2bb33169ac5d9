import { scoreAbbreviations } from './abbreviations.ts';
import { foldedWhole } from './fold-text.ts';
import {
  CONCEPT_CONFIDENCE,
  INCOMPLETE_CONFIDENCE,
  LABEL_CONFIDENCE,
  LITERAL_CONFIDENCE,
  PREFIX_CONFIDENCE,
  ALIAS_CONFIDENCE,
  NICKNAME_CONFIDENCE,
  type Confidence,
} from './confidence.ts';
import { parseQuery, type ParsedQuery } from './parse-query.ts';
import { rewriteQuery } from './rewrite-query.ts';
import { scoreWords, type AddCandidate } from './score-words.ts';
import { aliasKey, type IndexedLabel, type SearchIndex } from './search-index.ts';
import {
  ALIAS,
  LITERAL_LABEL,
  NICKNAME_START,
  SAME_TEXT,
  SIGNS_IN_LABEL,
  WHOLE_LABEL,
} from './score-weights.ts';

/** One application that fits a query, with how well and how surely. */
export interface Candidate {
  readonly label: IndexedLabel;
  score: number;
  confidence: Confidence;
  /** Every part of the label was typed. */
  wholeLabel: boolean;
  /** The label has every typed word except stop words. */
  allWords: boolean;
  /** The wording that it fits best. */
  variant: ParsedQuery;
}

/** Emoji and other pictures, which people search by as by words. */
const SYMBOL = /[\p{So}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const MIN_NICKNAME_START = 2;

/** All applications that match a query to some degree, best first. */
export function findCandidates(index: SearchIndex, query: string): Candidate[] {
  const candidates = new Map<IndexedLabel, Candidate>();
  const addCandidateFor =
    (variant: ParsedQuery): AddCandidate =>
    (label, score, confidence, wholeLabel = false, allWords = true) => {
      const existing = candidates.get(label);
      if (existing === undefined) {
        candidates.set(label, { label, score, confidence, wholeLabel, allWords, variant });
        return;
      }
      if (score > existing.score) {
        existing.score = score;
        existing.variant = variant;
      }
      existing.confidence = Math.max(existing.confidence, confidence);
      existing.wholeLabel ||= wholeLabel;
      existing.allWords ||= allWords;
    };

  const parsed = parseQuery(query, index.brands);
  const addCandidate = addCandidateFor(parsed);
  const whole = foldedWhole(query);
  const written = asWritten(query);
  const alias = aliasKey(query);
  const aliasConfidence = index.byNickname.has(alias) ? NICKNAME_CONFIDENCE : ALIAS_CONFIDENCE;
  for (const label of index.byAlias.get(alias) ?? []) addCandidate(label, ALIAS, aliasConfidence);
  for (const [name, label] of index.byNickname)
    if (alias.length >= MIN_NICKNAME_START && name.startsWith(alias))
      addCandidate(label, NICKNAME_START, PREFIX_CONFIDENCE);
  for (const label of index.byWhole.get(whole) ?? [])
    addCandidate(
      label,
      asWritten(label.application.label) === written ? SAME_TEXT : LITERAL_LABEL,
      LITERAL_CONFIDENCE,
      true,
    );
  if (parsed.words.length === 0 && SYMBOL.test(whole))
    for (const [text, labels] of index.byWhole)
      if (text.includes(whole))
        for (const label of labels) addCandidate(label, SIGNS_IN_LABEL, PREFIX_CONFIDENCE);
  if (parsed.words.length > 0) {
    scoreWords(index, parsed, false, addCandidate);
    /** Labels that the user typed whole; spaces and punctuation make no difference. */
    for (const label of index.byCompact.get(parsed.compact) ?? [])
      addCandidate(label, WHOLE_LABEL, LABEL_CONFIDENCE);
    scoreAbbreviations(index, parsed, addCandidate);
    for (const { query: variant, scale, maxConfidence, exactOnly } of rewriteQuery(index, parsed))
      scoreWords(index, variant, exactOnly, (label, score, confidence, wholeLabel, allWords) => {
        /** A purpose is not a name, even if it covers the whole label. */
        const isWhole = wholeLabel && maxConfidence > CONCEPT_CONFIDENCE;
        if (confidence > INCOMPLETE_CONFIDENCE)
          addCandidateFor(variant)(
            label,
            score * scale,
            Math.min(confidence, maxConfidence),
            isWhole,
            allWords,
          );
      });
  }
  return [...candidates.values()].sort(compareCandidates);
}

/** A text with its accents and joiners, without what the keyboard adds. */
function asWritten(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Best first; ties go to apps on the dashboard, then to the shorter label, then to the user's own order. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    Number(a.label.application.hidden) - Number(b.label.application.hidden) ||
    a.label.compact.length - b.label.compact.length ||
    a.label.application.sortOrder - b.label.application.sortOrder
  );
}
