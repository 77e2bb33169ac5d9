import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BenchRow } from '../../bench/bench-row.ts';
import { benchAssistant } from '../../bench/assistant.ts';
import { benchExtension } from '../../bench/extension.ts';
import { benchOutside } from '../../bench/outside.ts';
import { benchPartSizes } from '../../bench/part-sizes.ts';
import { benchSearch } from '../../bench/search.ts';
import { benchSizes } from '../../bench/sizes.ts';
import { ROOT, step } from '../step.ts';

if (!(await step('Build for Chromium', 'wxt', ['build']))) process.exit(1);

const rows: BenchRow[] = [
  ...(await benchExtension()),
  ...(await benchOutside()),
  ...benchSizes(),
  ...(await benchPartSizes()),
  ...(await benchSearch()),
  ...(await benchAssistant()),
];
writeFileSync(
  join(ROOT, 'bench', 'results.json'),
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, 2)}\n`,
);
console.log(`\n${table(rows)}`);
const missed = rows.filter(({ ok }) => ok === false);
console.log(
  missed.length === 0
    ? '\nEvery target is reached.'
    : `\nNot reached: ${missed.map(({ name }) => name).join('; ')}`,
);

function table(all: readonly BenchRow[]): string {
  const lines = all.map(({ name, value, unit, baseline, baselineName, target, ok, note }) => [
    name,
    `${show(value)} ${unit}`,
    baseline === null ? '' : `${show(baseline)} (${baselineName})`,
    target === null ? '' : `${target} ${ok === true ? '✓' : '✗'}`,
    note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
