import { singleTypo } from '../../search/edit-distance.ts';
import type { AskedField } from '../request-types.ts';
import { LEXICON, type Detail, type Meaning } from '../lexicon/lexicon.ts';
import { STOP_WORDS } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';
import type { PromptWord } from '../prompt-words.ts';

/** What a run of words means. */
interface Tag {
  readonly kind: Meaning;
  readonly fields: readonly AskedField[];
  readonly detail: Detail;
}

/** A run of words with its meaning; `tag` is `null` for a word that the lexicon does not know. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly tag: Tag | null;
  readonly isStopWord: boolean;
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
/** The number of phrases with each word. */
const lexiconWordCounts = new Map<string, number>();
const countWord = (word: string): void => {
  lexiconWordCounts.set(word, (lexiconWordCounts.get(word) ?? 0) + 1);
};
const stopWords = new Set(STOP_WORDS.trim().split(/\s+/u));
for (const { meaning, fields, detail, phrases } of LEXICON) {
  const tag = { kind: meaning, fields, detail };
  for (const phrase of phrases) addPattern({ places: phrase.split(' ').map(toPlace), tag });
}
for (const word of stopWords) countWord(word);

/** The lexicon's word for each synonym of one or two words. */
const synonyms = new Map<string, string>();
for (const line of SYNONYMS.trim().split('\n')) {
  const [word = '', ...others] = line.split(' ');
  for (const other of others) {
    synonyms.set(other.replace('~', ' '), word);
    other.split('~').forEach(countWord);
  }
}

/** Words that a typo is never corrected to: "shirt" stays "shirt". */
const insults = new Set(
  LEXICON.filter(({ meaning }) => meaning === 'insult').flatMap(({ phrases }) =>
    phrases.flatMap((phrase) => phrase.split(/[ /]/u)),
  ),
);
const wordsByLength = new Map<number, string[]>();
for (const word of lexiconWordCounts.keys()) {
  if (insults.has(word)) continue;
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

/** Indexes a pattern by each word with which it can start. */
function addPattern(pattern: Pattern): void {
  let mayBegin = true;
  for (const { choices, optional } of pattern.places) {
    for (const words of choices) {
      for (const word of words) countWord(word);
      const [first = ''] = words;
      if (!mayBegin) continue;
      const group = patternsByFirstWord.get(first) ?? new Set();
      patternsByFirstWord.set(first, group.add(pattern));
    }
    mayBegin &&= optional;
  }
}

/** Collects each position at which a run that matches the pattern from `placeIndex` on can end. */
function collectMatchEnds(
  { places, tag }: Pattern,
  placeIndex: number,
  texts: readonly string[],
  at: number,
  ends: Set<number>,
): void {
  const place = places[placeIndex];
  if (place === undefined) {
    ends.add(at);
    return;
  }
  const pattern = { places, tag };
  if (place.optional) collectMatchEnds(pattern, placeIndex + 1, texts, at, ends);
  if (placeIndex > 0 && ADVERBS.has(texts[at] ?? ''))
    collectMatchEnds(pattern, placeIndex, texts, at + 1, ends);
  for (const words of place.choices)
    if (words.every((word, offset) => matchesWord(texts[at + offset], word, tag)))
      collectMatchEnds(pattern, placeIndex + 1, texts, at + words.length, ends);
}

/** A word also matches its plural, except that "it" words have none and "opens" is not a request. */
function matchesWord(text: string | undefined, word: string, { kind }: Tag): boolean {
  return (
    text === word || (word.length > 2 && kind !== 'it' && kind !== 'open' && text === `${word}s`)
  );
}

/** Words that can occur anywhere within a phrase. */
const ADVERBS = new Set(
  'already also ever yet still actually just currently now finally'.split(' '),
);

const INFLECTION = /(?:e?d|ing|s)$/u;

function isStopWord(text: string): boolean {
  return stopWords.has(text) || stopWords.has(text.replace(INFLECTION, ''));
}

function patternsStartingWith(text: string): Iterable<Pattern> {
  const singular = text.endsWith('s') ? patternsByFirstWord.get(text.slice(0, -1)) : undefined;
  return [...(patternsByFirstWord.get(text) ?? []), ...(singular ?? [])];
}

/** A word of the lexicon in a prompt, which can be two typed words: "sign in" is "login". */
interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function tokensOf(texts: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < texts.length;) {
    const [first = '', second = ''] = texts.slice(from, from + 2);
    const pairSynonym = synonyms.get(`${first} ${second}`);
    const to = from + (pairSynonym === undefined ? 1 : 2);
    tokens.push({ text: pairSynonym ?? canonicalWord(first), from, to });
    from = to;
  }
  return tokens;
}

function canonicalWord(text: string): string {
  const canonical =
    synonyms.get(text) ?? (text.endsWith('s') ? synonyms.get(text.slice(0, -1)) : '');
  return canonical || text;
}

/** Splits words into runs that the lexicon knows, preferring the longest runs. */
export function tagWords(words: readonly string[]): Span[] {
  const tokens = tokensOf(words);
  const texts = tokens.map(({ text }) => text);
  /** For each start position: the best sum of squared lengths, and the first run of that split. */
  const sums: number[] = [];
  const runs: ({ readonly end: number; readonly tag: Tag } | null)[] = [];
  sums[texts.length] = 0;
  for (let from = texts.length - 1; from >= 0; from -= 1) {
    let best = sums[from + 1] ?? 0;
    let run = null;
    for (const pattern of patternsStartingWith(texts[from] ?? '')) {
      const ends = new Set<number>();
      collectMatchEnds(pattern, 0, texts, from, ends);
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
    spans.push({ from, to, tag: run?.tag ?? null, isStopWord: run === null && isStopWord(text) });
    at = end;
  }
  return spans;
}

/** Corrects typos in words that are in no label, if the result is a word of the lexicon. */
export function correctWords(
  words: readonly PromptWord[],
  isLabelWord: (text: string) => boolean,
): string[] {
  return words.map(({ text, kind }) => {
    if (kind !== 'word' || text.length < 4 || /\d/u.test(text)) return text;
    if (lexiconWordCounts.has(text) || isLabelWord(text)) return text;
    if (lexiconWordCounts.has(text.replace(INFLECTION, ''))) return text;
    return nearestLexiconWord(text) ?? text;
  });
}

const MIN_TYPO_QUALITY = 0.8;

function nearestLexiconWord(text: string): string | null {
  let best: string | null = null;
  let bestQuality = 0;
  for (let length = text.length - 1; length <= text.length + 1; length += 1)
    for (const word of wordsByLength.get(length) ?? []) {
      if (length < 4) continue;
      if (length < 5 && stopWords.has(word)) continue;
      if (isOtherEnding(text, word)) continue;
      const typo = singleTypo(text, word);
      if (typo === null || !typo.isCommon || typo.quality < MIN_TYPO_QUALITY) continue;
      const quality = typo.quality + 0.02 * Math.log2(lexiconWordCounts.get(word) ?? 1);
      if (quality <= bestQuality) continue;
      best = word;
      bestQuality = quality;
    }
  return best;
}

/** "Locker" is no misspelled "locked". */
function isOtherEnding(text: string, word: string): boolean {
  return text.slice(0, -1) === word.slice(0, -1) && text.endsWith('er') && word.endsWith('ed');
}

export function isLexiconWord(text: string): boolean {
  return lexiconWordCounts.has(text);
}
