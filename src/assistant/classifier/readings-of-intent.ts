import type { AssignedApplication } from '../../domain/application.ts';
import type { FindResult } from '../../search/find-application.ts';
import { hasAny, type LanguageWords } from '../languages/words.ts';
import type { PlanContext, PlannedCall, ReadPlan } from '../plan-types.ts';
import type { Reading } from '../reader.ts';
import { isAskedField, type LinkAction } from '../request-types.ts';
import { linkCall, listCall, profileCall, unnamedLinkCall } from '../resolve/calls.ts';
import { earlierApplicationsMeant } from '../resolve/earlier-applications.ts';
import { findNamed } from '../resolve/find-named.ts';
import { applicationForTask } from '../resolve/task-in-prompt.ts';
import { applicationsInPrompt } from '../resolve/names-in-prompt.ts';
import type { Classification } from './classifier.ts';
import { WHOLE_PROFILE, type Intent } from './intents.ts';

/** The model leaves what is not asked for anywhere below this: it learns nothing more there. */
const MIN_FIELD = 0.25;
/** What is left of a reading that asks for an app which is not assigned, or for none that is named. */
export const UNASSIGNED = 0.5;

/** What is likelier where the app is not assigned: such words are often no name. */
const NOTHING_ASKED: Reading = {
  plan: { outcome: 'decline', reason: 'unclear', calls: [] },
  p: 0.3,
};

/** A prompt as the classifier reads it, with what the reading is resolved by. */
export interface Classified {
  readonly prompt: string;
  readonly result: Classification;
  readonly context: PlanContext;
  readonly words: LanguageWords;
}

/** The plans that an intent leads to; their `p` is how likely they are where the intent is right. */
export function readingsOf(intent: Intent, classified: Classified): readonly Reading[] {
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
      const isOneMeant = earlierApplicationsMeant(prompt, context, words)?.length === 1;
      if (isOneMeant) return earlierReadings(action, classified);
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
  if (application !== undefined && others.length === 0 && isAmong)
    return { kind: 'found', application };
  const forTask =
    application === undefined ? applicationForTask(prompt, context.index, words) : null;
  return forTask === null ? found : { kind: 'found', application: forTask };
}

/** Apps of the turn before, where the words refer to them; else asks which. */
function earlierReadings(
  action: LinkAction,
  { prompt, context, words }: Classified,
): readonly Reading[] {
  /** A link opens nothing: after a turn about one app, that app's is meant. */
  const [only, ...more] = action === 'link' ? (context.previous?.applications ?? []) : [];
  const meant: readonly AssignedApplication[] | null =
    only !== undefined && more.length === 0
      ? [only]
      : earlierApplicationsMeant(prompt, context, words);
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
