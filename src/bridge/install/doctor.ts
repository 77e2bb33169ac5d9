import type { ExtensionStatus } from '../../bridge-protocol/frames.ts';
import { ASSISTANT_INFO, SERVER_KEY } from './assistants.ts';
import {
  BROWSERS,
  nativeHostManifest,
  sandboxedPackages,
  type ManifestLocation,
} from './browsers.ts';
import { serverCommand } from './configuration-text.ts';
import { keyFile } from '../wire/pairing-identity.ts';
import { installedBridgeFile, nodeOfLaunchScript, launchScriptFile } from './launch-script.ts';
import type { System } from './system.ts';
import { readRecord } from './install-record.ts';
import { registryKeyPointsTo } from './windows-registry.ts';
import type { HostDescription } from '../wire/host-registry.ts';
import { browserTitle, type ConnectionFailure, failureText } from '../wire/failure-messages.ts';

/** One link of the chain from assistant to extension. */
export interface DoctorFinding {
  readonly ok: boolean;
  readonly description: string;
  /** What to do, where it is not in order. */
  readonly advice?: string;
}

export type StatusResult =
  | { readonly kind: 'status'; readonly status: ExtensionStatus }
  | { readonly kind: 'trouble'; readonly failure: ConnectionFailure };

export interface DoctorDeps {
  readonly system: System;
  readonly dataFolder: string;
  readonly runFolders: readonly string[];
  readonly nodeVersion: string;
  /** The command line that starts this program. */
  readonly program: string;
  readonly hosts: readonly HostDescription[];
  /** Asks the extension behind a host how it is. */
  readonly askStatus: (host: HostDescription) => Promise<StatusResult>;
}

const MIN_NODE_VERSION = 20;

/** Looks at each link of the chain, in the order in which they depend on each other. */
export async function runChecks(deps: DoctorDeps): Promise<readonly DoctorFinding[]> {
  const { system, dataFolder, nodeVersion, program } = deps;
  const installAdvice = `Run: ${program} install --browser NAME`;
  const record = readRecord(system, dataFolder);
  const bridge = installedBridgeFile(system.platform, dataFolder);
  const major = Number(nodeVersion.replace(/^v/u, '').split('.')[0]);
  return [
    toFinding(
      major >= MIN_NODE_VERSION,
      `Node ${nodeVersion}`,
      `Install Node ${MIN_NODE_VERSION} or later.`,
    ),
    toFinding(system.exists(bridge), `Bridge in ${bridge}`, installAdvice),
    ...(record.manifests.length === 0
      ? [toFinding(false, 'A browser that may start the bridge', installAdvice)]
      : record.manifests.flatMap((location) => checkBrowser(deps, location))),
    ...sandboxFindings(system, record.manifests),
    ...record.assistants.flatMap(({ assistant, file }) => {
      const { title, section } = ASSISTANT_INFO[assistant];
      const key = keyFile(dataFolder, assistant);
      const node = serverCommand(system.read(file), section, SERVER_KEY);
      const advice = `Run: ${program} install --browser NAME --write ${assistant}`;
      return [
        toFinding(node !== null, `${title} knows the bridge (${file})`, advice),
        toFinding(
          node === null || system.exists(node),
          `${title} finds Node where it was`,
          `Node has moved since. ${advice}`,
        ),
        toFinding(
          system.platform === 'win32' || isPrivate(system.mode(key)),
          `${title}'s key is its owner's alone (${key})`,
          `Run: chmod 600 "${key}"`,
        ),
      ];
    }),
    ...runFolderFindings(deps),
    ...(await checkHosts(deps)),
  ];
}

function checkBrowser(
  { system, dataFolder, program }: DoctorDeps,
  location: ManifestLocation,
): DoctorFinding[] {
  const { browser, packaged, file, registryKey } = location;
  const name = browserTitle(browser);
  const advice = `Run: ${program} install --browser ${browser}${packaged === 'flatpak' ? ' --flatpak' : ''}`;
  const launchScript = launchScriptFile(system, dataFolder, browser, packaged);
  const manifest = system.read(file);
  const node = nodeOfLaunchScript(system, system.read(launchScript) ?? '');
  const findings = [
    toFinding(manifest !== null, `${name}'s manifest in ${file}`, advice),
    toFinding(
      manifest === null || manifest === nativeHostManifest(browser, launchScript),
      `${name}'s manifest names this bridge and this extension`,
      advice,
    ),
    toFinding(
      system.exists(launchScript) &&
        (system.platform === 'win32' || ((system.mode(launchScript) ?? 0) & 0o100) !== 0),
      `${launchScript} can be started`,
      advice,
    ),
    toFinding(
      node === null || system.exists(node),
      `${name} finds Node where it was`,
      `Node has moved since. ${advice}`,
    ),
  ];
  if (registryKey === null) return findings;
  return [
    ...findings,
    toFinding(registryKeyPointsTo(system, registryKey, file), registryKey, advice),
  ];
}

/** Not wrong, but a reason why a browser may not find the bridge. */
function sandboxFindings(
  system: System,
  installed: readonly ManifestLocation[],
): readonly DoctorFinding[] {
  return BROWSERS.flatMap((browser) =>
    sandboxedPackages(browser, system)
      .filter(({ marker: sign }) => system.exists(sign))
      .filter(
        ({ packaged }) =>
          !installed.some((known) => known.browser === browser && known.packaged === packaged),
      )
      .map(({ note }) => toFinding(true, note)),
  );
}

function runFolderFindings({ system, runFolders }: DoctorDeps): readonly DoctorFinding[] {
  if (system.platform === 'win32') return [];
  return runFolders
    .filter((folder) => system.exists(folder))
    .map((folder) =>
      toFinding(
        isPrivate(system.mode(folder)),
        `${folder} is its owner's alone`,
        `Run: chmod 700 "${folder}"`,
      ),
    );
}

async function checkHosts({
  hosts,
  askStatus,
  program,
}: DoctorDeps): Promise<readonly DoctorFinding[]> {
  if (hosts.length === 0)
    return [
      toFinding(
        false,
        'A browser with the extension is open',
        'Open the browser with the extension, and turn on outside assistants in its options.',
      ),
    ];
  const findings = await Promise.all(
    hosts.map(async (host) => {
      const name = `${browserTitle(host.browser)} (profile ${host.profile.label})`;
      const result = await askStatus(host);
      if (result.kind === 'trouble') {
        const target = { browser: host.browser, profile: host.profile.label };
        return [
          toFinding(
            false,
            `${name}: the extension answers`,
            failureText(result.failure, { target, program }, null),
          ),
        ];
      }
      const { enabled, paused, signedIn } = result.status;
      return [
        toFinding(true, `${name}: the extension answers`),
        toFinding(
          enabled && !paused,
          `${name}: outside assistants are on`,
          'Turn them on, or resume them, in the extension’s options.',
        ),
        toFinding(signedIn, `${name}: signed in to Okta`, 'Sign in to the extension.'),
      ];
    }),
  );
  return findings.flat();
}

function isPrivate(mode: number | null): boolean {
  return mode !== null && (mode & 0o077) === 0;
}

function toFinding(ok: boolean, description: string, advice?: string): DoctorFinding {
  return ok || advice === undefined ? { ok, description } : { ok, description, advice };
}
