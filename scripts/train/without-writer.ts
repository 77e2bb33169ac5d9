import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadClassifier, type Classifier } from '../../src/assistant/classifier/classifier.ts';
import { trainTable } from './train-table.ts';
import { readNames, type TrainingSet } from './training-sets.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Tables of an earlier run, by what they were trained on and with. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'understanding');
const TRAINER_FOLDERS = ['scripts/train', 'src/assistant/classifier'];

/** The classifier of a language as it would be if one writer's set had not been written. */
export function classifierWithout(
  set: TrainingSet,
  language: string,
  sets: readonly TrainingSet[],
): Classifier {
  const examples = sets.filter((other) => other !== set).flatMap((other) => other.examples);
  const hash = createHash('sha256').update(JSON.stringify(examples));
  for (const folder of TRAINER_FOLDERS)
    for (const file of readdirSync(join(ROOT, folder)).filter(isOfTraining).sort())
      hash.update(readFileSync(join(ROOT, folder, file)));
  const path = join(CACHE, `${language}-${hash.digest('hex').slice(0, 32)}.bin`);
  if (!existsSync(path)) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(path, trainTable(language, examples, readNames()));
  }
  const classifier = loadClassifier(readFileSync(path));
  if (classifier === null) throw new Error('The trained table cannot be read.');
  return classifier;
}

function isOfTraining(file: string): boolean {
  return !file.endsWith('-reader.ts') && !file.startsWith('evaluate');
}
