import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { collectModules, thirdPartyNotices } from './scripts/third-party-notices.ts';
import { manifest } from './src/manifest.ts';

const bundled = new Set<string>();

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), collectModules(bundled)],
    build: {
      modulePreload: { polyfill: false },
      target: ['chrome138', 'firefox140'],
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
    },
  }),
  hooks: {
    'build:done'({ config: { outDir } }) {
      writeFileSync(join(outDir, 'licenses.txt'), thirdPartyNotices(bundled));
    },
    'vite:build:extendConfig'(entrypoints, { build }) {
      const output = build?.rollupOptions?.output;
      // Pages, which are built together. Every further one would split what they share once more, for worse compression.
      if (entrypoints.length > 1 && output !== undefined && !Array.isArray(output))
        output.codeSplitting = {
          groups: [{ name: 'shared', test: /\/(?:src|node_modules)\//u, minShareCount: 2 }],
        };
    },
  },
});
