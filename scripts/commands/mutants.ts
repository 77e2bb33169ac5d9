import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { copyWithSwitches, type NumberedMutant } from '../mutants/copy.ts';
import { tryQuickly } from '../mutants/quick-trial.ts';
import { Results, type Verdict } from '../mutants/results.ts';
import { TesterProcess } from '../mutants/tester-process.ts';
import type { TestFile, TestOrder, TestOutcome } from '../mutants/tester.ts';
import { seededRandom } from '../seeded-random.ts';
import { ROOT } from '../step.ts';
import { timeFactor } from '../time-factor.ts';

const FOLDERS = ['auth', 'outside', 'bridge', 'mcp', 'okta'];
const PROCESSES = 2;
const ALL_TESTS_LIMIT_MS = 20 * 60_000 * timeFactor();
/** A mutant may make its tests wait, but not for long. */
const LIMIT_MS = 10_000 * timeFactor();
const LIMIT_FACTOR = 4;
/** After so long without any attempt, a mutant does not end. */
const STALL_MS = 40_000 * timeFactor();
/** Tests of the built bridge import no module of it, but what builds it. */
const BUILDERS: Readonly<Record<string, string>> = { bridge: 'scripts/build-bridge.ts' };

const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: [] },
    file: { type: 'string' },
    /** Tries only those that no test saw last time, or that were not tried. */
    again: { type: 'boolean', default: false },
    /** Runs only the tests of the same folder. */
    near: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '120' },
  },
});
const deadline = Date.now() + Number(values.minutes) * 60_000;
const folders = values.folder.length === 0 ? FOLDERS : values.folder;
const NEAR = folders.flatMap((folder) => [`/test/unit/${folder}/`, `/test/contract/${folder}-`]);
const { root, mutants } = copyWithSwitches(folders);
const home = join(root, '.mutants');
mkdirSync(home);
const results = new Results(join(ROOT, 'test-results', 'mutants'));

