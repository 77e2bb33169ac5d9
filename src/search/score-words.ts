import { isPiece, partsLength, standsAlone } from './label-pieces.ts';
import { isKnownName } from './known-names.ts';
import { FIT, matchWord, type TakeWord } from './match-word.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { LABEL, QUALITY, WHOLE } from './weights.ts';

/** How sure a candidate is: its weakest word's fit, or more for a whole label; 0 where a word that counts is missing. */
export type Level = number;

export const LEVEL = {
  incomplete: 0,
  guess: FIT.guess,
  inside: FIT.inside,
  slip: FIT.slip,
  /** What the application is for was typed, not its name: others may be for it, too. */
  concept: 3.5,
  prefix: FIT.prefix,
  words: FIT.exact,
  label: 6,
  ownAlias: 7,
} as const;

/** Receives each application that fits a query to some degree. */
export type TakeCandidate = (place: number, score: number, level: Level, extent?: Extent) => void;

/** How far query and label cover each other. */
export interface Extent {
  /** Every part of the label was typed. */
  readonly wholeLabel: boolean;
  /** Every word but noise was found in the label. */
  readonly allWords: boolean;
}

export interface WordScoring {
  readonly scale: number;
  /** Only words typed in full count, as in the rewriting of an alias. */
  readonly exactOnly: boolean;
  readonly highestLevel: Level;
}

/** Scores all labels that have words of the query. */
export function scoreWords(
  index: SearchIndex,
  query: ParsedQuery,
  scoring: WordScoring,
  take: TakeCandidate,
): void {
  const { scratch } = index;
  scratch.pass += 1;
  const queryPass = scratch.pass;
  const candidates: number[] = [];
  let totalWeight = 0;
  let contentWords = 0;
  let meaningWords = 0;
  for (const word of query.words) {
    totalWeight += word.weight;
    if (word.content) contentWords += 1;
    if (word.meaning) meaningWords += 1;
    addWord(index, word, queryPass, scoring.exactOnly, candidates);
  }

  for (const place of candidates) {
    const label = index.labels[place];
    if (label === undefined) continue;
    const parts = scratch.parts[place] ?? 0;
    const typed = Math.min(scratch.typedLengths[place] ?? 0, label.compact.length);
    const bonus =
      LABEL.base +
      LABEL.coverage * (typed / Math.max(1, label.compact.length)) +
      (scratch.starts[place] === 1 ? LABEL.start : 0) +
      (label.compact.startsWith(query.compact) ? LABEL.literal : 0) +
      (scratch.disordered[place] === 0 && parts !== 0 ? LABEL.order : 0);
    const complete = (scratch.matched[place] ?? 0) >= contentWords;
    const whole = label.compact === query.compact || label.compact === query.compactContent;
    const cut = standsAlone(label, scratch.namePieces[place] ?? 0, parts);
    const fit = cut ? LEVEL.guess : (scratch.fits[place] ?? 0);
    const level = whole ? LEVEL.label : complete ? fit : LEVEL.incomplete;
    const score = whole ? WHOLE.label : ((scratch.sums[place] ?? 0) / totalWeight) * bonus;
    take(place, score * scoring.scale, Math.min(level, scoring.highestLevel), {
      wholeLabel: parts === (1 << label.parts.length) - 1,
      allWords: (scratch.matchedAll[place] ?? 0) >= meaningWords,
    });
  }
}

