import type { DeclineReason, Plan, PlanContext, PlannedCall, PlannedPart } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { joinFields } from './compare-calls.ts';
import { hasMore, holds, withLost } from './lost-parts.ts';
import {
  hasDetail,
  mayBeTitle,
  isUnrecordedThing,
  namesTitle,
  readParts,
  reasonOf,
  SHARED,
  withoutOpening,
  type PlanOne,
} from './read-parts.ts';

/** Are about all of the prompt, wherever they stand. */
const OF_ALL: ReadonlySet<DeclineReason> = new Set(['instructions', 'typed-link'] as const);
/**
 * The plan for a prompt that asks for several things: each is planned by itself where the reading of the whole loses one
 * of them. `whole` is kept where it holds as much, or where the parts are no requests of their own.
 */
export function planParts(
  prompt: string,
  whole: Plan,
  context: PlanContext,
  planOne: PlanOne,
): Plan {
  if (whole.outcome === 'decline' && OF_ALL.has(whole.reason)) return whole;
  const { parts, hasOnlyTalkBeside } = readParts(prompt, whole, context, planOne);
  const [only] = parts;
  if (only === undefined) return whole;
  if (parts.length === 1)
    return (hasOnlyTalkBeside && isDetail(only, whole)) || isUnrecorded(only, whole)
      ? only.plan
      : whole;
  const reasons = parts.flatMap(({ plan }) => reasonOf(plan) ?? []);
  if (reasons.some((reason) => OF_ALL.has(reason))) return whole;
  const isRefused =
    whole.outcome === 'decline' && SHARED.has(whole.reason) && !reasons.includes(whole.reason);
  const asksWhich = parts.some(
    (part) => part.plan.outcome === 'clarify' && part.isUnderstood && !namesTitle([part], context),
  );
  if (isRefused || asksWhich) return whole;
  const understood = parts.filter(({ isUnderstood }) => isUnderstood);
  const answered = understood.filter(({ plan }) => plan.outcome === 'answer');
  if (answered.length === 0)
    return understood.length === 0 || namesTitle(parts, context) ? { ...whole, parts } : whole;
  const isOfPart =
    whole.outcome === 'decline'
      ? whole.reason === 'not-recorded' || whole.isOtherThing === true
      : whole.outcome === 'answer' &&
        (reasons.includes('not-recorded') || parts.some((part) => isUnrecorded(part, whole)));
  if (isOfPart && whole.outcome === 'decline')
    return answerOf(parts.map((part) => ({ ...part, plan: withoutOpening(part.plan) })));
  if (!isOfPart) {
    const mayNameTitle = parts.some((part) => mayBeTitle(part, whole, context));
    if (!(mayNameTitle || asksDetail(answered)) || hasMore(whole, answered, parts, prompt, context))
      return withLost(whole, parts, answered, context);
    if (!mayNameTitle && holds(whole, parts, answered)) return whole;
  }
  return answerOf(parts);
}

/** Each part by itself. */
function answerOf(parts: readonly PlannedPart[]): Plan {
  const understood = parts.filter(({ isUnderstood }) => isUnderstood);
  const answered = understood.filter(({ plan }) => plan.outcome === 'answer');
  return {
    outcome: 'answer',
    calls: joinFields(answered.flatMap(({ plan }): readonly PlannedCall[] => plan.calls)),
    declined: [...new Set(understood.flatMap(({ plan }) => reasonOf(plan) ?? []))],
    parts,
  };
}

/** Whether a part is a thing of one's own that no field is, while the whole was taken for something else. */
function isUnrecorded({ plan }: PlannedPart, whole: Plan): boolean {
  return isUnrecordedThing(plan) && (whole.outcome !== 'decline' || whole.reason === 'greeting');
}

/** "Hi there, my groups, thanks": a detail is not declined for what stands around it. */
function isDetail({ plan, isUnderstood }: PlannedPart, whole: Plan): boolean {
  return (
    whole.outcome === 'decline' &&
    isUnderstood &&
    plan.outcome === 'answer' &&
    plan.calls.every((call) => 'fields' in call && call.fields.some(isAskedDetail))
  );
}

/** Whether a part asks for what no reading of several requests holds. */
function asksDetail(answered: readonly PlannedPart[]): boolean {
  return answered.some(({ plan }) => hasDetail(plan));
}
