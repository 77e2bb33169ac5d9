import { fold } from '../../search/fold-text.ts';
import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { namesBadge } from '../details/attribute-kinds.ts';
import { titleAsked } from '../details/attribute-question.ts';
import { isGuessed } from '../details/guessed-calls.ts';
import { plannedCalls } from '../details/planned-calls.ts';
import { SAYS_PROFILE } from '../details/unrecorded-thing.ts';
import { splitWords, wordsOf } from '../languages/words.ts';
import type { AssignedApplication } from '../../domain/application.ts';
import { readRequestToOpen } from '../open-rules.ts';
import type { DeclineReason, Plan, PlanContext, PlannedCall, PlannedPart } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { opens } from './compare-calls.ts';
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

/** Whether a plan is about a thing of one's own that no field is. */
export function isUnrecordedThing(plan: Plan): boolean {
  return plan.outcome === 'decline' && plan.isOtherThing === true && plan.reason === 'not-recorded';
}

function isNotUnderstood(plan: Plan): boolean {
  return (
    plan.outcome === 'decline' && (plan.isOtherThing === true || NOT_UNDERSTOOD.has(plan.reason))
  );
}

/** Hold for what is joined to them without saying whose it is: "Dana's title and groups". */
export const SHARED: ReadonlySet<DeclineReason> = new Set([
  'other-people',
  'change',
  'later',
] as const);

export type PlanOne = (prompt: string, context: PlanContext) => Plan;

interface ReadParts {
  readonly parts: readonly PlannedPart[];
  /** Whether what else stands there is small talk. */
  readonly hasOnlyTalkBeside: boolean;
}

/** A field's name that stands alone, as in "title and my groups". */
const MAX_BARE_WORDS = 4;
/** What is called by its own words, as in "the phone number of the help desk". */
const MAX_DETAIL_WORDS = 8;

/** The parts that ask for something, each with its plan; none where one of them cannot stand alone. */
export function readParts(
  prompt: string,
  whole: Plan,
  context: PlanContext,
  planOne: PlanOne,
): ReadParts {
  const { language = 'en', titles = [], index } = context;
  const labels = index.applications.map(({ label }) => label);
  const parts: PlannedPart[] = [];
  const things = new Set<string>();
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
      reason === null
        ? isSure(plan, text, context) && (asks || plan.outcome !== 'clarify')
        : !isNotUnderstood(plan);
    const length = text.split(' ').length;
    const isBare =
      language === 'en' && length <= (hasDetail(plan) ? MAX_DETAIL_WORDS : MAX_BARE_WORDS);
    const mayBeThing = namesThing(written, language);
    const isThing = !isUnderstood && mayBeThing;
    if (!isUnderstood && (GOES_ON.test(written) || (text !== written && !mayBeThing))) continue;
    const isField =
      isUnderstood && (isBare || (language !== 'en' && mayBeThing && plan.calls.every(hasFields)));
    const isOwnThing = isUnrecordedThing(plan);
    if (!asks && !isField && !isThing && !isOwnThing) {
      hasOnlyTalkBeside = false;
      continue;
    }
    if (!asks && isThing && !isOwnThing) things.add(text);
    parts.push({
      text,
      written,
      isUnderstood,
      plan:
        asks && text === written
          ? withoutDoubtfulOpening(plan, prompt, whole, context)
          : withoutOpening(plan),
    });
  }
  const isRetracted = isCancelled && parts.some(({ plan }) => plan.calls.some(opens));
  if (isRetracted) return { parts: [], hasOnlyTalkBeside };
  /** A noun alone asks for something only beside what does. */
  const isBeside = parts.some(
    (part) =>
      (part.isUnderstood && plannedCalls(part.plan).some((call) => !('action' in call))) ||
      isUnrecordedThing(part.plan) ||
      namesTitle([part], context),
  );
  return {
    parts: isBeside ? parts : parts.filter(({ text }) => !things.has(text)),
    hasOnlyTalkBeside: hasOnlyTalkBeside && (isBeside || things.size === 0),
  };
}

/** "Do I have a second email? Which one?" */
const GOES_ON =
  /^(?:and )?(?:which(?: ones?)?|what(?: is it| are they)?|whats it|who(?: is it)?)$/iu;

/** Whether a call is for fields by name. */
export function hasFields(call: PlannedCall): boolean {
  return call.tool === PROFILE_TOOL.name && call.fields.length > 0;
}

