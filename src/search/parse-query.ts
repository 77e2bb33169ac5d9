import { NO_BRANDS, type Brands } from './brands.ts';
import { wordsOfName } from './fold-text.ts';
import { isGenericWord, isStopWord, mayFollowName } from './stop-words.ts';
import { GENERIC_WEIGHT, STOP_WORD_WEIGHT } from './score-weights.ts';

/** One typed word and how much it counts. */
interface QueryWord {
  readonly text: string;
  readonly weight: number;
  /** Whether an application without this word is not what the user means. */
  readonly isContent: boolean;
  /** Whether it is more than a stop word. */
  readonly isMeaningful: boolean;
}

export interface ParsedQuery {
  readonly words: readonly QueryWord[];
  /** The content words. */
  readonly content: readonly string[];
  /** All words without spaces between them. */
  readonly compact: string;
  /** The content words without spaces between them. */
  readonly compactContent: string;
}

const MAX_QUERY_LENGTH = 200;
const MAX_WORD_LENGTH = 40;
const MAX_WORDS = 12;

/** Reads a typed query; if it has only stop words, all of them count. */
export function parseQuery(query: string, brands: Brands = NO_BRANDS): ParsedQuery {
  const words = wordsOfName(brands.segmentPhrases(query.slice(0, MAX_QUERY_LENGTH)));
  const texts = (words.length > 1 && words.every(isLetter) ? [words.join('')] : words)
    .slice(0, MAX_WORDS)
    .map((text) => text.slice(0, MAX_WORD_LENGTH));
  const isAnyStopWord = (text: string): boolean =>
    isStopWord(text) || brands.isNonEnglishStopWord(text);
  const nameStart = texts.findIndex((text) => !isAnyStopWord(text));
  /** "Box sign in" is not Box Sign. */
  const isNotInName = (text: string, at: number): boolean =>
    isAnyStopWord(text) &&
    nameStart >= 0 &&
    (at < nameStart ||
      mayFollowName(text) ||
      (text.length > 2 && brands.isNonEnglishStopWord(text)) ||
      (text === 'sign' && /^[io]n$/u.test(texts[at + 1] ?? '')));
  const nameWords = texts.filter((text, at) => !isNotInName(text, at));
  const allGeneric = nameWords.every(isGenericWord);
  return queryOf(
    texts,
    (text, at) => !isNotInName(text, at) && (allGeneric || !isGenericWord(text)),
    (text) => !isAnyStopWord(text),
  );
}

/** "S A P" is spelled out. */
function isLetter(text: string): boolean {
  return text.length === 1;
}

/** Makes a query from words; all of them are content words unless `isContentAt` says otherwise. */
export function queryOf(
  texts: readonly string[],
  isContentAt: (text: string, at: number) => boolean = () => true,
  isMeaningfulText: (text: string) => boolean = (text) => !isStopWord(text),
): ParsedQuery {
  const words = texts.map((text, at) => {
    const isContent = isContentAt(text, at);
    const isMeaningful = isContent || isMeaningfulText(text);
    const weight = isContent ? 1 : isMeaningful ? GENERIC_WEIGHT : STOP_WORD_WEIGHT;
    return { text, isContent, isMeaningful, weight };
  });
  const content = texts.filter(isContentAt);
  return { words, content, compact: texts.join(''), compactContent: content.join('') };
}
