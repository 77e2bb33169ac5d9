import { decide } from './decide.ts';
import type { Plan, PlanContext } from './plan-types.ts';
import type { Reading } from './reader.ts';
import { READERS } from './readers.ts';

export type { Plan, PlanContext, PlannedCall } from './plan-types.ts';

/** What a prompt leads to, in calls of the tools. Pure. It opens only what was named without doubt. */
export function planTurn(prompt: string, context: PlanContext): Plan {
  return decide(prompt, readPromptBy(prompt, context), context);
}

/** What each reader takes a prompt to mean; none has a say over what an earlier, more exact one is certain of. */
export function readPromptBy(
  prompt: string,
  context: PlanContext,
): readonly (readonly Reading[])[] {
  const readings: (readonly Reading[])[] = [];
  for (const reader of READERS) {
    const own = reader.read(prompt, context);
    if (own.some(({ p }) => p === 1)) return [own];
    if (own.length > 0) readings.push(own);
  }
  return readings;
}
