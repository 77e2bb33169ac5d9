import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { planTurn } from '../../src/assistant/plan.ts';
import { BRAND_TABLE } from '../../src/search/brand-table.ts';
import { readBrands } from '../../src/search/brands.ts';
import { searchApplications } from '../../src/search/search-applications.ts';
import { createSearchIndex, type SearchIndex } from '../../src/search/search-index.ts';
import { runCommand } from './json-lines.ts';
import { readAppLinks, UsageError, type AppLinksFile } from './read-app-links.ts';
import { readHistory } from './read-history.ts';
import { scorePlan, type PlanScore, type PromptCase } from './score-plan.ts';

const BRANDS = readBrands(BRAND_TABLE);
const DATA = new URL('../../test/data/', import.meta.url).pathname;
const USAGE =
  'Usage: npm run eval [-- --set FILE [--app-links FILE]] [-- --misses], where FILE has JSON lines as docs/design/prompt-labels.md says.';

/** Sets whose prompts may be looked at; every other set is a test, of which only numbers are printed. */
const DEVELOPMENT_SETS = new Set([
  'prompts',
  'prompts-dev',
  'prompts-held-out',
  'prompts-held-out-2',
  'prompts-held-out-3',
  'prompts-held-out-4',
  'en/accounts',
  'en/nurse',
  'en/sales',
  'en/sre',
]);

interface QueryCase {
  readonly query: string;
  readonly type: string;
  readonly label: string | null;
  readonly accept: readonly string[];
  readonly minN: number;
  readonly maxN: number;
}

interface PromptSet {
  readonly name: string;
  readonly path: string;
}

/** Applications to plan over. */
interface Catalog {
  readonly file: AppLinksFile;
  readonly index: SearchIndex;
}

await runCommand(async () => {
  const { set, appLinks, misses } = readOptions();
  const catalog = readCatalog(appLinks ?? join(DATA, 'app-links-50.json'));
  const sets = set === undefined ? promptSets() : [{ name: basename(set, '.jsonl'), path: set }];
  console.log(row('set', 'prompts', 'at once', 'or card', 'cards', 'wrong opens'));
  for (const promptSet of sets) evaluatePrompts(promptSet, catalog, misses);
  if (set !== undefined) return;
  for (const size of [50, 500, 5000]) evaluateQueries('app-queries', size, misses);
  evaluateQueries('queries-dev', 50, misses);
  for (const name of queryTests())
    for (const size of [50, 500, 5000]) evaluateQueries(name, size, false);
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        set: { type: 'string' },
        'app-links': { type: 'string' },
        misses: { type: 'boolean', default: false },
      },
    });
    return { set: values.set, appLinks: values['app-links'], misses: values.misses };
  } catch {
    throw new UsageError(USAGE);
  }
}

/** The sets by language and writer, then the project's own. */
function promptSets(): PromptSet[] {
  const root = join(DATA, 'prompts');
  const byWriter = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.jsonl'))
    .sort()
    .map((path) => ({ name: path.replace('.jsonl', ''), path: join(root, path) }));
  const own = readdirSync(DATA)
    .filter((name) => /^prompts.*\.jsonl$/u.test(name))
    .sort()
    .map((name) => ({ name: basename(name, '.jsonl'), path: join(DATA, name) }));
  return [...byWriter, ...own];
}

/** Queries that nobody may tune to: their misses are never printed. */
function queryTests(): string[] {
  return readdirSync(join(DATA, 'queries'))
    .sort()
    .map((name) => join('queries', basename(name, '.jsonl')));
}

function readCatalog(path: string): Catalog {
  const file = readAppLinks(path);
  return { file, index: createSearchIndex(file.applications, undefined, BRANDS) };
}

function evaluatePrompts({ name, path }: PromptSet, { file, index }: Catalog, misses: boolean) {
  const cases = readLines<PromptCase>(path);
  const scores = cases.map((expected): PlanScore => {
    const previous = readHistory(expected.history ?? [], index);
    return scorePlan(expected, planTurn(expected.prompt, { index, previous }), file);
  });
  const share = (holds: (score: PlanScore) => boolean): string =>
    `${((100 * scores.filter(holds).length) / scores.length).toFixed(1)} %`;
  console.log(
    row(
      name,
      String(scores.length),
      share(({ right }) => right),
      share(({ right, onCard }) => right || onCard),
      share(({ card }) => card),
      String(scores.filter(({ wrongOpen }) => wrongOpen).length),
    ),
  );
  if (!misses || !DEVELOPMENT_SETS.has(name)) return;
  scores.forEach(({ right, onCard, wrongOpen, expected, got }, at) => {
    if (right && !wrongOpen) return;
    const verdict = wrongOpen ? 'WRONG OPEN' : onCard ? 'card' : 'MISS';
    const { prompt, history = [] } = cases[at] ?? { prompt: '' };
    const before = history.map(({ content }) => `${content} / `).join('');
    console.log(`    ${verdict} ${before}“${prompt}”: ${expected}; got ${got}`);
  });
}

function evaluateQueries(name: string, size: number, misses: boolean): void {
  const { file, index } = readCatalog(join(DATA, `app-links-${size}.json`));
  let all = 0;
  let right = 0;
  let launches = 0;
  let wrongLaunches = 0;
  const missed: string[] = [];
  for (const { query, type, label, accept, minN, maxN } of readLines<QueryCase>(
    join(DATA, `${name}.jsonl`),
  )) {
    if (size < minN || size > maxN) continue;
    const { matches, launch } = searchApplications(index, query, { limit: 10 });
    const [top] = matches;
    const isAccepted = (id: string | undefined): boolean =>
      accept.includes(file.linkUrls.get(id ?? '') ?? '');
    const isRight = accept.length === 0 ? launch === null : isAccepted(top?.application.id);
    const isWrongLaunch = launch !== null && !isAccepted(launch.id);
    all += 1;
    if (isRight) right += 1;
    if (launch !== null) launches += 1;
    if (isWrongLaunch) wrongLaunches += 1;
    if (!isRight || isWrongLaunch)
      missed.push(
        `    ${isWrongLaunch ? 'WRONG LAUNCH ' : ''}${type} “${query}”: ${label ?? 'nothing fits'}; got ${top?.application.label ?? 'nothing'}`,
      );
  }
  const percent = ((100 * right) / all).toFixed(1);
  console.log(
    `${name} at ${size} apps: ${right} of ${all} (${percent} %), ${launches} launches, ${wrongLaunches} wrong`,
  );
  if (misses) for (const line of missed) console.log(line);
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(22)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}

/** Lines of data in the form that their type says; the repository's tests hold its own to that. */
function readLines<T>(path: string): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): T => JSON.parse(line));
}
