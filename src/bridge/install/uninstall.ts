import { SERVER_KEY } from '../../domain/deep-links.ts';
import { ASSISTANT_INFO } from './assistants.ts';
import type { Browser, ManifestLocation } from './browsers.ts';
import { NATIVE_HOST_NAME } from '../../bridge-protocol/frames.ts';
import { sha256 } from './configure.ts';
import { installedFiles } from './bridge-program.ts';
import { launchScriptFile } from './launch-script.ts';
import type { System } from './system.ts';
import { pathModuleFor, runFolders } from './paths.ts';
import {
  readRecord,
  recordFile,
  writeRecord,
  type WrittenConfiguration,
} from './install-record.ts';
import { removeRegistryKey } from './windows-registry.ts';
import { browserTitle } from '../wire/failure-messages.ts';
import { say } from '../wire/texts.ts';

export interface UninstallDeps {
  readonly system: System;
  readonly dataFolder: string;
  readonly print: (text: string) => void;
}

/**
 * Removes what `install` wrote: for one browser its manifest, else everything. `false` if something is left.
 */
export function uninstall(deps: UninstallDeps, browser: Browser | null): boolean {
  const { system, dataFolder, print } = deps;
  const record = readRecord(system, dataFolder);
  const isSelected = (known: ManifestLocation) => browser === null || known.browser === browser;
  const remaining = record.manifests.filter((known) => !isSelected(known));
  for (const location of record.manifests.filter(isSelected))
    removeManifest(deps, location, remaining);
  if (browser !== null) {
    writeRecord(system, dataFolder, { ...record, manifests: remaining });
    return true;
  }
  const unrestored = record.assistants.filter((written) => !restoreConfiguration(deps, written));
  const { join } = pathModuleFor(system.platform);
  const keyFolder = join(dataFolder, 'assistants');
  for (const name of system.list(keyFolder)) system.remove(join(keyFolder, name));
  system.removeFolder(keyFolder);
  if (unrestored.length > 0) {
    writeRecord(system, dataFolder, { ...record, manifests: [], assistants: unrestored });
    return false;
  }
  for (const file of installedFiles(system.platform, dataFolder)) system.remove(file);
  system.remove(launchScriptFile(system, dataFolder, 'chrome', 'system'));
  system.remove(recordFile(system.platform, dataFolder));
  for (const folder of [...runFolders(system), dataFolder]) system.removeFolder(folder);
  print(say('removed'));
  return true;
}

/** Removes a browser's manifest; if browsers share the file, only with the last of them. */
function removeManifest(
  { system, dataFolder, print }: UninstallDeps,
  { browser, packaged, file, registryKey }: ManifestLocation,
  remaining: readonly ManifestLocation[],
): void {
  if (registryKey !== null && !remaining.some((other) => other.registryKey === registryKey))
    removeRegistryKey(system, registryKey);
  if (!remaining.some((other) => other.file === file) && isOurManifest(system.read(file)))
    system.remove(file);
  if (packaged === 'flatpak')
    system.remove(launchScriptFile(system, dataFolder, browser, packaged));
  print(say('browserStopped', { browser: browserTitle(browser) }));
}

function isOurManifest(manifest: string | null): boolean {
  return manifest?.includes(`"${NATIVE_HOST_NAME}"`) === true;
}

/** Restores a configuration, or if it has changed since, removes only our server. Returns whether it could. */
function restoreConfiguration(
  { system, print }: UninstallDeps,
  { assistant, file, backup, sha256: written }: WrittenConfiguration,
): boolean {
  const { title, format } = ASSISTANT_INFO[assistant];
  const retry = () => {
    print(say('changedMeanwhile', { title, file }));
    return false;
  };
  const text = system.read(file);
  if (text === null) {
    if (backup !== null) system.remove(backup);
    return true;
  }
  const original = backup === null ? null : system.read(backup);
  if (sha256(text) === written && (backup === null) === (original === null)) {
    if (original === null) system.remove(file);
    else if (!system.replace(file, text, original, system.mode(file) ?? 0o600)) return retry();
  } else {
    const edited = format.remove(text, SERVER_KEY);
    if (edited.kind === 'unreadable') {
      print(say('removeYourself', { title, name: `"${SERVER_KEY}"`, file, reason: edited.reason }));
      return false;
    }
    if (
      edited.kind === 'edited' &&
      !system.replace(file, text, edited.text, system.mode(file) ?? 0o600)
    )
      return retry();
  }
  if (backup !== null) system.remove(backup);
  print(say('removedFrom', { title, file }));
  return true;
}
