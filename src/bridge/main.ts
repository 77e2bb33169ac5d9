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
import { runDoctor, runInstall, runUninstall, UsageError } from './commands.ts';
import { createHostConnector } from './serve/host-connection.ts';
import { createSystem } from './install/system.ts';
import { dataFolder, runFolders, type SystemInfo } from './install/paths.ts';
import { serveAssistant } from './serve/serve-assistant.ts';
import type { Timers } from './serve/timers.ts';

/** Put in by the build. */
declare const BRIDGE_BUILD:
  { readonly version: string; readonly catalogue: OfflineCatalog } | undefined;

const BUILD =
  typeof BRIDGE_BUILD === 'undefined'
    ? { version: '0.0.0', catalogue: EMPTY_CATALOG }
    : BRIDGE_BUILD;

const USAGE = `okta-end-user-assistant ${BUILD.version}
Connects assistants that speak MCP with the Okta End User Assistant extension in your browser.

  install [--browser NAME] [--flatpak] [--write ASSISTANT]… [--dry-run]
      lets a browser (chrome, chromium, edge, brave, firefox) start the bridge, and prints or writes the
      configuration of an assistant (claude-desktop, claude-code, cursor, vscode)
  uninstall [--browser NAME] [--dry-run]
      takes away what install wrote: for one browser, or all of it
  doctor
      looks at every link from assistant to extension and says what to do
  serve [--client NAME] [--browser NAME] [--profile NAME]
      what an assistant starts: an MCP server on stdin and stdout
`;

const SYSTEM_INFO: SystemInfo = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  uid: process.getuid?.() ?? null,
};

/** This program as the user can start it from a terminal. */
const PROGRAM = commandLine(process.platform, [process.execPath, fileURLToPath(import.meta.url)]);

const TIMERS: Timers = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** stdout belongs to frames and MCP messages. */
function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function start([command, ...args]: readonly string[]): Promise<number> {
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
        now: Date.now,
      });
    case 'serve':
      return runServe(args);
    case 'install':
      return printed(
        await runInstall(createSystem(SYSTEM_INFO), args, fileURLToPath(import.meta.url)),
      );
    case 'uninstall':
      return printed(runUninstall(createSystem(SYSTEM_INFO), args));
    case 'doctor':
      return printed(await runDoctor(createSystem(SYSTEM_INFO), PROGRAM));
    default:
      log(USAGE);
      return command === 'help' || command === '--help' ? 0 : 2;
  }
}

/** Waits until stdout has taken everything; a report that nobody can read is a failure. */
function printed(status: number): Promise<number> {
  return new Promise((resolve) => {
    process.stdout.write('', (error) => resolve(error ? 1 : status));
  });
}

async function runServe(args: readonly string[]): Promise<number> {
  const stringOption = { type: 'string', default: '' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      client: stringOption,
      browser: stringOption,
      profile: stringOption,
    },
  });
  const { client, browser, profile } = values;
  if (client !== '' && !isInstallationName(client)) {
    log('--client takes lowercase letters, digits, and hyphens.');
    return 2;
  }
  const folder = dataFolder(SYSTEM_INFO);
  // At the start: a key that cannot be used is reported before the first request.
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

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0));

// Without a listener a reader that is gone ends the process halfway, with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** How soon a reader is missed that closed stdout and kept stdin. */
const PROBE_INTERVAL_MS = 2000;

// On a socket an empty write fails once the reader is gone; on a pipe the next message tells.
if (fstatSync(process.stdout.fd).isSocket())
  setInterval(() => process.stdout.write(''), PROBE_INTERVAL_MS);

let status: number;
try {
  status = await start(process.argv.slice(2));
} catch (error) {
  log(error instanceof Error ? error.message : 'Something unexpected went wrong.');
  status = error instanceof UsageError ? 2 : 1;
}
// Sockets and timers that are still open serve nobody.
process.exit(status);