/** Whether a plan is about a detail. */
export function hasDetail(plan: Plan): boolean {
  return plannedCalls(plan).some((call) => 'fields' in call && call.fields.some(isAskedDetail));
}

/** Whether a part may be the name of something, and no remark on what else is asked. */
function namesThing(text: string, language: string): boolean {
  const words = splitWords(text.replace(COURTEOUS, ''));
  if (words.length > MAX_BARE_WORDS || !/\p{L}{2}/u.test(text)) return false;
  if (language === 'en') return !REMARK.test(words.join(' '));
  const { fillers, limits, doubts, asking, opening } = wordsOf(language);
  return (
    !words.every((word) => fillers.has(word)) &&
    !words.some((word) => [limits, doubts, asking, opening].some((known) => known.has(word)))
  );
}

const COURTEOUS = /\s+(?:please|pls|thanks|thank you)\W*$/iu;

const REMARK =
  /^(?:for|because|cause|cuz|since|as|so|if|when|while|in|on|at|by|with|without|from|to|asap|urgent\w*|please|pls|plz|thanks?|thx|ty|cheers|quick\w*|now|today|tomorrow|tonight|again|or|not|no|nope|yes|yep|just|only|maybe|perhaps|too|that|thats|this|these|it|its|is|was|new|sorry|need|got|hi|hey|hello|mate|bro|team|all|etc|everything|same|first|second|last|next|finally|right|sir|madam|guys?|folks|okta|assistant|one|both)\b|^(?!(?:family|assembly|reply|supply|anomaly|july)\b)\w+ly$|\b(?:i|im|ive|we|you|youre|he|she|they|it|is|are|was|were|isnt|dont|cant|wont|please|pls|thanks|asap|today|now|if|when|because|not)\b/u;

/** Why a plan declines; `null` where it does not. */
export function reasonOf(plan: Plan): DeclineReason | null {
  return plan.outcome === 'decline' ? plan.reason : null;
}

/** Whether the words of a part say what its plan is about. */
function isSure(plan: Plan, text: string, context: PlanContext): boolean {
  if (plan.outcome !== 'answer') return plan.outcome === 'clarify';
  const { language = 'en' } = context;
  if (language !== 'en') return !plan.calls.some(isWholeProfile) || SAYS_PROFILE.test(fold(text));
  return plan.calls.some((call) => !isGuessed(call, text, context));
}

function isWholeProfile(call: PlannedCall): boolean {
  return call.tool === PROFILE_TOOL.name && call.fields.length === 0;
}

/** Whether one of the parts asks for an attribute of the org by its title. */
export function namesTitle(
  parts: readonly PlannedPart[],
  { titles = [], language = 'en' }: PlanContext,
): boolean {
  return parts.some(({ text }) => titleAsked(text, titles, language) !== null);
}

/** Whether a part names an attribute, or the badge where the titles of the org were not read yet. */
export function mayBeTitle(part: PlannedPart, whole: Plan, context: PlanContext): boolean {
  const isUnread = (context.titles ?? []).length === 0 && whole.outcome === 'answer';
  return namesTitle([part], context) || (isUnread && namesBadge(part.text));
}

/** An app opens at once only where the whole prompt plainly asks for it, too; else there is a button. */
function withoutDoubtfulOpening(
  plan: Plan,
  prompt: string,
  whole: Plan,
  context: PlanContext,
): Plan {
  if (plan.outcome !== 'answer') return plan;
  const opened = openedBy(plan);
  const requested = [...opened, ...(whole.outcome === 'answer' ? openedBy(whole) : [])];
  const isPlain = opened.every(
    (application) =>
      readRequestToOpen(prompt, application, context, {
        applications: requested.filter((other) => other !== application),
        hasSeveralRequests: true,
      }) === 'plain',
  );
  return isPlain ? plan : withoutOpening(plan);
}

function openedBy(plan: Plan): readonly AssignedApplication[] {
  return plan.calls.flatMap((call) => (opens(call) ? [call.application] : []));
}

/** The plan with a button for what it opens. */
export function withoutOpening(plan: Plan): Plan {
  if (plan.outcome !== 'answer' || !plan.calls.some(opens)) return plan;
  return { outcome: 'offer', calls: [], readings: [plan] };
}
