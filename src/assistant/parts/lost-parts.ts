import { LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { namesBadge } from '../details/attribute-kinds.ts';
import { ownWordIn } from '../details/foreign-subjects.ts';
import { isGuessed, saysMoreThanFields } from '../details/guessed-calls.ts';
import { plannedCalls } from '../details/planned-calls.ts';
import type { Plan, PlanContext, PlannedCall, PlannedPart } from '../plan-types.ts';
import { profileCall } from '../resolve/calls.ts';
import { includes, isSpread, joinFields } from './compare-calls.ts';
import { hasFields, mayBeTitle, namesTitle } from './read-parts.ts';

/** Whether one reading of the whole prompt has all that the parts ask for. */
export function holds(
  whole: Plan,
  parts: readonly PlannedPart[],
  answered: readonly PlannedPart[],
): boolean {
  return includesAll(whole, answered) && !parts.some((part) => isUnmet(part, whole));
}

/** Whether it has all that the parts ask for, and more, as in "first and last name". */
export function hasMore(
  whole: Plan,
  answered: readonly PlannedPart[],
  parts: readonly PlannedPart[],
  prompt: string,
  context: PlanContext,
): boolean {
  if (!includesAll(whole, answered)) return false;
  // What a title is taken for is no more.
  const calls = callsOf([...answered, ...parts.filter((part) => namesTitle([part], context))]);
  return whole.calls.some((call) => !isWithin(call, calls) && !isGuessed(call, prompt, context));
}

function includesAll(
  whole: Plan,
  answered: readonly PlannedPart[],
): whole is Extract<Plan, { outcome: 'answer' }> {
  return (
    whole.outcome === 'answer' &&
    callsOf(answered).every((call) => whole.calls.some((other) => includes(other, call)))
  );
}

function callsOf(parts: readonly PlannedPart[]): readonly PlannedCall[] {
  return parts.flatMap(({ plan }) => plannedCalls(plan));
}

function isWithin(call: PlannedCall, calls: readonly PlannedCall[]): boolean {
  return calls.some((other) => includes(other, call)) || isSpread(call, calls);
}

/** Whether a part is neither answered nor declined by a reading of the whole prompt. */
function isUnmet({ plan, isUnderstood }: PlannedPart, whole: Plan): boolean {
  if (!isUnderstood) return true;
  return (
    plan.outcome === 'decline' &&
    !(whole.outcome === 'answer' && whole.declined.includes(plan.reason))
  );
}

/** The reading of the whole prompt, with the parts beside it that none of its calls accounts for. */
export function withLost(
  whole: Plan,
  parts: readonly PlannedPart[],
  answered: readonly PlannedPart[],
  context: PlanContext,
): Plan {
  if (whole.outcome !== 'answer') return whole;
  const added = parts.filter((part) => isAdded(part, whole, context));
  const isLost = (part: PlannedPart) =>
    isUnmet(part, whole) || added.includes(part) || mayBeTitle(part, whole, context);
  const lost = parts.filter(isLost);
  if (lost.length === 0) return whole;
  if (added.length === 0 && isSame(whole, answered)) return { ...whole, parts };
  const met = parts.filter((part) => !isLost(part));
  const accounted = callsOf(
    parts.filter((part) => part.isUnderstood || namesTitle([part], context)),
  );
  // What the whole has besides may be what a part means that is not understood alone.
  const hasOthers = whole.calls.some((call) => !isWithin(call, accounted));
  if (met.length === 0 || hasOthers) return whole;
  const calls = whole.calls.flatMap((call) => ofParts(call, callsOf(met)));
  const ofWhole: PlannedPart = {
    text: met.map(({ text }) => text).join(' and '),
    written: met.map(({ written }) => written).join(' and '),
    plan: { ...whole, calls },
    isUnderstood: true,
  };
  return {
    ...whole,
    calls: joinFields([...whole.calls, ...callsOf(added)]),
    parts: [ofWhole, ...lost],
  };
}

/** What of a call others have, too. */
function ofParts(call: PlannedCall, calls: readonly PlannedCall[]): readonly PlannedCall[] {
  if (isWithin(call, calls)) return [call];
  if (call.tool !== PROFILE_TOOL.name) return [];
  const known = calls.flatMap((other) => (other.tool === call.tool ? other.fields : []));
  const fields = call.fields.filter((field) => known.includes(field));
  return fields.length === 0 ? [] : [profileCall(fields)];
}

/** Whether a part plainly asks for fields of one's own that the reading of the whole prompt has not. */
function isAdded(
  { text, written, plan, isUnderstood }: PlannedPart,
  whole: Plan,
  context: PlanContext,
): boolean {
  return (
    isUnderstood &&
    plan.outcome === 'answer' &&
    saysOwn(written, context) &&
    plan.calls.every(
      (call) =>
        (hasFields(call) || (call.tool === LIST_TOOL.name && call.query === null)) &&
        !whole.calls.some((other) => includes(other, call)),
    ) &&
    (namesBadge(text) || !saysMoreThanFields(text, context))
  );
}

function saysOwn(written: string, { language = 'en' }: PlanContext): boolean {
  return language === 'en'
    ? /^(?:and )?(?:my|our)\b/iu.test(written)
    : ownWordIn(written, language) !== null;
}

/** Whether the parts that were understood ask for exactly what the whole prompt does. */
function isSame(
  whole: Plan,
  answered: readonly PlannedPart[],
): whole is Extract<Plan, { outcome: 'answer' }> {
  const calls = callsOf(answered);
  return includesAll(whole, answered) && whole.calls.every((call) => isWithin(call, calls));
}
