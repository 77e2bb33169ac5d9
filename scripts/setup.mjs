// Runs before anything is installed: plain JavaScript for Node >= 20 and its own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';

const ROOT = join(import.meta.dirname, '..');
const STAMP = join(ROOT, 'node_modules', '.lockfile-hash');

/** The newer Node that the project's tools want, from the `node` package among its dependencies. */
export const TOOL_NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Installs the packages of the lockfile, unless they are there already. */
export function installPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && existsSync(TOOL_NODE)) return;
  say('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (!existsSync(TOOL_NODE))
    run('node', [join('node_modules', 'node', 'installArchSpecificPackage.js')]);
  writeFileSync(STAMP, hash);
}

/** Finds a Chromium or installs one: Debian's package as root, else Playwright's download. */
export function installChromium() {
  if (findChromium() !== null) return;
  say('Installing Chromium …');
  if (isDebianRoot()) installDebian(['chromium']);
  else spawnSync('npx', ['playwright', 'install', 'chromium'], options());
  if (findChromium() === null)
    fail(
      'No Chromium was found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
    );
}

/** Finds a Firefox or, as root on Debian, installs one. */
export function installFirefox() {
  if (findFirefox() !== null) return;
  say('Installing Firefox …');
  if (isDebianRoot()) installDebian(['firefox-esr']);
  if (findFirefox() === null)
    fail(
      'No Firefox was found. Install one (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.',
    );
}

/** Installs what the tests in the real address bar need; without it those tests say why they are skipped. */
export function installDisplay() {
  if (!isDebianRoot() || (has('Xvfb') && has('xdotool'))) return;
  say('Installing Xvfb and xdotool …');
  installDebian(['xvfb', 'xdotool']);
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installDebian(packages) {
  spawnSync('apt-get', ['update', '-qq'], options());
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    ...options(),
    env,
  });
}

function has(command) {
  return spawnSync('which', [command]).status === 0;
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    ...options(),
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`\`${command} ${args.join(' ')}\` failed. Its own message stands above.`);
}

/** Output goes to stderr: stdout belongs to the command that is being set up. */
function options() {
  return { cwd: ROOT, stdio: ['ignore', process.stderr, process.stderr] };
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
