import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { homedir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EMPTY_CATALOG, type OfflineCatalog } from './serve/offline-catalog.ts';
import { runHost } from './host/native-host.ts';
import { isInstallationName } from './wire/pairing-identity.ts';
import { installationNameOf, loadInstallation } from './serve/installation.ts';
import { commandLine } from './install/launch-script.ts';
import { ASSISTANTS } from './install/assistants.ts';
import { BROWSERS } from './install/browsers.ts';
import { programCommand } from './install/bridge-program.ts';
import { connectBrowsers } from './install/install-browsers.ts';
import { findThisProgram } from './this-program.ts';
import { parseBrowser, runDoctor, runInstall, runUninstall, UsageError } from './commands.ts';
import { createHostConnector } from './serve/host-connection.ts';
import { createSystem } from './install/system.ts';
import { dataFolder, runFolders, type SystemInfo } from './install/paths.ts';
import { serveAssistant } from './serve/serve-assistant.ts';
import { speakLanguageOf } from './language.ts';
import type { Timers } from './serve/timers.ts';
import { say } from './wire/texts.ts';

/** Defined by the build. */
declare const BRIDGE_BUILD:
  { readonly version: string; readonly catalogue: OfflineCatalog } | undefined;

const BUILD =
  typeof BRIDGE_BUILD === 'undefined'
    ? { version: '0.0.0', catalogue: EMPTY_CATALOG }
    : BRIDGE_BUILD;

const usage = () =>
  say('usage', {
    version: BUILD.version,
    browsers: BROWSERS.join(', '),
    assistants: ASSISTANTS.join(', '),
  });

const SYSTEM_INFO: SystemInfo = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  uid: process.getuid?.() ?? null,
};

const SYSTEM = createSystem(SYSTEM_INFO);

const BRIDGE = findThisProgram(SYSTEM, fileURLToPath(import.meta.url));

/** This program as the user can start it from a terminal. */
const PROGRAM = commandLine(process.platform, programCommand(BRIDGE));

const TIMERS: Timers = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Goes to stderr: stdout carries frames or MCP messages. */
function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function start(command: string | undefined, args: readonly string[]): Promise<number> {
  // Both speak to programs, which know English.
  if (command !== 'host' && command !== 'serve') speakLanguageOf(process.env);
  switch (command) {
    case 'host':
      process.umask(0o077);
      return runHost({
        args,
        log,
        input: process.stdin,
        output: process.stdout,
        folders: runFolders(SYSTEM_INFO),
        platform: process.platform,
        uid: SYSTEM_INFO.uid,
        pid: process.pid,
        version: BUILD.version,
        command: programCommand(BRIDGE),
        now: Date.now,
      });
    case 'serve':
      return runServe(args);
    case 'install':
      return printed(await runInstall(SYSTEM, args, BRIDGE, BUILD.version));
    case 'uninstall':
      return printed(runUninstall(SYSTEM, args));
    case 'doctor':
      return printed(await runDoctor(SYSTEM, BRIDGE));
    case 'help':
    case '--help':
      log(usage());
      return 0;
    default:
      if (command !== undefined) log(`${say('unknownCommand', { command })}\n`);
      log(usage());
      return 2;
  }
}

/** Waits until stdout has written everything; if it cannot, the command failed. */
function printed(status: number): Promise<number> {
  return new Promise((resolve) => {
    process.stdout.write('', (error) => resolve(error ? 1 : status));
  });
}

function isParseArgsError(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}

async function runServe(args: readonly string[]): Promise<number> {
  const stringOption = { type: 'string', default: '' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      client: stringOption,
      browser: stringOption,
      profile: stringOption,
      'connect-browser': stringOption,
    },
  });
  const { client, browser, profile } = values;
  if (client !== '' && !isInstallationName(client)) {
    log('--client takes lowercase letters, digits, and hyphens.');
    return 2;
  }
  const folder = dataFolder(SYSTEM_INFO);
  if (values['connect-browser'] === 'true') connect(folder, browser);
  // Loads the key at the start, to report a bad key before the first request.
  const chosen = client === '' ? null : await loadInstallation(folder, client);
  const target = { browser: browser || null, profile: profile || null };
  return serveAssistant({
    input: process.stdin,
    output: process.stdout,
    catalog: BUILD.catalogue,
    failureContext: { target, program: PROGRAM },
    identify: async (name) => chosen ?? loadInstallation(folder, installationNameOf(name)),
    connector: createHostConnector(runFolders(SYSTEM_INFO), SYSTEM_INFO.uid, target),
    timers: TIMERS,
  });
}

/** The extension can be used with a browser that was connected before, so a failure does not end the server. */
function connect(folder: string, browser: string): void {
  const deps = { system: SYSTEM, dataFolder: folder, bridge: BRIDGE, version: BUILD.version };
  try {
    connectBrowsers({ ...deps, print: log }, browser === '' ? null : parseBrowser(browser));
  } catch (error) {
    log(messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : say('unexpected');
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0));

// Without a listener, a closed reader would end the process early, with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** How soon the bridge notices that the reader closed stdout but not stdin. */
const PROBE_INTERVAL_MS = 2000;

// On a socket an empty write fails once the reader has closed it; on a pipe the next message fails.
if (fstatSync(process.stdout.fd).isSocket())
  setInterval(() => process.stdout.write(''), PROBE_INTERVAL_MS);

const [command, ...args] = process.argv.slice(2);
// Who opens the program in a file manager gives it no command.
const isOpened = command === undefined && BRIDGE.node === null;
let status: number;
try {
  status = isOpened ? await start('install', []) : await start(command, args);
} catch (error) {
  const isUsage = error instanceof UsageError || isParseArgsError(error);
  log(messageOf(error));
  if (isUsage) log(say('allOptions', { program: PROGRAM }));
  status = isUsage ? 2 : 1;
}
// Windows closes the window of a program that has ended.
if (isOpened && process.platform === 'win32' && process.stdin.isTTY) {
  log(say('pressEnter'));
  await once(process.stdin, 'data');
}
// Ends open sockets and timers, which nobody needs now.
process.exit(status);
