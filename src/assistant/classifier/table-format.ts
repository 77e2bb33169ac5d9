import { addToFnv, FNV_OFFSET } from '../../domain/fnv.ts';
import type { LinearModel } from './linear-model.ts';
import { INTENTS } from './intents.ts';
import type { Vocabulary } from './features.ts';

/**
 * A table: the letters `EUAC`, the format version in one byte, the length of the header in four, the header as JSON, the
 * vocabulary, the five models, and a checksum in four bytes. Numbers are little-endian; lists of buckets are stored as
 * the gaps between them (LEB128). `encode-table.ts` of the trainer writes it.
 */
export const TABLE_MAGIC = [0x45, 0x55, 0x41, 0x43] as const;
/** Increases when the layout or the meaning of feature hashes changes. */
export const TABLE_VERSION = 2;
export const VOCABULARY_SIZE = 1 << 16;

export interface TableHeader {
  /** BCP 47, such as `pt-BR`. */
  readonly language: string;
  /** SHA-256 of the training data and settings, in hex. */
  readonly digest: string;
  readonly fields: readonly string[];
}

export interface ClassifierTable extends TableHeader {
  readonly vocabulary: Vocabulary;
  readonly intent: LinearModel;
  readonly several: LinearModel;
  readonly field: LinearModel;
  readonly name: LinearModel;
  /** Whether a prompt is in this language. */
  readonly languageMatch: LinearModel;
}

/** Parses a table; `null` if it is damaged or of another version. */
export function parseTable(bytes: Uint8Array): ClassifierTable | null {
  try {
    return readTable(bytes);
  } catch (error) {
    // The table ends too early, or its header is not JSON.
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function readTable(bytes: Uint8Array): ClassifierTable | null {
  const reader = new TableReader(bytes);
  if (TABLE_MAGIC.some((byte) => reader.byte() !== byte) || reader.byte() !== TABLE_VERSION)
    return null;
  if (!isIntact(bytes)) return null;
  const header = toHeader(JSON.parse(reader.text(reader.uint32())));
  if (header === null) return null;
  const table = {
    ...header,
    vocabulary: toVocabulary(reader.gaps()),
    intent: reader.model(),
    several: reader.model(),
    field: reader.model(),
    name: reader.model(),
    languageMatch: reader.model(),
  };
  const outputs = [table.intent, table.several, table.field, table.name, table.languageMatch].map(
    ({ scales }) => scales.length,
  );
  const wanted = [INTENTS.length, 1, header.fields.length, 1, 1];
  return outputs.every((count, at) => count === wanted[at]) ? table : null;
}

function toHeader(value: unknown): TableHeader | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!('language' in value) || !('digest' in value) || !('fields' in value)) return null;
  const { language, digest, fields } = value;
  if (typeof language !== 'string' || typeof digest !== 'string' || !Array.isArray(fields))
    return null;
  return { language, digest, fields: fields.map(String) };
}

/** Membership by the low 16 bits of a word's hash. */
export function toVocabulary(members: readonly number[]): Vocabulary {
  const isMember = new Uint8Array(VOCABULARY_SIZE);
  for (const member of members) isMember[member & (VOCABULARY_SIZE - 1)] = 1;
  return { has: (hash) => isMember[hash & (VOCABULARY_SIZE - 1)] === 1 };
}

function isIntact(bytes: Uint8Array): boolean {
  const end = bytes.length - 4;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(end, true) === checksum(bytes, end);
}

/** FNV-1a over the first bytes. */
export function checksum(bytes: Uint8Array, end: number): number {
  let sum = FNV_OFFSET;
  for (let at = 0; at < end; at += 1) sum = addToFnv(sum, bytes[at] ?? 0);
  return sum >>> 0;
}

/** Reads consecutive numbers; throws a `RangeError` beyond the end. */
class TableReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.#view.getUint8(this.#at++);
  }

  uint32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  text(length: number): string {
    this.#at += length;
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Increasing numbers, preceded by their count. */
  gaps(): number[] {
    const count = this.uint32();
    const numbers: number[] = [];
    let last = -1;
    while (numbers.length < count) numbers.push((last += 1 + this.#varint()));
    return numbers;
  }

  model(): LinearModel {
    const buckets = 1 << this.byte();
    const outputs = this.byte();
    const scales = Float32Array.from({ length: outputs }, () => this.#float());
    const biases = Float32Array.from({ length: outputs }, () => this.#float());
    const weights = new Int8Array(buckets * outputs);
    for (let output = 0; output < outputs; output += 1)
      for (const bucket of this.gaps())
        weights[bucket * outputs + output] = this.#view.getInt8(this.#at++);
    return { buckets, scales, biases, weights };
  }

  #float(): number {
    this.#at += 4;
    return this.#view.getFloat32(this.#at - 4, true);
  }

  #varint(): number {
    let number = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
    throw new RangeError('A gap is longer than four bytes.');
  }
}
