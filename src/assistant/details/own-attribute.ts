import { valuesOf } from '../../domain/user-details.ts';
import { isProfileField } from '../../domain/user-profile.ts';
import type { ToolOutputs } from '../../tools/index.ts';
import { LIST_TOOL, PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { grammarReader } from '../grammar/grammar-reader.ts';
import type { Plan, PlanContext, PlannedCall } from '../plan-types.ts';
import { isAskedDetail, type AskedField } from '../request-types.ts';
import type { AnswerBlock } from '../transcript.ts';
import { callTool } from '../turn-events.ts';
import type { TurnEvent, TurnHost } from '../turn-host.ts';
import { answerAttribute } from './detail-answer.ts';
import { titleNamed } from './match-title.ts';
import { mayNameSomebody, readSelfQuestion } from './self-question.ts';

const SECTION = 'customAttributes';

interface OwnAttributeAnswer {
  /** Whether it answers the prompt by itself. */
  readonly isAnswer: boolean;
  readonly blocks: readonly AnswerBlock[];
}

/** Whether a prompt may ask for an attribute of the org's own, of which no reader knows. */
export function mayAskCustomAttribute(prompt: string, plan: Plan, context: PlanContext): boolean {
  const question = readSelfQuestion(prompt);
  if (question?.saysSelf !== true || mayNameSomebody(question.text, prompt)) return false;
  switch (plan.outcome) {
    case 'decline':
      return ['unclear', 'insult', 'out-of-scope'].includes(plan.reason);
    case 'offer':
      return true;
    case 'answer':
      return plan.calls.every((call) => isGuessed(call, prompt, context));
    case 'clarify':
      return false;
  }
}

/** Whether the words do not say what the call is about: a profile field that was learned from other prompts, or no app. */
function isGuessed(call: PlannedCall, prompt: string, context: PlanContext): boolean {
  if (call.tool === LIST_TOOL.name) return call.query !== null && call.matches.length === 0;
  if (call.tool !== PROFILE_TOOL.name || call.fields.some(isAskedDetail)) return false;
  const said = grammarReader.read(prompt, context).flatMap(({ plan }) => plan.calls);
  return !said.some(
    (other) =>
      other.tool === call.tool && other.fields.toSorted().join() === call.fields.toSorted().join(),
  );
}

/** Whether Okta records none of the fields, so that the prompt may mean an attribute of the org's own. */
export function isUnrecorded(
  prompt: string,
  fields: readonly AskedField[],
  output: ToolOutputs[typeof PROFILE_TOOL.name],
): boolean {
  return (
    fields.length > 0 &&
    readSelfQuestion(prompt)?.saysSelf === true &&
    fields.every((field) => !isProfileField(field) || output.profile[field] === undefined)
  );
}

/**
 * The answer from the org's own attributes, without a plan only where they are known to be shared; where the org shares none, why, to be said after an answer that leaves
 * the prompt open. `null`: the prompt names none of them, or they cannot be read.
 */
export async function* answerCustomAttribute(
  prompt: string,
  plan: Plan | null,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, OwnAttributeAnswer | null> {
  let output: ToolOutputs[typeof PROFILE_TOOL.name];
  try {
    output = yield* callTool(
      host,
      PROFILE_TOOL.name,
      plan === null ? {} : { fields: [SECTION] },
      signal,
    );
  } catch {
    signal.throwIfAborted();
    return null;
  }
  const values = valuesOf(output[SECTION]);
  const title = titleNamed(prompt, Object.keys(values));
  if (title !== null)
    return { isAnswer: true, blocks: answerAttribute(title, values[title] ?? '') };
  const reason = valuesOf(output['notShared'])[SECTION];
  const isQuestion = /^\W*(?:what|which|where|when|my|show|tell)\b/iu.test(prompt);
  return reason !== undefined &&
    isQuestion &&
    plan?.outcome === 'decline' &&
    plan.reason === 'unclear'
    ? { isAnswer: false, blocks: [{ kind: 'text', text: reason }] }
    : null;
}
