export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  baseline: number | null;
  baselineName: string;
  target: string | null;
  ok: boolean | null;
  note?: string;
}
