import type { Features } from './features.ts';

/** A trained linear model with weights of one byte. */
export interface LinearModel {
  /** A power of two. */
  readonly buckets: number;
  /** The value of one weight step, per output. */
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  /** `weights[bucket * outputs + output]`. */
  readonly weights: Int8Array;
}

/** The score of each output, in log-odds. */
export function scoresOf(
  { buckets, scales, biases, weights }: LinearModel,
  features: Features,
): number[] {
  const outputs = scales.length;
  const sums = new Int32Array(outputs);
  for (const hash of features) {
    const base = (hash & (buckets - 1)) * outputs;
    for (let output = 0; output < outputs; output += 1)
      sums[output] = (sums[output] ?? 0) + (weights[base + output] ?? 0);
  }
  return Array.from(sums, (sum, output) => sum * (scales[output] ?? 0) + (biases[output] ?? 0));
}

/** Probabilities of mutually exclusive outcomes. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The probability of an independent outcome. */
export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
