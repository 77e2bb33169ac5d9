import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { benchAddressBar } from '../../bench/address-bar.ts';
import { benchAssistant } from '../../bench/assistant.ts';
import type { BenchRow } from '../../bench/bench-row.ts';
import type { Bench } from '../../bench/bench.ts';
import { ExtensionBenches } from '../../bench/extension.ts';
import { benchFlood } from '../../bench/flood.ts';
import { benchOutside } from '../../bench/outside.ts';
import { PART_SIZE_BENCHES } from '../../bench/part-sizes.ts';
import { benchSearch } from '../../bench/search.ts';
import { benchSoak } from '../../bench/soak.ts';
import { SIZE_BENCHES } from '../../bench/sizes.ts';
import { ROOT, step } from '../step.ts';
import { timeFactor } from '../time-factor.ts';

/** For a bench that hangs; the others are measured all the same. */
const MAX_BENCH_MS = 5 * 60_000 * timeFactor();

const MAX_SOAK_MS = 30 * 60_000 * timeFactor();

const NAME_WIDTH = 66;
const VALUE_WIDTH = 13;
const BASELINE_WIDTH = 42;
const TARGET_WIDTH = 20;

// `npm run bench -- size` measures what has "size" in its name only; `--against FOLDER` measures another build as well.
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const [part = ''] = positionals;
const otherBuild = values.against === undefined ? null : resolve(values.against);

if (!(await step('Build for Chromium', 'wxt', ['build']))) process.exit(1);

const extension = new ExtensionBenches(otherBuild);
const benches: readonly Bench[] = [
  ...extension.benches,
  { name: 'outside assistant', rows: benchOutside },
  { name: 'flood of another extension', rows: benchFlood },
  { name: 'address bar', rows: benchAddressBar },
  { name: 'soak', rows: benchSoak, longLimitMs: MAX_SOAK_MS },
  ...SIZE_BENCHES,
  ...PART_SIZE_BENCHES,
  { name: 'search', rows: benchSearch },
  { name: 'assistant', rows: benchAssistant },
];
const rows: BenchRow[] = [];
const failed: { readonly name: string; readonly reason: string }[] = [];

console.log('');
for (const bench of benches.filter(isWanted))
  try {
    await withinLimit(measure(bench), bench.longLimitMs ?? MAX_BENCH_MS);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    console.log(`FAILED  ${bench.name}: ${reason}`);
    failed.push({ name: bench.name, reason });
  }
await extension.close();

if (part === '' && otherBuild === null)
  writeFileSync(
    join(ROOT, 'bench', 'results.json'),
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows, failed }, null, 2)}\n`,
  );
const missed = rows.filter(({ ok }) => ok === false);
console.log(
  missed.length === 0
    ? '\nEvery target that was measured is reached.'
    : `\nNot reached: ${missed.map(({ name }) => name).join('; ')}`,
);
if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join('; ')}`);
// What hangs must not keep the process.
process.exit(failed.length === 0 ? 0 : 1);

async function measure(bench: Bench): Promise<void> {
  for await (const row of bench.rows()) {
    rows.push(row);
    console.log(line(row));
  }
}

function isWanted({ name, longLimitMs }: Bench): boolean {
  return longLimitMs === undefined ? name.includes(part) : name === part;
}

async function withinLimit(work: Promise<void>, limitMs: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('It did not end.')), limitMs);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function line({ name, value, unit, baseline, baselineName, target, ok, note }: BenchRow): string {
  const beside = baseline === null ? '' : `${show(baseline)} (${baselineName})`;
  const reached = target === null ? '' : `${target} ${ok === true ? '✓' : '✗'}`;
  return [
    name.padEnd(NAME_WIDTH),
    `${show(value)} ${unit}`.padEnd(VALUE_WIDTH),
    beside.padEnd(BASELINE_WIDTH),
    reached.padEnd(TARGET_WIDTH),
    note ?? '',
  ]
    .join('  ')
    .trimEnd();
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
