import { LINK_TOOL } from '../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import { readRequestToOpen } from './open-rules.ts';
import { applicationsWithExactName } from './resolve/whole-names.ts';
import type { RequestToOpen } from './request-to-open.ts';
import type { AnswerPlan, Plan, PlanContext, PlannedCall, ReadPlan } from './plan-types.ts';
import { poolReadings, type PooledPlan } from './pool-readings.ts';
import type { Reading } from './reader.ts';

const MAX_OFFERED = 3;
/** Whatever is less likely is no button of a card. */
const MIN_OFFERED = 0.02;
/** From here on data is answered, and a request declined, without a card. */
const MIN_ANSWERED = 0.45;
const MIN_DECLINED = 0.45;
/**
 * Opening is decided by the rules of opening; where the words are plain, the readers must not speak clearly against it.
 * Beside a name, a statement may say something of the app.
 */
const MIN_TO_OPEN = { plain: 0.2, likely: 0.75, named: 0.7 } as const;
/** From here on one reader alone keeps others from opening. */
const CONTRADICTING = 0.85;
/** What readers are less sure of does not count against others. */
const MIN_NAMED = 0.3;
/** A reading that is so likely by itself is never declined without a card. */
const INSISTING = 0.95;
const UNCLEAR = { outcome: 'decline', reason: 'unclear', calls: [] } as const;

/**
 * One decision out of what all readers found: act where they agree and nothing speaks against opening, else offer what
 * they found, else ask or decline.
 */
export function decide(
  prompt: string,
  readings: readonly (readonly Reading[])[],
  context: PlanContext,
): Plan {
  const pooled = poolReadings(readings);
  const certain = pooled.filter(({ isCertain }) => isCertain);
  const [only, ...others] = certain;
  if (only !== undefined) return others.length === 0 ? only.plan : (offer(certain) ?? UNCLEAR);
  const [best] = pooled;
  if (best === undefined) return UNCLEAR;
  if (namesDifferentApps(readings)) return offer(pooled) ?? UNCLEAR;
  if (opens(best.plan)) {
    const request = requestToOpen(best.plan, prompt, context);
    if (request === 'later') return { outcome: 'decline', reason: 'later', calls: [] };
    const isUnderstood =
      context.isLanguageDoubtful !== true ||
      applicationsWithExactName(context.index, prompt).length > 0;
    const isPlain =
      isUnderstood &&
      request !== 'unclear' &&
      best.p >= MIN_TO_OPEN[request] &&
      readings.every(allowsOpening);
    return isPlain ? best.plan : (offer(pooled) ?? UNCLEAR);
  }
  if (best.plan.outcome === 'decline') {
    const isDoubted = best.p < MIN_DECLINED || readings.flat().some(({ p }) => p >= INSISTING);
    return (isDoubted ? offer(pooled) : null) ?? best.plan;
  }
  return best.p >= MIN_ANSWERED ? best.plan : (offer(pooled) ?? UNCLEAR);
}

/** Whether the readers' best readings are about different apps: one takes for a name what another takes to refer. */
function namesDifferentApps(readings: readonly (readonly Reading[])[]): boolean {
  const named = readings
    .map(([first]) => (first === undefined || first.p < MIN_NAMED ? [] : first.plan.calls))
    .map((calls: readonly PlannedCall[]) =>
      calls.flatMap((call) => ('application' in call ? (call.application ?? []) : [])),
    )
    .filter((applications) => applications.length > 0);
  return named.some((some) => named.some((others) => others.every((one) => !some.includes(one))));
}

/** Whether a reader is not sure of anything else than to open something. */
function allowsOpening([first]: readonly Reading[]): boolean {
  return first === undefined || first.p < CONTRADICTING || opens(first.plan);
}

function opens(plan: ReadPlan): boolean {
  return plan.outcome === 'answer' && plan.calls.some((call) => opened(call).length > 0);
}

/** Answers about data need no more than a likely reading; opening needs the rules of opening. */
function requestToOpen(plan: ReadPlan, prompt: string, context: PlanContext): RequestToOpen {
  const requests = plan.calls.flatMap(opened);
  const found = requests.map((application) =>
    readRequestToOpen(prompt, application, context, {
      beside: requests.filter((other) => other !== application),
      isSeveral: plan.calls.length > 1,
    }),
  );
  return (
    found.find((request) => request === 'later' || request === 'unclear') ??
    found.find((request) => request === 'named') ??
    found.find((request) => request === 'likely') ??
    'plain'
  );
}

function opened(call: PlannedCall): readonly AssignedApplication[] {
  return call.tool === LINK_TOOL.name && call.action === 'open' && call.application !== null
    ? [call.application]
    : [];
}

/** A card of the readings that answer; `null` where none does. */
function offer(plans: readonly PooledPlan[]): Plan | null {
  const readings = plans
    .filter(({ p }) => p >= MIN_OFFERED)
    .flatMap(({ plan }) => toAnswers(plan))
    .slice(0, MAX_OFFERED);
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
