import { seededRandom } from '../seeded-random.ts';
import { shuffle } from './shuffle.ts';

export interface Sample {
  readonly features: readonly number[];
  /** The wanted value of each output, 0 or 1. */
  readonly targets: readonly number[];
  readonly weight: number;
  /** What is added to the score of each output: it is learned what is left to say. */
  readonly offsets: readonly number[] | null;
}

export interface TrainingSettings {
  /** A power of two. */
  readonly buckets: number;
  /** Whether exactly one output is 1 (softmax); else each stands on its own. */
  readonly isExclusive: boolean;
  readonly epochs: number;
  /** An output that is this close to the wanted value changes nothing. */
  readonly tolerance: number;
  readonly l1: number;
  readonly l2: number;
  /** The share of features that is left out each time. */
  readonly dropout: number;
}

export interface TrainedModel {
  readonly buckets: number;
  readonly outputs: number;
  /** `weights[bucket * outputs + output]`. */
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

const LEARNING_RATE = 3;
/** The value of a feature that is there: keeps the first steps small, as a prompt has hundreds. */
const FEATURE_VALUE = 0.1;
const SEED = 1;

/**
 * Fits a logistic model by FTRL-Proximal (McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013): a
 * learning rate per weight, and L1 that leaves most weights at 0.
 */
export function trainModel(
  samples: readonly Sample[],
  outputs: number,
  settings: TrainingSettings,
): TrainedModel {
  const { buckets, isExclusive, epochs, tolerance, l1, l2, dropout } = settings;
  const biasAt = buckets * outputs;
  const weights = new Float64Array(biasAt + outputs);
  const sums = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  const values = new Float64Array(outputs);
  const random = seededRandom(SEED);
  const order = Int32Array.from(samples, (_, at) => at);

  const step = (base: number, value: number, penalty: number, wrong: readonly number[]): void => {
    for (const output of wrong) {
      const gradient = (values[output] ?? 0) * value;
      const at = base + output;
      const square = (squares[at] ?? 0) + gradient * gradient;
      const root = Math.sqrt(square);
      const change = (root - Math.sqrt(squares[at] ?? 0)) / LEARNING_RATE;
      const sum = (sums[at] ?? 0) + gradient - change * (weights[at] ?? 0);
      squares[at] = square;
      sums[at] = sum;
      weights[at] =
        Math.abs(sum) <= penalty
          ? 0
          : (Math.sign(sum) * penalty - sum) / ((1 + root) / LEARNING_RATE + l2);
    }
  };

  const learn = ({ features, targets, weight, offsets }: Sample): void => {
    const kept = dropout === 0 ? features : features.filter(() => random() >= dropout);
    for (let output = 0; output < outputs; output += 1)
      values[output] = (weights[biasAt + output] ?? 0) + (offsets?.[output] ?? 0);
    for (const hash of kept) {
      const base = (hash & (buckets - 1)) * outputs;
      for (let output = 0; output < outputs; output += 1)
        values[output] = (values[output] ?? 0) + (weights[base + output] ?? 0) * FEATURE_VALUE;
    }
    toProbabilities(values, isExclusive);
    for (let output = 0; output < outputs; output += 1) {
      const error = (values[output] ?? 0) - (targets[output] ?? 0);
      values[output] = Math.abs(error) < tolerance ? 0 : error * weight;
    }
    const wrong = [...values.keys()].filter((output) => values[output] !== 0);
    if (wrong.length === 0) return;
    for (const hash of kept) step((hash & (buckets - 1)) * outputs, FEATURE_VALUE, l1, wrong);
    step(biasAt, 1, 0, wrong);
  };

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample !== undefined) learn(sample);
    }
  }
  return {
    buckets,
    outputs,
    weights: weights.subarray(0, biasAt).map((weight) => weight * FEATURE_VALUE),
    biases: weights.slice(biasAt),
  };
}

/** Turns scores into probabilities, in place. */
function toProbabilities(scores: Float64Array, isExclusive: boolean): void {
  if (!isExclusive) {
    for (const [at, score] of scores.entries()) scores[at] = 1 / (1 + Math.exp(-score));
    return;
  }
  let highest = -Infinity;
  for (const score of scores) highest = Math.max(highest, score);
  let total = 0;
  for (const [at, score] of scores.entries()) {
    const power = Math.exp(score - highest);
    scores[at] = power;
    total += power;
  }
  for (const [at, power] of scores.entries()) scores[at] = power / total;
}
