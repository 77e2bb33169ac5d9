import { isProfileField } from '../domain/user-profile.ts';
import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import { answerLinkCall, type CallContext } from './answer-link-call.ts';
import { answerList } from './application-answer.ts';
import { answerCustomAttribute, isUnrecorded } from './details/custom-attribute.ts';
import { answerDetails } from './details/detail-answer.ts';
import { toolFields } from './details/tool-fields.ts';
import type { PlannedCall, ProfileCall } from './plan-types.ts';
import { answerProfile } from './profile-answer.ts';
import { isAskedDetail } from './request-types.ts';
import { callTool, emitBlocks } from './turn-events.ts';
import type { TurnEvent } from './turn-host.ts';

const LIST_LIMIT = 100;

/** Executes planned calls, one after the other, and reports what each gives. */
export async function* answerCalls(
  calls: readonly PlannedCall[],
  turn: CallContext,
): AsyncGenerator<TurnEvent> {
  for (const call of calls) {
    turn.signal.throwIfAborted();
    yield* answerCall(call, turn);
  }
}

async function* answerCall(call: PlannedCall, turn: CallContext): AsyncGenerator<TurnEvent> {
  const { index, host, signal } = turn;
  switch (call.tool) {
    case PROFILE_TOOL.name:
      yield* answerProfileCall(call, turn);
      return;
    case LIST_TOOL.name: {
      const input = { limit: LIST_LIMIT, ...(call.query === null ? {} : { query: call.query }) };
      const output = yield* callTool(host, call.tool, input, signal);
      yield* emitBlocks(answerList(call, output, index, host));
      return;
    }
    case LINK_TOOL.name:
      yield* answerLinkCall(call, turn);
  }
}

async function* answerProfileCall(
  call: ProfileCall,
  { asked: askedBy, host, signal }: CallContext,
): AsyncGenerator<TurnEvent> {
  const details = call.fields.filter(isAskedDetail);
  const named = toolFields(call.fields.filter(isProfileField), details);
  const output =
    named.length > 0 || call.fields.length === 0
      ? yield* callTool(host, call.tool, named.length === 0 ? {} : { fields: named }, signal)
      : null;
  const asked = call.fields.filter((field) => !isAskedDetail(field));
  if (askedBy !== null && output !== null && isUnrecorded(askedBy, asked, output)) {
    const attribute = yield* answerCustomAttribute({ ...askedBy, plan: null }, host, signal);
    if (attribute?.isAnswer === true) {
      yield* emitBlocks(attribute.blocks);
      return;
    }
  }
  if (asked.length > 0 || details.length === 0)
    yield* emitBlocks(answerProfile(asked, output, host));
  if (output !== null)
    yield* emitBlocks(answerDetails(details, output, host, askedBy?.prompt ?? null));
}
