import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import type { InlineConfig } from 'vite';
import { defineConfig } from 'wxt';
import { escapeNonAscii, importPlainly, leanSdk, usePolyfill } from './scripts/build-plugins.ts';
import { collectModules, thirdPartyNotices } from './scripts/third-party-notices.ts';
import { manifest } from './src/manifest.ts';

const bundled = new Set<string>();

/** Builds the popup's script as a module, so that what few people need is read from a chunk when it is needed. */
function splitPopup({ build }: InlineConfig): void {
  const input = build?.lib !== false && build?.lib?.entry;
  const output = build?.rollupOptions?.output;
  if (!build || !input || Array.isArray(output)) return;
  build.lib = false;
  // No chunk of the popup has a style sheet or further chunks to read ahead.
  build.modulePreload = false;
  build.rollupOptions = {
    ...build.rollupOptions,
    input,
    preserveEntrySignatures: 'allow-extension',
    output: {
      ...output,
      chunkFileNames: 'chunks/[name]-[hash].js',
      // What chunks share with the script stays in it: one file before the first frame.
      codeSplitting: { groups: [{ name: 'popup-app', tags: ['$initial'] }] },
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      collectModules(bundled),
      leanSdk(),
      escapeNonAscii(),
    ],
    build: {
      modulePreload: { polyfill: false },
      target: ['chrome138', 'firefox140'],
      rolldownOptions: {
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        // The SDK does not say so: no module of it is imported for its effects.
        treeshake: { moduleSideEffects: [{ test: /@modelcontextprotocol/u, sideEffects: false }] },
      },
    },
  }),
  hooks: {
    // The options offer it for download, so that nothing has to come from a place that is not ours.
    async 'build:publicAssets'(_wxt, files) {
      const { BRIDGE_FILE, buildBridge } = await import('./scripts/build-bridge.ts');
      await buildBridge();
      files.push({ absoluteSrc: BRIDGE_FILE, relativeDest: 'bridge.mjs' });
      const { BRAND_TABLE } = await import('./src/search/brand-table.ts');
      files.push({ contents: BRAND_TABLE, relativeDest: 'brands.txt' });
      const { buildAnswerView } = await import('./scripts/build-view.ts');
      files.push({ contents: await buildAnswerView(), relativeDest: 'answer-view.html' });
      const { browserMessages, buildTranslations } =
        await import('./scripts/build-translations.ts');
      files.push(...(await buildTranslations()), ...(await browserMessages()));
    },
    'build:done'({ config: { outDir } }) {
      writeFileSync(join(outDir, 'licenses.txt'), thirdPartyNotices(bundled));
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'popup-app')) {
        splitPopup(config);
        config.plugins?.push(importPlainly());
      }
      const output = config.build?.rollupOptions?.output;
      // Only the pages can afford the polyfill: the worker reads each byte of its script at every wake.
      if (entrypoints.length > 1) config.plugins?.push(usePolyfill());
      // Pages, which are built together. Every further one would split what they share once more, for worse compression.
      if (entrypoints.length > 1 && output !== undefined && !Array.isArray(output))
        output.codeSplitting = {
          groups: [{ name: 'shared', test: /\/(?:src|node_modules)\//u, minShareCount: 2 }],
        };
    },
  },
});
