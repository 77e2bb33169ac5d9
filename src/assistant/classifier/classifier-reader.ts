import type { AssignedApplication } from '../../domain/application.ts';
import { isAskedField, type AskedField, type LinkAction } from '../request-types.ts';
import type { PlanContext, PlannedCall, PreviousTurn, ReadPlan } from '../plan-types.ts';
import type { Reader, Reading } from '../reader.ts';
import { linkCall, listCall, profileCall, unnamedLinkCall } from '../resolve/calls.ts';
import { earlierApplicationsMeant } from '../resolve/earlier-applications.ts';
import { findNamed } from '../resolve/find-named.ts';
import { classifierFor, type Classification } from './classifier.ts';
import { WHOLE_PROFILE, type Intent, type PreviousTurnKind } from './intents.ts';

/** Readings that are less likely are left out. */
const MIN_PROBABILITY = 0.04;
/** What is left of a reading that asks for an app which is not assigned, or for none that is named. */
const UNASSIGNED = 0.5;
const COUNTING = /\bhow many\b|\bcount\b|\bnumber of\b/iu;

/** Reads prompts with the learned model of their language. */
export const classifierReader: Reader = {
  name: 'classifier',
  read(prompt, context: PlanContext) {
    const classifier = classifierFor(prompt, context.classifiers ?? []);
    if (classifier === null) return [];
    const result = classifier.classify(prompt, kindOf(context.previous));
    const single = 1 - result.several;
    return result.intents
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .flatMap(({ intent, p }) =>
        readingsOf(intent, prompt, result, context).map((reading) => ({
          ...reading,
          p: Math.min(reading.p * p * (intent === 'none' ? 1 : single), 0.999),
        })),
      )
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .sort((a, b) => b.p - a.p);
  },
};

/** What the turn before was, in the classifier's words. */
function kindOf(previous: PreviousTurn | null): PreviousTurnKind | null {
  if (previous === null) return null;
  if (previous.action !== null)
    return previous.askedWhich && previous.applications.length === 0 ? 'clarify' : previous.action;
  if (previous.list !== null) return previous.list.query === null ? 'list' : 'have';
  return previous.fields === null ? 'none' : 'profile';
}

/** The plans that an intent leads to; their `p` is how likely they are where the intent is right. */
function readingsOf(
  intent: Intent,
  prompt: string,
  result: Classification,
  context: PlanContext,
): readonly Reading[] {
  switch (intent) {
    case 'none':
      return [{ plan: { outcome: 'decline', reason: 'unclear', calls: [] }, p: 1 }];
    case 'profile':
      return fieldSets(result).map(({ fields, p }) => ({ plan: answer(profileCall(fields)), p }));
    case 'list':
      return [
        {
          plan: answer(listCall(null, COUNTING.test(prompt) ? 'count' : 'list', context.index)),
          p: 1,
        },
      ];
    case 'have':
      return listReadings(result, prompt, context);
    case 'open':
    case 'link':
      return linkReadings(intent, result, prompt, context);
    case 'clarify': {
      const action = linkAction(result);
      return [{ plan: clarify(unnamedLinkCall(action, []), 'application'), p: 1 }];
    }
  }
}

/** The likeliest sets of fields: all that are likely, and the same with the least certain one changed. */
function fieldSets({ fields }: Classification): { fields: readonly AskedField[]; p: number }[] {
  const all = fields.filter(({ field }) => field === WHOLE_PROFILE || isAskedField(field));
  const chosen = all.filter(({ p }) => p >= 0.5);
  const [first] = all;
  const best = chosen.length > 0 ? chosen : first === undefined ? [] : [first];
  const probability = (set: typeof all): number =>
    all.reduce((product, one) => product * (set.includes(one) ? one.p : 1 - one.p), 1);
  const certain = (p: number): number => Math.abs(p - 0.5);
  const [doubtful] = all.toSorted((a, b) => certain(a.p) - certain(b.p));
  const other = all.filter((one) => best.includes(one) !== (one === doubtful));
  return [best, other]
    .filter((set) => set.length > 0)
    .map((set) => ({
      fields: set.some(({ field }) => field === WHOLE_PROFILE)
        ? []
        : set.map(({ field }) => field).filter(isAskedField),
      p: probability(set),
    }));
}

function listReadings(
  { name }: Classification,
  prompt: string,
  context: PlanContext,
): readonly Reading[] {
  if (name !== null) {
    const call = listCall(queryFor(name, context), 'have', context.index);
    return [{ plan: answer(call), p: call.matches.length === 0 ? UNASSIGNED : 1 }];
  }
  const [earlier] = earlierApplicationsMeant(prompt, context) ?? [];
  return earlier === undefined
    ? []
    : [{ plan: answer(listCall(earlier.label, 'have', context.index)), p: UNASSIGNED }];
}

/** The words for a list; the label where they name exactly one app in other words. */
function queryFor(name: string, { index }: PlanContext): string {
  const found = findNamed(name, index);
  return found.kind === 'found' ? found.application.label : name;
}

function linkReadings(
  action: LinkAction,
  { name }: Classification,
  prompt: string,
  context: PlanContext,
): readonly Reading[] {
  if (name === null) return earlierReadings(action, prompt, context);
  const found = findNamed(name, context.index);
  const call = linkCall(action, name, found);
  switch (found.kind) {
    case 'found':
      return [{ plan: answer(call), p: 1 }];
    case 'several':
      return [{ plan: clarify(call, 'which'), p: 1 }];
    case 'none':
      return [{ plan: answer(call), p: UNASSIGNED }];
  }
}

/** Apps of the turn before, where the words refer to them; else asks which. */
function earlierReadings(
  action: LinkAction,
  prompt: string,
  context: PlanContext,
): readonly Reading[] {
  const meant: readonly AssignedApplication[] | null = earlierApplicationsMeant(prompt, context);
  const [application, ...others] = meant ?? [];
  if (application !== undefined && others.length === 0) {
    const call = linkCall(action, application.label, { kind: 'found', application });
    return [{ plan: answer(call), p: 1 }];
  }
  const call = unnamedLinkCall(action, meant ?? []);
  return [{ plan: clarify(call, meant === null ? 'application' : 'which'), p: UNASSIGNED }];
}

function linkAction({ intents }: Classification): LinkAction {
  const p = (wanted: Intent): number => intents.find(({ intent }) => intent === wanted)?.p ?? 0;
  return p('link') > p('open') ? 'link' : 'open';
}

function answer(call: PlannedCall): ReadPlan {
  return { outcome: 'answer', calls: [call], declined: [] };
}

function clarify(call: PlannedCall, ask: 'application' | 'which'): ReadPlan {
  return { outcome: 'clarify', calls: [call], ask };
}
