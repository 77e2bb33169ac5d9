import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import type { SystemInfo } from './paths.ts';

export interface CommandResult {
  /** `null` when the program is not there. */
  readonly status: number | null;
  readonly output: string;
}

/** What `install`, `uninstall` and `doctor` do to a computer, so that tests can stand in for every system. */
export interface System extends SystemInfo {
  /** The file's text, `null` if there is none. */
  read(path: string): string | null;
  /** Writes in one step, with the folders above it; a symbolic link stays one. */
  write(path: string, text: string, mode: number): void;
  remove(path: string): void;
  /** Removes a folder if nothing is in it. */
  removeFolder(path: string): void;
  exists(path: string): boolean;
  /** Names in a folder; none if there is no such folder. */
  list(path: string): readonly string[];
  /** The path without symbolic links; the same where there is no such file. */
  real(path: string): string;
  /** Permission bits, `null` if there is no such file. */
  mode(path: string): number | null;
  run(command: string, args: readonly string[]): CommandResult;
}

export function createSystem(systemInfo: SystemInfo): System {
  return {
    ...systemInfo,
    read: (path) => nullIfMissing(() => readFileSync(path, 'utf8')),
    real: realPath,
    write(path, text, mode) {
      const target = realPath(path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(`${target}.new`, text, { mode });
      chmodSync(`${target}.new`, mode);
      renameSync(`${target}.new`, target);
    },
    remove(path) {
      rmSync(path, { force: true });
    },
    removeFolder(path) {
      try {
        rmdirSync(path);
      } catch {
        // Somebody else has something in it, or it was never made.
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

function realPath(path: string): string {
  return nullIfMissing(() => realpathSync(path)) ?? path;
}

/** The same machine, but what would change it is only said. */
export function createDryRunSystem(system: System, print: (text: string) => void): System {
  return {
    ...system,
    write(path) {
      print(`would write ${path}`);
    },
    remove(path) {
      if (system.exists(path)) print(`would remove ${path}`);
    },
    removeFolder() {},
    run(command, args) {
      if (args[0] === 'query') return system.run(command, args);
      print(`would run ${command} ${args.join(' ')}`);
      return { status: 0, output: '' };
    },
  };
}

/** What a file operation gives, `null` where there is no such file; any other failure is thrown. */
function nullIfMissing<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** `null` where there is none, or what there is lies where this user may not look. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
