import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { findChromium } from './scripts/find-chromium.mjs';
import { timeFactor } from './scripts/time-factor.ts';

const executablePath = findChromium();

// Limits only end what hangs: no test is about how long something takes.
const factor = timeFactor();
const limits = {
  testTimeout: 180_000 * factor,
  hookTimeout: 180_000 * factor,
  expect: { poll: { timeout: 30_000 * factor } },
};

/** Files that take long because they wait for processes: started first, they run beside all others. */
const LONGEST = ['bridge-crashes.test.ts', 'bridge.test.ts', 'mcp-conformance.test.ts'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONGEST.some((name) => moduleId.endsWith(`/${name}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    // Some tests mostly wait for other processes: two run beside each other also where there are two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...limits,
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          ...limits,
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        // Found beforehand: a dependency found late reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            'axe-core',
            'wxt/browser',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            '@modelcontextprotocol/server',
            '@modelcontextprotocol/server/stdio',
            'zod',
            'zod/mini',
            'zod/v4/core',
          ],
        },
        test: {
          ...limits,
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === null ? {} : { executablePath }),
                chromiumSandbox: process.getuid?.() !== 0,
                args: ['--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
