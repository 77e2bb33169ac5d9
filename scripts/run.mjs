// `node scripts/run.mjs NAME …`: sets up what is missing, then runs scripts/commands/NAME.ts with the newer Node.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import {
  installChromium,
  installDisplay,
  installFirefox,
  installPackages,
  TOOL_NODE,
} from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');
const [name, ...args] = process.argv.slice(2);
const WITH_BROWSER = new Set(['demo', 'test', 'bench', 'e2e', 'chaos', 'clients']);
const WITH_DISPLAY = new Set(['test', 'e2e']);

installPackages();
if (WITH_BROWSER.has(name)) installChromium();
if (WITH_DISPLAY.has(name)) installDisplay();
if (name === 'e2e-firefox') installFirefox();

const script =
  name === 'okta-org'
    ? join(ROOT, 'test', 'okta-org', 'main.ts')
    : join(ROOT, 'scripts', 'commands', `${name}.ts`);
const path = [dirname(TOOL_NODE), join(ROOT, 'node_modules', '.bin'), process.env.PATH];
const child = spawn(TOOL_NODE, ['--disable-warning=ExperimentalWarning', script, ...args], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, PATH: path.join(process.platform === 'win32' ? ';' : ':') },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exit(code ?? (signal === null ? 1 : 128));
});
