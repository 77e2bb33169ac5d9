import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { TestRunner } from 'vitest';
import type { PlannedTest } from './quick-trial.ts';

const { MUTANTS_PLAN = '', MUTANTS_TRIED = '' } = process.env;
const plan = new Map<string, PlannedTest>(
  Object.entries(JSON.parse(readFileSync(MUTANTS_PLAN, 'utf8'))),
);
const running: typeof globalThis & { mutantsTakenOut?: number } = globalThis;

// Programs that a test starts read it.
const takenOutPath = `${MUTANTS_PLAN}-${process.pid}`;
process.env['MUTANTS_TAKEN_OUT'] = takenOutPath;
takeOut(0);

// As they are before a test replaces them.
const [setTimer, stopTimer] = [setInterval, clearInterval];
const TICK_MS = 50;
/** A test that takes longer than this and so many times what it took before waits for what does not come. */
const MIN_LIMIT_MS = 1000;
const LIMIT_FACTOR = 8;

function takeOut(number: number): void {
  running.mutantsTakenOut = number;
  writeFileSync(takenOutPath, String(number));
}

type AnyTask = Parameters<TestRunner['onBeforeRunTask']>[0];
type AttemptOptions = Parameters<TestRunner['onBeforeTryTask']>[1];

/**
 * Repeats each test with one guard after the other taken out. After one that it sees it runs with all guards: only if it
 * passes then, the mutant has left nothing behind and counts as killed.
 */
export default class MutantRunner extends TestRunner {
  #waiting: number[] = [];
  #current: number | null = null;
  #suspect: number | null = null;
  #isSpoiled = false;
  #limit = 0;

  override async onBeforeRunTask(test: AnyTask): Promise<void> {
    await super.onBeforeRunTask(test);
    const planned = plan.get(test.id);
    if (test.type !== 'test' || planned === undefined) return;
    const killed = new Set(readFileSync(MUTANTS_TRIED, 'utf8').split('\n'));
    this.#limit = MIN_LIMIT_MS + LIMIT_FACTOR * planned.milliseconds;
    this.#waiting = planned.mutants.filter((number) => !killed.has(`killed\t${number}`));
    this.#suspect = null;
    test.repeats = Math.max(0, 2 * this.#waiting.length - 1);
  }

  override onBeforeTryTask(test: AnyTask, options: AttemptOptions): void {
    super.onBeforeTryTask(test, options);
    this.#current = this.#next();
    if (this.#current !== null && this.#current > 0) note('trying', this.#current, test.id);
    takeOut(this.#current ?? 0);
  }

  async runTask(test: AnyTask): Promise<void> {
    if (this.#current === null || test.type !== 'test') return;
    const { promise, reject } = Promise.withResolvers<never>();
    let left = this.#limit / TICK_MS;
    // Ticks rather than time: a process that the machine lets wait has as many.
    const ticking = setTimer(() => {
      left -= 1;
      if (left < 0) reject(new Error('The test does not end.'));
    }, TICK_MS);
    await Promise.race([TestRunner.getTestFn(test)(), promise]).finally(() => stopTimer(ticking));
  }

  override async onAfterRetryTask(
    test: Parameters<TestRunner['onAfterRetryTask']>[0],
    options: AttemptOptions,
  ): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const hasFailed = test.result?.state === 'fail';
    const [current, suspect] = [this.#current, this.#suspect];
    takeOut(0);
    if (current === null) return;
    if (current === 0) {
      if (hasFailed) this.#isSpoiled = true;
      else if (suspect !== null) note('killed', suspect, '');
      this.#suspect = null;
    } else if (hasFailed) this.#suspect = current;
    else note('passed', current, test.id);
  }

  #next(): number | null {
    if (this.#isSpoiled) return null;
    return this.#suspect === null ? (this.#waiting.shift() ?? null) : 0;
  }
}

function note(what: 'trying' | 'killed' | 'passed', mutant: number, test: string): void {
  appendFileSync(MUTANTS_TRIED, `${what}\t${mutant}${test === '' ? '' : `\t${test}`}\n`);
}
