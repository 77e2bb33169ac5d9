import { fold } from '../../src/search/fold-text.ts';
import {
  fieldFeatures,
  intentFeatures,
  nameFeatures,
  type Features,
} from '../../src/assistant/classifier/features.ts';
import { INTENTS, type PreviousTurnKind } from '../../src/assistant/classifier/intents.ts';
import { languageFeatures } from '../../src/assistant/classifier/language-features.ts';
import { baseScores, type ModelName } from '../../src/assistant/classifier/layered-scores.ts';
import { type ClassifierTable, toVocabulary } from '../../src/assistant/classifier/table-format.ts';
import { trainModel, type Sample, type TrainedModel } from './ftrl.ts';
import { INTENT_TEMPERATURE, type Settings } from './settings.ts';
import type { TrainingPrompt, TrainingPrompts } from './training-prompts.ts';

/** What a model should say of one prompt, one target an output. */
type Lesson = Pick<Sample, 'targets'> & Pick<Partial<Sample>, 'offsets'>;

function samplesOf(
  prompts: readonly TrainingPrompt[],
  vocabulary: TrainingPrompts['vocabulary'],
  previousOf: (prompt: TrainingPrompt) => PreviousTurnKind | null,
  lesson: (prompt: TrainingPrompt, features: Features) => Lesson,
): Sample[] {
  const known = toVocabulary(vocabulary);
  return prompts.map((prompt) => {
    const features = intentFeatures(prompt.tokens, known, previousOf(prompt));
    return { features, weight: prompt.weight, offsets: null, ...lesson(prompt, features) };
  });
}

/** Which request a prompt makes. */
export function trainIntent(
  { vocabulary }: TrainingPrompts,
  prompts: readonly TrainingPrompt[],
  previousOf: (prompt: TrainingPrompt) => PreviousTurnKind | null,
  settings: Settings,
  base: ClassifierTable | null,
): TrainedModel {
  const samples = samplesOf(prompts, vocabulary, previousOf, ({ example }, features) => ({
    targets: INTENTS.map((intent) => Number(intent === example.intent)),
    offsets:
      offsetsFor('intent', [], base, features)?.map((one) => one * INTENT_TEMPERATURE) ?? null,
  }));
  const { weights, biases, ...model } = trainModel(samples, INTENTS.length, settings.intent);
  return {
    ...model,
    weights: weights.map((weight) => weight / INTENT_TEMPERATURE),
    biases: biases.map((bias) => bias / INTENT_TEMPERATURE),
  };
}

/** Whether a prompt asks several things. */
export function trainSeveral(
  { prompts, vocabulary }: TrainingPrompts,
  previousOf: (prompt: TrainingPrompt) => PreviousTurnKind | null,
  settings: Settings,
  base: ClassifierTable | null,
): TrainedModel {
  const samples = samplesOf(prompts, vocabulary, previousOf, ({ example }, features) => ({
    targets: [Number(example.asksSeveral)],
    offsets: offsetsFor('several', [], base, features),
  }));
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
export function trainField(
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

/** Which words of a prompt name an app. */
export function trainName(
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
export function trainOwn(
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
