import { createHash } from 'node:crypto';
import {
  ASSISTANT_INFO,
  SERVER_KEY,
  serverEntry,
  setupShortcut,
  type Assistant,
} from './assistants.ts';
import {
  FLATPAK_IDS,
  nativeHostManifest,
  manifestLocations,
  sandboxedPackages,
  type Browser,
  type BrowserPackage,
} from './browsers.ts';
import { addServer } from './configuration-text.ts';
import { installedBridgeFile, launchScriptFile, launchScriptText } from './launch-script.ts';
import type { System } from './system.ts';
import { readRecord, writeRecord, type InstallRecord } from './install-record.ts';
import { writeRegistryKey } from './windows-registry.ts';
import { browserTitle } from '../wire/failure-messages.ts';

export interface InstallOptions {
  readonly browser: Browser;
  readonly packaged: BrowserPackage;
  /** Whose configuration is written. */
  readonly assistants: readonly Assistant[];
}

export interface InstallDeps {
  readonly system: System;
  readonly dataFolder: string;
  /** The Node that runs this, absolute. */
  readonly node: string;
  /** This program's own file. */
  readonly bridge: string;
  readonly print: (text: string) => void;
  /** Makes the assistant's key if there is none; resolves to its pairing code. */
  readonly pair: (assistant: Assistant) => Promise<string>;
}

/** Lets one browser start the bridge, and tells assistants of it. `false` when something could not be done. */
export async function install(deps: InstallDeps, options: InstallOptions): Promise<boolean> {
  const { system, dataFolder, bridge, print } = deps;
  const installedBridge = installedBridgeFile(system.platform, dataFolder);
  const text = system.read(bridge);
  if (text === null) throw new Error(`The bridge cannot read its own file ${bridge}.`);
  if (bridge !== installedBridge) system.write(installedBridge, text, 0o644);
  let record = installManifests(deps, options, readRecord(system, dataFolder));
  writeRecord(system, dataFolder, record);
  let isComplete = true;
  for (const assistant of options.assistants) {
    const written = await configure(deps, assistant, record);
    if (written === null) isComplete = false;
    else {
      record = written;
      writeRecord(system, dataFolder, record);
    }
  }
  if (options.assistants.length === 0) printConfigurationHelp(deps, installedBridge);
  print('Next: open the extension’s options in the browser and turn on outside assistants.');
  return isComplete;
}

function installManifests(
  { system, dataFolder, node, print }: InstallDeps,
  { browser, packaged }: InstallOptions,
  record: InstallRecord,
): InstallRecord {
  const launchScript = launchScriptFile(system, dataFolder, browser, packaged);
  const installedBridge = installedBridgeFile(system.platform, dataFolder);
  system.write(launchScript, launchScriptText(system, packaged, node, installedBridge), 0o755);
  const locations = manifestLocations(browser, packaged, system, dataFolder);
  if (locations.length === 0)
    throw new Error(`${browserTitle(browser)} from Flatpak is for Linux only.`);
  for (const { file, registryKey } of locations) {
    system.write(file, nativeHostManifest(browser, launchScript), 0o644);
    if (registryKey !== null) writeRegistryKey(system, registryKey, file);
  }
  print(
    `${browserTitle(browser)} can start the bridge: ${locations.map(({ file }) => file).join(', ')}`,
  );
  if (packaged === 'flatpak')
    print(
      `Its sandbox must be allowed to start programs: flatpak override --user --talk-name=org.freedesktop.Flatpak ${FLATPAK_IDS[browser]}`,
    );
  else
    for (const { marker: sign, note } of sandboxedPackages(browser, system))
      if (system.exists(sign)) print(note);
  const others = record.manifests.filter(
    (known) => known.browser !== browser || known.packaged !== packaged,
  );
  return { ...record, manifests: [...others, ...locations] };
}

/** Adds the server to one assistant's configuration; `null` when its file is left alone. */
async function configure(
  { system, dataFolder, node, print, pair }: InstallDeps,
  assistant: Assistant,
  record: InstallRecord,
): Promise<InstallRecord | null> {
  const { title, section, file: fileOf } = ASSISTANT_INFO[assistant];
  const file = fileOf(system);
  const before = system.read(file);
  const entry = serverEntry(assistant, node, installedBridgeFile(system.platform, dataFolder));
  const previous = record.assistants.find((written) => written.file === file);
  const backup = before === null ? null : `${file}.before-okta-end-user-assistant`;
  const edited = addServer(before, section, SERVER_KEY, entry);
  const code = await pair(assistant);
  const skip = (reason: string) => {
    print(`${title}: ${file} ${reason}, so it was left as it is.`);
    print(`Add this to "${section}" there:\n${snippet(entry)}`);
    print(`Its pairing code will be ${code}.`);
    return null;
  };
  if (edited.kind === 'unreadable') return skip('cannot be read as its configuration');
  if (edited.kind === 'edited') {
    const mode = system.mode(file) ?? 0o600;
    if ((mode & 0o200) === 0) return skip('is read-only');
    try {
      // The oldest copy is the one without us.
      if (before !== null && backup !== null && previous === undefined)
        system.write(backup, before, mode);
      system.write(file, edited.text, mode);
    } catch {
      if (backup !== null && previous === undefined) system.remove(backup);
      return skip('cannot be written');
    }
  }
  print(`${title}: ${edited.kind === 'same' ? 'already in' : 'added to'} ${file}.`);
  print(`Its pairing code is ${code}: the extension shows the same when ${title} first asks.`);
  if (edited.kind === 'same') return record;
  const written = { assistant, file, backup, sha256: sha256(edited.text) };
  const others = record.assistants.filter((other) => other.file !== file);
  return {
    ...record,
    assistants: [
      ...others,
      previous === undefined ? written : { ...written, backup: previous.backup },
    ],
  };
}

function printConfigurationHelp(
  { system, node, print }: InstallDeps,
  installedBridge: string,
): void {
  print('Tell your assistant of the bridge, or let --write do it:');
  for (const assistant of ['claude-desktop', 'claude-code', 'cursor', 'vscode'] as const) {
    const { title, section, file } = ASSISTANT_INFO[assistant];
    const entry = serverEntry(assistant, node, installedBridge);
    print(`\n${title}, in "${section}" of ${file(system)}:\n${snippet(entry)}`);
    const shortcut = setupShortcut(assistant, entry, system.platform);
    if (shortcut !== null) print(`or: ${shortcut}`);
  }
}

function snippet(entry: unknown): string {
  return JSON.stringify({ [SERVER_KEY]: entry }, null, 2);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
