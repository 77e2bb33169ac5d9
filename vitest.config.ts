import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
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
