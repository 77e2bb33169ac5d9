import { foldedWords } from './fold.ts';
import { GENERIC_WORDS, NOISE_WORDS, TRAILING_NOISE } from './noise-words.ts';
import { WORD_WEIGHT } from './weights.ts';

/** One typed word and what it counts for. */
export interface QueryWord {
  readonly text: string;
  readonly weight: number;
  /** Whether an application must have the word in order to be what was meant. */
  readonly content: boolean;
  /** Whether the word is more than noise. */
  readonly meaning: boolean;
}

export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** All words run together. */
  readonly compact: string;
  /** The words that count, run together. */
  readonly compactContent: string;
}

const QUERY_LENGTH = 200;
const WORD_LENGTH = 40;
const MAX_WORDS = 12;

/** Reads what was typed; where every word is noise, all of them count. */
export function parseQuery(query: string): ParsedQuery {
  const texts = foldedWords(query.slice(0, QUERY_LENGTH))
    .slice(0, MAX_WORDS)
    .map((text) => text.slice(0, WORD_LENGTH));
  return queryOf(texts);
}

/** A query of words that all count. */
export function queryOfContent(texts: readonly string[]): ParsedQuery {
  return queryOf(texts, () => true);
}

function queryOf(texts: readonly string[], isContent: WordTest = contentTest(texts)): ParsedQuery {
  const noise = texts.filter((text) => NOISE_WORDS.has(text)).length;
  const words = texts.map((text, at) => {
    const content = isContent(text, at);
    if (content) return { text, content, meaning: true, weight: WORD_WEIGHT.content };
    const meaning = !NOISE_WORDS.has(text);
    return {
      text,
      content,
      meaning,
      weight: meaning ? WORD_WEIGHT.generic : WORD_WEIGHT.noise / noise,
    };
  });
  return {
    words,
    compact: texts.join(''),
    compactContent: texts.filter(isContent).join(''),
  };
}

type WordTest = (text: string, at: number) => boolean;

function contentTest(texts: readonly string[]): WordTest {
  const named = texts.findIndex((text) => !NOISE_WORDS.has(text));
  const isNoise: WordTest = (text, at) =>
    NOISE_WORDS.has(text) &&
    (at < named || TRAILING_NOISE.has(text) || isSignIn(text, texts[at + 1])) &&
    named >= 0;
  const plain: WordTest = (text, at) => !isNoise(text, at) && !GENERIC_WORDS.has(text);
  if (texts.some(plain)) return plain;
  const notNoise: WordTest = (text, at) => !isNoise(text, at);
  return texts.some(notNoise) ? notNoise : () => true;
}

/** "Box sign in" is not Box Sign. */
function isSignIn(text: string, next: string | undefined): boolean {
  return text === 'sign' && (next === 'in' || next === 'on');
}
