import { readFileSync } from 'node:fs';
import * as z from 'zod';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface TestDuration {
  readonly title: string;
  readonly milliseconds: number;
}

export interface TestReport extends Tally {
  readonly durations: readonly TestDuration[];
}

/** What a report file counts; one that was not written, or does not say it, is one failure. */
export function readReport(file: string, read: (report: unknown) => TestReport): TestReport {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, durations: [] };
  }
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

/** A report of Vitest's JSON reporter. A file that broke before its first test is one failure. */
export function vitestReport(report: unknown): TestReport {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } =
    VitestReport.parse(report);
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests,
    durations: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration }) => ({
        title: `${fileName(name)} › ${fullName}`,
        milliseconds: duration ?? 0,
      })),
    ),
  };
}

const PlaywrightSuite = z.object({
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })),
    }),
  ),
});

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  suites: z.array(PlaywrightSuite),
});

/** A report of Playwright's JSON reporter. */
export function playwrightReport(report: unknown): TestReport {
  const { stats, suites } = PlaywrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    durations: suites.flatMap(durationsIn),
  };
}

function durationsIn({ specs, suites = [] }: z.infer<typeof PlaywrightSuite>): TestDuration[] {
  const own = specs.map(({ title, file, tests }) => ({
    title: `${fileName(file)} › ${title}`,
    milliseconds: tests
      .flatMap(({ results }) => results)
      .reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap(durationsIn)];
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/u, '');
}
