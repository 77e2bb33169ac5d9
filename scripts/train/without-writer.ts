import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClassifier, type Classifier } from '../../src/assistant/classifier/classifier.ts';
import type { Example } from './read-examples.ts';
import { trainTable, type TrainingContext } from './train-table.ts';
import { readNames, type TrainingSet } from './training-sets.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Tables of an earlier run, by what they were trained on and with. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'understanding');
const TRAINER_FOLDERS = ['scripts/train', 'src/assistant/classifier'];
/** Files there that change no table. */
const NOT_OF_TRAINING =
  /-reader\.ts$|^readings-|^several-|^previous-|^evaluate|^languages|^without/u;

/** The classifier of a language as it would be if one writer's set had not been written. */
export function classifierWithout(
  set: TrainingSet,
  language: string,
  sets: readonly TrainingSet[],
  context: TrainingContext,
): Classifier {
  const path = classifierPath(set, language, sets, context);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(path, trainTable(language, examplesWithout(set, sets), readNames(), context));
  }
  const classifier = loadClassifier(readFileSync(path), context.base);
  if (classifier === null) throw new Error('The trained table cannot be read.');
  return classifier;
}

/** Named by all that it depends on. */
function classifierPath(
  set: TrainingSet,
  language: string,
  sets: readonly TrainingSet[],
  { base, borrowed, others }: TrainingContext,
): string {
  const hash = createHash('sha256').update(
    JSON.stringify([examplesWithout(set, sets), base?.table.digest, borrowed, others]),
  );
  for (const folder of TRAINER_FOLDERS)
    for (const file of readdirSync(join(ROOT, folder)).filter(isOfTraining).sort())
      hash.update(readFileSync(join(ROOT, folder, file)));
  return join(CACHE, `${language}-${hash.digest('hex').slice(0, 32)}.bin`);
}

function examplesWithout(set: TrainingSet, sets: readonly TrainingSet[]): readonly Example[] {
  return sets.filter((other) => other !== set).flatMap((other) => other.examples);
}

function isOfTraining(file: string): boolean {
  return !NOT_OF_TRAINING.test(file);
}
