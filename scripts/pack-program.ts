import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { BRIDGE_FILE } from './build-bridge.ts';
import { fetchNode, isTarget, type Target } from './node-runtime.ts';

const run = promisify(execFile);

/** The program's file name on a system. */
export function programName(target: Target): string {
  return `okta-end-user-assistant${target.startsWith('win32') ? '.exe' : ''}`;
}

/** Makes one program of Node and the built bridge (Node.js, "Single executable applications"). */
export async function packProgram(
  target: Target,
  output: string,
  bridge: string = BRIDGE_FILE,
): Promise<void> {
  const host = `${process.platform}-${process.arch}`;
  if (!isTarget(host)) throw new Error(`Programs cannot be built on ${host}.`);
  const builder = await fetchNode(host);
  const { node } = target === host ? builder : await fetchNode(target);
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  try {
    const configuration = join(folder, 'sea.json');
    writeFileSync(
      configuration,
      JSON.stringify({
        main: bridge,
        mainFormat: 'module',
        executable: node,
        output,
        disableExperimentalSEAWarning: true,
        // A user's NODE_OPTIONS are for programs of their own.
        execArgvExtension: 'none',
      }),
    );
    await run(builder.node, ['--build-sea', configuration]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  // macOS starts no program whose signature is broken, and only a Mac can sign.
  if (process.platform === 'darwin' && target.startsWith('darwin'))
    await run('codesign', ['--sign', '-', '--force', output]);
}
