import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, step } from '../step.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const VITEST_REPORT = join(ROOT, 'test-results', 'vitest.json');
const E2E_REPORT = join(ROOT, 'test-results', 'e2e.json');

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };

await check('Types', 'npm', ['run', '--silent', 'types']);
await check('Lint', 'npm', ['run', '--silent', 'lint']);
await check('Format', 'npm', ['run', '--silent', 'format']);
await suite('Unit, contract and browser tests', VITEST_REPORT, vitestTally, 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${VITEST_REPORT}`,
]);
const built =
  (await check('Build for Chromium', 'wxt', ['build'])) &&
  (await check('Build for Firefox', 'wxt', ['build', '-b', 'firefox']));
if (built) await suite('End-to-end tests', E2E_REPORT, playwrightTally, 'playwright', ['test']);

const skipped = tally.skipped === 0 ? '' : `, ${tally.skipped} skipped`;
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const passed = await step(name, command, args);
  if (passed) tally.passed += 1;
  else tally.failed += 1;
  return passed;
}

/** Runs a test runner and adds what its report counts; a runner that dies without a report is one failure. */
async function suite(
  name: string,
  report: string,
  count: (report: unknown) => Tally,
  command: string,
  args: readonly string[],
): Promise<void> {
  rmSync(report, { force: true });
  const passed = await step(name, command, args);
  const counted = countOf(report, count);
  tally.passed += counted.passed;
  tally.skipped += counted.skipped;
  tally.failed += passed ? counted.failed : Math.max(1, counted.failed);
}

function countOf(report: string, count: (report: unknown) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function vitestTally(report: unknown): Tally {
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests') + filesThatDidNotRun(report),
    skipped: numberIn(report, 'numPendingTests'),
  };
}

function playwrightTally(report: unknown): Tally {
  const stats = member(report, 'stats');
  return {
    passed: numberIn(stats, 'expected'),
    failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
    skipped: numberIn(stats, 'skipped'),
  };
}

/** Test files that broke before their first test. */
function filesThatDidNotRun(report: unknown): number {
  const files = member(report, 'testResults');
  if (!Array.isArray(files)) return 0;
  return files.filter((file: unknown) => {
    const tests = member(file, 'assertionResults');
    return member(file, 'status') === 'failed' && Array.isArray(tests) && tests.length === 0;
  }).length;
}

function member(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
}

function numberIn(record: unknown, name: string): number {
  const value = member(record, name);
  if (typeof value === 'number') return value;
  throw new Error(`The report has no ${name}.`);
}
