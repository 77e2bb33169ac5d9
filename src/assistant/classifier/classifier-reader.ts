import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { FindResult } from '../../search/find-application.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { isAskedField, type LinkAction } from '../request-types.ts';
import type { PlanContext, PlannedCall, PreviousTurn, ReadPlan } from '../plan-types.ts';
import type { Reader, Reading } from '../reader.ts';
import { linkCall, listCall, profileCall, unnamedLinkCall } from '../resolve/calls.ts';
import { earlierApplicationsMeant } from '../resolve/earlier-applications.ts';
import { findNamed } from '../resolve/find-named.ts';
import { applicationsInPrompt } from '../resolve/names-in-prompt.ts';
import { hasAny, wordsOf, type LanguageWords } from '../languages/words.ts';
import { splitPrompt } from '../split-prompt.ts';
import { classifierFor, type Classification, type Classifier } from './classifier.ts';
import { WHOLE_PROFILE, type Intent, type PreviousTurnKind } from './intents.ts';

/** Readings that are less likely are left out. */
const MIN_PROBABILITY = 0.04;
/** The model leaves what is not asked for anywhere below this: it learns nothing more there. */
const MIN_FIELD = 0.25;
/** From here on a prompt is also read as two requests. */
const MIN_SEVERAL = 0.05;
/** By how much two parts that can be read make it likelier that two things are asked. */
const TWO_PARTS = 6;
/** What is left of a reading that asks for an app which is not assigned, or for none that is named. */
const UNASSIGNED = 0.5;

/** What is likelier where the app is not assigned: such words are often no name. */
const NOTHING_ASKED: Reading = {
  plan: { outcome: 'decline', reason: 'unclear', calls: [] },
  p: 0.3,
};

/** A prompt as the classifier reads it, with what the reading is resolved by. */
interface Classified {
  readonly prompt: string;
  readonly result: Classification;
  readonly context: PlanContext;
  readonly words: LanguageWords;
}

/** Reads prompts with the learned model of their language. */
export const classifierReader: Reader = {
  name: 'classifier',
  read(prompt, context: PlanContext) {
    const { classifiers = [], language } = context;
    const classifier =
      classifiers.find((one) => one.language === language) ?? classifierFor(prompt, classifiers);
    if (classifier === null) return [];
    const words = wordsOf(classifier.language);
    const result = classifier.classify(prompt, kindOf(context.previous));
    const several =
      result.several < MIN_SEVERAL ? [] : severalReadings(classifier, prompt, result, context);
    const single = 1 - (several[0]?.p ?? result.several);
    return result.intents
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .flatMap(({ intent, p }) =>
        readingsOf(intent, { prompt, result, context, words }).map((reading) => ({
          ...reading,
          p: Math.min(reading.p * p * (intent === 'none' ? 1 : single), 0.999),
        })),
      )
      .concat(several)
      .filter(({ p }) => p >= MIN_PROBABILITY)
      .sort((a, b) => b.p - a.p);
  },
};

