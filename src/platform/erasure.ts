import { isJsonObject, type JsonObject } from '../domain/json.ts';
import { STORAGE_LOCK } from '../domain/locks.ts';
import type { Erasure } from '../worker/platform.ts';
import { browser } from './browser.ts';

/** In the origin's private file system: a plain file, which is gone once it is deleted. */
const FILE_NAME = 'remaining';

/**
 * Chromium keeps deleted values in the files of `storage.local` until it compacts them, and deletes these files on
 * `clear()`. So what stays is put aside, everything cleared, and what stays written again; both are sent at once, so that
 * nobody reads in between. If the browser dies in between, the next start writes it again.
 */
const chromiumErasure: Erasure = {
  async begin() {
    await remainingFile({ create: true });
  },
  async isDue() {
    return (await remainingFile().catch(() => null)) !== null;
  },
  finish: () => navigator.locks.request(STORAGE_LOCK, rewriteStorage),
};

/** Firefox's database overwrites what is deleted (SQLite's `secure_delete`). */
const firefoxErasure: Erasure = {
  begin: async () => undefined,
  isDue: async () => false,
  finish: async () => undefined,
};

export const erasure = import.meta.env.FIREFOX ? firefoxErasure : chromiumErasure;

async function rewriteStorage(): Promise<void> {
  const { local } = browser.storage;
  const file = await remainingFile({ create: true });
  const lost = parse(await (await file.getFile()).text());
  const stored: JsonObject = await local.get(null);
  const remaining = { ...lost, ...stored };
  const writable = await file.createWritable();
  await writable.write(JSON.stringify(remaining));
  await writable.close();
  await Promise.all([local.clear(), local.set(remaining)]);
  await (await navigator.storage.getDirectory()).removeEntry(FILE_NAME);
  // The worker and its pages have read what was missing by now.
  if (Object.keys(lost).some((key) => !(key in stored))) browser.runtime.reload();
}

async function remainingFile(options?: FileSystemGetFileOptions): Promise<FileSystemFileHandle> {
  return await (await navigator.storage.getDirectory()).getFileHandle(FILE_NAME, options);
}

/** The file is empty until the first rewriting. */
function parse(text: string): JsonObject {
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return isJsonObject(parsed) ? parsed : {};
}
