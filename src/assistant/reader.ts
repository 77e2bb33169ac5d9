import type { PlanContext, ReadPlan } from './plan-types.ts';

/** One meaning of a prompt. */
export interface Reading {
  readonly plan: ReadPlan;
  /** The probability that the reading is right; 1 if the words leave no doubt. */
  readonly p: number;
  /** For a profile reading: the probability of each field, `*` for the whole profile; by default that of the reading. */
  readonly fields?: readonly { readonly field: string; readonly p: number }[];
}

/** Reads a prompt by one method, independently of other readers. */
export interface Reader {
  readonly name: string;
  /** The one language that it reads; any language if not set. */
  readonly language?: string;
  /** Its readings, best first; empty if it has none. Pure. */
  read(prompt: string, context: PlanContext): readonly Reading[];
}
