import { letterMask } from './fold.ts';
import { isSmall, type LabelPart } from './label-parts.ts';
import { GUESS_LEVEL, INSIDE_LEVEL, PREFIX_LEVEL } from './levels.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { TakeCandidate } from './score-words.ts';
import type { IndexedLabel, SearchIndex } from './search-index.ts';
import { BLEND, BLEND_SHARE, INITIALS, INITIALS_AMONG, INITIALS_COMMON, LOOSE } from './weights.ts';

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
        const pieces = startsWord ? readBlend(parts, start, typed) : 0;
        if (pieces === 0) continue;
        take(
          label,
          BLEND + BLEND_SHARE * Math.min(1, pieces / parts.length) + loose,
          typed.length > 3 ? INSIDE_LEVEL : GUESS_LEVEL,
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

/** Reads what was typed as starts of successive parts, at least two; 0 where it is none. */
function readBlend(parts: readonly LabelPart[], at: number, typed: string, pieces = 0): number {
  const text = parts[at]?.text;
  if (text === undefined) return 0;
  let length = 0;
  while (length < text.length && text[length] === typed[length]) length += 1;
  if (length === typed.length) return pieces > 0 ? pieces + 1 : 0;
  if (length === 0)
    return pieces > 0 && isSmall(text) ? readBlend(parts, at + 1, typed, pieces) : 0;
  for (; length > 0; length -= 1) {
    const found = readBlend(parts, at + 1, typed.slice(length), pieces + 1);
    if (found > 0) return found;
  }
  return 0;
}
