import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pairingCode } from '../bridge-protocol/pairing.ts';
import { askStatus } from './doctor/ask-status.ts';
import { tryServer } from './doctor/try-server.ts';
import { ASSISTANTS, isAssistant, type Assistant } from './install/assistants.ts';
import { programCommand, type BridgeProgram } from './install/bridge-program.ts';
import { BROWSERS, isBrowser, type Browser } from './install/browsers.ts';
import { runChecks } from './doctor/run-checks.ts';
import { loadPairingIdentity } from './wire/pairing-identity.ts';
import { install, type InstallDeps } from './install/install.ts';
import { createDryRunSystem, type System } from './install/system.ts';
import { usedBrowsers } from './install/install-browsers.ts';
import { commandLine } from './install/launch-script.ts';
import { dataFolder, runFolders } from './install/paths.ts';
import { runningHosts } from './wire/host-registry.ts';
import { uninstall } from './install/uninstall.ts';
import { say } from './wire/texts.ts';

/** An invalid command line; the message says what is valid. */
export class UsageError extends Error {}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export async function runInstall(
  realSystem: System,
  args: readonly string[],
  bridge: BridgeProgram,
  version: string,
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
  const isDryRun = values['dry-run'];
  const system = isDryRun ? createDryRunSystem(realSystem, print) : realSystem;
  const folder = dataFolder(system);
  if (isDryRun) print(say('dryRun'));
  const isComplete = await install(
    {
      system,
      bridge,
      version,
      print,
      dataFolder: folder,
      ask: isDryRun ? null : terminalQuestion(),
      // A dry run makes no key.
      pair: async (assistant) =>
        isDryRun ? say('noCodeYet') : pairingCode(loadPairingIdentity(folder, assistant).publicKey),
    },
    {
      browsers:
        values.browser.length === 0
          ? detectBrowsers(realSystem, folder)
          : values.browser.map(parseBrowser),
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

export async function runDoctor(system: System, bridge: BridgeProgram): Promise<number> {
  const folders = runFolders(system);
  const hosts = runningHosts(folders, system.uid);
  const findings = await runChecks({
    system,
    dataFolder: dataFolder(system),
    runFolders: folders,
    program: commandLine(system.platform, programCommand(bridge)),
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
    stdout.write(say('yesOrNo', { question }));
    const [answer] = await once(stdin, 'data');
    stdin.pause();
    const said = String(answer).trim().toLowerCase();
    return ['', 'y', 'yes', ...say('yes').split('|')].includes(said);
  };
}

function detectBrowsers(system: System, folder: string): readonly Browser[] {
  const browsers = usedBrowsers(system, folder);
  if (browsers.length === 0)
    throw new UsageError(say('chooseBrowser', { browsers: BROWSERS.join('|') }));
  return browsers;
}

export function parseBrowser(name: string): Browser {
  const browser = name.toLowerCase();
  if (isBrowser(browser)) return browser;
  throw new UsageError(say('browserValues', { browsers: BROWSERS.join(', ') }));
}

function parseAssistant(name: string): Assistant {
  if (isAssistant(name)) return name;
  throw new UsageError(say('assistantValues', { assistants: ASSISTANTS.join(', ') }));
}
