import { foldedWords } from './fold.ts';
import { isGeneric, isNoise, maySpeakAfter } from './noise-words.ts';
import { GENERIC_WEIGHT, NOISE_WEIGHT } from './weights.ts';

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
  /** The words that must be there. */
  readonly content: readonly string[];
  /** All words run together. */
  readonly compact: string;
  /** The words that must be there, run together. */
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
  const named = texts.findIndex((text) => !isNoise(text));
  /** "Box sign in" is not Box Sign. */
  const isAround = (text: string, at: number): boolean =>
    isNoise(text) &&
    named >= 0 &&
    (at < named ||
      maySpeakAfter(text) ||
      (text === 'sign' && /^[io]n$/u.test(texts[at + 1] ?? '')));
  const plain = texts.filter((text, at) => !isAround(text, at));
  const allGeneric = plain.every(isGeneric);
  return queryOf(texts, (text, at) => !isAround(text, at) && (allGeneric || !isGeneric(text)));
}

/** A query of words of which all, or some, must be there. */
export function queryOf(
  texts: readonly string[],
  isContent: (text: string, at: number) => boolean = () => true,
): ParsedQuery {
  const words = texts.map((text, at) => {
    const content = isContent(text, at);
    const meaning = content || !isNoise(text);
    const weight = content ? 1 : meaning ? GENERIC_WEIGHT : NOISE_WEIGHT;
    return { text, content, meaning, weight };
  });
  const content = texts.filter(isContent);
  return { words, content, compact: texts.join(''), compactContent: content.join('') };
}
