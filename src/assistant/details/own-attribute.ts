import { valuesOf } from '../../domain/user-details.ts';
import type { ToolOutputs } from '../../tools/index.ts';
import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import type { Plan } from '../plan-types.ts';
import type { AnswerBlock } from '../transcript.ts';
import { callTool } from '../turn-events.ts';
import type { TurnEvent, TurnHost } from '../turn-host.ts';
import { answerAttribute } from './detail-answer.ts';
import { titleNamed } from './match-title.ts';

const SECTION = 'customAttributes';

interface OwnAttributeAnswer {
  /** Whether it answers the prompt by itself. */
  readonly isAnswer: boolean;
  readonly blocks: readonly AnswerBlock[];
}

const OWN = /\b(?:my|i|our)\b/iu;

/** Whether a prompt may ask for an attribute of the org's own, of which no reader knows. */
export function mayAskOwnAttribute(prompt: string, plan: Plan): boolean {
  if (!OWN.test(prompt)) return false;
  switch (plan.outcome) {
    case 'decline':
      return ['unclear', 'insult', 'outside'].includes(plan.reason);
    case 'offer':
      return true;
    case 'answer':
    case 'clarify':
      return false;
  }
}

/**
 * The answer from the org's own attributes; where the org shares none, why, to be said after an answer that leaves
 * the prompt open. `null`: the prompt names none of them, or they cannot be read.
 */
export async function* answerOwnAttribute(
  prompt: string,
  plan: Plan,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, OwnAttributeAnswer | null> {
  let output: ToolOutputs[typeof PROFILE_TOOL.name];
  try {
    output = yield* callTool(host, PROFILE_TOOL.name, { fields: [SECTION] }, signal);
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
    plan.outcome === 'decline' &&
    plan.reason === 'unclear'
    ? { isAnswer: false, blocks: [{ kind: 'text', text: reason }] }
    : null;
}
