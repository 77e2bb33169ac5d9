import { fold } from '../../search/fold-text.ts';
import { isUnspacedLanguage, LANGUAGES_WITH_WORDS, wordsOf, type LanguageWords } from './words.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN_WORDS = /[\p{Script=Latin}\p{M}\p{N}]+/gu;

const known = new Map<string, ReadonlySet<string>>();

/**
 * Whether a text has a condition, a negation, a time, or a word for access or for a link in another language than its own:
 * a prompt can be taken for the wrong language, or mix two. Words that are ordinary in its own language do not count.
 */
export function isLimitedInOtherLanguage(text: string, language: string): boolean {
  const folded = fold(text);
  /** "Don't" and "l’adresse". */
  const words = [folded.replaceAll(/['’]/gu, ' '), folded.replaceAll(/['’]/gu, '')].flatMap(
    (one) => one.match(LATIN_WORDS) ?? [],
  );
  const others = LANGUAGES_WITH_WORDS.filter((other) => other !== language);
  return others.some((other) => {
    const limits = limitsBeside(language, other);
    if (!isUnspacedLanguage(other)) return words.some((word) => limits.has(word));
    /** Chinese words are parts of Japanese ones. */
    const isOtherScript = other === 'zh-CN' && KANA.test(folded);
    return !isOtherScript && [...limits].some((limit) => hasPhrase(folded, limit));
  });
}

/** "Link" is also an English word, but between signs of its own script it is none. */
function hasPhrase(text: string, phrase: string): boolean {
  return !/^\p{Script=Latin}/u.test(phrase) && text.includes(phrase);
}

/** The limits and times of a language that are not ordinary words in the other one. */
function limitsBeside(language: string, other: string): ReadonlySet<string> {
  const key = `${language} ${other}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { limits, times } = wordsOf(other);
  const ordinary = ordinaryWords(wordsOf(language));
  const found = new Set([...limits, ...times].filter((word) => !ordinary.has(word)));
  known.set(key, found);
  return found;
}

function ordinaryWords(words: LanguageWords): ReadonlySet<string> {
  const { opening, fillers, doubts, asking, joining, referring, alike } = words;
  return new Set(
    [opening, fillers, doubts, asking, joining, referring, alike].flatMap((set) => [...set]),
  );
}
