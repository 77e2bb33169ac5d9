import { endianness } from 'node:os';
import { LARGEST_FRAME_TO_EXTENSION } from '../bridge-protocol/frames.ts';
import { parseJson, type Parsed } from './json.ts';

const HEADER = 4;

/** Chrome and Firefox send at most so much to a native host. */
const LARGEST_FRAME_FROM_EXTENSION = 64 * 1024 * 1024;

type Endianness = 'BE' | 'LE';

/** A length that no browser sends: where the next frame begins is not known any more. */
export class FrameLengthError extends Error {
  constructor(length: number) {
    super(`A frame of ${length} bytes was announced.`);
    this.name = 'FrameLengthError';
  }
}

/** Cuts a native messaging stream into frames: 4 bytes of length in the machine's order, then that much JSON. */
export class NativeFrameReader {
  readonly #order: Endianness;
  #parts: Uint8Array[] = [];
  #buffered = 0;
  #length: number | null = null;

  constructor(order: Endianness = endianness()) {
    this.#order = order;
  }

  /** The frames that are complete now. Throws `FrameLengthError`. */
  push(chunk: Uint8Array): readonly Parsed[] {
    this.#parts.push(chunk);
    this.#buffered += chunk.length;
    const frames: Parsed[] = [];
    for (;;) {
      if (this.#length === null) {
        if (this.#buffered < HEADER) return frames;
        this.#length = this.#readLength();
      }
      if (this.#buffered < this.#length) return frames;
      frames.push(parseJson(this.#take(this.#length)));
      this.#length = null;
    }
  }

  /** Whether the stream, should it end now, ends between two frames. */
  get isAtBoundary(): boolean {
    return this.#buffered === 0 && this.#length === null;
  }

  #readLength(): number {
    const header = this.#take(HEADER);
    const length = new DataView(header.buffer, header.byteOffset).getUint32(
      0,
      this.#order === 'LE',
    );
    if (length > LARGEST_FRAME_FROM_EXTENSION) throw new FrameLengthError(length);
    return length;
  }

  #take(count: number): Uint8Array {
    const all = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
    const bytes = all ?? new Uint8Array();
    this.#parts = [bytes.subarray(count)];
    this.#buffered -= count;
    return bytes.subarray(0, count);
  }
}

/** A frame's bytes, or `null` where the browser would end the connection over its size. */
export function encodeNativeFrame(
  value: unknown,
  order: Endianness = endianness(),
): Uint8Array | null {
  const body = Buffer.from(JSON.stringify(value));
  if (body.length > LARGEST_FRAME_TO_EXTENSION) return null;
  const header = new DataView(new ArrayBuffer(HEADER));
  header.setUint32(0, body.length, order === 'LE');
  return Buffer.concat([new Uint8Array(header.buffer), body]);
}
