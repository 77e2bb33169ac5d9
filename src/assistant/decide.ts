import { LINK_TOOL, LIST_TOOL } from '../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import { readRequestToOpen } from './open-rules.ts';
import { findChoice } from './remembered/choices.ts';
import { applicationsWithExactName } from './resolve/whole-names.ts';
import type { RequestToOpen } from './request-to-open.ts';
import type { AnswerPlan, Plan, PlanContext, PlannedCall, ReadPlan } from './plan-types.ts';
import { poolReadings, type PooledPlan } from './pool-readings.ts';
import type { Reading } from './reader.ts';
import { isTakenBack } from './taken-back.ts';
import { thresholdsOf } from './thresholds.ts';
import { meansMore } from './unasked/english.ts';

const MAX_OFFERED_READINGS = 3;
/** A card offers no reading that is less likely. */
const MIN_OFFER_PROBABILITY = 0.02;
/** The open rules decide about plain requests, and the readers only need this probability; other words may be about the app. */
const MIN_PLAIN_OPEN_PROBABILITY = 0.2;
/** From this probability on, one reader that means something else prevents opening. */
const MIN_CONTRADICTION_PROBABILITY = 0.85;
/** A less likely reading does not count against other readers. */
const MIN_NAMING_PROBABILITY = 0.3;
/** If any reading is this likely, the assistant shows a card instead of declining. */
const MIN_UNDECLINABLE_PROBABILITY = 0.95;
/** What a part of a prompt may ask for beside an app, although the assistant does not do it. */
const NOT_DONE: ReadonlySet<string> = new Set(['change', 'secret']);
const UNCLEAR = { outcome: 'decline', reason: 'unclear', calls: [] } as const;

/**
 * Makes one decision from the readings of all readers: acts if they agree and the open rules allow it, else offers the
 * readings on a card, else asks or declines.
 */
export function decide(
  prompt: string,
  readings: readonly (readonly Reading[])[],
  context: PlanContext,
): Plan {
  const { thresholds = thresholdsOf(context.language ?? 'en') } = context;
  const pooled = poolReadings(readings);
  const certain = pooled.filter(({ isCertain }) => isCertain);
  const [only, ...others] = certain;
  if (only !== undefined)
    return others.length === 0 && isAskedPlainly(prompt, only.plan, context)
      ? only.plan
      : (offer(certain) ?? UNCLEAR);
  const [best] = pooled;
  if (best === undefined) return UNCLEAR;
  if (namesDifferentApps(readings)) return offer(pooled) ?? UNCLEAR;
  if (opensSomething(best.plan)) {
    const request = requestToOpen(best.plan, prompt, context);
    if (request === 'later') return { outcome: 'decline', reason: 'later', calls: [] };
    const isUnderstood =
      context.isLanguageDoubtful !== true ||
      applicationsWithExactName(context.index, prompt).length > 0;
    const mayOpen =
      isUnderstood &&
      request !== 'unclear' &&
      best.p >= (request === 'plain' ? MIN_PLAIN_OPEN_PROBABILITY : thresholds.open) &&
      readings.every(allowsOpening);
    return mayOpen ? best.plan : (offer(pooled) ?? UNCLEAR);
  }
  if (best.plan.outcome === 'decline') {
    const isDoubted =
      best.p < thresholds.decline ||
      readings.flat().some(({ p }) => p >= MIN_UNDECLINABLE_PROBABILITY);
    return (isDoubted ? offer(pooled) : null) ?? best.plan;
  }
  return best.p >= thresholds.answer ? best.plan : (offer(pooled) ?? UNCLEAR);
}

/** Whether the readers' best readings are about different apps, as when "it" is also an app's name. */
function namesDifferentApps(readings: readonly (readonly Reading[])[]): boolean {
  const named = readings
    .map(([first]) =>
      first === undefined || first.p < MIN_NAMING_PROBABILITY ? [] : first.plan.calls,
    )
    .map((calls: readonly PlannedCall[]) =>
      calls.flatMap((call) => ('application' in call ? (call.application ?? []) : [])),
    )
    .filter((applications) => applications.length > 0);
  return named.some((some) => named.some((others) => others.every((one) => !some.includes(one))));
}

/** Whether the reader's best reading opens something, or is not sure enough to prevent it. */
function allowsOpening([first]: readonly Reading[]): boolean {
  return (
    first === undefined || first.p < MIN_CONTRADICTION_PROBABILITY || opensSomething(first.plan)
  );
}

/** Whether a prompt asks for what a plan would open, and takes nothing back; a choice on a card was plain. */
function isAskedPlainly(prompt: string, plan: ReadPlan, context: PlanContext): boolean {
  const applications = plan.calls.flatMap(applicationsToOpen);
  if (applications.length === 0) return true;
  if (isTakenBack(prompt, applications, context.language ?? 'en')) return false;
  return (
    findChoice(context.choices ?? [], prompt) !== null ||
    !applications.some((application) => meansMore(prompt, application, context))
  );
}

function opensSomething(plan: ReadPlan): boolean {
  return (
    plan.outcome === 'answer' && plan.calls.some((call) => applicationsToOpen(call).length > 0)
  );
}

/** What the open rules say about all applications that a plan opens. */
function requestToOpen(plan: ReadPlan, prompt: string, context: PlanContext): RequestToOpen {
  /** Beside an app that is not found, another one may be a mistake. */
  if (plan.calls.some((call) => call.tool === LINK_TOOL.name && call.application === null))
    return 'unclear';
  const requests = plan.calls.flatMap(applicationsToOpen);
  const found = requests.map((application) =>
    readRequestToOpen(prompt, application, context, {
      applications: requests.filter((other) => other !== application),
      hasSeveralRequests: plan.calls.length > 1,
      isRestAnswered: answersMore(plan),
    }),
  );
  return (
    found.find((request) => request === 'later' || request === 'unclear') ??
    found.find((request) => request === 'likely') ??
    'plain'
  );
}

/** Whether a plan answers something beside what it opens, or says that it does not do it. */
function answersMore(plan: ReadPlan): boolean {
  const finds = (call: PlannedCall): boolean =>
    call.tool === LIST_TOOL.name
      ? call.query === null || call.matches.length > 0
      : applicationsToOpen(call).length === 0;
  return (
    plan.outcome === 'answer' &&
    (plan.declined.some((reason) => NOT_DONE.has(reason)) || plan.calls.some(finds))
  );
}

function applicationsToOpen(call: PlannedCall): readonly AssignedApplication[] {
  return call.tool === LINK_TOOL.name && call.action === 'open' && call.application !== null
    ? [call.application]
    : [];
}

/** A card of the readings that are answers, or the only one if it opens nothing; `null` if there are none. */
function offer(plans: readonly PooledPlan[]): Plan | null {
  const readings = plans
    .filter(({ p }) => p >= MIN_OFFER_PROBABILITY)
    .flatMap(({ plan }) => toAnswers(plan))
    .slice(0, MAX_OFFERED_READINGS);
  const [first, ...others] = readings;
  if (first === undefined) return null;
  return others.length === 0 && !opensSomething(first)
    ? first
    : { outcome: 'offer', calls: [], readings };
}

/** One answer for each button; a question between several applications becomes one button for each. */
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
