import type { BenchRow } from './bench-row.ts';

/** What is measured together: one that fails does not keep the others from being measured. */
export interface Bench {
  readonly name: string;
  /** Each row as soon as it is known. */
  rows(): AsyncIterable<BenchRow> | Iterable<BenchRow>;
}
