import { join } from 'node:path';
import type { Classifier } from '../../src/assistant/classifier/classifier.ts';
import { englishFirst } from '../commands/read-tables.ts';
import { classifierWithout } from '../train/without-writer.ts';
import type { TrainingContext } from '../train/train-table.ts';
import type { TrainingSet } from '../train/training-sets.ts';
import { DATA, type Catalog } from './eval-data.ts';
import { printScores, scorePrompts } from './evaluate-prompts.ts';

/** Sets by one person have more prompts than lists of examples. */
const MIN_PROMPTS = 200;
/** How many writers are left out of all trainings: the last ones. */
const HELD_OUT = 2;
const COUNTS = [1, 2, 3, 4, 6, 8, 12, 16];

/** Prints how right the assistant is with prompts of writers left out, by the number of writers trained on. */
export function printLearningCurve(
  language: string,
  sets: readonly TrainingSet[],
  context: TrainingContext,
  otherClassifiers: readonly Classifier[],
  catalog: Catalog,
): void {
  const writers = sets.filter(
    ({ name, examples }) =>
      name.startsWith('prompts/') &&
      !name.endsWith('/field-names') &&
      examples.length >= MIN_PROMPTS,
  );
  const lists = sets.filter((set) => !writers.includes(set));
  const others = writers.slice(0, -HELD_OUT);
  const counts = [...COUNTS.filter((count) => count < others.length), others.length];
  for (const count of counts) {
    const trainedOn = [...others.slice(0, count), ...lists];
    const scored = writers.slice(-HELD_OUT).flatMap((heldOut) => {
      const own = classifierWithout(heldOut, language, [heldOut, ...trainedOn], context);
      const set = { path: join(DATA, `${heldOut.name}.jsonl`) };
      return scorePrompts(set, catalog, englishFirst([...otherClassifiers, own]));
    });
    printScores(`${language}, ${count} ${count === 1 ? 'writer' : 'writers'}`, scored);
  }
}
