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
