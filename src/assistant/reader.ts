import type { PlanContext, ReadPlan } from './plan-types.ts';

/**
 * `certain`: the words leave no doubt. `likely`: the reader's own best reading. `guess`: good enough for a
 * button of a card, never to act on.
 */
type Certainty = 'certain' | 'likely' | 'guess';

/** One meaning of a prompt. */
export interface Reading {
  readonly plan: ReadPlan;
  readonly certainty: Certainty;
}

/** Reads a prompt by one method, without regard to other readers. */
export interface Reader {
  readonly name: string;
  /** Its readings, best first; empty where it has none. Pure. */
  read(prompt: string, context: PlanContext): readonly Reading[];
}
