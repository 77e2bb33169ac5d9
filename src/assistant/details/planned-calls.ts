import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { Plan, PlannedCall } from '../plan-types.ts';
import type { AskedField } from '../request-types.ts';

/** The calls of a plan, or of all readings that it offers. */
export function plannedCalls(plan: Plan): readonly PlannedCall[] {
  return plan.outcome === 'offer' ? plan.readings.flatMap(({ calls }) => calls) : plan.calls;
}

/** The fields that a plan may be about, none where nothing was understood; `null` where it is about apps. */
export function plannedFields(plan: Plan): readonly AskedField[] | null {
  if (plan.outcome === 'decline' && plan.reason !== 'unclear' && plan.reason !== 'out-of-scope')
    return null;
  const calls = plannedCalls(plan);
  const fields = calls.flatMap((call) => (call.tool === PROFILE_TOOL.name ? call.fields : []));
  const isOfApps = calls.some(
    (call) =>
      (call.tool === LINK_TOOL.name && call.application !== null) ||
      (call.tool === LIST_TOOL.name && call.query === null && call.purpose !== 'count'),
  );
  return isOfApps && fields.length === 0 ? null : fields;
}
