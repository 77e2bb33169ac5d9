import { editDistance, oneSlip } from '../search/edit-distance.ts';
import { FILLER, LEXICON } from './lexicon.ts';
import type { PromptWord } from './read-prompt.ts';

/** What a run of words means. */
export interface Tag {
  readonly kind: string;
  readonly values: readonly string[];
}

/** A run of words with its meaning; `tag` is `null` for a word that the lexicon does not know. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly tag: Tag | null;
  readonly filler: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  readonly tag: Tag;
}

const phrasesByFirstWord = new Map<string, Phrase[]>();
/** In how many phrases each word stands. */
const knownWords = new Map<string, number>();
const count = (word: string): void => {
  knownWords.set(word, (knownWords.get(word) ?? 0) + 1);
};
const fillers = new Set(FILLER.trim().split(/\s+/u));
for (const line of LEXICON.trim().split('\n')) {
  if (line === '') continue;
  const [meaning = '', phrases = ''] = line.split(' = ');
  const [kind = '', ...values] = meaning.split(' ');
  const tag = { kind, values };
  for (const phrase of phrases.split(', ')) {
    const words = phrase.split(' ');
    for (const word of words) count(word);
    const [first = ''] = words;
    const group = phrasesByFirstWord.get(first);
    if (group === undefined) phrasesByFirstWord.set(first, [{ words, tag }]);
    else group.push({ words, tag });
  }
}
for (const group of phrasesByFirstWord.values()) group.sort((a, b) => b.words.length - a.words.length);
for (const word of fillers) count(word);

const wordsByLength = new Map<number, string[]>();
for (const word of knownWords.keys()) {
  const group = wordsByLength.get(word.length);
  if (group === undefined) wordsByLength.set(word.length, [word]);
  else group.push(word);
}

/** Cuts words into runs that the lexicon knows, such that long runs are as long as can be. */
export function tagWords(texts: readonly string[]): Span[] {
  /** From each word on: the best sum of squared lengths, and the run that begins it. */
  const sums: number[] = [];
  const runs: (Phrase | null)[] = [];
  sums[texts.length] = 0;
  for (let from = texts.length - 1; from >= 0; from -= 1) {
    let best = sums[from + 1] ?? 0;
    let run: Phrase | null = null;
    for (const phrase of phrasesByFirstWord.get(texts[from] ?? '') ?? []) {
      const { words } = phrase;
      const sum = words.length ** 2 + (sums[from + words.length] ?? 0);
      if (sum <= best || !words.every((word, offset) => texts[from + offset] === word)) continue;
      best = sum;
      run = phrase;
    }
    sums[from] = best;
    runs[from] = run;
  }

  const spans: Span[] = [];
  for (let from = 0; from < texts.length; ) {
    const run = runs[from] ?? null;
    const to = from + (run?.words.length ?? 1);
    spans.push({ from, to, tag: run?.tag ?? null, filler: run === null && fillers.has(texts[from] ?? '') });
    from = to;
  }
  return spans;
}

/** The words with slips of the fingers put right, where that makes a word of the lexicon and none of a label. */
export function correctWords(
  words: readonly PromptWord[],
  isLabelWord: (text: string) => boolean,
): string[] {
  return words.map(({ text, kind }) => {
    if (kind !== 'word' || text.length < 4 || /\d/u.test(text)) return text;
    if (knownWords.has(text) || isLabelWord(text)) return text;
    return nearestKnown(text) ?? text;
  });
}

const LEAST_QUALITY = 0.8;

function nearestKnown(text: string): string | null {
  let best: string | null = null;
  let bestQuality = 0;
  for (let length = text.length - 1; length <= text.length + 1; length += 1)
    for (const word of wordsByLength.get(length) ?? []) {
      if (length < 4) continue;
      const slip = oneSlip(text, word);
      if (slip === null || !slip.credible || slip.quality < LEAST_QUALITY) continue;
      const quality = slip.quality + 0.02 * Math.log2(knownWords.get(word) ?? 1);
      if (quality <= bestQuality) continue;
      best = word;
      bestQuality = quality;
    }
  if (best !== null || text.length < 8) return best;
  for (let length = text.length - 2; length <= text.length + 2; length += 1)
    for (const word of wordsByLength.get(length) ?? [])
      if (word.charCodeAt(0) === text.charCodeAt(0) && editDistance(text, word, 2) === 2) return word;
  return null;
}

export function isLexiconWord(text: string): boolean {
  return knownWords.has(text);
}
