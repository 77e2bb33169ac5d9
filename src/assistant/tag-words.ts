import { oneSlip } from '../search/edit-distance.ts';
import { FILLER, LEXICON, SAME_WORDS } from './lexicon.ts';
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

/** One place of a pattern: the choices for it, each of one or more words. */
interface Place {
  readonly choices: readonly (readonly string[])[];
  readonly optional: boolean;
}

interface Pattern {
  readonly places: readonly Place[];
  readonly tag: Tag;
}

const patternsByFirstWord = new Map<string, Set<Pattern>>();
/** In how many phrases each word stands. */
const knownWords = new Map<string, number>();
const count = (word: string): void => {
  knownWords.set(word, (knownWords.get(word) ?? 0) + 1);
};
const fillers = new Set(FILLER.trim().split(/\s+/u));
for (const line of LEXICON.trim().split('\n')) {
  if (line === '') continue;
  const [meaning = '', patterns = ''] = line.split(' = ');
  const [kind = '', ...values] = meaning.split(' ');
  const tag = { kind, values };
  for (const text of patterns.split(', '))
    addPattern({ places: text.split(' ').map(toPlace), tag });
  /** An attribute by the name that Okta has for it. */
  const [attribute = '', ...more] = values;
  if (kind === 'field' && more.length === 0)
    addPattern({ places: [toPlace(attribute.toLowerCase())], tag });
}
for (const word of fillers) count(word);

/** By a spelling or a short form, of one or two words, the word that the lexicon has. */
const sameWords = new Map<string, string>();
for (const line of SAME_WORDS.trim().split('\n')) {
  const [word = '', ...others] = line.split(' ');
  for (const other of others) {
    sameWords.set(other.replace('~', ' '), word);
    other.split('~').forEach(count);
  }
}

const wordsByLength = new Map<number, string[]>();
for (const word of knownWords.keys()) {
  const group = wordsByLength.get(word.length);
  if (group === undefined) wordsByLength.set(word.length, [word]);
  else group.push(word);
}

function toPlace(part: string): Place {
  const optional = part.endsWith('?');
  const choices = (optional ? part.slice(0, -1) : part)
    .split('/')
    .map((choice) => choice.split('~'));
  return { choices, optional };
}

/** Files a pattern under each word that it may begin with. */
function addPattern(pattern: Pattern): void {
  let mayBegin = true;
  for (const { choices, optional } of pattern.places) {
    for (const words of choices) {
      for (const word of words) count(word);
      const [first = ''] = words;
      if (!mayBegin) continue;
      const group = patternsByFirstWord.get(first) ?? new Set();
      patternsByFirstWord.set(first, group.add(pattern));
    }
    mayBegin &&= optional;
  }
}

/** Adds each place where a run that fits a pattern's places from `place` on may end. */
function addEnds(
  { places, tag }: Pattern,
  place: number,
  texts: readonly string[],
  at: number,
  ends: Set<number>,
): void {
  const here = places[place];
  if (here === undefined) {
    ends.add(at);
    return;
  }
  const pattern = { places, tag };
  if (here.optional) addEnds(pattern, place + 1, texts, at, ends);
  if (place > 0 && ADVERBS.has(texts[at] ?? '')) addEnds(pattern, place, texts, at + 1, ends);
  for (const words of here.choices)
    if (words.every((word, offset) => isWord(texts[at + offset], word, tag)))
      addEnds(pattern, place + 1, texts, at + words.length, ends);
}

/** A word stands for its plural, too, but "the apps" are not "the app", and who "opens" does not ask to. */
function isWord(text: string | undefined, word: string, { kind }: Tag): boolean {
  return (
    text === word || (word.length > 2 && kind !== 'it' && kind !== 'open' && text === `${word}s`)
  );
}

/** Words that may stand anywhere within a phrase. */
const ADVERBS = new Set(
  'already also ever yet still actually just currently now finally'.split(' '),
);

const ENDING = /(?:e?d|ing|s)$/u;

function isFiller(text: string): boolean {
  return fillers.has(text) || fillers.has(text.replace(ENDING, ''));
}

function patternsFrom(text: string): Iterable<Pattern> {
  const singular = text.endsWith('s') ? patternsByFirstWord.get(text.slice(0, -1)) : undefined;
  return [...(patternsByFirstWord.get(text) ?? []), ...(singular ?? [])];
}

/** One word of the lexicon in a prompt, where two may stand for it: "sign in" is "login". */
interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function tokensOf(texts: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < texts.length;) {
    const [one = '', two = ''] = texts.slice(from, from + 2);
    const ofTwo = sameWords.get(`${one} ${two}`);
    const to = from + (ofTwo === undefined ? 1 : 2);
    tokens.push({ text: ofTwo ?? sameWord(one), from, to });
    from = to;
  }
  return tokens;
}

function sameWord(text: string): string {
  const same = sameWords.get(text) ?? (text.endsWith('s') ? sameWords.get(text.slice(0, -1)) : '');
  return same || text;
}

/** Cuts words into runs that the lexicon knows, such that long runs are as long as can be. */
export function tagWords(words: readonly string[]): Span[] {
  const tokens = tokensOf(words);
  const texts = tokens.map(({ text }) => text);
  /** From each word on: the best sum of squared lengths, and the run that begins it. */
  const sums: number[] = [];
  const runs: ({ readonly end: number; readonly tag: Tag } | null)[] = [];
  sums[texts.length] = 0;
  for (let from = texts.length - 1; from >= 0; from -= 1) {
    let best = sums[from + 1] ?? 0;
    let run = null;
    for (const pattern of patternsFrom(texts[from] ?? '')) {
      const ends = new Set<number>();
      addEnds(pattern, 0, texts, from, ends);
      for (const end of ends) {
        const sum = (end - from) ** 2 + (sums[end] ?? 0);
        if (end <= from || sum <= best) continue;
        best = sum;
        run = { end, tag: pattern.tag };
      }
    }
    sums[from] = best;
    runs[from] = run;
  }

  const spans: Span[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = runs[at] ?? null;
    const end = run?.end ?? at + 1;
    const { text = '', from = 0 } = tokens[at] ?? {};
    const { to = words.length } = tokens[end - 1] ?? {};
    spans.push({ from, to, tag: run?.tag ?? null, filler: run === null && isFiller(text) });
    at = end;
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
    if (knownWords.has(text.replace(ENDING, ''))) return text;
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
      if (length < 5 && fillers.has(word)) continue;
      const slip = oneSlip(text, word);
      if (slip === null || !slip.credible || slip.quality < LEAST_QUALITY) continue;
      const quality = slip.quality + 0.02 * Math.log2(knownWords.get(word) ?? 1);
      if (quality <= bestQuality) continue;
      best = word;
      bestQuality = quality;
    }
  return best;
}

export function isLexiconWord(text: string): boolean {
  return knownWords.has(text);
}
