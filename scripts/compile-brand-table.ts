import { join } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = join(import.meta.dirname, '..', 'src', 'search', 'brand-table.ts');

/** Puts the compiled table in place of the data and of what compiles it. */
export function compileBrandTable(): Plugin {
  return {
    name: 'compile-brand-table',
    async load(id) {
      if (id !== MODULE) return null;
      const { BRAND_TABLE } = await import('../src/search/brand-table.ts');
      return `export const BRAND_TABLE = \`${BRAND_TABLE}\`;`;
    },
  };
}
