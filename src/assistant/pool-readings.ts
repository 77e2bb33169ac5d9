import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { PlannedCall, ReadPlan } from './plan-types.ts';
import { poolFields } from './pool-fields.ts';
import type { Reading } from './reader.ts';

/** What several readers together make of a prompt. */
export interface PooledPlan {
  readonly plan: ReadPlan;
  readonly p: number;
  readonly isCertain: boolean;
}

/** What one reader thinks of each of several alternatives; `rest` of any other. */
interface Opinion {
  readonly shares: ReadonlyMap<string, number>;
  readonly rest: number;
}

/** Kinds of plans among which a reader's remaining doubt lies. */
const KINDS = 8;
/** No reader is surer than this of what kind of plan is meant, nor of what it is about. */
const MIN_KIND_DOUBT = 0.03;
const MIN_PLAN_DOUBT = 0.1;
/** What is left of a reading that gives no link, beside one that gives a link. */
const VAIN = 0.3;
/** What a reader is less sure of says nothing of which fields are meant. */
const MIN_FIELDS_KNOWN = 0.3;

/**
 * The plans of all readers, likeliest first. Readers err in different ways, so their probabilities are multiplied (a
 * logarithmic opinion pool): first those of what kind of plan is meant, then those of what it is about.
 */
export function poolReadings(readers: readonly (readonly Reading[])[]): PooledPlan[] {
  const plans = new Map<string, ReadPlan>();
  for (const { plan } of readers.flat()) {
    const key = keyOf(plan);
    if (!plans.has(key)) plans.set(key, plan);
  }
  const kinds = pool(
    [...new Set([...plans.values()].map(kindOf))],
    readers.map((readings) => toOpinion(readings, kindOf, MIN_KIND_DOUBT / KINDS)),
  );
  const certain = new Set(readers.flat().flatMap(({ plan, p }) => (p === 1 ? [keyOf(plan)] : [])));
  return [...kinds]
    .flatMap(([kind, p]) => {
      const ofKind = readers
        .map((readings) => readings.filter(({ plan }) => kindOf(plan) === kind))
        .filter((readings) => readings.length > 0);
      if (kind === 'profile') return ofFields(ofKind, p);
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

function ofFields(readers: readonly (readonly Reading[])[], p: number): PooledPlan[] {
  const sure = readers.filter((readings) => readings.some((one) => one.p >= MIN_FIELDS_KNOWN));
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
  return { shares, rest: Math.max((1 - total) / KINDS, minRest) };
}

/** Together 1; what looks in vain for an app to link to may have taken other words for its name. */
function normalize(readings: readonly Reading[]): Reading[] {
  const total = readings.reduce((sum, { p }) => sum + p, 0);
  return readings.map((reading) => ({
    ...reading,
    p: (reading.p / total) * (findsNothing(reading.plan) ? VAIN : 1),
  }));
}

function findsNothing({ outcome, calls }: ReadPlan): boolean {
  return (
    outcome === 'answer' &&
    calls.some(
      (call: PlannedCall) =>
        call.tool === LINK_TOOL.name && call.action === 'link' && call.application === null,
    )
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

/** The same for plans that would do the same. */
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
