import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { PlannedCall, ReadPlan } from './plan-types.ts';
import { poolFields } from './pool-fields.ts';
import type { Reading } from './reader.ts';

/** A plan with its probability according to all readers together. */
export interface PooledPlan {
  readonly plan: ReadPlan;
  readonly p: number;
  readonly isCertain: boolean;
}

/** One reader's probability of each alternative; `rest` is that of any other. */
interface Opinion {
  readonly shares: ReadonlyMap<string, number>;
  readonly rest: number;
}

/** Number of kinds of plans over which a reader's remaining probability is spread. */
const KIND_COUNT = 8;
/** The least doubt that every reader has about the kind of plan, and about its subject. */
const MIN_KIND_DOUBT = 0.03;
const MIN_PLAN_DOUBT = 0.1;
/** What is left of a reading that finds no app, beside one that finds one. */
const NOTHING_FOUND_SHARE = 0.3;
/** A less likely profile reading says nothing about the fields. */
const MIN_PROFILE_PROBABILITY = 0.3;

/**
 * The plans of all readers, likeliest first. Readers make different mistakes, so their probabilities are multiplied (a
 * logarithmic opinion pool): first those of the kind of plan, then those of its subject.
 */
export function poolReadings(readers: readonly (readonly Reading[])[]): PooledPlan[] {
  const plans = new Map<string, ReadPlan>();
  for (const { plan } of readers.flat()) {
    const key = keyOf(plan);
    if (!plans.has(key)) plans.set(key, plan);
  }
  const kinds = pool(
    [...new Set([...plans.values()].map(kindOf))],
    readers.map((readings) => toOpinion(readings, kindOf, MIN_KIND_DOUBT / KIND_COUNT)),
  );
  const certain = new Set(readers.flat().flatMap(({ plan, p }) => (p === 1 ? [keyOf(plan)] : [])));
  return [...kinds]
    .flatMap(([kind, p]) => {
      const ofKind = readers
        .map((readings) => readings.filter(({ plan }) => kindOf(plan) === kind))
        .filter((readings) => readings.length > 0);
      if (kind === 'profile') return poolFieldReadings(ofKind, p);
      const keys = [...plans].filter(([, plan]) => kindOf(plan) === kind).map(([key]) => key);
      const opinions = ofKind.map((readings) =>
        toOpinion(normalize(readings), keyOf, MIN_PLAN_DOUBT),
      );
      return [...pool(keys, opinions)].flatMap(([key, share]) => {
        const plan = plans.get(key);
        return plan === undefined ? [] : [{ plan, p: p * share, isCertain: certain.has(key) }];
      });
    })
    .sort((a, b) => b.p - a.p);
}

function poolFieldReadings(readers: readonly (readonly Reading[])[], p: number): PooledPlan[] {
  const sure = readers.filter((readings) =>
    readings.some((one) => one.p >= MIN_PROFILE_PROBABILITY),
  );
  return poolFields(sure.length > 0 ? sure : readers).map(({ plan, share }) => ({
    plan,
    p: p * share,
    isCertain: false,
  }));
}

function toOpinion(
  readings: readonly Reading[],
  of: (plan: ReadPlan) => string,
  minRest: number,
): Opinion {
  const shares = new Map<string, number>();
  for (const { plan, p } of readings) shares.set(of(plan), (shares.get(of(plan)) ?? 0) + p);
  const total = [...shares.values()].reduce((sum, p) => sum + p, 0);
  return { shares, rest: Math.max((1 - total) / KIND_COUNT, minRest) };
}

/** Probabilities that add up to 1; a reading that finds no app may have taken other words for its name. */
function normalize(readings: readonly Reading[]): Reading[] {
  const total = readings.reduce((sum, { p }) => sum + p, 0);
  return readings.map((reading) => ({
    ...reading,
    p: (reading.p / total) * (findsNothing(reading.plan) ? NOTHING_FOUND_SHARE : 1),
  }));
}

function findsNothing({ outcome, calls }: ReadPlan): boolean {
  return (
    outcome === 'answer' &&
    calls.some((call: PlannedCall) => call.tool === LINK_TOOL.name && call.application === null)
  );
}

/** Probabilities of alternatives, together 1. */
function pool(keys: readonly string[], opinions: readonly Opinion[]): Map<string, number> {
  const weights = keys.map((key) =>
    opinions.reduce(
      (product, { shares, rest }) => product * Math.max(shares.get(key) ?? 0, rest),
      1,
    ),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(keys.map((key, at) => [key, (weights[at] ?? 0) / total]));
}

function kindOf(plan: ReadPlan): string {
  if (plan.outcome === 'decline') return plan.outcome;
  const [first, ...others] = plan.calls;
  if (first === undefined || others.length > 0) return 'several';
  switch (first.tool) {
    case PROFILE_TOOL.name:
      return 'profile';
    case LIST_TOOL.name:
      return first.query === null ? 'list' : 'have';
    case LINK_TOOL.name:
      return plan.outcome === 'clarify' ? 'which' : first.action;
  }
}

/** A key that is equal for plans with the same effect. */
function keyOf(plan: ReadPlan): string {
  if (plan.outcome === 'decline') return plan.outcome;
  /** Both plans ask which app is meant: other candidates are no other meaning. */
  const of = plan.outcome === 'clarify' ? ({ action }: { action: string }) => action : null;
  return [
    plan.outcome,
    ...plan.calls
      .map((call) => ('action' in call && of !== null ? of(call) : callKey(call)))
      .sort(),
  ].join('\n');
}

function callKey(call: PlannedCall): string {
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return `profile ${[...call.fields].sort().join(' ')}`;
    case LIST_TOOL.name:
      return call.query === null ? 'list' : `list ${call.matches.map(({ id }) => id).join(' ')}`;
    case LINK_TOOL.name:
      return `${call.action} ${call.application?.id ?? 'none'}`;
  }
}
