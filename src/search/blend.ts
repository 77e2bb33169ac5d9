import { letterMask } from './fold.ts';
import { isSmall, type LabelPart } from './label-parts.ts';
import { GUESS_LEVEL, INSIDE_LEVEL, PREFIX_LEVEL } from './levels.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { TakeCandidate } from './score-words.ts';
import type { IndexedLabel, SearchIndex } from './search-index.ts';
import {
  BLEND,
  BLEND_LONG_PIECE,
  BLEND_SHARE,
  INITIALS,
  INITIALS_AMONG,
  INITIALS_COMMON,
  LOOSE,
} from './weights.ts';

const LONGEST_BLEND = 24;

/** Scores labels of which the query is the initials (`gh`), or starts of its words run together (`gwmail`). */
export function scoreBlends(
  index: SearchIndex,
  { words, compact, compactContent: typed }: ParsedQuery,
  take: TakeCandidate,
): void {
  if (typed.length < 2 || typed.length > LONGEST_BLEND) return;
  const mask = letterMask(typed);
  const mayBlend = words.length === 1 && !index.words.has(typed);
  for (const label of index.labels) {
    if ((mask & ~label.mask) !== 0) continue;
    const { initials, parts, segmented } = label;
    const loose = segmented ? LOOSE : 0;
    if (initials.includes(typed)) {
      const among = compact === typed ? 0 : INITIALS_AMONG;
      take(label, INITIALS + loose + among + commonness(index, label), PREFIX_LEVEL);
    } else if (mayBlend) {
      for (const [start, { startsWord }] of parts.entries()) {
        const blend = startsWord ? readBlend(parts, start, typed) : null;
        if (blend === null) continue;
        const [pieces, longest] = blend;
        take(
          label,
          BLEND +
            BLEND_SHARE * Math.min(1, pieces / parts.length) +
            (longest > 2 ? BLEND_LONG_PIECE : 0) +
            (start > 0 ? LOOSE : loose),
          typed.length > 3 && start === 0 ? INSIDE_LEVEL : GUESS_LEVEL,
        );
        break;
      }
    }
  }
}

function commonness(index: SearchIndex, { parts }: IndexedLabel): number {
  const sharers = parts.map(({ text }) => index.words.get(text)?.postings.length ?? 1);
  return INITIALS_COMMON * Math.log2(Math.max(...sharers));
}

type Blend = readonly [pieces: number, longest: number];

/** Reads what was typed as starts of successive parts, at least two; `null` where it is none. */
function readBlend(
  parts: readonly LabelPart[],
  at: number,
  typed: string,
  pieces = 0,
): Blend | null {
  const text = parts[at]?.text;
  if (text === undefined) return null;
  let length = 0;
  while (length < text.length && text[length] === typed[length]) length += 1;
  if (length === typed.length) return pieces > 0 ? [pieces + 1, length] : null;
  if (length === 0)
    return pieces > 0 && isSmall(text) ? readBlend(parts, at + 1, typed, pieces) : null;
  /** The part after this one or, where a word goes on, the next word's first. */
  const nextWord = parts.findIndex(({ startsWord }, later) => later > at + 1 && startsWord);
  for (; length > 0; length -= 1) {
    const rest = typed.slice(length);
    const blend =
      readBlend(parts, at + 1, rest, pieces + 1) ??
      (parts[at + 1]?.startsWord === false ? readBlend(parts, nextWord, rest, pieces + 1) : null);
    if (blend !== null) return [blend[0], Math.max(blend[1], length)];
  }
  return null;
}
