import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedClassifier } from '../../src/assistant/classifier/classifier.ts';
import { findLabelWord } from './find-names.ts';
import { readRows, toExample, type Example } from './read-examples.ts';
import type { TrainingContext } from './train-table.ts';

const DATA = join(import.meta.dirname, '..', '..', 'test', 'data');

/** The applications that the prompts are about. */
export const APPLICATIONS_FILE = join(DATA, 'app-links-50.json');
/** Names that take the place of those in prompts, so that the model learns how names stand, not which there are. */
const NAMES_FILE = join(DATA, 'app-links-500.json');
const MORE_NAMES_FILE = join(DATA, 'app-links-5000.json');
/** Lists, by language, the sets to train on; every other set is for testing. */
const SETS_FILE = join(DATA, 'prompts', 'training.json');

/** Lists of what fields are called; nobody asks for fields so often. */
const FIELD_NAMES = '/field-names';
const FIELD_NAMES_WEIGHT = 0.3;
const ENGLISH = 'en';
/** Languages that share words, or signs, with another. */
const KINDRED: Readonly<Record<string, readonly string[]>> = {
  de: ['nl'],
  nl: ['de'],
  fr: ['es', 'it'],
  es: ['pt-BR', 'it'],
  'pt-BR': ['es', 'it'],
  it: ['es', 'pt-BR'],
  ja: ['zh-CN'],
  'zh-CN': ['ja'],
};
const BORROWED_WEIGHT = 0.3;
/** How many prompts of each other language tell what is not in a language. */
const OTHERS_PER_LANGUAGE = 1200;

/** Prompts by one writer. */
export interface TrainingSet {
  /** Its path under `test/data`, without the ending. */
  readonly name: string;
  readonly examples: readonly Example[];
}

/** What is trained on, by language. */
export function readTrainingSets(): ReadonlyMap<string, readonly TrainingSet[]> {
  const labelWordIn = findLabelWord(readLabels(APPLICATIONS_FILE));
  const byLanguage: Readonly<Record<string, readonly string[]>> = JSON.parse(
    readFileSync(SETS_FILE, 'utf8'),
  );
  return new Map(
    Object.entries(byLanguage).map(([language, names]) => [
      language,
      names.map((name) => ({
        name,
        examples: readRows(join(DATA, `${name}.jsonl`)).map((row) => ({
          ...toExample(row, labelWordIn),
          weight: name.endsWith(FIELD_NAMES) ? FIELD_NAMES_WEIGHT : 1,
        })),
      })),
    ]),
  );
}

/** What the table of a language is trained beside; `english` is the table of English. */
export function trainingContext(
  language: string,
  sets: ReadonlyMap<string, readonly TrainingSet[]>,
  english: LoadedClassifier | null,
): TrainingContext {
  const examplesOf = (of: string): readonly Example[] =>
    (sets.get(of) ?? []).flatMap(({ examples }) => examples);
  const others = [...sets.keys()]
    .filter((other) => other !== language)
    .flatMap((other) => examplesOf(other).slice(0, OTHERS_PER_LANGUAGE))
    .map(({ row }) => row.prompt);
  const borrowed = (KINDRED[language] ?? [])
    .flatMap(examplesOf)
    .map((example) => ({ ...example, weight: example.weight * BORROWED_WEIGHT }));
  return { base: language === ENGLISH ? null : english, borrowed, others };
}

/** The labels of some hundred applications. */
export function readNames(): string[] {
  return [...new Set(readLabels(NAMES_FILE))];
}

/** Labels that are not among `readNames()`. */
export function readUnseenNames(): string[] {
  const seen = new Set(readNames());
  return [...new Set(readLabels(MORE_NAMES_FILE))].filter((name) => !seen.has(name));
}

function readLabels(path: string): string[] {
  const rows: readonly { readonly label: string }[] = JSON.parse(readFileSync(path, 'utf8'));
  return rows.map(({ label }) => label);
}
