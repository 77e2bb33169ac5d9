import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { titleAsked } from '../details/attribute-question.ts';
import { isGuessed } from '../details/guessed-calls.ts';
import { readRequestToOpen } from '../open-rules.ts';
import type { DeclineReason, Plan, PlanContext, PlannedCall, PlannedPart } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { includes, isSpread, joinFields, opens } from './compare-calls.ts';
import { splitParts } from './split-parts.ts';

/** Asks for nothing. */
const TALK: ReadonlySet<DeclineReason> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'insult',
  'cancelled',
] as const);
/** May be called like an attribute of the org's own, and is said not to be answered if it is not. */
const NOT_UNDERSTOOD: ReadonlySet<DeclineReason> = new Set(['unclear', 'out-of-scope'] as const);
/** Are about all of the prompt, wherever they stand. */
const OF_ALL: ReadonlySet<DeclineReason> = new Set(['instructions', 'typed-link'] as const);
/** Hold for what is joined to them without saying whose it is: "Dana's title and groups". */
const SHARED: ReadonlySet<DeclineReason> = new Set(['other-people', 'change', 'later'] as const);

type PlanOne = (prompt: string, context: PlanContext) => Plan;

/**
 * The plan for a prompt that asks for several things: each is planned by itself where the reading of the whole loses one
 * of them. `whole` is kept where it holds as much, or where the parts are no requests of their own.
 */
export function planParts(
  prompt: string,
  whole: Plan,
  context: PlanContext,
  planOne: PlanOne,
): Plan {
  if (whole.outcome === 'decline' && OF_ALL.has(whole.reason)) return whole;
  const { parts, hasOnlyTalkBeside } = readParts(prompt, context, planOne);
  const [only] = parts;
  if (only === undefined) return whole;
  if (parts.length === 1) return hasOnlyTalkBeside && isDetail(only, whole) ? only.plan : whole;
  const reasons = parts.flatMap(({ plan }) => reasonOf(plan) ?? []);
  if (reasons.some((reason) => OF_ALL.has(reason))) return whole;
  const isRefused =
    whole.outcome === 'decline' && SHARED.has(whole.reason) && !reasons.includes(whole.reason);
  const asksWhich = parts.some(({ plan }) => plan.outcome === 'clarify');
  if (isRefused || asksWhich) return whole;
  const understood = parts.filter(({ isUnderstood }) => isUnderstood);
  const answered = understood.filter(({ plan }) => plan.outcome === 'answer');
  if (answered.length === 0)
    return understood.length === 0 || namesTitle(parts, context) ? { ...whole, parts } : whole;
  if (!isBeyondReaders(parts, answered, context))
    return isSame(whole, answered) && parts.some(({ isUnderstood }) => !isUnderstood)
      ? { ...whole, parts }
      : whole;
  if (holds(whole, parts, answered, prompt, context)) return whole;
  return {
    outcome: 'answer',
    calls: joinFields(answered.flatMap(({ plan }): readonly PlannedCall[] => plan.calls)),
    declined: [...new Set(understood.flatMap(({ plan }) => reasonOf(plan) ?? []))],
    parts,
  };
}

/** "Hi there, my groups, thanks": a detail is not declined for what stands around it. */
function isDetail({ plan, isUnderstood }: PlannedPart, whole: Plan): boolean {
  return (
    whole.outcome === 'decline' &&
    isUnderstood &&
    plan.outcome === 'answer' &&
    plan.calls.every((call) => 'fields' in call && call.fields.some(isAskedDetail))
  );
}

interface ReadParts {
  readonly parts: readonly PlannedPart[];
  /** Whether what else stands there is small talk. */
  readonly hasOnlyTalkBeside: boolean;
}

/** A field's name that stands alone, as in "title and my groups". */
const MAX_BARE_WORDS = 3;

