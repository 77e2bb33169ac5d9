import { endianness } from 'node:os';
import { MAX_FRAME_TO_EXTENSION_BYTES } from '../../bridge-protocol/frames.ts';
import { parseJson, type ParseResult } from '../wire/parse-json.ts';

const HEADER_BYTES = 4;

/** The largest frame that Chrome and Firefox send to a native host. */
const MAX_FRAME_FROM_EXTENSION_BYTES = 64 * 1024 * 1024;

type Endianness = 'BE' | 'LE';

/** A length that no browser sends: the stream has lost its frame boundaries. */
export class FrameLengthError extends Error {
  constructor(length: number) {
    super(`A frame of ${length} bytes was announced.`);
    this.name = 'FrameLengthError';
  }
}

/** Splits a native messaging stream into frames: 4 bytes of length in the machine's byte order, then the JSON. */
export class NativeFrameReader {
  readonly #byteOrder: Endianness;
  #chunks: Uint8Array[] = [];
  #buffered = 0;
  #length: number | null = null;

  constructor(byteOrder: Endianness = endianness()) {
    this.#byteOrder = byteOrder;
  }

  /** Returns the frames that are complete now. Throws `FrameLengthError`. */
  push(chunk: Uint8Array): readonly ParseResult[] {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    const frames: ParseResult[] = [];
    for (;;) {
      if (this.#length === null) {
        if (this.#buffered < HEADER_BYTES) return frames;
        this.#length = this.#readLength();
      }
      if (this.#buffered < this.#length) return frames;
      frames.push(parseJson(this.#take(this.#length)));
      this.#length = null;
    }
  }

  /** Whether the stream is between two frames. */
  get isAtBoundary(): boolean {
    return this.#buffered === 0 && this.#length === null;
  }

  #readLength(): number {
    const header = this.#take(HEADER_BYTES);
    const length = new DataView(header.buffer, header.byteOffset).getUint32(
      0,
      this.#byteOrder === 'LE',
    );
    if (length > MAX_FRAME_FROM_EXTENSION_BYTES) throw new FrameLengthError(length);
    return length;
  }

  #take(count: number): Uint8Array {
    const buffered = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    const bytes = buffered ?? new Uint8Array();
    this.#chunks = [bytes.subarray(count)];
    this.#buffered -= count;
    return bytes.subarray(0, count);
  }
}

/** A frame's bytes, or `null` if the browser would close the connection because of its size. */
export function encodeNativeFrame(
  value: unknown,
  byteOrder: Endianness = endianness(),
): Uint8Array | null {
  const body = Buffer.from(JSON.stringify(value));
  if (body.length > MAX_FRAME_TO_EXTENSION_BYTES) return null;
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  header.setUint32(0, body.length, byteOrder === 'LE');
  return Buffer.concat([new Uint8Array(header.buffer), body]);
}
