import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLabelWord } from './find-names.ts';
import { readRows, toExample, type Example } from './read-examples.ts';

const DATA = join(import.meta.dirname, '..', '..', 'test', 'data');

/** The applications that the prompts are about. */
export const APPLICATIONS_FILE = join(DATA, 'app-links-50.json');
/** Names that take the place of those in prompts, so that the model learns how names stand, not which there are. */
const NAMES_FILE = join(DATA, 'app-links-500.json');
const MORE_NAMES_FILE = join(DATA, 'app-links-5000.json');
/** Lists, by language, the sets to train on; every other set is for testing. */
const SETS_FILE = join(DATA, 'prompts', 'training.json');

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
        examples: readRows(join(DATA, `${name}.jsonl`)).map((row) => toExample(row, labelWordIn)),
      })),
    ]),
  );
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
