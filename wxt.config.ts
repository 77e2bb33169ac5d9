import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { manifest } from './src/manifest.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: {
      modulePreload: { polyfill: false },
      target: ['chrome138', 'firefox140'],
      rolldownOptions: {
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        output: {
          // One chunk for all pages: every further page would split it once more, for worse compression.
          codeSplitting: {
            groups: [{ name: 'shared', test: /\/(?:src|node_modules)\//u, minShareCount: 2 }],
          },
        },
      },
    },
  }),
});
