import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { BrowserProfile } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';

/** A running native host, described in a file beside its socket. */
export interface HostDescription {
  readonly pid: number;
  /** Path of a Unix socket, or name of a Windows pipe. */
  readonly socket: string;
  /** Proves that the client can read this file: on Windows a pipe's name alone is not secret. */
  readonly token: string;
  readonly browser: string;
  readonly profile: BrowserProfile;
  readonly extensionVersion: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** The longest socket path in bytes that every system accepts. */
const MAX_SOCKET_PATH_BYTES = 103;

/** Creates the first usable folder for sockets, private to its owner. Throws if there is none. */
export function createRunFolder(folders: readonly string[], uid: number | null): string {
  const last = folders.at(-1);
  for (const folder of folders) {
    if (folder !== last && !(existsSync(dirname(folder)) && fitsSocketPath(folder, uid))) continue;
    try {
      // Recursive only for the last: in a folder like /proc a recursive mkdir never returns (Node).
      if (!existsSync(folder)) mkdirSync(folder, { recursive: folder === last, mode: 0o700 });
      if (uid !== null && lstatSync(folder).uid === uid) chmodSync(folder, 0o700);
    } catch {
      // The folder belongs to another user, as XDG_RUNTIME_DIR after `su`, or is not writable.
      continue;
    }
    if (isOwnFolder(folder, uid)) return folder;
  }
  throw new Error(`No folder for the bridge's socket: tried ${folders.join(', ')}.`);
}

/** Whether a socket's name of 12 characters fits; on Windows sockets are not in folders. */
function fitsSocketPath(folder: string, uid: number | null): boolean {
  return uid === null || Buffer.byteLength(folder) + '/.sock'.length + 12 <= MAX_SOCKET_PATH_BYTES;
}

/** A new name for a host's socket in this folder. */
export function newSocketPath(folder: string, platform: string): string {
  const name = randomBytes(9).toString('base64url');
  if (platform === 'win32') return `\\\\.\\pipe\\okta-end-user-assistant-${name}`;
  const path = join(folder, `${name}.sock`);
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH_BYTES)
    throw new Error(`The path of the bridge's socket is too long for this system: ${path}`);
  return path;
}

/** Writes the description; returns a function that removes it. */
export function announceHost(folder: string, description: HostDescription): () => void {
  const path = join(folder, `${description.pid}-${randomBytes(4).toString('hex')}.json`);
  writeFileSync(`${path}.new`, JSON.stringify(description), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return () => {
    rmSync(path, { force: true });
  };
}

/** Finds all running hosts of this user, and removes the files of hosts that were killed. */
export function runningHosts(
  folders: readonly string[],
  uid: number | null,
): readonly HostDescription[] {
  return folders.flatMap((folder) =>
    (isOwnFolder(folder, uid) ? listNames(folder) : [])
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const path = join(folder, name);
        const description = readDescription(path);
        if (description !== null && isAlive(description.pid)) return [description];
        removeFile(path);
        if (description !== null && dirname(description.socket) === folder)
          removeFile(description.socket);
        return [];
      }),
  );
}

/** Removes a file if possible; a folder of that name stays. */
function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Not a host either way.
  }
}

/** Whether this user owns the folder and nobody else can write to it. */
function isOwnFolder(folder: string, uid: number | null): boolean {
  try {
    const stats = lstatSync(folder);
    if (!stats.isDirectory()) return false;
    return uid === null || (stats.uid === uid && (stats.mode & 0o022) === 0);
  } catch {
    // The folder does not exist, or another user's folder contains it.
    return false;
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readDescription(path: string): HostDescription | null {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
  if (!isJsonObject(value) || !isJsonObject(value['profile'])) return null;
  const { pid, socket, token, browser, profile, extensionVersion, startedAt } = value;
  const { id, label } = profile;
  if (typeof pid !== 'number' || typeof socket !== 'string' || typeof token !== 'string')
    return null;
  if (typeof browser !== 'string' || typeof id !== 'string' || typeof label !== 'string')
    return null;
  if (typeof extensionVersion !== 'string' || typeof startedAt !== 'number') return null;
  return { pid, socket, token, browser, profile: { id, label }, extensionVersion, startedAt };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