/** The parts that ask for something, each with its plan; none where one of them cannot stand alone. */
function readParts(prompt: string, context: PlanContext, planOne: PlanOne): ReadParts {
  const { language = 'en', titles = [], index } = context;
  const labels = index.applications.map(({ label }) => label);
  const parts: PlannedPart[] = [];
  let refusal: Plan | null = null;
  let isCancelled = false;
  let hasOnlyTalkBeside = language === 'en';
  for (const { text, written, asks } of splitParts(prompt, language, [...titles, ...labels])) {
    const isFirst = parts.length === 0;
    const plan = planOne(text, isFirst ? context : { ...context, previous: null });
    const reason = reasonOf(plan);
    if (refusal !== null && (!asks || text !== written)) continue;
    if (reason !== null && TALK.has(reason)) {
      isCancelled ||= reason === 'cancelled';
      continue;
    }
    if (reason !== null && SHARED.has(reason)) refusal = plan;
    const isUnderstood =
      reason === null ? isSure(plan, text, context) : !NOT_UNDERSTOOD.has(reason);
    const isBare = language === 'en' && text.split(' ').length <= MAX_BARE_WORDS;
    if (!asks && !(isUnderstood && isBare)) {
      hasOnlyTalkBeside = false;
      continue;
    }
    parts.push({
      text,
      written,
      isUnderstood,
      plan:
        asks && text === written
          ? withoutDoubtfulOpening(plan, prompt, context)
          : withoutOpening(plan),
    });
  }
  const isRetracted = isCancelled && parts.some(({ plan }) => plan.calls.some(opens));
  return { parts: isRetracted ? [] : parts, hasOnlyTalkBeside };
}

function reasonOf(plan: Plan): DeclineReason | null {
  return plan.outcome === 'decline' ? plan.reason : null;
}

/** Whether the words of a part say what its plan is about. */
function isSure(plan: Plan, text: string, context: PlanContext): boolean {
  if (plan.outcome !== 'answer') return plan.outcome === 'clarify';
  return (
    (context.language ?? 'en') !== 'en' ||
    plan.calls.some((call) => !isGuessed(call, text, context))
  );
}

/** Whether one reading of the whole prompt has all that the parts ask for, or more, as in "first and last name". */
function holds(
  whole: Plan,
  parts: readonly PlannedPart[],
  answered: readonly PlannedPart[],
  prompt: string,
  context: PlanContext,
): boolean {
  if (whole.outcome !== 'answer') return false;
  const calls = answered.flatMap(({ plan }): readonly PlannedCall[] => plan.calls);
  if (!calls.every((call) => whole.calls.some((other) => includes(other, call)))) return false;
  const hasMore = whole.calls.some(
    (call) =>
      !calls.some((other) => includes(other, call)) &&
      !isSpread(call, calls) &&
      !isGuessed(call, prompt, context),
  );
  const isLost = ({ plan, isUnderstood }: PlannedPart) =>
    !isUnderstood || (plan.outcome === 'decline' && !whole.declined.includes(plan.reason));
  return hasMore || !parts.some(isLost);
}

/** Whether a part asks for what no reading of several requests holds: a detail, or an attribute of the org's own. */
function isBeyondReaders(
  parts: readonly PlannedPart[],
  answered: readonly PlannedPart[],
  context: PlanContext,
): boolean {
  const calls = answered.flatMap(({ plan }): readonly PlannedCall[] => plan.calls);
  return (
    calls.some((call) => call.tool === PROFILE_TOOL.name && call.fields.some(isAskedDetail)) ||
    namesTitle(parts, context)
  );
}

function namesTitle(
  parts: readonly PlannedPart[],
  { titles = [], language = 'en' }: PlanContext,
): boolean {
  return parts.some(({ text }) => titleAsked(text, titles, language) !== null);
}

/** Whether the parts that were understood ask for exactly what the whole prompt does. */
function isSame(
  whole: Plan,
  answered: readonly PlannedPart[],
): whole is Extract<Plan, { outcome: 'answer' }> {
  const calls = answered.flatMap(({ plan }): readonly PlannedCall[] => plan.calls);
  return (
    whole.outcome === 'answer' &&
    calls.every((call) => whole.calls.some((other) => includes(other, call))) &&
    whole.calls.every(
      (call) => calls.some((other) => includes(other, call)) || isSpread(call, calls),
    )
  );
}

/** An app opens at once only where the whole prompt plainly asks for it, too; else there is a button. */
function withoutDoubtfulOpening(plan: Plan, prompt: string, context: PlanContext): Plan {
  if (plan.outcome !== 'answer') return plan;
  const opened = plan.calls.flatMap((call) => (opens(call) ? [call.application] : []));
  const isPlain = opened.every(
    (application) =>
      readRequestToOpen(prompt, application, context, {
        applications: opened.filter((other) => other !== application),
        hasSeveralRequests: true,
      }) === 'plain',
  );
  return isPlain ? plan : withoutOpening(plan);
}

function withoutOpening(plan: Plan): Plan {
  if (plan.outcome !== 'answer' || !plan.calls.some(opens)) return plan;
  return { outcome: 'offer', calls: [], readings: [plan] };
}
