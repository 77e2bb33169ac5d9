import { hashText } from '../../src/assistant/classifier/features.ts';
import { VOCABULARY_SIZE } from '../../src/assistant/classifier/table-format.ts';
import { tokenize, type Token } from '../../src/assistant/classifier/tokens.ts';
import { countWords, markNames, type NameMarks, type WordCount } from './find-names.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Example } from './read-examples.ts';

/** A prompt to train on: one that was written, or that with another name in it. */
export interface TrainingPrompt {
  readonly example: Example;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marks: NameMarks;
  readonly weight: number;
}

export interface TrainingPrompts {
  readonly prompts: readonly TrainingPrompt[];
  /** Low bits of the hashes of words, rising. */
  readonly vocabulary: readonly number[];
}

const COPIES = 2;
const COPY_WEIGHT = 0.4;
const LOWERCASE_SHARE = 0.5;
const SEED = 7;
const MIN_WORD_COUNT = 5;
const MAX_NAMED_SHARE = 0.5;
const MIN_NAME_COUNT = 2;
const MIN_NAME_SHARE = 0.8;

/** The prompts of a language, each with a name also with others of `names` in its place. */
export function toTrainingPrompts(
  examples: readonly Example[],
  names: readonly string[],
  copiesPerPrompt = COPIES,
): TrainingPrompts {
  const marks = markNames(examples);
  const counts = countWords(examples, marks);
  const known = countWords(
    examples.filter((_, at) => marks[at] !== null),
    marks.filter((one) => one !== null),
  );
  const isName = new Set(known.filter(isNameWord).map(({ text }) => text));
  const random = seededRandom(SEED);
  const prompts = examples.flatMap((example, at) => {
    const text = example.row.prompt;
    const tokens = tokenize(text);
    const original = { example, text, tokens, marks: marks[at] ?? null, weight: example.weight };
    if (example.promptBefore !== null) return [original];
    const copies = Array.from({ length: copiesPerPrompt }, () => {
      const name = names[Math.floor(random() * names.length)] ?? '';
      const typed = random() < LOWERCASE_SHARE ? name.toLowerCase() : name;
      return withName(
        original,
        original.marks ?? tokens.map((token) => isName.has(token.text)),
        typed,
      );
    });
    return [original, ...copies.filter((copy) => copy !== null)];
  });
  return { prompts, vocabulary: vocabularyOf(counts) };
}

/** Puts another name where `marks` are; `null` where they mark none, or several in a row. */
export function withName(
  prompt: TrainingPrompt,
  marks: readonly boolean[],
  name: string,
): TrainingPrompt | null {
  const from = marks.indexOf(true);
  const to = marks.lastIndexOf(true) + 1;
  if (from < 0 || marks.slice(from, to).includes(false)) return null;
  const start = prompt.tokens[from]?.start ?? 0;
  const end = prompt.tokens[to - 1]?.end ?? 0;
  const text = prompt.text.slice(0, start) + name + prompt.text.slice(end);
  const tokens = tokenize(text);
  return {
    ...prompt,
    text,
    tokens,
    marks:
      prompt.marks === null
        ? null
        : tokens.map((token) => token.start >= start && token.end <= start + name.length),
    weight: COPY_WEIGHT * prompt.weight,
  };
}

function isNameWord({ all, named }: WordCount): boolean {
  return named >= MIN_NAME_COUNT && named / all >= MIN_NAME_SHARE;
}

function vocabularyOf(counts: readonly WordCount[]): number[] {
  const hashes = counts
    .filter(({ all, named }) => all >= MIN_WORD_COUNT && named / all < MAX_NAMED_SHARE)
    .map(({ text }) => hashText(text) & (VOCABULARY_SIZE - 1));
  return [...new Set(hashes)].sort((a, b) => a - b);
}
