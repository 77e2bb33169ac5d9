import { foldedWords } from '../../search/fold-text.ts';

const MAX_PROMPT_WORDS = 14;

/** The title that a prompt names, whichever way its words are joined; the longest where one contains another. */
export function titleNamed(prompt: string, titles: readonly string[]): string | null {
  const words = foldedWords(prompt).map((word) => word.replaceAll(/['’]s?$/gu, ''));
  if (words.length > MAX_PROMPT_WORDS) return null;
  const named = new Set(windowsOf(words));
  const found = titles
    .map((title) => ({ title, compact: foldedWords(title).join('') }))
    .filter(({ compact }) => compact.length > 2 && named.has(compact))
    .toSorted((a, b) => b.compact.length - a.compact.length);
  return found[0]?.title ?? null;
}

/** All runs of words, written as one. */
function windowsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join('')),
  );
}
