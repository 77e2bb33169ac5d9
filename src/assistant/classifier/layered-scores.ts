import type { Features } from './features.ts';
import { scoresOf } from './linear-model.ts';
import type { ClassifierTable } from './table-format.ts';

/** The four models of a table. */
export type ModelName = 'intent' | 'several' | 'field' | 'name';

/** The weight of the English table's scores relative to those of another language. */
const BASE_SHARE = 0.8;

/** Scores of a language's model, in log-odds, added to those of the English model. */
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

/** What the English table adds to each output of another table; `fields` are the other's field outputs. */
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
