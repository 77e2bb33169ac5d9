import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  fieldFeatures,
  intentFeatures,
  nameFeatures,
} from '../../src/assistant/classifier/features.ts';
import { languageFeatures } from '../../src/assistant/classifier/language-features.ts';
import type { PreviousTurnKind } from '../../src/assistant/classifier/intents.ts';
import {
  loadClassifier,
  type LoadedClassifier,
} from '../../src/assistant/classifier/classifier.ts';
import {
  type TableHeader,
  TABLE_VERSION,
  toVocabulary,
} from '../../src/assistant/classifier/table-format.ts';
import { encodeTable, type TrainedModels } from './encode-table.ts';
import type { TrainedModel } from './ftrl.ts';
import type { Example } from './read-examples.ts';
import { INTENT_TEMPERATURE, settingsFor } from './settings.ts';
import { trainField, trainIntent, trainName, trainOwn, trainSeveral } from './train-models.ts';
import { toTrainingPrompts, type TrainingPrompt } from './training-prompts.ts';

/**
 * The largest tables, gzipped by Node, in bytes: English, and what is trained on top of it. `gzip -9` writes up to 3 % more,
 * and stays below 170 and 130 kB.
 */
const MAX_BASE_SIZE = 164_500;
const MAX_SIZE = 125_800;
const MAX_PRUNING = 16;

/** Goes up when the trainer writes another table from the same prompts and settings. */
const TRAINER_VERSION = 4;

const NO_MODEL: TrainedModel = {
  buckets: 2,
  outputs: 1,
  weights: new Float64Array(2),
  biases: new Float64Array(1),
};

/** What a table is trained beside. */
export interface TrainingContext {
  /** The English table, on top of which those of other languages are trained. */
  readonly base?: LoadedClassifier | null;
  /** Prompts in kindred languages, which count less. */
  readonly borrowed?: readonly Example[];
  /** Prompts in all other languages. */
  readonly others?: readonly string[];
}

/**
 * Trains a language's table. The intent is trained twice: what the turns before were is what the first training says, as
 * their labels are not known.
 */
export function trainTable(
  language: string,
  examples: readonly Example[],
  names: readonly string[],
  { base = null, borrowed = [], others = [] }: TrainingContext = {},
): Uint8Array<ArrayBuffer> {
  const settings = settingsFor(examples);
  const own = toTrainingPrompts(examples, names);
  const { vocabulary } = own;
  const prompts = [...own.prompts, ...toTrainingPrompts(borrowed, names, 0).prompts];
  const all = { vocabulary, prompts };
  const below = base?.table ?? null;
  const first = trainIntent(
    all,
    prompts.filter(({ example }) => example.promptBefore === null),
    () => null,
    settings,
    below,
  );
  const reader = loadClassifier(
    encodeTable(
      { language, digest: '', fields: [''] },
      {
        vocabulary,
        intent: first,
        several: NO_MODEL,
        field: NO_MODEL,
        name: NO_MODEL,
        own: NO_MODEL,
      },
    ),
    base,
  );
  const previousOf = ({ example: { promptBefore } }: TrainingPrompt): PreviousTurnKind | null =>
    promptBefore === null
      ? null
      : (reader?.classify(promptBefore, null).intents[0]?.intent ?? null);
  const fields = fieldsOf(examples);
  const header = {
    language,
    digest: digestOf(examples, names, { base, borrowed, others }),
    fields,
  };
  const models = {
    vocabulary,
    intent: trainIntent(all, prompts, previousOf, settings, below),
    several: trainSeveral(all, previousOf, settings, below),
    field: trainField(all, fields, settings, below),
    name: trainName(all, settings, below),
    own: trainOwn(own.prompts, others, settings),
  };
  return encodeWithin(base === null ? MAX_BASE_SIZE : MAX_SIZE, header, models);
}

/** Leaves the smallest weights out until the table is small enough. */
function encodeWithin(
  maxSize: number,
  header: TableHeader,
  models: TrainedModels,
): Uint8Array<ArrayBuffer> {
  for (let pruning = 0; ; pruning += 1) {
    const table = encodeTable(header, models, pruning);
    if (pruning === MAX_PRUNING || gzipSync(table, { level: 9 }).length <= maxSize) return table;
  }
}

/** SHA-256, in hex, of all that a table depends on, without the training itself. */
export function digestOf(
  examples: readonly Example[],
  names: readonly string[],
  { base = null, borrowed = [], others = [] }: TrainingContext = {},
): string {
  const { prompts, vocabulary } = toTrainingPrompts(examples, names);
  const known = toVocabulary(vocabulary);
  const settings = settingsFor(examples);
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([TABLE_VERSION, TRAINER_VERSION, settings, INTENT_TEMPERATURE, vocabulary]),
  );
  hash.update(
    JSON.stringify([
      base?.table.digest,
      borrowed,
      others.map((text) => [text, ...languageFeatures(text)]),
    ]),
  );
  for (const { example, text, tokens, marks, weight } of prompts) {
    const { intent, fields, asksSeveral, promptBefore } = example;
    hash.update(JSON.stringify([text, marks, weight, intent, fields, asksSeveral, promptBefore]));
    hash.update(Int32Array.from(intentFeatures(tokens, known, null)));
    hash.update(Int32Array.from(fieldFeatures(tokens)));
    for (const features of nameFeatures(tokens, known)) hash.update(Int32Array.from(features));
  }
  return hash.digest('hex');
}

function fieldsOf(examples: readonly Example[]): string[] {
  return [...new Set(examples.flatMap(({ fields }) => fields))].sort();
}
