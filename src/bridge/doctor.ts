import type { ExtensionStatus } from '../bridge-protocol/frames.ts';
import { ASSISTANT_FACTS, SERVER_KEY } from './assistants.ts';
import { BROWSERS, hostManifest, sandboxesOf, type Location } from './browsers.ts';
import { commandOf } from './configuration-text.ts';
import { keyFile } from './identity.ts';
import { bridgeCopy, launchedNode, launcherFile } from './launcher.ts';
import type { Machine } from './machine.ts';
import { readRecord } from './record.ts';
import { keyNames } from './registry.ts';
import type { HostDescription } from './rendezvous.ts';
import { browserName, type Trouble, troubleText } from './words.ts';

/** One link of the chain from assistant to extension. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do, where it is not in order. */
  readonly advice?: string;
}

export type Asked =
  | { readonly kind: 'status'; readonly status: ExtensionStatus }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export interface DoctorParts {
  readonly machine: Machine;
  readonly dataFolder: string;
  readonly runFolders: readonly string[];
  readonly nodeVersion: string;
  readonly running: readonly HostDescription[];
  /** Asks the extension behind a host how it is. */
  readonly ask: (host: HostDescription) => Promise<Asked>;
}

const INSTALL = 'Run "npx okta-end-user-assistant install --browser NAME".';
const LEAST_NODE = 20;

/** Looks at each link of the chain, in the order in which they depend on each other. */
export async function examine(parts: DoctorParts): Promise<readonly Finding[]> {
  const { machine, dataFolder, nodeVersion } = parts;
  const record = readRecord(machine, dataFolder);
  const bridge = bridgeCopy(machine.platform, dataFolder);
  const major = Number(nodeVersion.replace(/^v/u, '').split('.')[0]);
  return [
    found(major >= LEAST_NODE, `Node ${nodeVersion}`, `Install Node ${LEAST_NODE} or later.`),
    found(machine.exists(bridge), `Bridge in ${bridge}`, INSTALL),
    ...(record.manifests.length === 0
      ? [found(false, 'A browser that may start the bridge', INSTALL)]
      : record.manifests.flatMap((location) => examineBrowser(parts, location))),
    ...sandboxFindings(machine, record.manifests),
    ...record.assistants.flatMap(({ assistant, file }) => {
      const { title, section } = ASSISTANT_FACTS[assistant];
      const key = keyFile(dataFolder, assistant);
      const node = commandOf(machine.read(file), section, SERVER_KEY);
      const advice = `Run "npx okta-end-user-assistant install --browser NAME --write ${assistant}".`;
      return [
        found(node !== null, `${title} knows the bridge (${file})`, advice),
        found(
          node === null || machine.exists(node),
          `${title} finds Node where it was`,
          `Node has moved since. ${advice}`,
        ),
        found(
          machine.platform === 'win32' || isPrivate(machine.mode(key)),
          `${title}'s key is its owner's alone (${key})`,
          `Run: chmod 600 "${key}"`,
        ),
      ];
    }),
    ...runFolderFindings(parts),
    ...(await examineHosts(parts)),
  ];
}

function examineBrowser({ machine, dataFolder }: DoctorParts, location: Location): Finding[] {
  const { browser, packaged, file, registryKey } = location;
  const name = browserName(browser);
  const advice = `Run "npx okta-end-user-assistant install --browser ${browser}${packaged === 'flatpak' ? ' --flatpak' : ''}".`;
  const launcher = launcherFile(machine, dataFolder, browser, packaged);
  const manifest = machine.read(file);
  const node = launchedNode(machine, machine.read(launcher) ?? '');
  const findings = [
    found(manifest !== null, `${name}'s manifest in ${file}`, advice),
    found(
      manifest === null || manifest === hostManifest(browser, launcher),
      `${name}'s manifest names this bridge and this extension`,
      advice,
    ),
    found(
      machine.exists(launcher) &&
        (machine.platform === 'win32' || ((machine.mode(launcher) ?? 0) & 0o100) !== 0),
      `${launcher} can be started`,
      advice,
    ),
    found(
      node === null || machine.exists(node),
      `${name} finds Node where it was`,
      `Node has moved since. ${advice}`,
    ),
  ];
  if (registryKey === null) return findings;
  return [...findings, found(keyNames(machine, registryKey, file), registryKey, advice)];
}

/** Not wrong, but a reason why a browser may not find the bridge. */
function sandboxFindings(machine: Machine, installed: readonly Location[]): readonly Finding[] {
  return BROWSERS.flatMap((browser) =>
    sandboxesOf(browser, machine)
      .filter(({ sign }) => machine.exists(sign))
      .filter(
        ({ packaged }) =>
          !installed.some((known) => known.browser === browser && known.packaged === packaged),
      )
      .map(({ note }) => found(true, note)),
  );
}

function runFolderFindings({ machine, runFolders }: DoctorParts): readonly Finding[] {
  if (machine.platform === 'win32') return [];
  return runFolders
    .filter((folder) => machine.exists(folder))
    .map((folder) =>
      found(
        isPrivate(machine.mode(folder)),
        `${folder} is its owner's alone`,
        `Run: chmod 700 "${folder}"`,
      ),
    );
}

async function examineHosts({ running, ask }: DoctorParts): Promise<readonly Finding[]> {
  if (running.length === 0)
    return [
      found(
        false,
        'A browser with the extension is open',
        'Open the browser with the extension, and turn on outside assistants in its options.',
      ),
    ];
  const findings = await Promise.all(
    running.map(async (host) => {
      const name = `${browserName(host.browser)} (profile ${host.profile.label})`;
      const asked = await ask(host);
      if (asked.kind === 'trouble') {
        const choice = { browser: host.browser, profile: host.profile.label };
        return [
          found(false, `${name}: the extension answers`, troubleText(asked.trouble, choice, null)),
        ];
      }
      const { enabled, paused, signedIn } = asked.status;
      return [
        found(true, `${name}: the extension answers`),
        found(
          enabled && !paused,
          `${name}: outside assistants are on`,
          'Turn them on, or resume them, in the extension’s options.',
        ),
        found(signedIn, `${name}: signed in to Okta`, 'Sign in to the extension.'),
      ];
    }),
  );
  return findings.flat();
}

function isPrivate(mode: number | null): boolean {
  return mode !== null && (mode & 0o077) === 0;
}

function found(ok: boolean, what: string, advice?: string): Finding {
  return ok || advice === undefined ? { ok, what } : { ok, what, advice };
}