try {
  const chosen = choose(mutants.filter(({ file }) => file.includes(values.file ?? '')));
  const verdicts = new Map<NumberedMutant, Verdict>();
  if (values.again)
    for (const mutant of chosen) if (results.wasKilled(mutant)) verdicts.set(mutant, 'killed');
  // Most mutants need no test of another folder.
  for (const near of values.near ? [NEAR] : [NEAR, null]) {
    const queue = chosen.filter((mutant) => !isKilled(verdicts.get(mutant)));
    if (queue.length === 0) break;
    const { testsOf, millisecondsOf } = await lookWhoReaches(queue, near);
    console.log(
      `${queue.length} mutants of ${mutants.length} guards in ${folders.join(', ')}, with ${near === null ? 'all' : 'the nearest'} tests:`,
    );
    const killed = await tryQuickly(
      root,
      home,
      queue.map(({ number }) => number),
      testsOf,
      millisecondsOf,
      STALL_MS,
    );
    for (const mutant of queue) if (killed.has(mutant.number)) take(mutant, 'killed', verdicts);
    console.log(`${killed.size} of them killed at once.`);
    const trials = queue
      .filter(({ number }) => !killed.has(number))
      .map((mutant) => ({ mutant, tests: testsOf(mutant.number) }));
    const tryAll = (at: number) => work(at, trials, verdicts, millisecondsOf);
    await Promise.all(Array.from({ length: PROCESSES }, (_, at) => tryAll(at)));
  }
  process.exitCode = report(chosen, verdicts);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** All, or as many as asked for, the same for the same seed. */
function choose(all: readonly NumberedMutant[]): readonly NumberedMutant[] {
  if (values.sample === undefined) return all;
  const random = seededRandom(Number(values.seed));
  return all
    .map((mutant) => ({ mutant, order: random() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, Number(values.sample))
    .map(({ mutant }) => mutant)
    .sort((one, other) => one.number - other.number);
}

/** Runs all tests that import these files once, to see which of them come by which guard. */
async function lookWhoReaches(chosen: readonly NumberedMutant[], near: readonly string[] | null) {
  const seenPath = join(home, 'seen');
  writeFileSync(seenPath, '');
  const tester = new TesterProcess(root, 'all', { MUTANTS_SEEN: seenPath });
  const builders = folders.flatMap((folder) => BUILDERS[folder] ?? []);
  const sources = [...new Set([...builders, ...chosen.map(({ file }) => file)])].map((file) =>
    join(root, file),
  );
  const result = await tester.run({ tests: null, sources, near }, ALL_TESTS_LIMIT_MS);
  tester.end();
  if (result === null) throw new Error('The tests do not end without a mutant.');
  for (const { file, name, passed } of result.outcomes)
    if (!passed) console.log(`Left out, since it fails without a mutant: ${file}: ${name}`);
  const outcomes = result.outcomes.filter(({ passed }) => passed);
  const millisecondsOf = (test: TestFile): number =>
    outcomes
      .filter(({ id, file }) => file === test.path && test.ids.includes(id))
      .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return { testsOf: readSeen(seenPath, outcomes), millisecondsOf };
}

function readSeen(
  path: string,
  outcomes: readonly TestOutcome[],
): (mutant: number) => readonly TestFile[] {
  const files = new Set(outcomes.map(({ file }) => file));
  const ids = new Set(outcomes.map(({ id }) => id));
  const allOf = (file: string) => outcomes.filter((one) => one.file === file).map(({ id }) => id);
  const seen = new Map<number, Map<string, string[]>>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [number = '', file = '', id = ''] = line.split('\t');
    if (!files.has(file)) continue;
    const byFile = seen.get(Number(number)) ?? new Map<string, string[]>();
    seen.set(Number(number), byFile);
    const known = byFile.get(file);
    // Outside of a test: while the file is read, or before its first test.
    if (!ids.has(id)) byFile.set(file, allOf(file));
    else if (known?.includes(id) !== true) byFile.set(file, [...(known ?? []), id]);
  }
  return (mutant) =>
    [...(seen.get(mutant) ?? [])].map(([file, list]) => ({ path: file, ids: list }));
}

interface Trial {
  readonly mutant: NumberedMutant;
  readonly tests: readonly TestFile[];
}

/** Tries each mutant with its tests, one file after the other, the quickest first. */
async function work(
  at: number,
  trials: Trial[],
  verdicts: Map<NumberedMutant, Verdict>,
  millisecondsOf: (test: TestFile) => number,
): Promise<void> {
  const path = join(home, `taken-out-${at}`);
  const tester = new TesterProcess(root, 'until one fails', { MUTANTS_TAKEN_OUT: path });
  writeFileSync(path, '0');
  const [control] = trials.flatMap(({ tests }) => tests);
  if (control !== undefined && (await tester.run(orderOf(control), LIMIT_MS))?.passed !== true)
    throw new Error('A test fails although no guard is taken out.');
  for (;;) {
    const trial = Date.now() < deadline ? trials.shift() : undefined;
    if (trial === undefined) break;
    const { mutant, tests } = trial;
    writeFileSync(path, String(mutant.number));
    const quickestFirst = tests.toSorted((a, b) => millisecondsOf(a) - millisecondsOf(b));
    const verdict = await tryTests(tester, quickestFirst, millisecondsOf);
    take(mutant, verdict, verdicts);
  }
  tester.end();
}

function take(
  mutant: NumberedMutant,
  verdict: Verdict,
  verdicts: Map<NumberedMutant, Verdict>,
): void {
  verdicts.set(mutant, verdict);
  results.add(mutant, verdict);
  if (!isKilled(verdict)) console.log(describe(mutant, verdict));
}

async function tryTests(
  tester: TesterProcess,
  tests: readonly TestFile[],
  millisecondsOf: (test: TestFile) => number,
): Promise<Verdict> {
  for (const test of tests) {
    const limit = LIMIT_MS + LIMIT_FACTOR * millisecondsOf(test);
    const result = await tester.run(orderOf(test), limit);
    if (result?.passed !== true) return result === null ? 'hung' : 'killed';
  }
  return tests.length === 0 ? 'not reached' : 'survived';
}

function orderOf(test: TestFile): TestOrder {
  return { tests: [test], sources: [], near: null };
}

function report(
  chosen: readonly NumberedMutant[],
  verdicts: ReadonlyMap<NumberedMutant, Verdict>,
): number {
  console.log('');
  for (const folder of folders) {
    const own = chosen.filter(({ file }) => file.startsWith(join('src', folder, '/')));
    const count = (...wanted: readonly Verdict[]) =>
      own.filter((mutant) => wanted.some((verdict) => verdicts.get(mutant) === verdict)).length;
    const tried = own.filter((mutant) => verdicts.has(mutant)).length;
    const killed = count('killed', 'hung');
    console.log(
      `${folder.padEnd(8)} ${killed} of ${tried} killed (${share(killed, tried)}), ${count('hung')} of them by not ending, ` +
        `${count('survived')} survived, ${count('not reached')} not reached by any test`,
    );
  }
  const killed = [...verdicts.values()].filter(isKilled).length;
  console.log(`${killed} of ${verdicts.size} killed (${share(killed, verdicts.size)}).`);
  if (verdicts.size < chosen.length)
    console.log(`${chosen.length - verdicts.size} not tried in time.`);
  return killed / verdicts.size >= 0.95 ? 0 : 1;
}

function isKilled(verdict: Verdict | undefined): boolean {
  return verdict === 'killed' || verdict === 'hung';
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function describe({ file, line, code, becomes }: NumberedMutant, verdict: Verdict): string {
  return `${verdict.padEnd(11)} ${file}:${line}  ${code}  → ${becomes}`;
}
