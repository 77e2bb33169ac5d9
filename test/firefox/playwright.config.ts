import { defineConfig } from '@playwright/test';
import { timeFactor } from '../../scripts/time-factor.ts';

// Limits only end what hangs: no test is about how long something takes.
const factor = timeFactor();

export default defineConfig({
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/firefox',
  retries: 0,
  timeout: 120_000 * factor,
  expect: { timeout: 30_000 * factor },
  reporter: 'list',
});
