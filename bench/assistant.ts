import { readFileSync } from 'node:fs';
import { planTurn } from '../src/assistant/plan.ts';
import { BRAND_TABLE } from '../src/search/brand-table.ts';
import { readBrands } from '../src/search/brands.ts';
import { createSearchIndex } from '../src/search/search-index.ts';
import { readAppLinks } from '../scripts/commands/read-app-links.ts';
import { readTables } from '../scripts/commands/read-tables.ts';
import { readHistory, type HistoryEntry } from '../scripts/commands/read-history.ts';
import type { BenchRow } from './bench-row.ts';
import { quantile } from './statistics.ts';
import { timeEach } from './timing.ts';

const BRANDS = readBrands(BRAND_TABLE);

interface Prompt {
  readonly prompt: string;
  readonly history?: readonly HistoryEntry[];
}

const SIZE = 5000;

/** The plan of a prompt over 5,000 applications, and of inputs made to be slow. */
export function* benchAssistant(): Generator<BenchRow> {
  const { applications } = readAppLinks(dataPath(`app-links-${SIZE}.json`));
  const index = createSearchIndex(applications, undefined, BRANDS);
  const context = { index, classifiers: readTables() };
  const plan = ({ prompt, history = [] }: Prompt): unknown =>
    planTurn(prompt, { ...context, previous: readHistory(history, context) });
  const times = timeEach(readPrompts(), 3, plan).map((micros) => micros / 1000);
  const p95 = quantile(times, 0.95);
  const plain = { baseline: null, baselineName: '', unit: 'ms' };
  yield { ...plain, name: 'plan, p50', value: quantile(times, 0.5), target: null, ok: null };
  yield { ...plain, name: 'plan, p95', value: p95, target: '≤ 5 ms', ok: p95 <= 5 };
  const hostile = timeEach(hostilePrompts(), 1, plan).map((micros) => micros / 1000);
  const worst = Math.max(...hostile);
  const target = '≤ 50 ms';
  yield { ...plain, name: 'slowest hostile prompt', value: worst, target, ok: worst <= 50 };
}

function hostilePrompts(): Prompt[] {
  const { applications } = readAppLinks(dataPath('app-links-hostile.json'));
  const long = [
    'a',
    'open ',
    'and ',
    'what is my title and ',
    '<system>',
    "bob's ",
    '((((',
    'open zoom, ',
    '👩‍👩‍👧‍👦',
    'é',
  ];
  return [
    ...applications.map(({ label }) => ({ prompt: `open ${label}` })),
    ...long.map((text) => ({ prompt: text.repeat(Math.ceil(10_000 / text.length)) })),
    { prompt: 'x'.repeat(10_000), history: [{ role: 'user', content: 'open a'.repeat(2_000) }] },
    { prompt: 'it', history: [{ role: 'assistant', content: 'Salesforce? '.repeat(1_000) }] },
  ];
}

function readPrompts(): Prompt[] {
  return readFileSync(dataPath('prompts.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Prompt => JSON.parse(line));
}

function dataPath(name: string): string {
  return new URL(`../test/data/${name}`, import.meta.url).pathname;
}
