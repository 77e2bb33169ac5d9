import { isJsonObject } from '../../domain/json.ts';
import { isAssistant, type Assistant } from './assistants.ts';
import { isBrowser, type ManifestLocation } from './browsers.ts';
import type { System } from './system.ts';
import { pathModuleFor } from './paths.ts';

/** One configuration of an assistant that `install --write` changed. */
export interface WrittenConfiguration {
  readonly assistant: Assistant;
  readonly file: string;
  /** A copy of the original file, `null` if there was none. */
  readonly backup: string | null;
  /** SHA-256 of the written text: `uninstall` restores the copy only if the file is unchanged. */
  readonly sha256: string;
}

/** What `install` wrote, so that `uninstall` removes only that. */
export interface InstallRecord {
  /** Of the installed bridge; `null` in records of the time before they had it. */
  readonly version: string | null;
  readonly manifests: readonly ManifestLocation[];
  readonly assistants: readonly WrittenConfiguration[];
}

const EMPTY_RECORD: InstallRecord = { version: null, manifests: [], assistants: [] };

export function recordFile(platform: string, dataFolder: string): string {
  return pathModuleFor(platform).join(dataFolder, 'installed.json');
}

export function readRecord(system: System, dataFolder: string): InstallRecord {
  const text = system.read(recordFile(system.platform, dataFolder));
  if (text === null) return EMPTY_RECORD;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return EMPTY_RECORD;
  }
  if (!isJsonObject(value)) return EMPTY_RECORD;
  const { version } = value;
  return {
    version: typeof version === 'string' ? version : null,
    manifests: asArray(value['manifests']).flatMap(decodeManifestLocation),
    assistants: asArray(value['assistants']).flatMap(decodeWrittenConfiguration),
  };
}

export function writeRecord(system: System, dataFolder: string, record: InstallRecord): void {
  const file = recordFile(system.platform, dataFolder);
  system.write(file, `${JSON.stringify(record, null, 2)}\n`, 0o600);
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function decodeManifestLocation(value: unknown): ManifestLocation[] {
  if (!isJsonObject(value)) return [];
  const { browser, packaged, file, registryKey } = value;
  if (typeof browser !== 'string' || !isBrowser(browser) || typeof file !== 'string') return [];
  if (packaged !== 'system' && packaged !== 'flatpak') return [];
  const key = typeof registryKey === 'string' ? registryKey : null;
  return [{ browser, packaged, file, registryKey: key }];
}

function decodeWrittenConfiguration(value: unknown): WrittenConfiguration[] {
  if (!isJsonObject(value)) return [];
  const { assistant, file, backup, sha256 } = value;
  if (typeof assistant !== 'string' || !isAssistant(assistant)) return [];
  if (typeof file !== 'string' || typeof sha256 !== 'string') return [];
  return [{ assistant, file, backup: typeof backup === 'string' ? backup : null, sha256 }];
}
