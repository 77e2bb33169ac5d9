import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import { isPlainRequestToOpen } from './open-rules.ts';
import type { AnswerPlan, Plan, PlanContext, PlannedCall, ReadPlan } from './plan-types.ts';
import type { Reading } from './reader.ts';

const MAX_OFFERED = 3;
const UNCLEAR = { outcome: 'decline', reason: 'unclear', calls: [] } as const;

/**
 * One decision out of what all readers found: act where they agree and nothing speaks against opening, else offer what
 * they found, else ask or decline.
 */
export function decide(prompt: string, readings: readonly Reading[], context: PlanContext): Plan {
  const certain = distinct(readings.filter(({ certainty }) => certainty === 'certain'));
  const [first, ...others] = certain;
  if (first !== undefined) return others.length === 0 ? first : (offer(certain) ?? UNCLEAR);
  const all = distinct(readings);
  const [best, ...rivals] = distinct(readings.filter(({ certainty }) => certainty === 'likely'));
  if (best === undefined) return offer(all) ?? UNCLEAR;
  if (rivals.length > 0) return offer(all) ?? best;
  return mayActOn(best, prompt, context) ? best : (offer(all) ?? UNCLEAR);
}

/** Answers about data need no more than a likely reading; opening needs the rules of opening. */
function mayActOn(plan: ReadPlan, prompt: string, context: PlanContext): boolean {
  return (
    plan.outcome !== 'answer' ||
    plan.calls.every(
      (call) =>
        call.tool !== LINK_TOOL.name ||
        call.action !== 'open' ||
        call.application === null ||
        isPlainRequestToOpen(prompt, call.application, context),
    )
  );
}

/** A card of the readings that answer; `null` where none does. */
function offer(plans: readonly ReadPlan[]): Plan | null {
  const readings = plans.flatMap(toAnswers).slice(0, MAX_OFFERED);
  return readings.length === 0 ? null : { outcome: 'offer', calls: [], readings };
}

/** What buttons can do: one answer each; between several applications each is one. */
function toAnswers(plan: ReadPlan): AnswerPlan[] {
  if (plan.outcome === 'decline') return [];
  if (plan.outcome === 'answer') return [plan];
  return plan.calls.flatMap((call) =>
    call.tool === LINK_TOOL.name
      ? call.candidates.map((application) => answer({ ...call, application, candidates: [] }))
      : [answer(call)],
  );
}

function answer(call: PlannedCall): AnswerPlan {
  return { outcome: 'answer', calls: [call], declined: [] };
}

function distinct(readings: readonly Reading[]): ReadPlan[] {
  const plans = new Map<string, ReadPlan>();
  for (const { plan } of readings) {
    const key = keyOf(plan);
    if (!plans.has(key)) plans.set(key, plan);
  }
  return [...plans.values()];
}

/** The same for plans that would do the same. */
function keyOf(plan: ReadPlan): string {
  if (plan.outcome === 'decline') return plan.outcome;
  return [plan.outcome, ...plan.calls.map(callKey).sort()].join('\n');
}

function callKey(call: PlannedCall): string {
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return `profile ${[...call.fields].sort().join(' ')} ${call.aboutManager}`;
    case LIST_TOOL.name:
      return `list ${call.matches.map(({ id }) => id).join(' ')}`;
    case LINK_TOOL.name:
      return `${call.action} ${(call.application === null ? call.candidates : [call.application]).map(({ id }) => id).join(' ')} ${call.application === null ? call.words : ''}`;
  }
}
