import { readFileSync } from 'node:fs';
import { planTurn } from '../../src/assistant/plan.ts';
import { searchApplications } from '../../src/search/search-applications.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { readAppLinks } from './read-app-links.ts';
import { scorePlan, type PromptCase } from './score-plan.ts';

const BRANDS = readBrands(BRAND_TABLE);

interface QueryCase {
  readonly query: string;
  readonly type: string;
  readonly label: string | null;
  readonly accept: readonly string[];
  readonly minN: number;
  readonly maxN: number;
}

/** Right and all, by class. */
type Tally = Map<string, { right: number; all: number }>;

const PROMPT_SETS = [
  'prompts',
  'prompts-dev',
  'prompts-held-out',
  'prompts-held-out-2',
  'prompts-held-out-3',
  'prompts-held-out-4',
];
const QUERY_SETS: readonly (readonly [string, readonly number[]])[] = [
  ['app-queries', [50, 500, 5000]],
  ['queries-dev', [50]],
];

for (const name of PROMPT_SETS) evaluatePrompts(name);
for (const [name, sizes] of QUERY_SETS) for (const size of sizes) evaluateQueries(name, size);

function evaluatePrompts(name: string): void {
  const file = readAppLinks(dataPath('app-links-50.json'));
  const index = createSearchIndex(file.applications, undefined, BRANDS);
  const tally: Tally = new Map();
  const misses: string[] = [];
  let wrongOpens = 0;
  for (const expected of readLines<PromptCase>(`${name}.jsonl`)) {
    const plan = planTurn(expected.prompt, { index, history: expected.history ?? [] });
    const score = scorePlan(expected, plan, file);
    count(tally, score.className, score.right);
    if (score.wrongOpen) wrongOpens += 1;
    if (!score.right || score.wrongOpen)
      misses.push(
        `${score.wrongOpen ? 'WRONG OPEN ' : ''}${expected.id} “${expected.prompt}”: ${score.expected}; got ${score.got}`,
      );
  }
  report(name, tally, `${wrongOpens} wrong opens`, misses);
}

function evaluateQueries(name: string, size: number): void {
  const { applications, linkUrls } = readAppLinks(dataPath(`app-links-${size}.json`));
  const index = createSearchIndex(applications, undefined, BRANDS);
  const tally: Tally = new Map();
  const misses: string[] = [];
  let launches = 0;
  let wrongLaunches = 0;
  for (const { query, type, label, accept, minN, maxN } of readLines<QueryCase>(`${name}.jsonl`)) {
    if (size < minN || size > maxN) continue;
    const { matches, launch } = searchApplications(index, query, { limit: 10 });
    const [top] = matches;
    const isAccepted = (id: string | undefined): boolean =>
      accept.includes(linkUrls.get(id ?? '') ?? '');
    const right = accept.length === 0 ? launch === null : isAccepted(top?.application.id);
    count(tally, type, right);
    if (launch !== null) launches += 1;
    const wrong = launch !== null && !isAccepted(launch.id);
    if (wrong) wrongLaunches += 1;
    if (!right || wrong)
      misses.push(
        `${wrong ? 'WRONG LAUNCH ' : ''}${type} “${query}”: ${label ?? 'nothing fits'}; got ${top?.application.label ?? 'nothing'}`,
      );
  }
  report(
    `${name} at ${size} applications`,
    tally,
    `${launches} launches, ${wrongLaunches} wrong`,
    misses,
  );
}

function report(name: string, tally: Tally, note: string, misses: readonly string[]): void {
  const right = [...tally.values()].reduce((sum, one) => sum + one.right, 0);
  const all = [...tally.values()].reduce((sum, one) => sum + one.all, 0);
  console.log(`\n${name}: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %), ${note}`);
  for (const [className, one] of [...tally].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${className.padEnd(40)} ${String(one.right).padStart(4)} of ${one.all}`);
  for (const miss of misses) console.log(`    ${miss}`);
}

function count(tally: Tally, className: string, right: boolean): void {
  const one = tally.get(className) ?? { right: 0, all: 0 };
  one.all += 1;
  if (right) one.right += 1;
  tally.set(className, one);
}

function dataPath(name: string): string {
  return new URL(`../../test/data/${name}`, import.meta.url).pathname;
}

/** Lines of our own data, which the repository's tests keep in shape. */
function readLines<T>(name: string): T[] {
  const lines = readFileSync(dataPath(name), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line));
}
