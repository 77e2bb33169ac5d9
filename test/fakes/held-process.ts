import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { Readable } from 'node:stream';

export interface HeldProcessOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout?: 'ignore' | number;
  readonly stderr?: 'ignore' | number;
}

/** A command in a process group of its own. */
export interface HeldProcess {
  readonly child: ChildProcess;
  /** Resolves when no process that was started holds its fourth descriptor any more. */
  readonly ended: Promise<unknown>;
}

export function startHeldProcess(
  command: string,
  args: readonly string[],
  { env, stdout = 'ignore', stderr = 'ignore' }: HeldProcessOptions,
): HeldProcess {
  const child = spawn(command, args, {
    detached: true,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', stdout, stderr, 'pipe'],
  });
  child.stdin?.on('error', () => {});
  const held = child.stdio[3];
  if (!(held instanceof Readable)) throw new Error('There is no fourth descriptor.');
  held.resume();
  return { child, ended: once(held, 'end') };
}

/** Ends all processes of a group that was started as above. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}
