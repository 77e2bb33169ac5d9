import { join } from 'node:path';
import type { Plugin } from 'vite';

const SOURCE = join(import.meta.dirname, '..', 'src');
const SPEC_TYPES = /\/\/#region \S*\/types\/specTypeSchema\.ts\n[\s\S]*?\/\/#endregion/u;

/** Gives a build the polyfill where the one module that names the browser asks for its namespace. */
export function usePolyfill(): Plugin {
  return {
    name: 'use-polyfill',
    enforce: 'pre',
    resolveId: (id) => (id === 'wxt/browser' ? join(SOURCE, 'platform', 'page-browser.ts') : null),
  };
}

/**
 * Leaves out of the MCP SDK what the worker never calls, because a browser hands a starting worker every byte that it
 * ever imported: the JSON Schema validator for forms of any kind, and the guards of every type that the specification
 * names, whose registry keeps 15 kB of schemas alive. Fails the build where an update of the SDK has moved them.
 */
export function leanSdk(): Plugin {
  return {
    name: 'lean-sdk',
    enforce: 'pre',
    resolveId: (id) =>
      id === '@modelcontextprotocol/server/_shims' ? join(SOURCE, 'mcp', 'sdk-shims.ts') : null,
    transform: {
      filter: { id: /\/@modelcontextprotocol\/server\/dist\/src-[^/]*\.mjs$/u },
      handler(code) {
        if (!SPEC_TYPES.test(code)) throw new Error('The MCP SDK has no specTypeSchema.ts here.');
        return {
          code: code.replace(SPEC_TYPES, 'const isSpecType = {};\nconst specTypeSchemas = {};'),
          map: null,
        };
      },
    },
  };
}

/**
 * Writes scripts in ASCII. A browser keeps a script with one letter beyond Latin-1 as UTF-16, so that a quotation mark
 * doubles what a starting worker holds.
 */
export function escapeNonAscii(): Plugin {
  return {
    name: 'escape-non-ascii',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle))
        if (output.type === 'chunk')
          output.code = output.code.replaceAll(
            /[^\0-\x7f]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
    },
  };
}

/** Imports chunks without reading other files ahead: the popup's have none, and the reader would be in its first script. */
export function importPlainly(): Plugin {
  return {
    name: 'import-plainly',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
