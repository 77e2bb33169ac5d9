import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './bench.ts';
import type { BenchRow } from './bench-row.ts';

const OUTPUT = join(import.meta.dirname, '..', '.output', 'chrome-mv3');

/** Sizes of what each surface reads before anything lazy, minified and gzipped; the baseline is the uncompressed size. */
export const SIZE_BENCHES: readonly Bench[] = [
  size('worker', () => scripts('worker, read at each wake', ['background.js'], null)),
  size('search', () => scripts('worker, search read on first use', ['search.js'], null)),
  size('brand table', () =>
    scripts('brand table, which the search reads on first use', ['brands.txt'], 25),
  ),
  size('on demand', () =>
    scripts('worker, sign-in and MCP read on first use', ['on-demand.js'], null),
  ),
  size('popup', () => page('popup', 40)),
  size('whole popup', () => wholePopup()),
  size('sidepanel', () => page('sidepanel', null)),
  size('options', () => page('options', null)),
  size('workbench', () => page('workbench', null)),
];

function size(name: string, measure: () => BenchRow): Bench {
  return {
    name: `size of ${name}`,
    *rows() {
      yield measure();
    },
  };
}

/** A page's own scripts: those its HTML names and what they import statically. */
function page(name: string, limit: number | null): BenchRow {
  const html = readFileSync(join(OUTPUT, `${name}.html`), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/gu)].flatMap(
    ([, file]) => file ?? [],
  );
  return scripts(`${name}, scripts before anything lazy`, [...closure(named)], limit);
}

/** The popup's first script with what it reads right after the first frame. */
function wholePopup(): BenchRow {
  const first = readFileSync(join(OUTPUT, 'popup-app.js'), 'utf8');
  const whole = /import\(["'`]\.\/(chunks\/whole-popup[^"'`]+)/u.exec(first)?.[1] ?? '';
  return scripts(
    'popup, scripts up to the frame after the first',
    [...closure(['popup-app.js', whole])],
    40,
  );
}

function closure(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(join(OUTPUT, file))) return;
    found.add(file);
    const source = readFileSync(join(OUTPUT, file), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu))
      if (imported !== undefined) visit(join('chunks', imported));
  };
  files.forEach(visit);
  return found;
}

function scripts(name: string, files: readonly string[], limit: number | null): BenchRow {
  const contents = files.map((file) => readFileSync(join(OUTPUT, file)));
  const value = kilobytes(
    contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
  );
  return {
    name: `size of ${name}`,
    value,
    unit: 'kB gzip',
    baseline: kilobytes(contents.reduce((sum, content) => sum + content.length, 0)),
    baselineName: 'minified',
    target: limit === null ? null : `≤ ${limit} kB`,
    ok: limit === null ? null : value <= limit,
  };
}

function kilobytes(bytes: number): number {
  return bytes / 1000;
}
