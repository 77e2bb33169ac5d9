import { wordsOf, type LanguageWords } from '../languages/words.ts';
import type { PlanContext, PlannedCall } from '../plan-types.ts';
import type { Reading } from '../reader.ts';
import { linkCall, listCall, profileCall } from '../resolve/calls.ts';
import { applicationsInPrompt } from '../resolve/names-in-prompt.ts';
import { splitPrompt } from '../split-prompt.ts';
import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { Classification, Classifier } from './classifier.ts';
import type { Intent } from './intents.ts';
import { previousKind } from './previous-kind.ts';
import { readingsOf, UNASSIGNED_FACTOR } from './readings-of-intent.ts';

/** From this probability on, the reader also tries to read a prompt as two requests. */
const MIN_SEVERAL_PROBABILITY = 0.05;
/** The factor for the odds of two requests if both parts have a reading. */
const TWO_PARTS_ODDS_FACTOR = 6;

/** The likeliest way to read a prompt as two requests; a bare name takes the intent of the other part. */
export function severalReadings(
  classifier: Classifier,
  prompt: string,
  result: Classification,
  context: PlanContext,
): Reading[] {
  const { severalProbability } = result;
  if (severalProbability < MIN_SEVERAL_PROBABILITY) return [];
  const words = wordsOf(classifier.language);
  const likeliest = (part: string, wanted: Intent | null): Reading | null => {
    const ofPart = classifier.classify(part, previousKind(context.previous));
    const [best] = ofPart.intents;
    const isBareName = ofPart.name !== null && ofPart.name.length + 3 >= part.length;
    const intent = isBareName && wanted !== null ? wanted : best?.intent;
    if (intent === undefined || intent === 'none' || intent === 'clarify') return null;
    const [reading] = readingsOf(intent, { prompt: part, result: ofPart, context, words });
    const p = intent === best?.intent ? best.p : (best?.p ?? 0) * UNASSIGNED_FACTOR;
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
    const odds =
      (TWO_PARTS_ODDS_FACTOR * sure * severalProbability) / (1 - severalProbability + 1e-6);
    const p = odds / (1 + odds);
    return [{ plan: { outcome: 'answer', calls, declined: [] }, p: Math.min(p, 0.95) }];
  });
  return [...readings, ...severalNames(prompt, result, context, words)]
    .sort((a, b) => b.p - a.p)
    .slice(0, 1);
}

/** "Do I have Slack and if so open it": a second part without a name uses the app of the first. */
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
  return {
    plan: {
      outcome: 'answer',
      calls: [linkCall(call.action, application.label, found)],
      declined: [],
    },
    p: second.p,
  };
}

/** "Slack and Zoom please": the same request for each named app. */
function severalNames(
  prompt: string,
  { intents, severalProbability }: Classification,
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
  return calls.length < 2 ? [] : [{ plan, p: severalProbability * p }];
}

/** Joins several profile calls into one, and calls for the same app. */
function joinCalls(calls: readonly PlannedCall[]): PlannedCall[] {
  const joined: PlannedCall[] = [];
  for (const call of calls) {
    const at = joined.findIndex(({ tool }) => tool === PROFILE_TOOL.name);
    const before = joined[at];
    if (joined.some((other) => isSameApplication(call, other))) continue;
    if (call.tool !== PROFILE_TOOL.name || before?.tool !== PROFILE_TOOL.name) joined.push(call);
    else joined[at] = profileCall([...new Set([...before.fields, ...call.fields])]);
  }
  return joined;
}

function isSameApplication(call: PlannedCall, other: PlannedCall): boolean {
  return (
    'action' in call &&
    'action' in other &&
    call.action === other.action &&
    call.application === other.application
  );
}
