import { readFileSync } from 'node:fs';
import { checksum } from '../../../../src/assistant/classifier/table-format.ts';

/** The table of a language as it is shipped. */
export function shippedTable(language: string): Uint8Array<ArrayBuffer> {
  const path = new URL(`../../../../public/understanding/${language}.bin`, import.meta.url);
  return new Uint8Array(readFileSync(path));
}

/** A copy with one byte replaced and, unless it is to be noticed, a checksum that fits. */
export function withByte(
  bytes: Uint8Array,
  at: number,
  value: number,
  { fixChecksum }: { readonly fixChecksum: boolean },
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  if (fixChecksum) {
    const end = copy.length - 4;
    new DataView(copy.buffer).setUint32(end, checksum(copy, end), true);
  }
  return copy;
}