/** The likeliest way to take a prompt as two requests; a name alone takes what is asked beside it. */
function severalReadings(
  classifier: Classifier,
  prompt: string,
  result: Classification,
  context: PlanContext,
): Reading[] {
  const { several } = result;
  const words = wordsOf(classifier.language);
  const likeliest = (part: string, wanted: Intent | null): Reading | null => {
    const result = classifier.classify(part, kindOf(context.previous));
    const [best] = result.intents;
    const isBareName = result.name !== null && result.name.length + 3 >= part.length;
    const intent = isBareName && wanted !== null ? wanted : best?.intent;
    if (intent === undefined || intent === 'none' || intent === 'clarify') return null;
    const [reading] = readingsOf(intent, { prompt: part, result, context, words });
    const p = intent === best?.intent ? best.p : (best?.p ?? 0) * UNASSIGNED;
    return reading === undefined ? null : { ...reading, p: reading.p * p };
  };
  const intentOf = (part: string): Intent | null => {
    const intent = classifier.classify(part, null).intents[0]?.intent ?? null;
    return intent === 'link' || intent === 'have' || intent === 'open' ? intent : null;
  };
  const readings = splitPrompt(prompt, words).flatMap(([before, after]): Reading[] => {
    const first = likeliest(before, intentOf(after));
    const second = withApplicationOf(first, likeliest(after, intentOf(before)), context);
    if (first === null || second === null) return [];
    const calls = joinCalls([...first.plan.calls, ...second.plan.calls]);
    const isTwo = calls.length > 1 || first.plan.calls[0]?.tool === PROFILE_TOOL.name;
    const isAnswer = first.plan.outcome === 'answer' && second.plan.outcome === 'answer';
    if (!isTwo || !isAnswer) return [];
    const sure = Math.min(first.p, second.p);
    const odds = (TWO_PARTS * sure * several) / (1 - several + 1e-6);
    const p = odds / (1 + odds);
    return [{ plan: { outcome: 'answer', calls, declined: [] }, p: Math.min(p, 0.95) }];
  });
  return [...readings, ...severalNames(prompt, result, context, words)]
    .sort((a, b) => b.p - a.p)
    .slice(0, 1);
}

/** "Do I have Slack and if so open it": what names no app goes on with that of the part before. */
function withApplicationOf(
  first: Reading | null,
  second: Reading | null,
  { index }: PlanContext,
): Reading | null {
  const [call] = second?.plan.calls ?? [];
  const [before] = first?.plan.calls ?? [];
  if (second === null || call === undefined || before === undefined) return second;
  if (second.plan.outcome !== 'clarify' || !('action' in call) || call.words !== '') return second;
  const application =
    'application' in before
      ? before.application
      : 'matches' in before && before.matches.length === 1
        ? (before.matches[0] ?? null)
        : null;
  if (application === null || !index.applications.includes(application)) return second;
  const found = { kind: 'found', application } as const;
  return { plan: answer(linkCall(call.action, application.label, found)), p: second.p };
}

/** "Slack and Zoom please": the same asked of each app that is named. */
function severalNames(
  prompt: string,
  { intents, several }: Classification,
  context: PlanContext,
  words: LanguageWords,
): Reading[] {
  const applications = applicationsInPrompt(prompt, context.index, words);
  const [best] = intents.filter(({ intent }) => intent !== 'none' && intent !== 'clarify');
  if (applications.length < 2 || best === undefined) return [];
  const { intent, p } = best;
  const calls = applications.flatMap((application): PlannedCall[] => {
    const found = { kind: 'found', application } as const;
    if (intent === 'open' || intent === 'link') return [linkCall(intent, application.label, found)];
    return intent === 'have' ? [listCall(application.label, 'have', context.index)] : [];
  });
  const plan = { outcome: 'answer', calls, declined: [] } as const;
  return calls.length < 2 ? [] : [{ plan, p: several * p }];
}

/** Fields that are asked for apart are one look at the profile. */
function joinCalls(calls: readonly PlannedCall[]): PlannedCall[] {
  const joined: PlannedCall[] = [];
  for (const call of calls) {
    const at = joined.findIndex(({ tool }) => tool === PROFILE_TOOL.name);
    const before = joined[at];
    if (call.tool !== PROFILE_TOOL.name || before?.tool !== PROFILE_TOOL.name) joined.push(call);
    else joined[at] = profileCall([...new Set([...before.fields, ...call.fields])]);
  }
  return joined;
}

/** What the turn before was, in the classifier's words. */
function kindOf(previous: PreviousTurn | null): PreviousTurnKind | null {
  if (previous === null) return null;
  if (previous.action !== null)
    return previous.askedWhich && previous.applications.length === 0 ? 'clarify' : previous.action;
  if (previous.list !== null) return previous.list.query === null ? 'list' : 'have';
  return previous.fields === null ? 'none' : 'profile';
}

