import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

export const ROOT = join(import.meta.dirname, '..');

/** `as it comes`, or `at the end` for steps that run beside each other. */
export type ShowOutput = 'as it comes' | 'at the end';

/** Runs one command in the project's folder with its output shown; says whether it exited with 0. */
export async function step(
  name: string,
  command: string,
  args: readonly string[],
  show: ShowOutput = 'as it comes',
): Promise<boolean> {
  const header = `\n── ${name}\n`;
  if (show === 'as it comes') process.stdout.write(header);
  const startedAt = performance.now();
  const output = show === 'as it comes' ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', resolve);
  });
  if (show === 'at the end') process.stdout.write(header + Buffer.concat(chunks).toString());
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s: ${name}\n`);
  return code === 0;
}
