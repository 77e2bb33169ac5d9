import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, step, type ShowOutput } from '../step.ts';
import {
  playwrightReport,
  readReport,
  vitestReport,
  type TestDuration,
  type TestReport,
} from '../test-reports.ts';
import { timeFactor } from '../time-factor.ts';

const SLOWEST = 20;

const tally = { passed: 0, failed: 0, skipped: 0 };
const durations: TestDuration[] = [];

process.stdout.write(`Tests may take ${timeFactor()} times as long as on the reference machine.\n`);

// Two lanes for two cores: what waits, or uses one core only, runs beside what does not.
const [, built] = await Promise.all([
  vitest('Unit and contract tests', 'as it comes', 'unit', 'contract'),
  checkAndBuild(),
]);
if (built)
  await suite('End-to-end tests', 'e2e', playwrightReport, 'as it comes', 'playwright', ['test']);

process.stdout.write(`\nThe slowest ${SLOWEST} of ${durations.length} tests:\n`);
for (const { title, milliseconds } of durations
  .toSorted((a, b) => b.milliseconds - a.milliseconds)
  .slice(0, SLOWEST))
  process.stdout.write(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${title}\n`);

const skipped = tally.skipped === 0 ? '' : `, ${tally.skipped} skipped`;
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** Says whether both builds succeeded. */
async function checkAndBuild(): Promise<boolean> {
  await check('Types', 'npm', ['run', '--silent', 'types']);
  await check('Lint', 'npm', ['run', '--silent', 'lint']);
  await check('Format', 'npm', ['run', '--silent', 'format']);
  const both =
    (await check('Build for Chromium', 'wxt', ['build'])) &&
    (await check('Build for Firefox', 'wxt', ['build', '-b', 'firefox']));
  await vitest('Browser tests', 'at the end', 'browser');
  return both;
}

async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
  const passed = await step(name, command, args, 'at the end');
  if (passed) tally.passed += 1;
  else tally.failed += 1;
  return passed;
}

async function vitest(
  name: string,
  show: ShowOutput,
  ...projects: readonly string[]
): Promise<void> {
  const file = projects.join('-');
  await suite(name, file, vitestReport, show, 'vitest', [
    'run',
    '--update=none',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${reportFile(file)}`,
  ]);
}

/** Runs a test runner and adds what its report counts; a runner that fails without a failed test is one failure. */
async function suite(
  name: string,
  file: string,
  read: (report: unknown) => TestReport,
  show: ShowOutput,
  command: string,
  args: readonly string[],
): Promise<void> {
  rmSync(reportFile(file), { force: true });
  const passed = await step(name, command, args, show);
  const report = readReport(reportFile(file), read);
  tally.passed += report.passed;
  tally.skipped += report.skipped;
  tally.failed += passed ? report.failed : Math.max(1, report.failed);
  durations.push(...report.durations);
}

function reportFile(name: string): string {
  return join(ROOT, 'test-results', `${name}.json`);
}
