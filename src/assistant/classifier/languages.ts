/** The languages that have a table, English first; BCP 47. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language on whose table the tables of other languages build. */
export const BASE_LANGUAGE = 'en';
/** Below this share of known words, a prompt may be in another language. */
const MIN_FAMILIARITY = 0.5;
/** If a prompt has fewer words, all of them may be names. */
const MIN_WORDS = 3;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The tables to load for a user: English, and those of the user's languages. */
export function languagesInUse(wanted: readonly string[]): readonly Language[] {
  const known = wanted.flatMap(
    (one) => LANGUAGES.find((language) => isSameLanguage(language, one)) ?? [],
  );
  return [...new Set<Language>([BASE_LANGUAGE, ...known])];
}

/** Whether a prompt is probably in a language without a loaded table, given the best familiarity of those loaded. */
export function isUnfamiliar(prompt: string, familiarity: number): boolean {
  const words = prompt.match(/\p{L}+/gu) ?? [];
  return (UNSPACED.test(prompt) || words.length >= MIN_WORDS) && familiarity < MIN_FAMILIARITY;
}

/** "pt-PT" is nearest to "pt-BR", "zh" to "zh-CN". */
function isSameLanguage(language: string, wanted: string): boolean {
  return language.split('-')[0] === wanted.split('-')[0]?.toLowerCase();
}
