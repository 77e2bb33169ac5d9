import { foldedWords } from '../../search/fold-text.ts';

const MAX_PROMPT_WORDS = 14;

/** What may stand before the main word of a title without saying which one is meant. */
const NO_MODIFIER =
  /^(?:a|am|and|any|at|do|does|have|in|is|its|me|my|of|on|our|recorded|show|tell|that|the|this|to|what|whats|which|with)$/u;

/**
 * The title that a prompt names: all of it, whichever way its words are joined, the longest where one contains another;
 * else the one title whose main word, the last one, the prompt has without another word before it, as "which floor am I
 * on" for "Office floor".
 */
export function titleNamed(prompt: string, titles: readonly string[]): string | null {
  const words = foldedWords(prompt.replaceAll(/['’]s\b/gu, ''));
  if (words.length > MAX_PROMPT_WORDS) return null;
  const runs = new Set(runsOf(words));
  const [whole] = titles
    .map((title) => ({ title, compact: foldedWords(title).join('') }))
    .filter(({ compact }) => compact.length > 2 && runs.has(compact))
    .toSorted((a, b) => b.compact.length - a.compact.length);
  if (whole !== undefined) return whole.title;
  const [named, ...others] = titles.filter((title) => namesMainWord(words, foldedWords(title)));
  return named === undefined || others.length > 0 ? null : named;
}

function namesMainWord(words: readonly string[], title: readonly string[]): boolean {
  const singular = title.map(withoutPlural);
  const main = singular.at(-1) ?? '';
  const at = words.map(withoutPlural).lastIndexOf(main);
  const before = words[at - 1] ?? 'the';
  return (
    main.length > 3 &&
    at >= 0 &&
    (NO_MODIFIER.test(before) || singular.includes(withoutPlural(before)))
  );
}

function withoutPlural(word: string): string {
  return word.length > 3 ? word.replace(/s$/u, '') : word;
}

/** All runs of words, written as one. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join('')),
  );
}
