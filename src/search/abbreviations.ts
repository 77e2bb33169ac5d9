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
  INITIALS_IN_PHRASE,
  INITIALS_COMMON,
  LOOSE,
} from './score-weights.ts';

const MAX_ABBREVIATION_LENGTH = 24;

/** Scores labels of which the query is the initials (`gh`), or starts of its words run together (`gwmail`). */
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
    const loose = hasSegments ? LOOSE : 0;
    if (initials.includes(typed)) {
      const inPhrase = compact === typed ? 0 : INITIALS_IN_PHRASE;
      addCandidate(
        label,
        INITIALS + loose + inPhrase + commonness(index, label),
        PREFIX_CONFIDENCE,
      );
    } else if (mayAbbreviate) {
      for (const [start, { startsWord }] of parts.entries()) {
        const pieces = startsWord ? matchAbbreviation(parts, start, typed) : 0;
        if (pieces === 0) continue;
        addCandidate(
          label,
          ABBREVIATION + ABBREVIATION_SHARE * Math.min(1, pieces / parts.length) + loose,
          typed.length > 3 ? INSIDE_CONFIDENCE : GUESS_CONFIDENCE,
        );
        break;
      }
    }
  }
}

function commonness(index: SearchIndex, { parts }: IndexedLabel): number {
  const labelCounts = parts.map(({ text }) => index.words.get(text)?.postings.length ?? 1);
  return INITIALS_COMMON * Math.log2(Math.max(...labelCounts));
}

/** Reads what was typed as starts of successive parts, at least two; 0 where it is none. */
function matchAbbreviation(
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
    return pieces > 0 && isSmallWord(text) ? matchAbbreviation(parts, at + 1, typed, pieces) : 0;
  for (; length > 0; length -= 1) {
    const found = matchAbbreviation(parts, at + 1, typed.slice(length), pieces + 1);
    if (found > 0) return found;
  }
  return 0;
}
