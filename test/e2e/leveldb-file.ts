// Reads what a LevelDB file holds, deleted values included: leveldb/doc/log_format.md and table_format.md.

const LOG_BLOCK_BYTES = 32_768;
const LOG_HEADER_BYTES = 7;
const FOOTER_BYTES = 48;
/** The last eight bytes of a table. */
const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex');
const SNAPPY = 1;

/** The records of a log file, each joined from its fragments, which lie in several blocks. */
export function logRecords(file: Buffer): Buffer[] {
  const records: Buffer[] = [];
  let fragments: Buffer[] = [];
  let at = 0;
  while (at + LOG_HEADER_BYTES <= file.length) {
    const left = LOG_BLOCK_BYTES - (at % LOG_BLOCK_BYTES);
    const type = left < LOG_HEADER_BYTES ? 0 : file.readUInt8(at + 6);
    if (type === 0) {
      at += left;
      continue;
    }
    const start = at + LOG_HEADER_BYTES;
    at = start + file.readUInt16LE(at + 4);
    // 1 is a whole record, 2 the first fragment, 3 one between, 4 the last.
    if (type <= 2) fragments = [];
    fragments.push(file.subarray(start, at));
    if (type === 1 || type === 4) records.push(Buffer.concat(fragments));
  }
  return records;
}

/** The decompressed blocks of a table, its index included. */
export function tableBlocks(file: Buffer): Buffer[] {
  if (!file.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC)) return [];
  const footer = new Reader(file.subarray(-FOOTER_BYTES));
  footer.handle();
  const index = block(file, footer.handle());
  return [index, ...indexed(index).map((handle) => block(file, handle))];
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

/** The handles that an index block holds as values. */
function indexed(index: Buffer): Handle[] {
  const restarts = index.readUInt32LE(index.length - 4);
  const reader = new Reader(index.subarray(0, index.length - 4 * (restarts + 1)));
  const handles: Handle[] = [];
  while (!reader.isAtEnd()) {
    reader.varint();
    const keyBytes = reader.varint();
    const value = reader.varint();
    reader.take(keyBytes);
    handles.push(new Reader(reader.take(value)).handle());
  }
  return handles;
}

function block(file: Buffer, { offset, size }: Handle): Buffer {
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnappy(content) : content;
}

/** Decompresses snappy (google/snappy, format_description.txt). */
function unsnappy(compressed: Buffer): Buffer {
  const reader = new Reader(compressed);
  const output = Buffer.alloc(reader.varint());
  let length = 0;
  while (!reader.isAtEnd()) {
    const tag = reader.little(1);
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const literal = reader.take(1 + (short < 60 ? short : reader.little(short - 59)));
      length += literal.copy(output, length);
      continue;
    }
    const isNear = (tag & 3) === 1;
    const count = isNear ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
    const offset = isNear
      ? ((tag >> 5) << 8) | reader.little(1)
      : reader.little((tag & 3) === 2 ? 2 : 4);
    // Byte by byte: a copy may reach into what it writes.
    for (const end = length + count; length < end; length += 1)
      output[length] = output[length - offset] ?? 0;
  }
  return output;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  take(count: number): Buffer {
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  little(count: number): number {
    return this.take(count).readUIntLE(0, count);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.little(1);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  handle(): Handle {
    return { offset: this.varint(), size: this.varint() };
  }
}
