import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** A virtual screen on which the real address bar can be typed into. */
export interface Display {
  readonly name: string;
  /** Runs `xdotool` on this screen. */
  type(...args: readonly string[]): void;
  screenshot(file: string): void;
  stop(): Promise<void>;
}

export const HAS_DISPLAY_TOOLS = ['Xvfb', 'xdotool'].every(
  (command) => spawnSync('which', [command]).status === 0,
);

export async function startDisplay(): Promise<Display> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await displayNumber(child)}`;
  const env = { ...process.env, DISPLAY: name };
  return {
    name,
    type(...args) {
      const { status, stderr } = spawnSync('xdotool', args, { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
    },
    screenshot(file) {
      spawnSync('import', ['-window', 'root', file], { env });
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    },
  };
}

function displayNumber(child: ChildProcess): Promise<string> {
  const pipe = child.stdio[3];
  if (pipe === null || pipe === undefined || !('on' in pipe)) throw new Error('Xvfb has no pipe.');
  return new Promise((resolve, reject) => {
    pipe.on('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
    child.once('exit', () => {
      reject(new Error('Xvfb did not start.'));
    });
  });
}
