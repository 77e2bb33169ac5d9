import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import { afterEach, beforeEach, expect } from 'vitest';

// In the environment, so that programs that a test starts know it too.
process.env['MUTANTS_FILE'] = expect.getState().testPath ?? '';
process.env['MUTANTS_TEST'] = '';
beforeEach(({ task }) => {
  process.env['MUTANTS_TEST'] = task.id;
});
afterEach(() => {
  process.env['MUTANTS_TEST'] = '';
});

// Also where a test starts them with an environment of its own.
const { spawn } = childProcess;
const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('MUTANTS_')));
Object.assign(childProcess, {
  spawn: (command: string, args: readonly string[], options: childProcess.SpawnOptions = {}) =>
    spawn(command, args, {
      ...options,
      env: { ...(options.env ?? process.env), ...ownEnvironment() },
    }),
});
syncBuiltinESMExports();
