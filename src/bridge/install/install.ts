import { ASSISTANT_INFO, findAssistants, serverEntry, type Assistant } from './assistants.ts';
import {
  FLATPAK_IDS,
  nativeHostManifest,
  manifestLocations,
  sandboxedPackages,
  type Browser,
  type BrowserPackage,
} from './browsers.ts';
import { configureAssistant, type ConfigureDeps } from './configure.ts';
import {
  commandLine,
  installedBridgeFile,
  launchScriptFile,
  launchScriptText,
} from './launch-script.ts';
import { readRecord, writeRecord, type InstallRecord } from './install-record.ts';
import { setupShortcut } from './shortcuts.ts';
import { writeRegistryKey } from './windows-registry.ts';
import { browserTitle } from '../wire/failure-messages.ts';

export interface InstallOptions {
  readonly browser: Browser;
  readonly packaged: BrowserPackage;
  /** The assistants to configure; `null` offers the ones that are installed. */
  readonly assistants: readonly Assistant[] | null;
}

export interface InstallDeps extends ConfigureDeps {
  /** This program's own file. */
  readonly bridge: string;
  /** Asks the user a yes-or-no question; `null` if there is no terminal. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
}

/** Lets one browser start the bridge, and adds it to assistants. `false` if a step failed. */
export async function install(deps: InstallDeps, options: InstallOptions): Promise<boolean> {
  const { system, dataFolder, bridge, print } = deps;
  const installedBridge = installedBridgeFile(system.platform, dataFolder);
  const text = system.read(bridge);
  if (text === null) throw new Error(`The bridge cannot read its own file ${bridge}.`);
  if (bridge !== installedBridge) system.write(installedBridge, text, 0o644);
  let record = installManifests(deps, options, readRecord(system, dataFolder));
  writeRecord(system, dataFolder, record);
  let isComplete = true;
  for (const assistant of options.assistants ?? (await offerAssistants(deps, options))) {
    const written = await configureAssistant(deps, assistant, record);
    if (written === null) isComplete = false;
    else {
      record = written;
      writeRecord(system, dataFolder, record);
    }
  }
  print('Next: open the extension’s options in the browser and turn on outside assistants.');
  return isComplete;
}

/** The found assistants that the user accepts; prints what to do about all others. */
async function offerAssistants(
  { system, dataFolder, node, print, ask }: InstallDeps,
  { browser, packaged }: InstallOptions,
): Promise<readonly Assistant[]> {
  const { platform } = system;
  const installedBridge = installedBridgeFile(platform, dataFolder);
  const found = findAssistants(system);
  const titles = found.map((assistant) => ASSISTANT_INFO[assistant].title).join(', ');
  if (found.length > 0) {
    print(`Found on this computer: ${titles}.`);
    if (ask !== null && (await ask(`Add the bridge to ${titles}?`))) return found;
    const options = [
      '--browser',
      browser,
      ...(packaged === 'flatpak' ? ['--flatpak'] : []),
      ...found.flatMap((assistant) => ['--write', assistant]),
    ];
    const command = commandLine(platform, [node, installedBridge, 'install', ...options]);
    print(`To add the bridge to them, run:\n  ${command}`);
    for (const assistant of found) {
      const entry = serverEntry(assistant, node, installedBridge);
      const shortcut = setupShortcut(assistant, entry, platform);
      if (shortcut !== null) print(`or for ${ASSISTANT_INFO[assistant].title}: ${shortcut}`);
    }
  }
  print(
    `In any other assistant, add an MCP server over stdio with this command:\n  ${commandLine(platform, [node, installedBridge, 'serve'])}`,
  );
  return [];
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
