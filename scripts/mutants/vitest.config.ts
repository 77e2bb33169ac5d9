import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { timeFactor } from '../time-factor.ts';

const factor = timeFactor();

// Unit and contract tests in one project, without the browser; they see which test is running. A mutant may end all hope
// of what a test waits for, so the wait is short.
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
    // They look at the sources themselves, or at the npm package.
    exclude: [
      'test/contract/boundaries.test.ts',
      'test/contract/retired-words.test.ts',
      'test/contract/npm-package.test.ts',
      'test/contract/bridge-pack.test.ts',
      // They take long, and hold load and other programs' clients rather than guards.
      'test/contract/bridge-crashes.test.ts',
      'test/contract/bridge-soak.test.ts',
      'test/contract/mcp-clients.test.ts',
      'test/contract/mcp-conformance.test.ts',
    ],
    environment: 'node',
    setupFiles: ['scripts/mutants/note-test.ts'],
    ...(process.env['MUTANTS_PLAN'] === undefined
      ? { testTimeout: 60_000 * factor }
      : { testTimeout: 10_000 * factor, runner: 'scripts/mutants/runner.ts' }),
    hookTimeout: 60_000 * factor,
    expect: { poll: { timeout: 5_000 * factor } },
  },
});
