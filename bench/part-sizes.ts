import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Bench } from './bench.ts';
import type { BenchRow } from './bench-row.ts';

/** A part of the product as one script: what it offers, and what of the rest it only refers to. */
interface Part {
  readonly name: string;
  /** Public names by the module that has them. */
  readonly offers: Readonly<Record<string, readonly string[]>>;
  readonly external: readonly string[];
  readonly limit: number | null;
}

const SOURCE = join(import.meta.dirname, '..', 'src');
const ENTRY = '\0part';
const PARTS: readonly Part[] = [
  {
    name: 'search',
    offers: {
      'search/search-index.ts': ['createSearchIndex'],
      'search/brands.ts': ['readBrands'],
      'search/search-applications.ts': ['searchApplications'],
      'search/find-application.ts': ['findApplication'],
      'search/filter-applications.ts': ['filterApplications'],
    },
    external: [],
    limit: 6,
  },
  {
    name: 'assistant',
    offers: { 'assistant/plan.ts': ['planTurn'], 'assistant/run-turn.ts': ['runTurn'] },
    external: [join(SOURCE, 'search'), join(SOURCE, 'domain')],
    limit: 20,
  },
];

/** Sizes of the search and of the assistant alone, minified and gzipped; the baseline is the uncompressed size. */
export const PART_SIZE_BENCHES: readonly Bench[] = PARTS.map((part) => ({
  name: `size of ${part.name}, alone`,
  async *rows() {
    yield await sizeOf(part);
  },
}));

async function sizeOf(part: Part): Promise<BenchRow> {
  const code = await bundle(part);
  const value = gzipSync(code, { level: 9 }).length / 1000;
  return {
    name: `size of ${part.name}, alone`,
    value,
    unit: 'kB gzip',
    baseline: Buffer.byteLength(code) / 1000,
    baselineName: 'minified',
    target: part.limit === null ? null : `≤ ${part.limit} kB`,
    ok: part.limit === null ? null : value <= part.limit,
  };
}

async function bundle({ offers, external }: Part): Promise<string> {
  const entry = Object.entries(offers).map(
    ([path, names]) => `export { ${names.join(', ')} } from ${JSON.stringify(join(SOURCE, path))};`,
  );
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'part',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? entry.join('\n') : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'chrome138',
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        preserveEntrySignatures: 'strict',
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        external: (id, importer) => {
          const path = importer === undefined ? id : join(importer, '..', id);
          return external.some((folder) => path.startsWith(folder));
        },
        output: { entryFileNames: 'part.js' },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
}
