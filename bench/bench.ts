import type { BenchRow } from './bench-row.ts';

/** What is measured together: one that fails does not keep the others from being measured. */
export interface Bench {
  readonly name: string;
  /** Runs for so long that it is measured only where it is asked for by its name; a limit in milliseconds. */
  readonly longLimitMs?: number;
  /** Each row as soon as it is known. */
  rows(): AsyncIterable<BenchRow> | Iterable<BenchRow>;
}
