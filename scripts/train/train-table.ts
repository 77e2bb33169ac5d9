import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fold } from '../../src/search/fold-text.ts';
import {
  fieldFeatures,
  intentFeatures,
  nameFeatures,
  type Features,
} from '../../src/assistant/classifier/features.ts';
import { languageFeatures } from '../../src/assistant/classifier/language-features.ts';
import { INTENTS, type PreviousTurnKind } from '../../src/assistant/classifier/intents.ts';
import {
  loadClassifier,
  type LoadedClassifier,
} from '../../src/assistant/classifier/classifier.ts';
import { baseScores, type ModelName } from '../../src/assistant/classifier/layered-scores.ts';
import {
  type ClassifierTable,
  type TableHeader,
  TABLE_VERSION,
  toVocabulary,
} from '../../src/assistant/classifier/table-format.ts';
import { encodeTable, type TrainedModels } from './encode-table.ts';
import { trainModel, type Sample, type TrainedModel, type TrainingSettings } from './ftrl.ts';
import type { Example } from './read-examples.ts';
import {
  toTrainingPrompts,
  type TrainingPrompt,
  type TrainingPrompts,
} from './training-prompts.ts';

/** The largest tables, gzipped, in bytes: English, and what is trained on top of it. */
const MAX_BASE_SIZE = 169_000;
const MAX_SIZE = 129_000;
const MAX_MIN_STEP = 8;

/** Goes up when the trainer writes another table from the same prompts and settings. */
const TRAINER_VERSION = 3;

const COMMON = { epochs: 12, tolerance: 0.1, l1: 0.3, l2: 0.1, dropout: 0 } as const;

/** Chosen by leaving one writer out at a time; those of few prompts see them more often, and keep smaller weights. */
const SETTINGS_OF_MANY: Record<ModelName | 'own', TrainingSettings> = {
  intent: { ...COMMON, buckets: 1 << 16, isExclusive: true, dropout: 0.3 },
  several: { ...COMMON, buckets: 1 << 13, isExclusive: false },
  field: {
    ...COMMON,
    buckets: 1 << 14,
    isExclusive: false,
    epochs: 24,
    tolerance: 0.2,
    l2: 0,
  },
  name: { ...COMMON, buckets: 1 << 14, isExclusive: false, tolerance: 0.2, l2: 0 },
  own: { ...COMMON, buckets: 1 << 13, isExclusive: false, epochs: 3, dropout: 0.3 },
};

const SETTINGS_OF_FEW: typeof SETTINGS_OF_MANY = {
  ...SETTINGS_OF_MANY,
  intent: { ...SETTINGS_OF_MANY.intent, l1: 0.3, epochs: 14, tolerance: 0.08 },
  field: { ...SETTINGS_OF_MANY.field, l1: 0.2 },
};
const FEW_PROMPTS = 3000;

type Settings = typeof SETTINGS_OF_MANY;

function settingsFor(examples: readonly Example[]): Settings {
  return examples.length < FEW_PROMPTS ? SETTINGS_OF_FEW : SETTINGS_OF_MANY;
}

/** By how much the scores of intents are too large: with this, p is about as often right as it says. */
const INTENT_TEMPERATURE = 1.5;

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
  for (let minStep = 1; ; minStep += 1) {
    const table = encodeTable(header, models, minStep);
    if (minStep === MAX_MIN_STEP || gzipSync(table, { level: 9 }).length <= maxSize) return table;
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

function trainIntent(
  { vocabulary }: TrainingPrompts,
  prompts: readonly TrainingPrompt[],
  previousOf: (prompt: TrainingPrompt) => PreviousTurnKind | null,
  settings: Settings,
  base: ClassifierTable | null,
): TrainedModel {
  const known = toVocabulary(vocabulary);
  const samples = prompts.map((prompt) => {
    const features = intentFeatures(prompt.tokens, known, previousOf(prompt));
    return {
      features,
      targets: INTENTS.map((intent) => Number(intent === prompt.example.intent)),
      weight: prompt.weight,
      offsets:
        offsetsFor('intent', [], base, features)?.map((one) => one * INTENT_TEMPERATURE) ?? null,
    };
  });
  const { weights, biases, ...model } = trainModel(samples, INTENTS.length, settings.intent);
  return {
    ...model,
    weights: weights.map((weight) => weight / INTENT_TEMPERATURE),
    biases: biases.map((bias) => bias / INTENT_TEMPERATURE),
  };
}

function trainSeveral(
  { prompts, vocabulary }: TrainingPrompts,
  previousOf: (prompt: TrainingPrompt) => PreviousTurnKind | null,
  settings: Settings,
  base: ClassifierTable | null,
): TrainedModel {
  const known = toVocabulary(vocabulary);
  const samples = prompts.map((prompt) => {
    const features = intentFeatures(prompt.tokens, known, previousOf(prompt));
    return {
      features,
      targets: [Number(prompt.example.asksSeveral)],
      weight: prompt.weight,
      offsets: offsetsFor('several', [], base, features),
    };
  });
  return trainModel(samples, 1, settings.several);
}

function offsetsFor(
  model: ModelName,
  fields: readonly string[],
  base: ClassifierTable | null,
  features: Features,
): readonly number[] | null {
  return base === null ? null : baseScores(model, fields, base, features);
}

/** Only prompts about the profile teach its fields. */
function trainField(
  { prompts }: TrainingPrompts,
  fields: readonly string[],
  settings: Settings,
  base: ClassifierTable | null,
): TrainedModel {
  const samples = prompts
    .filter(({ example }) => example.fields.length > 0)
    .map(({ tokens, example, weight }) => {
      const features = fieldFeatures(tokens);
      return {
        features,
        targets: fields.map((field) => Number(example.fields.includes(field))),
        weight,
        offsets: offsetsFor('field', fields, base, features),
      };
    });
  return trainModel(samples, fields.length, settings.field);
}

function trainName(
  { prompts, vocabulary }: TrainingPrompts,
  settings: Settings,
  base: ClassifierTable | null,
): TrainedModel {
  const known = toVocabulary(vocabulary);
  const samples = prompts.flatMap(({ tokens, marks, weight }) =>
    marks === null
      ? []
      : nameFeatures(tokens, known).map((features, at) => ({
          features,
          targets: [Number(marks[at])],
          weight,
          offsets: offsetsFor('name', [], base, features),
        })),
  );
  return trainModel(samples, 1, settings.name);
}

/** The language against all others, both with the same weight. */
function trainOwn(
  own: readonly TrainingPrompt[],
  others: readonly string[],
  settings: Settings,
): TrainedModel {
  const weight = Math.max(1, others.length / own.length);
  const names = new Set(
    own.flatMap(({ tokens, marks }) =>
      tokens.filter((_, at) => marks?.[at]).map(({ text }) => text),
    ),
  );
  const sampleOf = (text: string, target: number, counts: number): Sample => ({
    features: languageFeatures(withoutWords(text, names)),
    targets: [target],
    weight: counts,
    offsets: null,
  });
  const samples = [
    ...own
      .filter(({ text, example }) => text === example.row.prompt)
      .map(({ text }) => sampleOf(text, 1, weight)),
    ...others.map((text) => sampleOf(text, 0, 1)),
  ];
  return trainModel(samples, 1, settings.own);
}

function withoutWords(text: string, words: ReadonlySet<string>): string {
  return text.replaceAll(/[\p{L}\p{N}]+/gu, (word) => (words.has(fold(word)) ? '' : word));
}
