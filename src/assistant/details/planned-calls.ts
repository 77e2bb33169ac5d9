import type { Plan, PlannedCall } from '../plan-types.ts';

/** The calls of a plan, or of all readings that it offers. */
export function plannedCalls(plan: Plan): readonly PlannedCall[] {
  return plan.outcome === 'offer' ? plan.readings.flatMap(({ calls }) => calls) : plan.calls;
}
