import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

export const ROOT = join(import.meta.dirname, '..');

/** Runs one command in the project's folder with its output shown; says whether it exited with 0. */
export async function step(
  name: string,
  command: string,
  args: readonly string[],
): Promise<boolean> {
  process.stdout.write(`\n── ${name}\n`);
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => {
      resolve(null);
    });
    child.on('exit', resolve);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s: ${name}\n`);
  return code === 0;
}
