import { valuesOf } from '../../domain/user-details.ts';
import { isProfileField } from '../../domain/user-profile.ts';
import type { ToolOutputs } from '../../tools/index.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { classifierFor } from '../classifier/classifier.ts';
import type { DeclineReason, Plan, PlanContext, PlannedCall } from '../plan-types.ts';
import type { AskedField } from '../request-types.ts';
import type { AnswerBlock } from '../transcript.ts';
import { callTool } from '../turn-events.ts';
import type { KnownAttributes, TurnEvent, TurnHost } from '../turn-host.ts';
import { namesBadge } from './attribute-kinds.ts';
import { HISTORY, titleAsked } from './attribute-question.ts';
import { answerAttribute } from './detail-answer.ts';
import { namesOwnInLanguage } from './foreign-subjects.ts';
import { isGuessed, saysMoreThanFields } from './guessed-calls.ts';
import { titleByItsWords, titleByMainWord, titleByTypos } from './match-title.ts';
import { mayNameSomebody, readSelfQuestion } from './self-question.ts';
import { shownReason } from './shown-details.ts';

const SECTION = 'customAttributes';

interface CustomAttributeAnswer {
  /** Whether it answers the prompt by itself. */
  readonly isAnswer: boolean;
  readonly blocks: readonly AnswerBlock[];
}

/** What was planned for a prompt, and the org's custom attributes as far as they are known. */
export interface PlannedPrompt {
  readonly prompt: string;
  readonly plan: Plan;
  readonly context: PlanContext;
  readonly attributes: KnownAttributes;
}

/** Talk, and what no attribute is called like. */
const NO_ATTRIBUTE: ReadonlySet<DeclineReason> = new Set([
  'change',
  'instructions',
  'typed-link',
  'later',
] as const);
/** A prompt that says so is open to what no reader knows. */
const OPEN_REASONS: ReadonlySet<DeclineReason> = new Set([
  'unclear',
  'insult',
  'out-of-scope',
  'not-recorded',
] as const);

/**
 * Whether a prompt may mean an attribute of the org's own: it has the whole title of one that was read, or words that no
 * field of the profile accounts for. Where the org is known to share attributes that were not read yet, a field that was
 * found may be called like one of them.
 */
export function mayAskCustomAttribute(planned: PlannedPrompt): boolean {
  const { prompt, plan, context, attributes } = planned;
  const language = languageOf(prompt, context);
  if (givesWayToTitle(plan) && titleAsked(prompt, attributes.titles, language) !== null)
    return true;
  const hasStartDate = attributes.titles.some((title) => START_DATE.test(title));
  if (hasStartDate && asksStartDate(prompt, plan, context)) return true;
  const isUnread = attributes.titles.length === 0;
  if (isUnread && plan.outcome === 'decline' && plan.isOtherThing === true) return true;
  if (isUnread && (asksForMore(planned) || (attributes.isShared && mayBeTitle(plan)))) return true;
  return (
    isOpen(planned) &&
    (saysOwn(prompt, language) || titleByTypos(prompt, attributes.titles) !== null)
  );
}

/** Whether a plan is one that a title is taken for while no titles are known. */
function mayBeTitle(plan: Plan): boolean {
  return plan.outcome === 'decline'
    ? OPEN_REASONS.has(plan.reason)
    : plan.outcome !== 'clarify' && givesWayToTitle(plan);
}

/** Whether only a field that the prompt does not name was found for what it asks: no answer to "my blood type". */
export function isAnotherField(prompt: string, plan: Plan, context: PlanContext): boolean {
  if (plan.outcome !== 'answer' || languageOf(prompt, context) !== 'en') return false;
  const [call, ...others] = plan.calls;
  return (
    call?.tool === PROFILE_TOOL.name &&
    call.fields.length > 0 &&
    others.length === 0 &&
    isGuessed(call, prompt, context)
  );
}

/** Whether nothing sure was found for a prompt. */
function isOpen({ prompt, plan, context }: PlannedPrompt): boolean {
  switch (plan.outcome) {
    case 'decline':
      return OPEN_REASONS.has(plan.reason);
    case 'offer':
      return true;
    case 'answer':
      return (
        languageOf(prompt, context) === 'en' &&
        plan.calls.every((call) => isGuessed(call, prompt, context))
      );
    case 'clarify':
      return false;
  }
}

function saysOwn(prompt: string, language: string): boolean {
  const question = readSelfQuestion(prompt);
  return (
    namesOwnInLanguage(prompt, language) ||
    (question?.saysSelf === true && !mayNameSomebody(question.text, prompt))
  );
}

/** Whether words beside the names of the profile's fields, or a date that Okta does not record, are asked for. */
function asksForMore({ prompt, plan, context }: PlannedPrompt): boolean {
  if (plan.outcome !== 'answer') return false;
  const [call, ...others] = plan.calls;
  if (call?.tool !== PROFILE_TOOL.name || others.length > 0) return false;
  if (namesBadge(prompt)) return true;
  if (languageOf(prompt, context) !== 'en') return false;
  return call.fields.includes('startDate')
    ? call.fields.length === 1
    : saysMoreThanFields(prompt, context);
}