/** The plans that an intent leads to; their `p` is how likely they are where the intent is right. */
function readingsOf(intent: Intent, classified: Classified): readonly Reading[] {
  const { prompt, result, context, words } = classified;
  switch (intent) {
    case 'none':
      return [{ plan: { outcome: 'decline', reason: 'unclear', calls: [] }, p: 1 }];
    case 'profile':
      return fieldReadings(result);
    case 'list':
      return [
        {
          plan: answer(
            listCall(
              null,
              hasAny(prompt, words.counting, words.isUnspaced) ? 'count' : 'list',
              context.index,
            ),
          ),
          p: 1,
        },
      ];
    case 'have':
      return listReadings(classified);
    case 'open':
    case 'link':
      return linkReadings(intent, classified);
    case 'clarify': {
      const action = linkAction(result);
      return [{ plan: clarify(unnamedLinkCall(action, []), 'application'), p: 1 }];
    }
  }
}

/** The likeliest fields; which others may be meant instead, the pool works out of `fields`. */
function fieldReadings({ fields }: Classification): readonly Reading[] {
  const asked = fields.filter(({ field }) => field === WHOLE_PROFILE || isAskedField(field));
  const likely = asked.filter(({ p }) => p >= 0.5);
  const chosen = likely.length > 0 ? likely : asked.slice(0, 1);
  if (chosen.length === 0) return [];
  const names = chosen.map(({ field }) => field);
  const call = profileCall(names.includes(WHOLE_PROFILE) ? [] : names.filter(isAskedField));
  return [{ plan: answer(call), p: 1, fields: asked.filter(({ p }) => p >= MIN_FIELD) }];
}

function listReadings(classified: Classified): readonly Reading[] {
  const { prompt, context, words } = classified;
  const query = queryFor(classified);
  if (query !== null) {
    const call = listCall(query, 'have', context.index);
    return call.matches.length === 0
      ? [{ plan: answer(call), p: UNASSIGNED }, NOTHING_ASKED]
      : [{ plan: answer(call), p: 1 }];
  }
  const [earlier] = earlierApplicationsMeant(prompt, context, words) ?? [];
  return earlier === undefined
    ? []
    : [{ plan: answer(listCall(earlier.label, 'have', context.index)), p: UNASSIGNED }];
}

/** The words for a list; the label where they name exactly one app in other words. */
function queryFor(classified: Classified): string | null {
  const found = foundIn(classified);
  return found?.kind === 'found' ? found.application.label : classified.result.name;
}

function linkReadings(action: LinkAction, classified: Classified): readonly Reading[] {
  const found = foundIn(classified);
  if (found === null) return earlierReadings(action, classified);
  const name = classified.result.name ?? (found.kind === 'found' ? found.application.label : '');
  const call = linkCall(action, name, found);
  switch (found.kind) {
    case 'found':
      return [{ plan: answer(call), p: 1 }];
    case 'several':
      return [{ plan: clarify(call, 'which'), p: 1 }];
    case 'none':
      return [{ plan: answer(call), p: UNASSIGNED }, NOTHING_ASKED];
  }
}

/**
 * What the name that the model finds means; where it means none or several, the only app whose name stands anywhere in
 * the prompt. `null` where none is named.
 */
function foundIn({ prompt, result: { name }, context, words }: Classified): FindResult | null {
  const found = name === null ? null : findNamed(name, context.index, words);
  if (found?.kind === 'found') return found;
  const [application, ...others] = applicationsInPrompt(prompt, context.index, words);
  const isAmong =
    application !== undefined &&
    (found?.kind !== 'several' || found.candidates.includes(application));
  return application !== undefined && others.length === 0 && isAmong
    ? { kind: 'found', application }
    : found;
}

/** Apps of the turn before, where the words refer to them; else asks which. */
function earlierReadings(
  action: LinkAction,
  { prompt, context, words }: Classified,
): readonly Reading[] {
  const meant: readonly AssignedApplication[] | null = earlierApplicationsMeant(
    prompt,
    context,
    words,
  );
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
