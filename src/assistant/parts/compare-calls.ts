import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { LinkCall, PlannedCall } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { profileCall } from '../resolve/calls.ts';

/** The calls with one for all fields that are asked for by name. */
export function joinFields(calls: readonly PlannedCall[]): PlannedCall[] {
  const fields = calls.flatMap((call) => (call.tool === PROFILE_TOOL.name ? call.fields : []));
  const named = calls.findIndex(
    (call) => call.tool === PROFILE_TOOL.name && call.fields.length > 0,
  );
  return calls.flatMap((call, at) => {
    if (call.tool !== PROFILE_TOOL.name || call.fields.length === 0) return [call];
    return at === named ? [profileCall([...new Set(fields)])] : [];
  });
}

/** Whether several calls together have the fields of one. */
export function isSpread(call: PlannedCall, calls: readonly PlannedCall[]): boolean {
  return (
    call.tool === PROFILE_TOOL.name &&
    call.fields.length > 0 &&
    call.fields.every((field) =>
      calls.some((other) => other.tool === PROFILE_TOOL.name && other.fields.includes(field)),
    )
  );
}

/** Whether a call gives all that another one does. */
export function includes(call: PlannedCall, wanted: PlannedCall): boolean {
  switch (wanted.tool) {
    case PROFILE_TOOL.name:
      if (call.tool !== wanted.tool) return false;
      if (call.fields.length === 0) return !wanted.fields.some(isAskedDetail);
      return (
        wanted.fields.length > 0 && wanted.fields.every((field) => call.fields.includes(field))
      );
    case LIST_TOOL.name:
      return (
        call.tool === wanted.tool &&
        (call.query === wanted.query ||
          call.matches.map(({ id }) => id).join() === wanted.matches.map(({ id }) => id).join())
      );
    case LINK_TOOL.name:
      return (
        call.tool === wanted.tool &&
        call.action === wanted.action &&
        call.application === wanted.application
      );
  }
}

/** Whether a call opens an app. */
export function opens(
  call: PlannedCall,
): call is LinkCall & { application: NonNullable<LinkCall['application']> } {
  return call.tool === LINK_TOOL.name && call.action === 'open' && call.application !== null;
}
