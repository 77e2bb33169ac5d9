import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TesterProcess } from './tester-process.ts';
import type { TestFile } from './tester.ts';

const MAX_RUNS = 20;

/** The mutants to try with one test, and what the test takes without them. */
export interface PlannedTest {
  readonly mutants: readonly number[];
  readonly milliseconds: number;
}

/**
 * Tries mutants without a new process for each; returns the numbers of those that tests certainly see. A run in which
 * nothing happens for `stallMs` is ended, and started again without the mutant at which it stopped.
 */
export async function tryQuickly(
  root: string,
  home: string,
  numbers: readonly number[],
  testsOf: (mutant: number) => readonly TestFile[],
  millisecondsOf: (test: TestFile) => number,
  stallMs: number,
): Promise<ReadonlySet<number>> {
  const [planPath, triedPath] = [join(home, 'plan'), join(home, 'tried')];
  writeFileSync(triedPath, '');
  for (let run = 0; run < MAX_RUNS; run += 1) {
    const tried = readTried(triedPath);
    const plan = new Map<string, PlannedTest>();
    const paths = new Set<string>();
    for (const number of numbers)
      if (!tried.killed.has(number) && !tried.stuck.has(number))
        for (const { path, ids } of testsOf(number))
          for (const id of ids)
            if (!tried.passed.has(`${number}\t${id}`)) {
              plan.set(id, {
                mutants: [...(plan.get(id)?.mutants ?? []), number],
                milliseconds: plan.get(id)?.milliseconds ?? millisecondsOf({ path, ids: [id] }),
              });
              paths.add(path);
            }
    if (plan.size === 0) break;
    writeFileSync(planPath, JSON.stringify(Object.fromEntries(plan)));
    const tester = new TesterProcess(root, 'all', {
      MUTANTS_PLAN: planPath,
      MUTANTS_TRIED: triedPath,
    });
    const watch = setInterval(() => {
      if (Date.now() - statSync(triedPath).mtimeMs > stallMs) tester.end();
    }, 1000);
    const tests = [...paths].map((path) => ({ path, ids: [...plan.keys()] }));
    const result = await tester.run({ tests, sources: [], near: null }, 2 ** 31 - 1);
    clearInterval(watch);
    tester.end();
    if (result !== null) break;
  }
  return readTried(triedPath).killed;
}

function readTried(path: string) {
  const killed = new Set<number>();
  const passed = new Set<string>();
  const last = new Map<number, string>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [what = '', number = '', id = ''] = line.split('\t');
    if (what === 'killed') killed.add(Number(number));
    if (what === 'passed') passed.add(`${number}\t${id}`);
    if (what !== '') last.set(Number(number), what);
  }
  const stuck = new Set([...last].filter(([, what]) => what === 'trying').map(([one]) => one));
  return { killed, passed, stuck };
}
