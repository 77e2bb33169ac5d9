import { letterMask, type LabelPart } from './fold.ts';
import type { ParsedQuery } from './parse-query.ts';
import { LEVEL, type TakeCandidate } from './score-words.ts';
import type { SearchIndex } from './search-index.ts';
import { WHOLE } from './weights.ts';

const LONGEST_BLEND = 24;
const SMALL_WORDS = new Set(['for', 'of', 'and', 'the', 'to', 'in', 'on', 'de', 'la', 'y', 'und']);

/** Scores labels of which the query is the initials (`gh`), or starts of its words run together (`gwmail`). */
export function scoreBlends(index: SearchIndex, query: ParsedQuery, take: TakeCandidate): void {
  const typed = query.compactContent;
  if (typed.length < 2 || typed.length > LONGEST_BLEND) return;
  const alone = query.compact === typed;
  for (const place of index.byInitials.get(typed) ?? [])
    take(place, initialsScore(index, place, alone), LEVEL.prefix);

  if (!alone || query.words.length > 1 || index.wordIds.has(typed)) return;
  const mask = letterMask(typed);
  for (let place = 0; place < index.labels.length; place += 1) {
    if ((mask & ~(index.labelMasks[place] ?? 0)) !== 0) continue;
    const parts = index.labels[place]?.parts ?? [];
    for (let start = 0; start < parts.length; start += 1) {
      if (parts[start]?.startsWord !== true) continue;
      const blend = readBlend(parts, start, typed, 0, 0);
      if (blend === null) continue;
      const share = Math.min(1, blend.pieces / parts.length);
      const score =
        WHOLE.blend +
        WHOLE.blendShare * share +
        (blend.longest > 2 ? WHOLE.blendLongPiece : 0) +
        (start > 0 || (index.labels[place]?.segments ?? 1) > 1 ? WHOLE.blendLoose : 0);
      take(place, score, typed.length > 3 && start === 0 ? LEVEL.inside : LEVEL.guess);
      break;
    }
  }
}

function initialsScore(index: SearchIndex, place: number, alone: boolean): number {
  const label = index.labels[place];
  let commonest = 1;
  for (const { text } of label?.parts ?? []) {
    const id = index.wordIds.get(text) ?? 0;
    const sharers = (index.postingStarts[id + 1] ?? 0) - (index.postingStarts[id] ?? 0);
    commonest = Math.max(commonest, sharers);
  }
  return (
    WHOLE.initials +
    WHOLE.initialsCommon * Math.log2(commonest) +
    (label?.segments === 1 ? 0 : WHOLE.initialsLoose) +
    (alone ? 0 : WHOLE.initialsAmong)
  );
}

interface Blend {
  readonly pieces: number;
  readonly longest: number;
}

/** Reads `typed` from `at` on as starts of successive parts; `null` where it is none. */
function readBlend(
  parts: readonly LabelPart[],
  part: number,
  typed: string,
  at: number,
  pieces: number,
): Blend | null {
  const text = parts[part]?.text;
  if (text === undefined) return null;
  let common = 0;
  while (common < text.length && text.charCodeAt(common) === typed.charCodeAt(at + common))
    common += 1;
  if (common === 0) {
    const skippable = pieces > 0 && SMALL_WORDS.has(text);
    return skippable ? readBlend(parts, part + 1, typed, at, pieces) : null;
  }
  if (at + common === typed.length)
    return pieces === 0 ? null : { pieces: pieces + 1, longest: common };
  for (let length = common; length >= 1; length -= 1)
    for (const next of followers(parts, part)) {
      const rest = readBlend(parts, next, typed, at + length, pieces + 1);
      if (rest !== null) return { pieces: rest.pieces, longest: Math.max(rest.longest, length) };
    }
  return null;
}

/** The part after this one and, where a word goes on, the next word's first part. */
function followers(parts: readonly LabelPart[], part: number): number[] {
  const next = part + 1;
  if (parts[next] === undefined) return [];
  let word = next;
  while (parts[word]?.startsWord === false) word += 1;
  return parts[word] === undefined || word === next ? [next] : [next, word];
}
