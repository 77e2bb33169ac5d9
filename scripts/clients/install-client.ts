import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Client } from './client.ts';

const PROGRAMS = join(import.meta.dirname, 'programs');

/** Where clients are installed, outside of the project and its packages. */
const CACHE = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'okta-end-user-assistant',
  'clients',
);

/** Installs a client's packages into a folder of its own, once; returns the folder, or why it cannot be had. */
export async function installClient({
  name,
  packages,
}: Client): Promise<{ readonly folder: string } | { readonly problem: string }> {
  const folder = join(CACHE, name);
  const marker = join(folder, 'installed.txt');
  const wanted = packages.join('\n');
  await mkdir(folder, { recursive: true });
  if ((await readFile(marker, 'utf8').catch(() => '')) !== wanted) {
    await writeFile(join(folder, 'package.json'), '{ "private": true }');
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
    const child = spawn('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const [status] = await once(child, 'close');
    if (status !== 0)
      return { problem: stderr.trim().split('\n')[0] ?? `npm ended with ${status}` };
    await writeFile(marker, wanted);
  }
  await cp(PROGRAMS, join(folder, 'programs'), { recursive: true });
  return { folder };
}
