import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logRecords, tableBlocks } from './leveldb-file.ts';

/** A value that was found: in which file below the folder, and which. */
export interface DiskHit {
  readonly file: string;
  readonly value: string;
}

/**
 * Looks for values, as UTF-8 and as UTF-16, and for bytes in every file below a folder, in the bytes as they are and, since blocks of
 * LevelDB may be compressed and its records lie in pieces, in what LevelDB's files hold, deleted values included.
 */
export async function scanDisk(
  folder: string,
  values: Iterable<string>,
  bytes: Iterable<Buffer> = [],
): Promise<{ readonly files: number; readonly hits: readonly DiskHit[] }> {
  const wanted = [
    ...[...new Set(values)].map((value) => ({
      value,
      forms: [Buffer.from(value), Buffer.from(value, 'utf16le')],
    })),
    ...[...bytes].map((form) => ({ value: form.toString('hex'), forms: [form] })),
  ];
  const files = await filesUnder(folder);
  const hits: DiskHit[] = [];
  for (const path of files) {
    // What the browser deletes while it ends is not left behind.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    const parts = [content, ...databaseParts(path, content)];
    for (const { value, forms } of wanted)
      if (parts.some((part) => forms.some((form) => part.includes(form))))
        hits.push({ file: path.slice(folder.length), value });
  }
  return { files: files.length, hits };
}

function databaseParts(path: string, content: Buffer): readonly Buffer[] {
  if (/\/\d+\.log$/u.test(path)) return logRecords(content);
  return /\.(?:ldb|sst)$/u.test(path) ? tableBlocks(content) : [];
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
