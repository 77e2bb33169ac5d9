/** The languages that have a table, English first; BCP 47. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-CN'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language whose table those of others are trained on top of. */
export const BASE_LANGUAGE = 'en';
/** Under this share of familiar words a prompt may be in another language. */
const MIN_FAMILIARITY = 0.5;
/** Fewer words may all be names. */
const MIN_WORDS = 3;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The tables to read for a user: English, and those of the languages that they read. */
export function languagesInUse(wanted: readonly string[]): readonly Language[] {
  const known = wanted.flatMap(
    (one) => LANGUAGES.find((language) => isSameLanguage(language, one)) ?? [],
  );
  return [...new Set<Language>([BASE_LANGUAGE, ...known])];
}

/** Whether a prompt is in none of the languages whose readers know this share of it. */
export function isUnfamiliar(prompt: string, familiarity: number): boolean {
  const words = prompt.match(/\p{L}+/gu) ?? [];
  return (UNSPACED.test(prompt) || words.length >= MIN_WORDS) && familiarity < MIN_FAMILIARITY;
}

/** "pt-PT" is nearest to "pt-BR", "zh" to "zh-CN". */
function isSameLanguage(language: string, wanted: string): boolean {
  return language.split('-')[0] === wanted.split('-')[0]?.toLowerCase();
}
