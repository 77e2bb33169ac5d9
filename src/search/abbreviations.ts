import { letterMask } from './fold-text.ts';
import { isSmallWord, type LabelPart } from './label-parts.ts';
import { GUESS_CONFIDENCE, INSIDE_CONFIDENCE, PREFIX_CONFIDENCE } from './confidence.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { AddCandidate } from './score-words.ts';
import type { IndexedLabel, SearchIndex } from './search-index.ts';
import {
  ABBREVIATION,
  ABBREVIATION_SHARE,
  INITIALS,
  INITIALS_IN_PHRASE_PENALTY,
  COMMON_INITIALS_PENALTY,
  LOOSE_ABBREVIATION_PENALTY,
} from './score-weights.ts';

const MAX_ABBREVIATION_LENGTH = 24;

/** Scores the labels that the query abbreviates: by initials (`gh`) or by joined starts of words (`gwmail`). */
export function scoreAbbreviations(
  index: SearchIndex,
  { words, compact, compactContent: typed }: ParsedQuery,
  addCandidate: AddCandidate,
): void {
  if (typed.length < 2 || typed.length > MAX_ABBREVIATION_LENGTH) return;
  const mask = letterMask(typed);
  const mayAbbreviate = words.length === 1 && !index.words.has(typed);
  for (const label of index.labels) {
    if ((mask & ~label.mask) !== 0) continue;
    const { initials, parts, hasSegments } = label;
    const penalty = hasSegments ? LOOSE_ABBREVIATION_PENALTY : 0;
    if (initials.includes(typed)) {
      const inPhrase = compact === typed ? 0 : INITIALS_IN_PHRASE_PENALTY;
      addCandidate(
        label,
        INITIALS + penalty + inPhrase + commonInitialsPenalty(index, label),
        PREFIX_CONFIDENCE,
      );
    } else if (mayAbbreviate) {
      for (const [start, { startsWord }] of parts.entries()) {
        const pieces = startsWord ? countAbbreviatedParts(parts, start, typed) : 0;
        if (pieces === 0) continue;
        addCandidate(
          label,
          ABBREVIATION + ABBREVIATION_SHARE * Math.min(1, pieces / parts.length) + penalty,
          typed.length > 3 ? INSIDE_CONFIDENCE : GUESS_CONFIDENCE,
        );
        break;
      }
    }
  }
}

function commonInitialsPenalty(index: SearchIndex, { parts }: IndexedLabel): number {
  const labelCounts = parts.map(({ text }) => index.words.get(text)?.postings.length ?? 1);
  return COMMON_INITIALS_PENALTY * Math.log2(Math.max(...labelCounts));
}

/** Counts the successive parts, at least two, whose starts make up the typed text; 0 if they do not. */
function countAbbreviatedParts(
  parts: readonly LabelPart[],
  at: number,
  typed: string,
  pieces = 0,
): number {
  const text = parts[at]?.text;
  if (text === undefined) return 0;
  let length = 0;
  while (length < text.length && text[length] === typed[length]) length += 1;
  if (length === typed.length) return pieces > 0 ? pieces + 1 : 0;
  if (length === 0)
    return pieces > 0 && isSmallWord(text)
      ? countAbbreviatedParts(parts, at + 1, typed, pieces)
      : 0;
  for (; length > 0; length -= 1) {
    const found = countAbbreviatedParts(parts, at + 1, typed.slice(length), pieces + 1);
    if (found > 0) return found;
  }
  return 0;
}
