import process from 'node:process';
import { parseArgs } from 'node:util';
import { pairingCode } from '../bridge-protocol/pairing.ts';
import { askStatus } from './ask-status.ts';
import { isAssistant, type Assistant } from './assistants.ts';
import { BROWSERS, isBrowser, locationsOf, type Browser } from './browsers.ts';
import { examine } from './doctor.ts';
import { loadIdentity } from './identity.ts';
import { install } from './install.ts';
import { dryRun, type Machine } from './machine.ts';
import { lastingNode } from './node-path.ts';
import { configHome, dataFolder, pathsOf, runFolders } from './places.ts';
import { hasKey } from './registry.ts';
import { runningHosts } from './rendezvous.ts';
import { uninstall } from './uninstall.ts';

/** A command line that cannot be followed; its message says how it should be. */
export class UsageError extends Error {}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export async function runInstall(
  real: Machine,
  args: readonly string[],
  bridge: string,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', multiple: true, default: [] },
      flatpak: { type: 'boolean', default: false },
      write: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [chosen, another] = values.browser;
  if (another !== undefined)
    throw new UsageError('One --browser at a time: run the command again for the other.');
  const isDry = values['dry-run'];
  const machine = isDry ? dryRun(real, say) : real;
  const folder = dataFolder(machine);
  if (isDry) say('Nothing is changed; without --dry-run this would follow:');
  const done = await install(
    {
      machine,
      bridge,
      say,
      dataFolder: folder,
      node: lastingNode(machine, process.execPath),
      // A key is made at the first real use.
      pair: async (assistant) =>
        isDry ? '(made then)' : pairingCode(loadIdentity(folder, assistant).publicKey),
    },
    {
      browser: chosen === undefined ? onlyBrowser(real, folder) : toBrowser(chosen),
      packaged: values.flatpak ? 'flatpak' : 'system',
      assistants: values.write.map(toAssistant),
    },
  );
  return done ? 0 : 1;
}

export function runUninstall(real: Machine, args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const machine = values['dry-run'] ? dryRun(real, say) : real;
  const browser = values.browser === undefined ? null : toBrowser(values.browser);
  return uninstall({ machine, say, dataFolder: dataFolder(machine) }, browser) ? 0 : 1;
}

export async function runDoctor(machine: Machine): Promise<number> {
  const folders = runFolders(machine);
  const findings = await examine({
    machine,
    dataFolder: dataFolder(machine),
    runFolders: folders,
    nodeVersion: process.version,
    running: runningHosts(folders, machine.uid),
    ask: askStatus,
  });
  for (const { ok, what, advice } of findings) {
    say(`${ok ? 'ok  ' : 'BAD '} ${what}`);
    if (advice !== undefined) say(`     ${advice}`);
  }
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

/** The one browser that has been used here; with several the person must say which. */
function onlyBrowser(machine: Machine, folder: string): Browser {
  const there = BROWSERS.filter((browser) => isUsed(browser, machine, folder));
  const [only] = there;
  if (only !== undefined && there.length === 1) return only;
  const names = there.length === 0 ? BROWSERS : there;
  throw new UsageError(`Say which browser: --browser ${names.join('|')}`);
}

function isUsed(browser: Browser, machine: Machine, folder: string): boolean {
  const { dirname, join } = pathsOf(machine.platform);
  // Firefox since 147 keeps new profiles there, and still reads manifests from ~/.mozilla.
  if (browser === 'firefox' && machine.exists(join(configHome(machine), 'mozilla'))) return true;
  const [location] = locationsOf(browser, 'system', machine, folder);
  if (location === undefined) return false;
  const { file, registryKey } = location;
  if (registryKey === null) return machine.exists(dirname(dirname(file)));
  const vendorKey = registryKey.replace(/\\NativeMessagingHosts.*/u, '');
  return hasKey(machine, vendorKey);
}

function toBrowser(name: string): Browser {
  const browser = name.toLowerCase();
  if (isBrowser(browser)) return browser;
  throw new UsageError(`--browser takes ${BROWSERS.join(', ')}.`);
}

function toAssistant(name: string): Assistant {
  if (isAssistant(name)) return name;
  throw new UsageError('--write takes claude-desktop, claude-code, cursor or vscode.');
}
