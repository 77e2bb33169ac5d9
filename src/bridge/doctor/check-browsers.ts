import {
  BROWSERS,
  nativeHostManifest,
  sandboxedPackages,
  type ManifestLocation,
} from '../install/browsers.ts';
import { launchScriptFile, nodeOfLaunchScript } from '../install/launch-script.ts';
import type { System } from '../install/system.ts';
import { registryKeyPointsTo } from '../install/windows-registry.ts';
import { browserTitle } from '../wire/failure-messages.ts';
import { toFinding, type DoctorFinding } from './finding.ts';
import { say } from '../wire/texts.ts';

export interface BrowserCheckDeps {
  readonly system: System;
  readonly dataFolder: string;
  /** The command line that starts this program. */
  readonly program: string;
}

/** Checks that one browser finds the bridge and can start it. */
export function checkBrowser(
  { system, dataFolder, program }: BrowserCheckDeps,
  location: ManifestLocation,
): readonly DoctorFinding[] {
  const { browser, packaged, file, registryKey } = location;
  const name = browserTitle(browser);
  const flatpak = packaged === 'flatpak' ? ' --flatpak' : '';
  const advice = say('run', { command: `${program} install --browser ${browser}${flatpak}` });
  const launchScript = launchScriptFile(system, dataFolder, browser, packaged);
  const manifest = system.read(file);
  const node = nodeOfLaunchScript(system, system.read(launchScript) ?? '');
  const findings = [
    toFinding(manifest !== null, say('hasManifest', { name, file }), advice),
    toFinding(
      manifest === null || manifest === nativeHostManifest(browser, launchScript),
      say('manifestNames', { name }),
      advice,
    ),
    toFinding(
      system.exists(launchScript) &&
        (system.platform === 'win32' || ((system.mode(launchScript) ?? 0) & 0o100) !== 0),
      say('canStart', { name, file: launchScript }),
      advice,
    ),
    toFinding(
      node === null || system.exists(node),
      say('findsNode', { name }),
      `${say('nodeMoved')} ${advice}`,
    ),
  ];
  if (registryKey === null) return findings;
  return [
    ...findings,
    toFinding(registryKeyPointsTo(system, registryKey, file), registryKey, advice),
  ];
}

/** Notes on browsers in a sandbox, which may explain why they do not find the bridge. */
export function sandboxNotes(
  system: System,
  installed: readonly ManifestLocation[],
): readonly DoctorFinding[] {
  return BROWSERS.flatMap((browser) =>
    sandboxedPackages(browser, system)
      .filter(({ marker }) => system.exists(marker))
      .filter(
        ({ packaged }) =>
          !installed.some((known) => known.browser === browser && known.packaged === packaged),
      )
      .map(({ note }) => toFinding(true, note)),
  );
}
