import { PROFILE_TOOL } from '../../tools/texts/tool-texts.ts';
import { answerCalls } from '../answer-calls.ts';
import type { CallContext } from '../answer-link-call.ts';
import {
  answerCustomAttribute,
  isAnotherField,
  mayAskCustomAttribute,
  type PlannedPrompt,
} from '../details/custom-attribute.ts';
import { answerOffer } from '../offer-answer.ts';
import type { DeclineReason, PlannedPart, ProfileCall } from '../plan-types.ts';
import { isAskedDetail } from '../request-types.ts';
import { profileCall } from '../resolve/calls.ts';
import { fillIn, formatList, SENTENCES } from '../sentences.ts';
import type { AnswerBlock } from '../transcript.ts';
import { emitBlocks } from '../turn-events.ts';
import type { TurnEvent } from '../turn-host.ts';

type Asked = Omit<PlannedPrompt, 'prompt' | 'plan'>;

/**
 * Answers each of several things that a prompt asks for, and names what was not answered; tells whether anything was.
 */
export async function* answerParts(
  parts: readonly PlannedPart[],
  asked: Asked,
  turn: Omit<CallContext, 'asked' | 'mayOpen'>,
): AsyncGenerator<TurnEvent, boolean> {
  const { host, signal } = turn;
  const declined: DeclineReason[] = [];
  const unanswered: string[] = [];
  const reasons: AnswerBlock[] = [];
  const answered = new Set<string>();
  const joined = joinFields(parts, asked);
  for (const { text, written, plan, isUnderstood } of joined) {
    const planned = { ...asked, prompt: text, plan };
    const attribute = mayAskCustomAttribute(planned)
      ? yield* answerCustomAttribute(planned, host, signal)
      : null;
    if (attribute?.isAnswer === true) {
      const said = JSON.stringify(attribute.blocks);
      // "Where may I park? Which space?" asks for one thing twice.
      if (!answered.has(said)) yield* emitBlocks(attribute.blocks);
      answered.add(said);
    } else if (!isUnderstood || isAnotherField(text, plan, asked.context)) {
      unanswered.push(written);
      if (reasons.length === 0) reasons.push(...(attribute?.blocks ?? []));
    } else if (plan.outcome === 'decline') declined.push(plan.reason);
    else {
      if (plan.outcome === 'offer') yield* emitBlocks(answerOffer(plan, false));
      const mayOpen = plan.outcome === 'answer';
      yield* answerCalls(plan.calls, { ...turn, mayOpen, asked: { ...asked, prompt: text } });
    }
  }
  if (unanswered.length + declined.length === joined.length && declined.length === 0) return false;
  if (unanswered.length > 0)
    yield* emitBlocks([{ kind: 'text', text: notAnswered(unanswered) }, ...reasons]);
  for (const reason of new Set(declined))
    yield* emitBlocks([{ kind: 'text', text: alsoDeclined(reason) }]);
  return true;
}

/** Why the rest of a prompt was not answered. */
export function alsoDeclined(reason: DeclineReason): string {
  return fillIn(SENTENCES.alsoDeclined, { reason: SENTENCES.declined[reason] });
}

function notAnswered(parts: readonly string[]): string {
  const quoted = parts.map((text) => fillIn(SENTENCES.quoted, { text }));
  return fillIn(SENTENCES.notAnswered, { parts: formatList(quoted) });
}

/** Parts that ask for fields of the profile and nothing else, one after the other, are answered in one sentence. */
function joinFields(parts: readonly PlannedPart[], asked: Asked): PlannedPart[] {
  const joined: PlannedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const before = last === undefined ? null : plainFields(last, asked);
    const own = plainFields(part, asked);
    if (last === undefined || before === null || own === null) {
      joined.push(part);
      continue;
    }
    const fields = [...new Set([...before.fields, ...own.fields])];
    joined[joined.length - 1] = {
      ...last,
      text: [last.text, part.text].join(' and '),
      plan: { outcome: 'answer', calls: [profileCall(fields)], declined: [] },
    };
  }
  return joined;
}

function plainFields({ text, plan, isUnderstood }: PlannedPart, asked: Asked): ProfileCall | null {
  if (plan.outcome !== 'answer' || !isUnderstood) return null;
  const [call, ...others] = plan.calls;
  const isPlain =
    call?.tool === PROFILE_TOOL.name &&
    others.length === 0 &&
    call.fields.length > 0 &&
    !call.fields.some((field) => isAskedDetail(field) || field === 'startDate') &&
    !mayAskCustomAttribute({ ...asked, prompt: text, plan });
  return isPlain ? call : null;
}
