import { execFile } from 'node:child_process';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const POLL_INTERVAL_MS = 200;

/** Adopts processes whose parent has ended. */
const INIT = 1;

/** Running processes (ps(1)); zombies have ended. */
async function processes(): Promise<readonly Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,stat=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, state = '', command = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/u.exec(line) ?? [];
    if (pid === undefined || state.startsWith('Z')) return [];
    return [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** The bridges that run for assistants of this file, whoever started them. */
export async function bridgesOf(bridgeFile: string): Promise<readonly number[]> {
  const all = await processes();
  return all.filter(({ command }) => command.includes(`${bridgeFile} serve`)).map(({ pid }) => pid);
}

/** Kills a client, unless it has ended, all that it started, and what else holds a bridge; the bridges are left. */
export async function killClient(client: number | null, bridges: readonly number[]): Promise<void> {
  const all = await processes();
  const holders = all.filter(({ pid }) => bridges.includes(pid)).map(({ parent }) => parent);
  const started = client === null ? [] : [client];
  const doomed = [...started, ...holders.filter((pid) => pid !== INIT && pid !== process.pid)];
  for (const parent of doomed)
    for (const child of all)
      if (child.parent === parent && !bridges.includes(child.pid)) doomed.push(child.pid);
  for (const pid of doomed) kill(pid);
}

/** Whether the bridges end by themselves in time; kills those that do not. */
export async function endWithin(milliseconds: number, bridgeFile: string): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += POLL_INTERVAL_MS) {
    if ((await bridgesOf(bridgeFile)).length === 0) return true;
    await pause(POLL_INTERVAL_MS);
  }
  const left = await bridgesOf(bridgeFile);
  for (const pid of left) kill(pid);
  return left.length === 0;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