/** Adds the best fit of one typed word to each application that has one. */
function addWord(
  index: SearchIndex,
  word: QueryWord,
  queryPass: number,
  exactOnly: boolean,
  candidates: number[],
): void {
  const { scratch, postingStarts, postingPlaces, postingParts } = index;
  scratch.pass += 1;
  const wordPass = scratch.pass;
  const touched: number[] = [];
  const takeWord: TakeWord = (wordId, quality, fit) => {
    const end = postingStarts[wordId + 1] ?? 0;
    for (let slot = postingStarts[wordId] ?? 0; slot < end; slot += 1) {
      const place = postingPlaces[slot] ?? 0;
      const parts = postingParts[slot] ?? 0;
      const known = scratch.wordStamps[place] === wordPass;
      const fitHere =
        parts === 0
          ? Math.min(fit, FIT.guess)
          : isPiece(index, place, parts)
            ? Math.min(fit, FIT.prefix)
            : fit;
      const qualityHere = quality * placeQuality(index, place, parts, queryPass);
      if (known && !isBetter(index, place, parts, qualityHere, queryPass)) continue;
      if (!known) touched.push(place);
      scratch.wordStamps[place] = wordPass;
      scratch.wordQualities[place] = qualityHere;
      scratch.wordParts[place] = parts;
      scratch.wordFits[place] = fitHere;
    }
  };
  if (exactOnly) {
    const id = index.wordIds.get(word.text);
    if (id !== undefined) takeWord(id, QUALITY.exact, FIT.exact);
  } else matchWord(index, word.text, takeWord);

  for (const place of touched) {
    if (scratch.queryStamps[place] !== queryPass)
      startCandidate(index, place, queryPass, candidates);
    mergeWord(index, place, word);
  }
}

/** What a word is worth by where it stands: in Okta's technical name, further on in a word, or at a word's start. */
function placeQuality(
  { scratch, labels }: SearchIndex,
  place: number,
  parts: number,
  queryPass: number,
): number {
  if (parts === 0) return QUALITY.appName;
  const first = parts & -parts;
  if (((labels[place]?.innerParts ?? 0) & first) === 0) return 1;
  const goesOn =
    scratch.queryStamps[place] === queryPass && ((scratch.parts[place] ?? 0) & (first >>> 1)) !== 0;
  return goesOn ? 1 : QUALITY.innerPart;
}

function isBetter(
  { scratch }: SearchIndex,
  place: number,
  parts: number,
  quality: number,
  queryPass: number,
): boolean {
  const before = scratch.wordQualities[place] ?? 0;
  if (quality !== before) return quality > before;
  if (scratch.queryStamps[place] !== queryPass) return false;
  const covered = scratch.parts[place] ?? 0;
  return (covered & (scratch.wordParts[place] ?? 0)) !== 0 && (covered & parts) === 0;
}

function startCandidate(
  { scratch }: SearchIndex,
  place: number,
  queryPass: number,
  candidates: number[],
): void {
  scratch.queryStamps[place] = queryPass;
  scratch.sums[place] = 0;
  scratch.parts[place] = 0;
  scratch.fits[place] = FIT.exact;
  scratch.matched[place] = 0;
  scratch.matchedAll[place] = 0;
  scratch.lastParts[place] = -1;
  scratch.disordered[place] = 0;
  scratch.typedLengths[place] = 0;
  scratch.starts[place] = 0;
  scratch.namePieces[place] = 0;
  candidates.push(place);
}

function mergeWord({ scratch, labels }: SearchIndex, place: number, word: QueryWord): void {
  const quality = scratch.wordQualities[place] ?? 0;
  const parts = scratch.wordParts[place] ?? 0;
  const fit = scratch.wordFits[place] ?? 0;
  scratch.sums[place] = (scratch.sums[place] ?? 0) + word.weight * quality;
  if (word.meaning) scratch.matchedAll[place] = (scratch.matchedAll[place] ?? 0) + 1;
  if (word.content) {
    scratch.matched[place] = (scratch.matched[place] ?? 0) + 1;
    scratch.fits[place] = Math.min(scratch.fits[place] ?? 0, fit);
  }
  if (parts === 0) return;
  if (scratch.lastParts[place] === -1) scratch.starts[place] = parts & 1;
  const covered = scratch.parts[place] ?? 0;
  if ((covered & parts) === 0)
    scratch.typedLengths[place] =
      (scratch.typedLengths[place] ?? 0) +
      Math.min(word.text.length, partsLength(labels[place], parts));
  scratch.parts[place] = covered | parts;
  if (isKnownName(word.text)) scratch.namePieces[place] = (scratch.namePieces[place] ?? 0) | parts;
  const first = 31 - Math.clz32(parts & -parts);
  if (first < (scratch.lastParts[place] ?? 0)) scratch.disordered[place] = 1;
  scratch.lastParts[place] = first;
}
