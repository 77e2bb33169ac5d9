import { readFileSync } from 'node:fs';
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import { go, prepare } from 'fuzzysort';
import MiniSearch from 'minisearch';
import type { AssignedApplication } from '../src/domain/application.ts';
import { searchApplications } from '../src/search/search-applications.ts';
import { BRAND_TABLE } from '../src/search/brand-table.ts';
import { readBrands } from '../src/search/brands.ts';
import { createSearchIndex } from '../src/search/search-index.ts';
import { readAppLinks } from '../scripts/commands/read-app-links.ts';
import type { BenchRow } from './bench-row.ts';
import { quantile } from './statistics.ts';
import { timeEach } from './timing.ts';

const BRANDS = readBrands(BRAND_TABLE);

interface Query {
  readonly query: string;
  readonly accept: readonly string[];
}

/** One search over labels: the places of what fits, best first. */
type Search = (query: string) => readonly number[];

const SIZE = 5000;
const LIMIT = 8;
const ROUNDS = 3;

/** The application search beside a bare loop and four libraries, over 5,000 applications. */
export function* benchSearch(): Generator<BenchRow> {
  const { applications, linkUrls } = readAppLinks(dataPath(`app-links-${SIZE}.json`));
  const links = applications.map(({ id }) => linkUrls.get(id) ?? '');
  const queries = readQueries(SIZE);
  const labels = applications.map(({ label }) => label);
  const index = createSearchIndex(applications, undefined, BRANDS);
  const own: Search = (query) =>
    searchApplications(index, query, { limit: LIMIT }).matches.map(
      ({ application }) => index.positions.get(application.id) ?? -1,
    );
  const texts = queries.map(({ query }) => query);

  const loop = timeEach(texts, ROUNDS, (query) => bareLoop(labels, query));
  const ownTimes = timeEach(texts, ROUNDS, own);
  const loopP50 = quantile(loop, 0.5);
  const loopP95 = quantile(loop, 0.95);
  const ownP50 = quantile(ownTimes, 0.5);
  const isNear = ownP50 <= 1.5 * loopP50;
  yield row('search, p50', ownP50, 'µs', loopP50, 'bare loop', '≤ 1.5 × bare loop', isNear);
  yield row('search, p95', quantile(ownTimes, 0.95), 'µs', loopP95, 'bare loop', null, null);

  const build = timeEach([0], 15, () => createSearchIndex(applications, undefined, BRANDS));
  const buildP50 = quantile(build, 0.5) / 1000;
  yield row('index of 5,000, p50', buildP50, 'ms', null, '', '≤ 50 ms', buildP50 <= 50);
  const hostile = slowest(hostileInputs(), own) / 1000;
  yield row('slowest hostile query', hostile, 'ms', null, '', '≤ 50 ms', hostile <= 50);
  const ownTop = topOne(own, queries, links);
  yield row('search, top-1', ownTop, '%', null, '', '≥ 96 %', ownTop >= 96);

  for (const [name, search, rounds] of libraries(applications)) {
    const sample = rounds > 0 ? texts : texts.filter((_, at) => at % 8 === 0);
    const times = timeEach(sample, 1, search);
    yield row(`${name}, p50`, quantile(times, 0.5), 'µs', ownP50, 'ours', null, null);
    const top = topOne(search, queries, links);
    yield row(`${name}, top-1`, top, '%', ownTop, 'ours', null, null);
  }
}

/** Reads every character of every label once: the least that a search without an index can do. */
function bareLoop(labels: readonly string[], query: string): number {
  const first = query.charCodeAt(0);
  let hits = 0;
  for (const label of labels)
    for (let at = 0; at < label.length; at += 1) if (label.charCodeAt(at) === first) hits += 1;
  return hits;
}

function libraries(applications: readonly AssignedApplication[]): [string, Search, number][] {
  const documents = applications.map(({ label }, id) => ({ id, label }));
  const labels = documents.map(({ label }) => label);
  const mini = new MiniSearch({ fields: ['label'], searchOptions: { prefix: true, fuzzy: 0.2 } });
  mini.addAll(documents);
  const fuse = new Fuse(documents, { keys: ['label'], threshold: 0.4, ignoreLocation: true });
  const prepared = documents.map(({ id, label }) => ({ id, label: prepare(label) }));
  const micro = new uFuzzy({ intraMode: 1 });
  return [
    [
      'MiniSearch',
      (query) =>
        mini
          .search(query)
          .slice(0, LIMIT)
          .map(({ id }) => Number(id)),
      1,
    ],
    ['Fuse.js', (query) => fuse.search(query, { limit: LIMIT }).map(({ refIndex }) => refIndex), 0],
    [
      'fuzzysort',
      (query) => go(query, prepared, { key: 'label', limit: LIMIT }).map(({ obj }) => obj.id),
      1,
    ],
    [
      'uFuzzy',
      (query) => {
        const [matchIndexes, info, order] = micro.search(labels, query, 1, 1000);
        if (info === null || order === null) return matchIndexes?.slice(0, LIMIT) ?? [];
        return order.slice(0, LIMIT).map((at) => info.idx[at] ?? -1);
      },
      1,
    ],
  ];
}

function topOne(search: Search, queries: readonly Query[], links: readonly string[]): number {
  const asked = queries.filter(({ accept }) => accept.length > 0);
  const right = asked.filter(({ query, accept }) =>
    accept.includes(links[search(query)[0] ?? -1] ?? ''),
  );
  return (100 * right.length) / asked.length;
}

function hostileInputs(): string[] {
  const { applications } = readAppLinks(dataPath('app-links-hostile.json'));
  return [
    ...applications.map(({ label }) => label),
    'a'.repeat(10_000),
    `${'a'.repeat(5_000)}!`,
    'a '.repeat(5_000),
    '(a+)+$'.repeat(1_700),
    'é'.repeat(10_000),
    'e\u0301'.repeat(5_000),
    'salesforce '.repeat(900),
    '👩‍👩‍👧‍👦'.repeat(900),
    '人事'.repeat(5_000),
    '.*'.repeat(5_000),
  ];
}

function slowest(inputs: readonly string[], work: (input: string) => unknown): number {
  return Math.max(...timeEach(inputs, 1, work));
}

function row(
  name: string,
  value: number,
  unit: string,
  baseline: number | null,
  baselineName: string,
  target: string | null,
  ok: boolean | null,
): BenchRow {
  return { name, value, unit, baseline, baselineName, target, ok };
}

function readQueries(size: number): Query[] {
  return readFileSync(dataPath('app-queries.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Query & { minN: number; maxN: number } => JSON.parse(line))
    .filter(({ minN, maxN }) => minN <= size && size <= maxN);
}

function dataPath(name: string): string {
  return new URL(`../test/data/${name}`, import.meta.url).pathname;
}
