import { tokenize, type Token } from '../../src/assistant/classifier/tokens.ts';
import { editDistance } from '../../src/search/edit-distance.ts';
import type { Example } from './read-examples.ts';

/** Which tokens of a prompt belong to a name; `null` where that is not known. */
export type NameMarks = readonly boolean[] | null;

/** How often a word stands in prompts whose names are known, and how often as part of one. */
export interface WordCount {
  readonly text: string;
  all: number;
  named: number;
}

const MIN_NAME_LENGTH = 3;
const MAX_TOKENS_PER_WORD = 3;
const MIN_ALIAS_COUNT = 2;
const MIN_ALIAS_SHARE = 0.8;

/** Finds a word of a prompt that stands in labels: "google" may be any of several applications. */
export function findLabelWord(labels: readonly string[]): (prompt: string) => string | null {
  const words = new Set(labels.flatMap(wordsOf).filter((word) => word.length >= MIN_NAME_LENGTH));
  return (prompt) => tokenize(prompt).find(({ text }) => words.has(text))?.text ?? null;
}

/**
 * Marks the tokens that name what each prompt is about: the words of its labels, with typos, taken apart or run together,
 * else words that stand almost only where that application is meant. What only the turns before name has no marks.
 */
export function markNames(examples: readonly Example[]): NameMarks[] {
  const prompts = examples.map((example) => ({ example, tokens: tokenize(example.row.prompt) }));
  const aliases = findAliases(prompts);
  return prompts.map(({ example: { intent, targets, promptBefore }, tokens }) => {
    if (intent === 'none') return null;
    const found = targets.map((target) => {
      const marks = matchLabel(tokens, wordsOf(target));
      if (marks.includes(true)) return marks;
      return tokens.map(({ text }) => aliases.get(text) === target);
    });
    if (promptBefore === null && found.some((marks) => !marks.includes(true))) return null;
    return tokens.map((_, at) => found.some((marks) => marks[at]));
  });
}

/** Counts the words of the prompts whose names are known. */
export function countWords(
  examples: readonly Example[],
  marks: readonly NameMarks[],
): readonly WordCount[] {
  const counts = new Map<string, WordCount>();
  examples.forEach(({ row }, at) => {
    const named = marks[at] ?? null;
    tokenize(row.prompt).forEach(({ text }, token) => {
      let count = counts.get(text);
      if (count === undefined) counts.set(text, (count = { text, all: 0, named: 0 }));
      count.all += 1;
      if (named?.[token] === true) count.named += 1;
    });
  });
  return [...counts.values()];
}

function wordsOf(label: string): string[] {
  return tokenize(label)
    .filter(({ isWord }) => isWord)
    .map(({ text }) => text);
}

/** Marks the run of tokens that spells the most letters of the label. */
function matchLabel(tokens: readonly Token[], label: readonly string[]): boolean[] {
  const letters = lettersPerToken(tokens, runsOf(label));
  let best = { letters: MIN_NAME_LENGTH - 1, from: 0, to: 0 };
  for (let from = 0; from < tokens.length; from += 1) {
    let sum = 0;
    for (let to = from; to < tokens.length; to += 1) {
      const count = letters[to] ?? 0;
      if (count === 0 && tokens[to]?.isWord) break;
      sum += count;
      if (count > 0 && sum > best.letters) best = { letters: sum, from, to: to + 1 };
    }
  }
  return tokens.map((_, at) => at >= best.from && at < best.to);
}

/** Each word, and neighbors run together: "power", "bi", "powerbi". */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, from) =>
    words.slice(from).map((_last, count) => words.slice(from, from + count + 1).join('')),
  );
}

/** How many letters of the words each token spells, alone or with its neighbors. */
function lettersPerToken(tokens: readonly Token[], words: readonly string[]): number[] {
  const letters = tokens.map(() => 0);
  for (let from = 0; from < tokens.length; from += 1)
    for (let to = from + 1; to <= Math.min(from + MAX_TOKENS_PER_WORD, tokens.length); to += 1) {
      const typed = tokens.slice(from, to);
      if (!typed.every(({ isWord }) => isWord)) break;
      const each = spelledLetters(
        typed.map(({ text }) => text),
        words,
      );
      for (let at = from; at < to; at += 1)
        letters[at] = Math.max(letters[at] ?? 0, each / typed.length);
    }
  return letters;
}

/** How many letters of a word are spelled; a part of the size of a typo is no part of it. */
function spelledLetters(typed: readonly string[], words: readonly string[]): number {
  const text = typed.join('');
  const shortest = Math.min(...typed.map(({ length }) => length));
  let most = 0;
  for (const word of words) {
    const limit = word.length >= 7 ? 2 : text.length > 3 && word.length > 3 ? 1 : 0;
    if (Math.abs(text.length - word.length) > limit) continue;
    const typos = editDistance(text, word, limit);
    if (typos <= limit && typos < shortest) most = Math.max(most, text.length - typos);
  }
  return most;
}

/** Words that stand almost only in prompts about one application: "sfdc". */
function findAliases(
  prompts: readonly { readonly example: Example; readonly tokens: readonly Token[] }[],
): ReadonlyMap<string, string> {
  const counts = new Map<string, { all: number; readonly byTarget: Map<string, number> }>();
  for (const { example, tokens } of prompts)
    for (const text of new Set(tokens.filter(({ isWord }) => isWord).map((token) => token.text))) {
      let count = counts.get(text);
      if (count === undefined) counts.set(text, (count = { all: 0, byTarget: new Map() }));
      count.all += 1;
      for (const target of example.targets)
        count.byTarget.set(target, (count.byTarget.get(target) ?? 0) + 1);
    }
  const aliases = new Map<string, string>();
  for (const [text, { all, byTarget }] of counts)
    for (const [target, count] of byTarget)
      if (count >= MIN_ALIAS_COUNT && count / all >= MIN_ALIAS_SHARE) aliases.set(text, target);
  return aliases;
}
