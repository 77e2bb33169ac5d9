import { installedProgram, type BridgeProgram } from '../install/bridge-program.ts';
import { BROWSERS } from '../install/browsers.ts';
import { readRecord } from '../install/install-record.ts';
import type { System } from '../install/system.ts';
import { checkAssistants, type AssistantCheckDeps } from './check-assistants.ts';
import { checkBrowser, sandboxNotes } from './check-browsers.ts';
import { checkHosts, type HostCheckDeps } from './check-hosts.ts';
import { isPrivate, toFinding, type DoctorFinding } from './finding.ts';
import { say } from '../wire/texts.ts';

export interface DoctorDeps extends HostCheckDeps, Omit<AssistantCheckDeps, 'browserOption'> {
  /** This program. */
  readonly bridge: BridgeProgram;
  readonly runFolders: readonly string[];
  readonly nodeVersion: string;
}

const MIN_NODE_VERSION = 20;

/** Checks each step from assistant to extension, in the order in which they depend on each other. */
export async function runChecks(deps: DoctorDeps): Promise<readonly DoctorFinding[]> {
  const { system, dataFolder, nodeVersion, program, bridge } = deps;
  const { manifests } = readRecord(system, dataFolder);
  const installed = installedProgram(system.platform, dataFolder, bridge).file;
  const [known] = manifests;
  const flatpak = known?.packaged === 'flatpak' ? ' --flatpak' : '';
  const browserOption = `--browser ${known?.browser ?? BROWSERS.join('|')}${flatpak}`;
  const installAdvice = say('run', { command: `${program} install ${browserOption}` });
  const major = Number(nodeVersion.replace(/^v/u, '').split('.')[0]);
  return [
    toFinding(
      major >= MIN_NODE_VERSION,
      `Node ${nodeVersion}`,
      say('installNode', { version: MIN_NODE_VERSION }),
    ),
    toFinding(system.exists(installed), say('bridgeIn', { file: installed }), installAdvice),
    ...(system.exists(installed) && !system.isSame(installed, bridge.file)
      ? [toFinding(false, say('sameVersion'), installAdvice)]
      : []),
    ...(manifests.length === 0
      ? [toFinding(false, say('anyBrowserStarts'), installAdvice)]
      : manifests.flatMap((location) => checkBrowser(deps, location))),
    ...sandboxNotes(system, manifests),
    ...checkRunFolders(system, deps.runFolders),
    ...(await checkHosts(deps)),
    ...(await checkAssistants({ ...deps, browserOption })),
  ];
}

function checkRunFolders(system: System, runFolders: readonly string[]): readonly DoctorFinding[] {
  if (system.platform === 'win32') return [];
  return runFolders
    .filter((folder) => system.exists(folder))
    .map((folder) =>
      toFinding(
        isPrivate(system.mode(folder)),
        say('isPrivate', { path: folder }),
        say('run', { command: `chmod 700 "${folder}"` }),
      ),
    );
}