/** Whether a title that stands in the prompt is likelier meant than what was planned. */
function givesWayToTitle(plan: Plan): boolean {
  switch (plan.outcome) {
    case 'decline':
      return !NO_ATTRIBUTE.has(plan.reason);
    case 'offer':
    case 'clarify':
      return true;
    case 'answer':
      return plan.calls.length === 1 && plan.calls.every(namesNoApplication);
  }
}

function namesNoApplication(call: PlannedCall): boolean {
  switch (call.tool) {
    case PROFILE_TOOL.name:
      return true;
    case LIST_TOOL.name:
      return call.query !== null && call.matches.length === 0;
    case LINK_TOOL.name:
      return call.application === null;
  }
}

/** Whether Okta records none of the fields, so that the prompt may mean an attribute that the org is known to share. */
export function isUnrecorded(
  { prompt, attributes }: Pick<PlannedPrompt, 'prompt' | 'attributes'>,
  fields: readonly AskedField[],
  output: ToolOutputs[typeof PROFILE_TOOL.name],
): boolean {
  return (
    attributes.isShared &&
    fields.length > 0 &&
    readSelfQuestion(prompt)?.saysSelf === true &&
    fields.every((field) => !isProfileField(field) || output.profile[field] === undefined)
  );
}

/**
 * The answer from the org's custom attributes; where the org shares none, why, to be said after an answer that leaves the
 * prompt open. `null`: the prompt names none of them, or they cannot be read.
 */
export async function* answerCustomAttribute(
  { prompt, plan, context }: Omit<PlannedPrompt, 'attributes' | 'plan'> & { plan: Plan | null },
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, CustomAttributeAnswer | null> {
  let output: ToolOutputs[typeof PROFILE_TOOL.name];
  try {
    output = yield* callTool(host, PROFILE_TOOL.name, { fields: [SECTION] }, signal);
  } catch {
    signal.throwIfAborted();
    return null;
  }
  const values = valuesOf(output[SECTION]);
  const titles = Object.keys(values);
  const title = titleNamed(prompt, plan, context, titles);
  if (title !== null)
    return { isAnswer: true, blocks: answerAttribute(title, values[title] ?? '') };
  const said = valuesOf(output['notShared'])[SECTION];
  const reason = said === undefined ? undefined : shownReason(said, SECTION);
  if (reason !== undefined && asksStartDate(prompt, plan, context))
    return { isAnswer: true, blocks: [{ kind: 'text', text: reason }] };
  const isQuestion = /^\W*(?:what|which|where|when|my|show|tell)\b/iu.test(prompt);
  const isOpenQuestion =
    plan?.outcome === 'decline' &&
    (plan.reason === 'unclear' ? isQuestion : plan.isOtherThing === true);
  return reason !== undefined && isOpenQuestion
    ? { isAnswer: false, blocks: [{ kind: 'text', text: reason }] }
    : null;
}

/** By its whole title; by its main word only where no field was understood. */
function titleNamed(
  prompt: string,
  plan: Plan | null,
  context: PlanContext,
  titles: readonly string[],
): string | null {
  const whole = titleAsked(prompt, titles, languageOf(prompt, context));
  if (whole !== null) return whole;
  const misspelled = plan?.outcome === 'decline' ? titleByTypos(prompt, titles) : null;
  if (misspelled !== null) return misspelled;
  const [startDate, ...otherDates] = titles.filter((title) => START_DATE.test(title));
  if (startDate !== undefined && otherDates.length === 0 && asksStartDate(prompt, plan, context))
    return startDate;
  const isUnderstood =
    plan?.outcome === 'answer' && plan.calls.some((call) => !isGuessed(call, prompt, context));
  const question = readSelfQuestion(prompt);
  if (question === null || HISTORY.test(question.text)) return null;
  return isUnderstood || !question.saysSelf || mayNameSomebody(question.text, prompt)
    ? null
    : (titleByMainWord(prompt, titles) ?? (plan === null ? null : titleByItsWords(prompt, titles)));
}

/** How orgs call the day on which somebody began, which Okta itself does not record. */
const START_DATE =
  /\b(?:hire|hiring|start|joining|entry|employment) date\b|\bdate of (?:hire|joining)\b/iu;

function asksStartDate(prompt: string, plan: Plan | null, context: PlanContext): boolean {
  return (
    plan?.outcome === 'answer' &&
    readSelfQuestion(prompt)?.saysSelf === true &&
    plan.calls.length > 0 &&
    plan.calls.every(
      (call) =>
        'fields' in call && call.fields.join() === 'startDate' && !isGuessed(call, prompt, context),
    )
  );
}

function languageOf(prompt: string, { classifiers = [] }: PlanContext): string {
  return classifierFor(prompt, classifiers)?.language ?? 'en';
}
