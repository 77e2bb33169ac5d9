import { fold } from '../../search/fold-text.ts';

/** A word or punctuation mark; in Japanese and Chinese, which have no spaces, a character or a run of katakana. */
export interface Token {
  /** Folded, every digit `0`. */
  readonly text: string;
  /** Its position in the prompt, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly isCapitalized: boolean;
  /** Whether it is a word, not punctuation. */
  readonly isWord: boolean;
}

/** Only this much of a longer prompt is read: requests are short. */
const MAX_LENGTH = 400;

const CJK = String.raw`\p{Script=Katakana}ー\p{Script=Han}\p{Script=Hiragana}々〆`;
const TOKEN = new RegExp(
  String.raw`[\p{Script=Katakana}ー]+|[${CJK}]|(?:(?![${CJK}])[\p{L}\p{N}\p{M}])+(?:['’&]\p{L}+)*(?:[+#]{1,2}(?![\p{L}\p{N}]))?|[^\s\p{L}\p{N}\p{M}]`,
  'gu',
);
const WORD_START = /^[\p{L}\p{N}]/u;
const UPPERCASE_START = /^\p{Lu}/u;
const DIGIT = /\p{Nd}/gu;

/** The tokens of a prompt in order. */
export function tokenize(prompt: string): Token[] {
  const tokens: Token[] = [];
  for (const match of prompt.slice(0, MAX_LENGTH).matchAll(TOKEN)) {
    const [word] = match;
    tokens.push({
      text: fold(word).replace(DIGIT, '0') || word,
      start: match.index,
      end: match.index + word.length,
      isCapitalized: UPPERCASE_START.test(word),
      isWord: WORD_START.test(word),
    });
  }
  return tokens;
}
