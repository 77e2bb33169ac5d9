import type { AssignedApplication } from '../../domain/application.ts';
import type { FindResult } from '../../search/find-application.ts';
import { hasAny, splitWords, type LanguageWords } from '../languages/words.ts';
import type { PlanContext, PlannedCall, ReadPlan } from '../plan-types.ts';
import type { Reading } from '../reader.ts';
import { isAskedField, type LinkAction } from '../request-types.ts';
import { linkCall, listCall, profileCall, unnamedLinkCall } from '../resolve/calls.ts';
import { findEarlierApplications, isReference } from '../resolve/earlier-applications.ts';
import { findNamed } from '../resolve/find-named.ts';
import { applicationForTask, isTaskPhrase } from '../resolve/task-in-prompt.ts';
import { applicationsInPrompt } from '../resolve/names-in-prompt.ts';
import type { Classification } from './classifier.ts';
import { WHOLE_PROFILE, type Intent } from './intents.ts';

/** Training does not separate probabilities below this, so they mean nothing. */
const MIN_FIELD_PROBABILITY = 0.25;
/** The factor for a reading without an assigned app, or with one that the prompt does not name. */
export const UNASSIGNED_FACTOR = 0.5;

/** The alternative if no assigned app has the name: such words are often not a name. */
const NOTHING_ASKED_READING: Reading = {
  plan: { outcome: 'decline', reason: 'unclear', calls: [] },
  p: 0.3,
};

/** How often a name that has more words than an app's is another app's. */
const OTHER_APP_SHARE = 0.6;
const NOTHING_FOUND: FindResult = { kind: 'none', nearest: [] };

/** A classified prompt, with what is needed to resolve names and references in it. */
export interface ClassifiedPrompt {
  readonly prompt: string;
  readonly result: Classification;
  readonly context: PlanContext;
  readonly words: LanguageWords;
}

/** The plans for an intent; their `p` is the probability given that the intent is right. */
export function readingsOf(intent: Intent, classified: ClassifiedPrompt): readonly Reading[] {
  const { prompt, result, context, words } = classified;
  switch (intent) {
    case 'none':
      return [{ plan: { outcome: 'decline', reason: 'unclear', calls: [] }, p: 1 }];
    case 'profile':
      /** "Password manager" is an app, not a password and a manager. */
      return isTaskPhrase(prompt, context.index) ? [] : fieldReadings(result);
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
      const isOneMeant = findEarlierApplications(prompt, context, words)?.length === 1;
      if (isOneMeant) return earlierReadings(action, classified);
      return [{ plan: clarify(unnamedLinkCall(action, []), 'application'), p: 1 }];
    }
  }
}

/** A reading with the likeliest fields; the pool finds the alternatives from `fields`. */
function fieldReadings({ fields }: Classification): readonly Reading[] {
  const asked = fields.filter(({ field }) => field === WHOLE_PROFILE || isAskedField(field));
  const likely = asked.filter(({ p }) => p >= 0.5);
  const chosen = likely.length > 0 ? likely : asked.slice(0, 1);
  if (chosen.length === 0) return [];
  const names = chosen.map(({ field }) => field);
  const call = profileCall(names.includes(WHOLE_PROFILE) ? [] : names.filter(isAskedField));
  return [
    { plan: answer(call), p: 1, fields: asked.filter(({ p }) => p >= MIN_FIELD_PROBABILITY) },
  ];
}

function listReadings(classified: ClassifiedPrompt): readonly Reading[] {
  const { prompt, context, words } = classified;
  const query = queryFor(classified);
  if (query !== null) {
    const call = listCall(query, 'have', context.index);
    return call.matches.length === 0
      ? [{ plan: answer(call), p: UNASSIGNED_FACTOR }, NOTHING_ASKED_READING]
      : [{ plan: answer(call), p: 1 }];
  }
  const [earlier] = findEarlierApplications(prompt, context, words) ?? [];
  return earlier === undefined
    ? []
    : [{ plan: answer(listCall(earlier.label, 'have', context.index)), p: UNASSIGNED_FACTOR }];
}

/** The words to filter a list by; the label if they name exactly one app. */
function queryFor(classified: ClassifiedPrompt): string | null {
  const found = findNamedApplication(classified);
  return found?.kind === 'found' ? found.application.label : classified.result.name;
}

function linkReadings(action: LinkAction, classified: ClassifiedPrompt): readonly Reading[] {
  const found = findNamedApplication(classified);
  if (found === null) return earlierReadings(action, classified);
  const name = classified.result.name ?? (found.kind === 'found' ? found.application.label : '');
  const call = linkCall(action, name, found);
  switch (found.kind) {
    case 'found':
      return isLongerName(classified, found.application)
        ? [
            { plan: answer(call), p: 1 - OTHER_APP_SHARE },
            { plan: answer(linkCall(action, name, NOTHING_FOUND)), p: OTHER_APP_SHARE },
          ]
        : [{ plan: answer(call), p: 1 }];
    case 'several':
      return [{ plan: clarify(call, 'which'), p: 1 }];
    case 'none':
      return [{ plan: answer(call), p: UNASSIGNED_FACTOR }, NOTHING_ASKED_READING];
  }
}

/** "Notion AI" may be another app than Notion, which alone is assigned. */
function isLongerName(
  { result: { name }, words }: ClassifiedPrompt,
  application: AssignedApplication,
): boolean {
  const label = splitWords(application.label);
  const typed = splitWords(name ?? '');
  return (
    typed.some((word) => label.includes(word)) &&
    typed.some((word) => !label.includes(word) && !words.fillers.has(word))
  );
}

/**
 * Finds the app for the name that the model found; if there are none or several, the only app whose name is anywhere in
 * the prompt. `null` if the prompt has no name.
 */
function findNamedApplication({
  prompt,
  result: { name },
  context,
  words,
}: ClassifiedPrompt): FindResult | null {
  const isName = name !== null && !isReference(name, context, words);
  const found = isName ? findNamed(name, context.index, words) : null;
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

/** Reads a reference to an app of the previous turn; asks which one if it is not clear. */
function earlierReadings(
  action: LinkAction,
  { prompt, context, words }: ClassifiedPrompt,
): readonly Reading[] {
  /** A link opens nothing, so after a turn about one app it is that app's. */
  const [only, ...more] = action === 'link' ? (context.previous?.applications ?? []) : [];
  const meant: readonly AssignedApplication[] | null =
    only !== undefined && more.length === 0
      ? [only]
      : findEarlierApplications(prompt, context, words);
  const [application, ...others] = meant ?? [];
  if (application !== undefined && others.length === 0) {
    const call = linkCall(action, application.label, { kind: 'found', application });
    return [{ plan: answer(call), p: 1 }];
  }
  const call = unnamedLinkCall(action, meant ?? []);
  return [{ plan: clarify(call, meant === null ? 'application' : 'which'), p: UNASSIGNED_FACTOR }];
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
