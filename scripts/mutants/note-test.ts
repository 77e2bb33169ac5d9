import { ChildProcess } from 'node:child_process';
import process from 'node:process';
import { afterEach, beforeEach, expect } from 'vitest';

const path = expect.getState().testPath ?? '';
const running: typeof globalThis & { mutantsTest?: string } = globalThis;

function note(test: string): void {
  running.mutantsTest = `${path}\t${test}`;
  // So that programs that a test starts know it too.
  process.env['MUTANTS_TEST'] = running.mutantsTest;
}

note('');
beforeEach(({ task }) => note(task.id));
afterEach(() => note(''));

interface StartOptions {
  readonly envPairs: readonly string[];
}

// Also where a test starts them with an environment of its own, by whichever function of `child_process`.
const spawn: (this: unknown, options: StartOptions) => unknown = Object(
  ChildProcess.prototype,
).spawn;
Object.assign(ChildProcess.prototype, {
  spawn(this: unknown, options: StartOptions): unknown {
    const own = Object.entries(process.env).flatMap(([name, value = '']) =>
      name.startsWith('MUTANTS_') ? [`${name}=${value}`] : [],
    );
    return spawn.call(this, { ...options, envPairs: [...options.envPairs, ...own] });
  },
});
