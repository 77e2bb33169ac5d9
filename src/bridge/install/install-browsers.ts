import { browserTitle } from '../wire/failure-messages.ts';
import { installedProgram, type BridgeProgram } from './bridge-program.ts';
import {
  BROWSERS,
  FLATPAK_IDS,
  manifestLocations,
  nativeHostManifest,
  sandboxedPackages,
  type Browser,
  type BrowserPackage,
} from './browsers.ts';
import { readRecord, writeRecord, type InstallRecord } from './install-record.ts';
import { launchScriptFile, launchScriptText } from './launch-script.ts';
import type { System } from './system.ts';
import { hasRegistryKey, registryKeyPointsTo, writeRegistryKey } from './windows-registry.ts';
import { configHome, pathModuleFor } from './paths.ts';
import { say } from '../wire/texts.ts';

export interface InstallBrowsersDeps {
  readonly system: System;
  readonly dataFolder: string;
  /** This program. */
  readonly bridge: BridgeProgram;
  readonly version: string;
  readonly print: (text: string) => void;
}

/** Installs this program and lets the browsers start it; returns what is installed now. */
export function installBrowsers(
  deps: InstallBrowsersDeps,
  browsers: readonly Browser[],
  packaged: BrowserPackage,
): InstallRecord {
  const { system, dataFolder, bridge, version } = deps;
  const { file } = installedProgram(system.platform, dataFolder, bridge);
  if (!system.exists(bridge.file)) throw new Error(say('ownFile', { file: bridge.file }));
  if (bridge.file !== file && !system.isSame(bridge.file, file))
    system.copy(bridge.file, file, bridge.node === null ? 0o755 : 0o644);
  const record = browsers.reduce<InstallRecord>(
    (before, browser) => installManifests(deps, browser, packaged, before),
    { ...readRecord(system, dataFolder), version },
  );
  writeRecord(system, dataFolder, record);
  return record;
}

/**
 * Lets browsers start the bridge without a terminal: for a client whose own form has asked the user. Leaves a newer
 * installation as it is.
 */
export function connectBrowsers(deps: InstallBrowsersDeps, browser: Browser | null): void {
  const { system, dataFolder, bridge, version, print } = deps;
  const { version: installed } = readRecord(system, dataFolder);
  if (installed !== null && installed.localeCompare(version, 'en', { numeric: true }) > 0) return;
  if (bridge.node !== null && !system.exists(bridge.node)) return print(say('noNode'));
  const browsers = browser === null ? usedBrowsers(system, dataFolder) : [browser];
  // What a client's server prints, its user may have to read at each start.
  installBrowsers({ ...deps, print: () => {} }, browsers, 'system');
}

/** The browsers that this user has used. */
export function usedBrowsers(system: System, dataFolder: string): readonly Browser[] {
  return BROWSERS.filter((browser) => isUsed(browser, system, dataFolder));
}

function isUsed(browser: Browser, system: System, dataFolder: string): boolean {
  const { dirname, join } = pathModuleFor(system.platform);
  // Firefox 147 and later keeps new profiles there, and still reads manifests from ~/.mozilla.
  if (browser === 'firefox' && system.exists(join(configHome(system), 'mozilla'))) return true;
  const [location] = manifestLocations(browser, 'system', system, dataFolder);
  if (location === undefined) return false;
  const { file, registryKey } = location;
  if (registryKey === null) return system.exists(dirname(dirname(file)));
  const vendorKey = registryKey.replace(/\\NativeMessagingHosts.*/u, '');
  return hasRegistryKey(system, vendorKey);
}

function installManifests(
  { system, dataFolder, bridge, print }: InstallBrowsersDeps,
  browser: Browser,
  packaged: BrowserPackage,
  record: InstallRecord,
): InstallRecord {
  const launchScript = launchScriptFile(system, dataFolder, browser, packaged);
  const program = installedProgram(system.platform, dataFolder, bridge);
  writeIfChanged(system, launchScript, launchScriptText(system, packaged, program), 0o755);
  const locations = manifestLocations(browser, packaged, system, dataFolder);
  if (locations.length === 0)
    throw new Error(say('flatpakLinux', { browser: browserTitle(browser) }));
  for (const { file, registryKey } of locations) {
    writeIfChanged(system, file, nativeHostManifest(browser, launchScript), 0o644);
    if (registryKey !== null && !registryKeyPointsTo(system, registryKey, file))
      writeRegistryKey(system, registryKey, file);
  }
  print(
    say('browserStarts', {
      browser: browserTitle(browser),
      files: locations.map(({ file }) => file).join(', '),
    }),
  );
  if (packaged === 'flatpak')
    print(
      say('allowSandbox', {
        command: `flatpak override --user --talk-name=org.freedesktop.Flatpak ${FLATPAK_IDS[browser]}`,
      }),
    );
  else
    for (const { marker: sign, note } of sandboxedPackages(browser, system))
      if (system.exists(sign)) print(note);
  const others = record.manifests.filter(
    (known) => known.browser !== browser || known.packaged !== packaged,
  );
  return { ...record, manifests: [...others, ...locations] };
}

function writeIfChanged(system: System, file: string, text: string, mode: number): void {
  if (system.read(file) !== text || (system.mode(file) ?? 0) !== mode)
    system.write(file, text, mode);
}
