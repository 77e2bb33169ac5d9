import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly isProgram?: boolean;
}

/** 1980-01-01 00:00, the earliest that a ZIP can say: the same content gives the same bytes on any day. */
const DATE = (1 << 5) | 1;
const VERSION = 20;
const UTF8_NAMES = 0x08_00;
const DEFLATE = 8;
const UNIX = 3;
const REGULAR_FILE = 0o100644;
const PROGRAM_FILE = 0o100755;

/** A ZIP archive with these entries in this order (PKWARE APPNOTE 6.3). */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, isProgram = false } of entries) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u{3}\u{4}'), common, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((isProgram ? PROGRAM_FILE : REGULAR_FILE) * 0x1_00_00, 6);
    tail.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\u{1}\u{2}'), Buffer.of(VERSION, UNIX), common, tail, path]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u{5}\u{6}'), end]);
}
