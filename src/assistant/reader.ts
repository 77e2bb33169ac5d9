import type { PlanContext, ReadPlan } from './plan-types.ts';

/** One meaning of a prompt. */
export interface Reading {
  readonly plan: ReadPlan;
  /** How often the reader is right with such a reading; 1 where the words leave no doubt. */
  readonly p: number;
  /** Where it is about the profile: how likely each field is asked for, `*` for the whole; else its fields are as likely as it. */
  readonly fields?: readonly { readonly field: string; readonly p: number }[];
}

/** Reads a prompt by one method, without regard to other readers. */
export interface Reader {
  readonly name: string;
  /** The one language that it reads; any where none is said. */
  readonly language?: string;
  /** Its readings, best first; empty where it has none. Pure. */
  read(prompt: string, context: PlanContext): readonly Reading[];
}
