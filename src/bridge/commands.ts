import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pairingCode } from '../bridge-protocol/pairing.ts';
import { askStatus } from './doctor/ask-status.ts';
import { tryServer } from './doctor/try-server.ts';
import { ASSISTANTS, isAssistant, type Assistant } from './install/assistants.ts';
import { BROWSERS, isBrowser, manifestLocations, type Browser } from './install/browsers.ts';
import { runChecks } from './doctor/run-checks.ts';
import { loadPairingIdentity } from './wire/pairing-identity.ts';
import { install, type InstallDeps } from './install/install.ts';
import { createDryRunSystem, type System } from './install/system.ts';
import { stableNodePath } from './install/node-path.ts';
import { configHome, dataFolder, pathModuleFor, runFolders } from './install/paths.ts';
import { hasRegistryKey } from './install/windows-registry.ts';
import { runningHosts } from './wire/host-registry.ts';
import { uninstall } from './install/uninstall.ts';

/** An invalid command line; the message says what is valid. */
export class UsageError extends Error {}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export async function runInstall(
  realSystem: System,
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
  const [requested, another] = values.browser;
  if (another !== undefined)
    throw new UsageError('Only one --browser at a time: run the command again for the other one.');
  const isDryRun = values['dry-run'];
  const system = isDryRun ? createDryRunSystem(realSystem, print) : realSystem;
  const folder = dataFolder(system);
  if (isDryRun) print('Nothing is changed. Without --dry-run:');
  const isComplete = await install(
    {
      system,
      bridge,
      print,
      dataFolder: folder,
      node: stableNodePath(system, process.execPath),
      ask: isDryRun ? null : terminalQuestion(),
      // A dry run makes no key.
      pair: async (assistant) =>
        isDryRun ? '(not made yet)' : pairingCode(loadPairingIdentity(folder, assistant).publicKey),
    },
    {
      browser:
        requested === undefined ? detectBrowser(realSystem, folder) : parseBrowser(requested),
      packaged: values.flatpak ? 'flatpak' : 'system',
      assistants: values.write.length === 0 ? null : values.write.map(parseAssistant),
    },
  );
  return isComplete ? 0 : 1;
}

export function runUninstall(realSystem: System, args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const system = values['dry-run'] ? createDryRunSystem(realSystem, print) : realSystem;
  const browser = values.browser === undefined ? null : parseBrowser(values.browser);
  return uninstall({ system, print, dataFolder: dataFolder(system) }, browser) ? 0 : 1;
}

export async function runDoctor(system: System, program: string, bridge: string): Promise<number> {
  const folders = runFolders(system);
  const hosts = runningHosts(folders, system.uid);
  const findings = await runChecks({
    system,
    dataFolder: dataFolder(system),
    runFolders: folders,
    program,
    nodeVersion: process.version,
    bridge,
    hosts,
    askStatus,
    tryServer: (argv, client) => tryServer(argv, client, hosts.length > 0),
  });
  for (const { ok, description: what, advice } of findings) {
    print(`${ok ? 'ok  ' : 'BAD '} ${what}`);
    for (const line of advice?.split('\n') ?? []) print(`     ${line}`);
  }
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

/** Asks on the terminal; `null` if input or output is not a terminal. */
function terminalQuestion(): InstallDeps['ask'] {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return null;
  return async (question) => {
    stdout.write(`${question} [Y/n] `);
    const [answer] = await once(stdin, 'data');
    stdin.pause();
    return /^\s*(?:y|yes)?\s*$/iu.test(String(answer));
  };
}

/** The one browser that this user has used; with several, the user must choose. */
function detectBrowser(system: System, folder: string): Browser {
  const usedBrowsers = BROWSERS.filter((browser) => isUsed(browser, system, folder));
  const [only] = usedBrowsers;
  if (only !== undefined && usedBrowsers.length === 1) return only;
  const names = usedBrowsers.length === 0 ? BROWSERS : usedBrowsers;
  throw new UsageError(`Choose a browser: --browser ${names.join('|')}`);
}

function isUsed(browser: Browser, system: System, folder: string): boolean {
  const { dirname, join } = pathModuleFor(system.platform);
  // Firefox 147 and later keeps new profiles there, and still reads manifests from ~/.mozilla.
  if (browser === 'firefox' && system.exists(join(configHome(system), 'mozilla'))) return true;
  const [location] = manifestLocations(browser, 'system', system, folder);
  if (location === undefined) return false;
  const { file, registryKey } = location;
  if (registryKey === null) return system.exists(dirname(dirname(file)));
  const vendorKey = registryKey.replace(/\\NativeMessagingHosts.*/u, '');
  return hasRegistryKey(system, vendorKey);
}

function parseBrowser(name: string): Browser {
  const browser = name.toLowerCase();
  if (isBrowser(browser)) return browser;
  throw new UsageError(`--browser takes ${BROWSERS.join(', ')}.`);
}

function parseAssistant(name: string): Assistant {
  if (isAssistant(name)) return name;
  throw new UsageError(`--write takes ${ASSISTANTS.join(', ')}.`);
}
