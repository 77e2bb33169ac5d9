import { PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import { isAskedField } from './request-types.ts';
import type { ReadPlan } from './plan-types.ts';
import type { Reading } from './reader.ts';
import { profileCall } from './resolve/calls.ts';

/** Stands for the whole profile. */
const WHOLE = '*';
/** The prior probability of a field, and the lowest and highest that one reader can give it. */
const PRIOR_PROBABILITY = 0.05;
const MIN_SHARE = 0.02;
const MAX_SHARE = 0.9;
/** Less likely fields are ignored. */
const MIN_FIELD_PROBABILITY = 0.02;
const MAX_FIELD_SETS = 3;

/** A set of fields as a plan, with its probability if the user asks for the profile. */
interface FieldSet {
  readonly plan: ReadPlan;
  readonly share: number;
}

/** The likeliest sets of fields, from each reader's probability of each field. */
export function poolFields(readers: readonly (readonly Reading[])[]): FieldSet[] {
  const shares = readers.map(sharesOf);
  const names = [...new Set(shares.flatMap((own) => [...own.keys()]))];
  const fields = names
    .map((field) => ({ field, p: pooledShare(shares.map((own) => own.get(field) ?? 0)) }))
    .filter(({ p }) => p >= MIN_FIELD_PROBABILITY);
  const likeliest = fields.filter(({ p }) => p >= 0.5);
  const [first] = fields.toSorted((a, b) => b.p - a.p);
  const base = likeliest.length > 0 || first === undefined ? likeliest : [first];
  const doubtful = fields
    .toSorted((a, b) => Math.abs(a.p - 0.5) - Math.abs(b.p - 0.5))
    .slice(0, MAX_FIELD_SETS - 1);
  const sets = [
    base,
    ...doubtful.map((one) => fields.filter((field) => base.includes(field) !== (field === one))),
  ];
  const weighed = sets
    .filter((set) => set.length > 0)
    .map((set) => ({
      plan: toPlan(set.map(({ field }) => field)),
      weight: fields.reduce((product, one) => product * (set.includes(one) ? one.p : 1 - one.p), 1),
    }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ plan, weight }) => ({ plan, share: weight / total }));
}

function sharesOf(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const given = readings.find(({ fields }) => fields !== undefined)?.fields;
  if (given !== undefined) return new Map(given.map(({ field, p }) => [field, p]));
  const total = readings.reduce((sum, { p }) => sum + p, 0);
  const shares = new Map<string, number>();
  for (const { plan, p } of readings)
    for (const call of plan.calls)
      if (call.tool === PROFILE_TOOL.name)
        for (const field of call.fields.length === 0 ? [WHOLE] : call.fields)
          shares.set(field, (shares.get(field) ?? 0) + p / total);
  return shares;
}

function pooledShare(shares: readonly number[]): number {
  const score = shares
    .map((share) => Math.min(Math.max(share, MIN_SHARE), MAX_SHARE))
    .reduce(
      (sum, share) => sum + logOdds(share) - logOdds(PRIOR_PROBABILITY),
      logOdds(PRIOR_PROBABILITY),
    );
  return 1 / (1 + Math.exp(-score));
}

function logOdds(p: number): number {
  return Math.log(p / (1 - p));
}

function toPlan(names: readonly string[]): ReadPlan {
  const fields = names.includes(WHOLE) ? [] : names.filter(isAskedField);
  return { outcome: 'answer', calls: [profileCall(fields)], declined: [] };
}
