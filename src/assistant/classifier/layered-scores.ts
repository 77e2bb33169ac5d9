import type { Features } from './features.ts';
import { scoresOf } from './linear-model.ts';
import type { ClassifierTable } from './table-format.ts';

/** The four models of a table. */
export type ModelName = 'intent' | 'several' | 'field' | 'name';

/** What the scores of the English table count beside those of another language's. */
const BASE_SHARE = 0.8;

/** Scores of a language's own model, in log-odds, on top of those of the English one. */
export function layeredScores(
  model: ModelName,
  own: ClassifierTable,
  base: ClassifierTable | null,
  features: Features,
): readonly number[] {
  const scores = scoresOf(own[model], features);
  if (base === null) return scores;
  const baseline = baseScores(model, own.fields, base, features);
  return scores.map((score, at) => score + (baseline[at] ?? 0));
}

/** What the English table adds to each output of another; `fields` are the outputs of the other's model of fields. */
export function baseScores(
  model: ModelName,
  fields: readonly string[],
  base: ClassifierTable,
  features: Features,
): readonly number[] {
  const scores = scoresOf(base[model], features).map((score) => score * BASE_SHARE);
  return model === 'field'
    ? fields.map((field) => scores[base.fields.indexOf(field)] ?? 0)
    : scores;
}
