import {
  checksum,
  TABLE_MAGIC,
  TABLE_VERSION,
  type TableHeader,
} from '../../src/assistant/classifier/table-format.ts';
import type { TrainedModel } from './ftrl.ts';

export interface TrainedModels {
  /** Low 16 bits of the hashes of words, rising. */
  readonly vocabulary: readonly number[];
  readonly intent: TrainedModel;
  readonly several: TrainedModel;
  readonly field: TrainedModel;
  readonly name: TrainedModel;
  readonly own: TrainedModel;
}

/** The largest weight of an output, in steps. */
const MAX_WEIGHT = 127;

/**
 * Writes a table as `parseTable` reads it. Each `pruning` above 0 leaves out more weights of few steps: by turns those of
 * the other models and those of the intent, which need them more.
 */
export function encodeTable(
  header: TableHeader,
  models: TrainedModels,
  pruning = 0,
): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes: number[] = [...TABLE_MAGIC, TABLE_VERSION];
  pushUint32(bytes, text.length);
  for (const byte of text) bytes.push(byte);
  pushGaps(bytes, models.vocabulary);
  pushModel(bytes, models.intent, 1 + Math.floor(pruning / 2));
  for (const model of [models.several, models.field, models.name, models.own])
    pushModel(bytes, model, 1 + Math.ceil(pruning / 2));
  pushUint32(bytes, checksum(Uint8Array.from(bytes), bytes.length));
  return Uint8Array.from(bytes);
}

function pushModel(
  bytes: number[],
  { buckets, outputs, weights, biases }: TrainedModel,
  minStep: number,
): void {
  bytes.push(Math.log2(buckets), outputs);
  const columns = Array.from({ length: outputs }, (_, output) =>
    Float64Array.from(
      { length: buckets },
      (_unused, bucket) => weights[bucket * outputs + output] ?? 0,
    ),
  );
  const scales = columns.map(
    (column) =>
      column.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / MAX_WEIGHT,
  );
  for (const scale of scales) pushFloat(bytes, scale);
  for (const bias of biases) pushFloat(bytes, bias);
  columns.forEach((column, output) => {
    const scale = scales[output] ?? 0;
    const steps = Array.from(column, (weight) => {
      const step = scale === 0 ? 0 : Math.round(weight / scale);
      return Math.abs(step) < minStep ? 0 : step;
    });
    pushGaps(
      bytes,
      steps.flatMap((step, bucket) => (step === 0 ? [] : [bucket])),
    );
    for (const step of steps) if (step !== 0) bytes.push(step & 0xff);
  });
}

function pushGaps(bytes: number[], numbers: readonly number[]): void {
  pushUint32(bytes, numbers.length);
  let last = -1;
  for (const number of numbers) {
    let gap = number - last - 1;
    for (; gap >= 0x80; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
    bytes.push(gap);
    last = number;
  }
}

function pushUint32(bytes: number[], value: number): void {
  for (let shift = 0; shift < 32; shift += 8) bytes.push((value >>> shift) & 0xff);
}

function pushFloat(bytes: number[], value: number): void {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value, true);
  for (let at = 0; at < 4; at += 1) bytes.push(view.getUint8(at));
}
