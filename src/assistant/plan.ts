import { decide } from './decide.ts';
import type { Plan, PlanContext } from './plan-types.ts';
import type { Reading } from './reader.ts';
import { READERS } from './readers.ts';

export type { Plan, PlanContext, PlannedCall } from './plan-types.ts';

/** What a prompt leads to, in calls of the tools. Pure. It opens only what was named without doubt. */
export function planTurn(prompt: string, context: PlanContext): Plan {
  const readings: Reading[] = [];
  for (const reader of READERS) {
    const own = reader.read(prompt, context);
    readings.push(...own);
    // The readers come in order of exactness: none has a say over what an earlier one is certain of.
    if (own.some(({ certainty }) => certainty === 'certain')) break;
  }
  return decide(prompt, readings, context);
}
