import { defineConfig } from '@playwright/test';
import { timeFactor } from './scripts/time-factor.ts';

// Limits only end what hangs: no test is about how long something takes.
const factor = timeFactor();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 240_000 * factor,
  expect: { timeout: 60_000 * factor },
  use: { actionTimeout: 120_000 * factor, navigationTimeout: 120_000 * factor },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
