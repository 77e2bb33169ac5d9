import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playwrightReport, readReport, vitestReport } from '../../../scripts/test-reports.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (assertionResults: readonly object[], status = 'passed') => ({
  name: '/project/test/unit/some.test.ts',
  status,
  assertionResults,
});

describe('a report of Vitest', () => {
  const counts = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1 };

  test('gives the counts and how long each test took', () => {
    const testResults = [file([{ fullName: 'a b', duration: 7 }, { fullName: 'skipped' }])];
    expect(vitestReport({ ...counts, testResults })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      durations: [
        { title: 'some.test.ts › a b', milliseconds: 7 },
        { title: 'some.test.ts › skipped', milliseconds: 0 },
      ],
    });
  });

  test('counts a file that broke before its first test as failed', () => {
    const testResults = [file([], 'failed'), file([{ fullName: 'a', duration: 1 }], 'failed')];
    expect(vitestReport({ ...counts, testResults })).toMatchObject({ failed: 2 });
  });
});

test('a report of Playwright gives the tests of all suites, and counts a flaky one as failed', () => {
  const spec = (title: string, ...durations: readonly number[]) => ({
    title,
    file: 'some.spec.ts',
    tests: [{ results: durations.map((duration) => ({ duration })) }],
  });
  const report = {
    stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 3 },
    suites: [{ specs: [spec('a', 5)], suites: [{ specs: [spec('b', 1, 2)] }] }],
  };
  expect(playwrightReport(report)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 3,
    durations: [
      { title: 'some.spec.ts › a', milliseconds: 5 },
      { title: 'some.spec.ts › b', milliseconds: 3 },
    ],
  });
});

test.each([
  ['is not there', null],
  ['is no JSON', '{'],
  ['counts nothing', '{}'],
])('a report that %s is one failure', (name, text) => {
  const path = join(folder, `${name}.json`);
  if (text !== null) writeFileSync(path, text);
  const failure = { passed: 0, failed: 1, skipped: 0, durations: [] };
  expect(readReport(path, vitestReport)).toEqual(failure);
  expect(readReport(path, playwrightReport)).toEqual(failure);
});
