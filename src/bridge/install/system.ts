import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SystemInfo } from './paths.ts';
import { say } from '../wire/texts.ts';

export interface CommandResult {
  /** `null` if the program does not exist. */
  readonly status: number | null;
  readonly output: string;
}

/** What `install`, `uninstall`, and `doctor` do on a computer; tests use a fake of each operating system. */
export interface System extends SystemInfo {
  /** The file's text, `null` if there is none. */
  read(path: string): string | null;
  /** Writes the file in one step and creates missing folders; writes through symbolic links. */
  write(path: string, text: string, mode: number): void;
  /** Writes only if the file still has the text `before` (`null`: does not exist); returns whether it wrote. */
  replace(path: string, before: string | null, text: string, mode: number): boolean;
  /** Copies a file of any content in one step and creates missing folders. */
  copy(from: string, to: string, mode: number): void;
  /** Whether two files have the same content; `false` if one does not exist. */
  isSame(one: string, other: string): boolean;
  /** Removes a file; for a symbolic link, removes its target. */
  remove(path: string): void;
  /** Removes a folder if it is empty. */
  removeFolder(path: string): void;
  exists(path: string): boolean;
  /** The names in a folder; empty if it does not exist. */
  list(path: string): readonly string[];
  /** Resolves symbolic links, even if the target does not exist. */
  real(path: string): string;
  /** Permission bits, `null` if the file does not exist. */
  mode(path: string): number | null;
  run(command: string, args: readonly string[]): CommandResult;
}

export function createSystem(systemInfo: SystemInfo): System {
  return {
    ...systemInfo,
    read: readText,
    real: realPath,
    write(path, text, mode) {
      writeWhole(realPath(path), text, mode, () => true);
    },
    replace(path, before, text, mode) {
      const target = realPath(path);
      return writeWhole(target, text, mode, () => readText(target) === before);
    },
    copy(from, to, mode) {
      const target = realPath(to);
      mkdirSync(dirname(target), { recursive: true });
      inPlaceOf(target, (temporary) => {
        copyFileSync(from, temporary);
        chmodSync(temporary, mode);
        return true;
      });
    },
    isSame: hasSameContent,
    remove(path) {
      rmSync(realPath(path), { force: true });
    },
    removeFolder(path) {
      try {
        rmdirSync(path);
      } catch {
        // Not empty, or never created.
      }
    },
    exists: (path) => statOf(path) !== null,
    list: (path) => nullIfMissing(() => readdirSync(path)) ?? [],
    mode(path) {
      const stats = statOf(path);
      return stats === null ? null : stats.mode & 0o777;
    },
    run(command, args) {
      const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', windowsHide: true });
      return { status, output: stdout ?? '' };
    },
  };
}

/**
 * Writes a temporary file and renames it if `isCurrent` still returns true; returns whether it wrote. Writes a file with
 * several hard links in place, because a rename would break them.
 */
function writeWhole(target: string, text: string, mode: number, isCurrent: () => boolean): boolean {
  mkdirSync(dirname(target), { recursive: true });
  const stats = statOf(target);
  if (stats !== null && stats.nlink > 1) {
    if (!isCurrent()) return false;
    writeFileSync(target, text);
    return true;
  }
  return inPlaceOf(target, (temporary) => {
    writeFileSync(temporary, text, { mode, flag: 'wx' });
    chmodSync(temporary, mode);
    keepOwner(temporary, stats);
    return isCurrent();
  });
}

/** Lets `write` make a temporary file, and renames that to the target if `write` wants it; returns whether it did. */
function inPlaceOf(target: string, write: (temporary: string) => boolean): boolean {
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    if (!write(temporary)) return false;
    renameSync(temporary, target);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

const CHUNK_BYTES = 1024 * 1024;

function hasSameContent(one: string, other: string): boolean {
  if (statOf(one)?.size !== statOf(other)?.size || statOf(one) === null) return false;
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  const chunks = files.map(() => Buffer.alloc(CHUNK_BYTES));
  try {
    for (;;) {
      const [first = Buffer.of(), second = Buffer.of()] = files.map((file, index) => {
        const chunk = chunks[index] ?? Buffer.of();
        return chunk.subarray(0, readSync(file, chunk));
      });
      if (!first.equals(second)) return false;
      if (first.length === 0) return true;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}

/** Gives the new file the owner of the old one, which differ under `sudo`. */
function keepOwner(path: string, before: Stats | null): void {
  if (before === null) return;
  const { uid, gid } = statSync(path);
  if (uid !== before.uid) chownSync(path, before.uid, before.gid);
  else if (gid !== before.gid) ignoreDenied(() => chownSync(path, before.uid, before.gid));
}

function ignoreDenied(run: () => void): void {
  try {
    run();
  } catch {
    // The user is not in that group.
  }
}

function readText(path: string): string | null {
  return nullIfMissing(() => readFileSync(path, 'utf8'));
}

const MAX_LINKS = 40;

function realPath(path: string): string {
  let current = path;
  for (let links = 0; links < MAX_LINKS; links += 1) {
    const from = current;
    const real = nullIfMissing(() => realpathSync(from));
    if (real !== null) return real;
    if (nullIfMissing(() => lstatSync(from))?.isSymbolicLink() !== true) return current;
    current = resolve(dirname(from), readlinkSync(from));
  }
  throw new Error(`${path} has too many symbolic links.`);
}

/** The same system, except that it prints changes instead of making them. */
export function createDryRunSystem(system: System, print: (text: string) => void): System {
  return {
    ...system,
    write(path) {
      print(say('wouldWrite', { path }));
    },
    replace(path) {
      print(say('wouldWrite', { path }));
      return true;
    },
    copy(_from, to) {
      print(`would write ${to}`);
    },
    remove(path) {
      if (system.exists(path)) print(say('wouldRemove', { path }));
    },
    removeFolder() {},
    run(command, args) {
      if (args[0] === 'query') return system.run(command, args);
      print(say('wouldRun', { command: [command, ...args].join(' ') }));
      return { status: 0, output: '' };
    },
  };
}

/** The result of a file operation; `null` if the file does not exist. Throws any other error. */
function nullIfMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The file's stats; `null` if it does not exist or this user cannot see it. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
