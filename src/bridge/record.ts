import { isFields } from '../domain/stored-form.ts';
import { isAssistant, type Assistant } from './assistants.ts';
import { isBrowser, type Location } from './browsers.ts';
import type { Machine } from './machine.ts';
import { pathsOf } from './places.ts';

/** One configuration of an assistant that `install --write` changed. */
export interface WrittenConfiguration {
  readonly assistant: Assistant;
  readonly file: string;
  /** A copy of the file as it was, `null` if there was none. */
  readonly backup: string | null;
  /** SHA-256 of what was written: while the file still has it, the copy can go back as it is. */
  readonly sha256: string;
}

/** What `install` wrote, so that `uninstall` takes away that and nothing else. */
export interface InstallRecord {
  readonly manifests: readonly Location[];
  readonly assistants: readonly WrittenConfiguration[];
}

const EMPTY: InstallRecord = { manifests: [], assistants: [] };

export function recordFile(platform: string, dataFolder: string): string {
  return pathsOf(platform).join(dataFolder, 'installed.json');
}

export function readRecord(machine: Machine, dataFolder: string): InstallRecord {
  const text = machine.read(recordFile(machine.platform, dataFolder));
  if (text === null) return EMPTY;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return EMPTY;
  }
  if (!isFields(value)) return EMPTY;
  return {
    manifests: list(value['manifests']).flatMap(readLocation),
    assistants: list(value['assistants']).flatMap(readWritten),
  };
}

export function writeRecord(machine: Machine, dataFolder: string, record: InstallRecord): void {
  const file = recordFile(machine.platform, dataFolder);
  machine.write(file, `${JSON.stringify(record, null, 2)}\n`, 0o600);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readLocation(value: unknown): Location[] {
  if (!isFields(value)) return [];
  const { browser, packaged, file, registryKey } = value;
  if (typeof browser !== 'string' || !isBrowser(browser) || typeof file !== 'string') return [];
  if (packaged !== 'system' && packaged !== 'flatpak') return [];
  const key = typeof registryKey === 'string' ? registryKey : null;
  return [{ browser, packaged, file, registryKey: key }];
}

function readWritten(value: unknown): WrittenConfiguration[] {
  if (!isFields(value)) return [];
  const { assistant, file, backup, sha256 } = value;
  if (typeof assistant !== 'string' || !isAssistant(assistant)) return [];
  if (typeof file !== 'string' || typeof sha256 !== 'string') return [];
  return [{ assistant, file, backup: typeof backup === 'string' ? backup : null, sha256 }];
}
