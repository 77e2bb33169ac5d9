import { ASSISTANT_FACTS, SERVER_KEY } from './assistants.ts';
import type { Browser, Location } from './browsers.ts';
import { NATIVE_HOST_NAME } from '../bridge-protocol/frames.ts';
import { removeServer } from './configuration-text.ts';
import { sha256 } from './install.ts';
import { bridgeCopy, launcherFile } from './launcher.ts';
import type { Machine } from './machine.ts';
import { pathsOf, runFolders } from './places.ts';
import { readRecord, recordFile, writeRecord, type WrittenConfiguration } from './record.ts';
import { removeKey } from './registry.ts';
import { browserName } from './words.ts';

export interface UninstallParts {
  readonly machine: Machine;
  readonly dataFolder: string;
  readonly say: (text: string) => void;
}

/**
 * Takes away what `install` wrote: for one browser its manifest, without one everything. `false` when something had
 * to be left.
 */
export function uninstall(parts: UninstallParts, browser: Browser | null): boolean {
  const { machine, dataFolder, say } = parts;
  const record = readRecord(machine, dataFolder);
  const isMeant = (known: Location) => browser === null || known.browser === browser;
  const kept = record.manifests.filter((known) => !isMeant(known));
  for (const location of record.manifests.filter(isMeant)) removeManifest(parts, location, kept);
  if (browser !== null) {
    writeRecord(machine, dataFolder, { ...record, manifests: kept });
    return true;
  }
  const left = record.assistants.filter((written) => !restore(parts, written));
  const { join } = pathsOf(machine.platform);
  const keys = join(dataFolder, 'assistants');
  for (const name of machine.list(keys)) machine.remove(join(keys, name));
  machine.removeFolder(keys);
  if (left.length > 0) {
    writeRecord(machine, dataFolder, { manifests: [], assistants: left });
    return false;
  }
  machine.remove(bridgeCopy(machine.platform, dataFolder));
  machine.remove(launcherFile(machine, dataFolder, 'chrome', 'system'));
  machine.remove(recordFile(machine.platform, dataFolder));
  for (const folder of [...runFolders(machine), dataFolder]) machine.removeFolder(folder);
  say('Removed the bridge.');
  return true;
}

/** Two browsers may share one file: it goes with the last of them. */
function removeManifest(
  { machine, dataFolder, say }: UninstallParts,
  { browser, packaged, file, registryKey }: Location,
  kept: readonly Location[],
): void {
  if (registryKey !== null && !kept.some((other) => other.registryKey === registryKey))
    removeKey(machine, registryKey);
  if (!kept.some((other) => other.file === file) && isOurs(machine.read(file)))
    machine.remove(file);
  if (packaged === 'flatpak') machine.remove(launcherFile(machine, dataFolder, browser, packaged));
  say(`${browserName(browser)} cannot start the bridge any more.`);
}

function isOurs(manifest: string | null): boolean {
  return manifest?.includes(`"${NATIVE_HOST_NAME}"`) === true;
}

/** Gives a configuration back as it was, or takes only our server out of one that was changed since. */
function restore(
  { machine, say }: UninstallParts,
  { assistant, file, backup, sha256: written }: WrittenConfiguration,
): boolean {
  const { title, section } = ASSISTANT_FACTS[assistant];
  const text = machine.read(file);
  if (text === null) {
    if (backup !== null) machine.remove(backup);
    return true;
  }
  const original = backup === null ? null : machine.read(backup);
  if (sha256(text) === written && (backup === null) === (original === null)) {
    if (original === null) machine.remove(file);
    else machine.write(file, original, machine.mode(file) ?? 0o600);
  } else {
    const edited = removeServer(text, section, SERVER_KEY);
    if (edited.kind === 'unreadable') {
      say(`${title}: take "${SERVER_KEY}" out of ${file} yourself; it cannot be read.`);
      return false;
    }
    if (edited.kind === 'edited') machine.write(file, edited.text, machine.mode(file) ?? 0o600);
  }
  if (backup !== null) machine.remove(backup);
  say(`${title}: removed from ${file}.`);
  return true;
}
