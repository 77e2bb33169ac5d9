import { NO_BRANDS, type Brands } from './brands.ts';
import { foldedWords } from './fold-text.ts';
import { isGenericWord, isStopWord, mayFollowName } from './stop-words.ts';
import { GENERIC_WEIGHT, STOP_WORD_WEIGHT } from './score-weights.ts';

/** One typed word and what it counts for. */
interface QueryWord {
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

const MAX_QUERY_LENGTH = 200;
const MAX_WORD_LENGTH = 40;
const MAX_WORDS = 12;

/** Reads what was typed; where every word is noise, all of them count. */
export function parseQuery(query: string, brands: Brands = NO_BRANDS): ParsedQuery {
  const words = foldedWords(brands.cutPhrases(query.slice(0, MAX_QUERY_LENGTH)));
  const texts = (words.length > 1 && words.every(isLetter) ? [words.join('')] : words)
    .slice(0, MAX_WORDS)
    .map((text) => text.slice(0, MAX_WORD_LENGTH));
  const isNoise = (text: string): boolean => isStopWord(text) || brands.isNoise(text);
  const nameStart = texts.findIndex((text) => !isNoise(text));
  /** "Box sign in" is not Box Sign. */
  const isAroundName = (text: string, at: number): boolean =>
    isNoise(text) &&
    nameStart >= 0 &&
    (at < nameStart ||
      mayFollowName(text) ||
      (text.length > 2 && brands.isNoise(text)) ||
      (text === 'sign' && /^[io]n$/u.test(texts[at + 1] ?? '')));
  const nameWords = texts.filter((text, at) => !isAroundName(text, at));
  const allGeneric = nameWords.every(isGenericWord);
  return queryOf(
    texts,
    (text, at) => !isAroundName(text, at) && (allGeneric || !isGenericWord(text)),
    (text) => !isNoise(text),
  );
}

/** "S A P" is spelled out. */
function isLetter(text: string): boolean {
  return text.length === 1;
}

/** A query of words of which all, or some, must be there. */
export function queryOf(
  texts: readonly string[],
  isContent: (text: string, at: number) => boolean = () => true,
  isMeaning: (text: string) => boolean = (text) => !isStopWord(text),
): ParsedQuery {
  const words = texts.map((text, at) => {
    const content = isContent(text, at);
    const meaning = content || isMeaning(text);
    const weight = content ? 1 : meaning ? GENERIC_WEIGHT : STOP_WORD_WEIGHT;
    return { text, content, meaning, weight };
  });
  const content = texts.filter(isContent);
  return { words, content, compact: texts.join(''), compactContent: content.join('') };
}
