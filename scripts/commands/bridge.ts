import { spawn } from 'node:child_process';
import process from 'node:process';
import { BRIDGE_FILE, buildBridge } from '../build-bridge.ts';

await buildBridge();
// The person's own Node, not the project's newer one: an installation outlives this folder.
const node = process.env['npm_node_execpath'] ?? process.execPath;
const child = spawn(node, [BRIDGE_FILE, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
