import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import { isProfileField } from '../domain/user-profile.ts';
import { toWireError } from '../domain/errors.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { answerLinkCall, type CallContext } from './answer-link-call.ts';
import { answerList } from './application-answer.ts';
import { changesAttribute } from './details/attribute-question.ts';
import { answerDetails } from './details/detail-answer.ts';
import { toolFields } from './details/tool-fields.ts';
import {
  answerCustomAttribute,
  isAnotherField,
  isUnrecorded,
  mayAskCustomAttribute,
} from './details/custom-attribute.ts';
import { answerDeclined, suggestPrompts } from './decline-answer.ts';
import { answerNickname } from './nicknames/answer-nickname.ts';
import { readNicknameRequest } from './nicknames/nickname-request.ts';
import { answerOffer } from './offer-answer.ts';
import { planTurn } from './plan.ts';
import type { Plan, PlanContext, PlannedCall, PreviousTurn } from './plan-types.ts';
import { previousTurnOf, toMemory, toPreviousTurn } from './previous-turn.ts';
import { answerProfile } from './profile-answer.ts';
import { fillIn, SENTENCES } from './sentences.ts';
import { toPlannedCall } from './stored-calls.ts';
import { isAskedDetail } from './request-types.ts';
import type { OfferOption } from './offer-types.ts';
import { callTool, emitBlocks, emitFailure } from './turn-events.ts';
import type { KnownAttributes, TurnEvent, TurnHost } from './turn-host.ts';

const LIST_LIMIT = 100;
const UNCLEAR: Plan = { outcome: 'decline', reason: 'unclear', calls: [] };

/** Answers one prompt: plans it, calls the tools, and reports the results. Opens only an app named without doubt. */
export async function* runTurn(
  prompt: string,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  yield { type: 'status', status: 'running' };
  try {
    const prepared = await preparePlan(prompt, host, signal);
    const { index, previous, context, attributes } = prepared;
    const nickname = readNicknameRequest(prompt, index);
    if (nickname !== null) {
      yield* emitBlocks(await answerNickname(nickname, index, host.nicknames));
      yield { type: 'status', status: 'done' };
      return;
    }
    const planned = { prompt, plan: prepared.plan, context, attributes };
    const attribute = mayAskCustomAttribute(planned)
      ? yield* answerCustomAttribute(planned, host, signal)
      : null;
    const plan = isAnotherField(prompt, prepared.plan, context) ? UNCLEAR : prepared.plan;
    yield { type: 'memory', memory: toMemory(toPreviousTurn(plan)) };
    if (attribute?.isAnswer === true) {
      yield* emitBlocks(attribute.blocks);
      yield { type: 'status', status: 'done' };
      return;
    }
    if (plan.outcome === 'decline') yield* emitBlocks(answerDeclined(plan.reason, prompt, index));
    if (attribute !== null) yield* emitBlocks(attribute.blocks);
    if (plan.outcome === 'offer') yield* emitBlocks(answerOffer(plan, previous === null));
    const turn = {
      asked: { prompt, context, attributes },
      mayOpen: plan.outcome === 'answer',
      index,
      host,
      signal,
    };
    yield* answerCalls(plan.calls, turn);
    if (plan.outcome === 'answer')
      for (const reason of plan.declined)
        yield* emitBlocks([
          {
            kind: 'text',
            text: fillIn(SENTENCES.alsoDeclined, { reason: SENTENCES.declined[reason] }),
          },
        ]);
    yield { type: 'status', status: 'done' };
  } catch (thrown) {
    yield* emitFailure(toWireError(thrown), signal);
  }
}

/** Executes what the user chose on a card; for `null` (none of these), suggests prompts. */
export async function* runChoice(
  option: OfferOption | null,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  try {
    const index = await host.index(signal);
    if (option === null) {
      yield* emitBlocks([{ kind: 'text', text: SENTENCES.noneOfThese }, suggestPrompts(index)]);
      return;
    }
    const calls = option.calls.flatMap((call) => toPlannedCall(call, index) ?? []);
    if (calls.length < option.calls.length)
      yield* emitBlocks([{ kind: 'text', text: SENTENCES.changedMeanwhile }]);
    const plan = { outcome: 'answer', calls, declined: [] } as const;
    yield { type: 'memory', memory: toMemory(toPreviousTurn(plan)) };
    yield* answerCalls(calls, { asked: null, mayOpen: true, index, host, signal });
  } catch (thrown) {
    yield* emitFailure(toWireError(thrown), signal);
  }
}

async function* answerCalls(
  calls: readonly PlannedCall[],
  turn: CallContext,
): AsyncGenerator<TurnEvent> {
  for (const call of calls) {
    turn.signal.throwIfAborted();
    yield* answerCall(call, turn);
  }
}

interface PreparedPlan {
  readonly index: SearchIndex;
  readonly previous: PreviousTurn | null;
  readonly plan: Plan;
  readonly context: PlanContext;
  readonly attributes: KnownAttributes;
}

/** Plans a prompt. Small talk needs no data, so it works without a sign-in. */
async function preparePlan(
  prompt: string,
  host: TurnHost,
  signal: AbortSignal,
): Promise<PreparedPlan> {
  const [choices, classifiers, attributes] = await Promise.all([
    host.choices(),
    host.classifiers(prompt),
    host.attributes(),
  ]);
  const planWith = (index: SearchIndex): PreparedPlan => {
    const previous = previousTurnOf(host.history, index);
    const context = { index, previous, choices, classifiers };
    const plan: Plan = changesAttribute(prompt, attributes.titles)
      ? { outcome: 'decline', reason: 'change', calls: [] }
      : planTurn(prompt, context);
    return { index, previous, context, attributes, plan };
  };
  try {
    return planWith(await host.index(signal));
  } catch (thrown) {
    const prepared = planWith(createSearchIndex([]));
    const { plan } = prepared;
    if (signal.aborted || plan.outcome !== 'decline' || plan.reason === 'unclear') throw thrown;
    return prepared;
  }
}

async function* answerCall(call: PlannedCall, turn: CallContext): AsyncGenerator<TurnEvent> {
  const { asked: askedBy, index, host, signal } = turn;
  switch (call.tool) {
    case PROFILE_TOOL.name: {
      const fields = call.fields.filter(isProfileField);
      const details = call.fields.filter(isAskedDetail);
      const named = toolFields(fields, details);
      const output =
        named.length > 0 || call.fields.length === 0
          ? yield* callTool(host, call.tool, named.length === 0 ? {} : { fields: named }, signal)
          : null;
      const asked = call.fields.filter((field) => !isAskedDetail(field));
      if (askedBy !== null && output !== null && isUnrecorded(askedBy, asked, output)) {
        const own = { ...askedBy, plan: null };
        const attribute = yield* answerCustomAttribute(own, host, signal);
        if (attribute?.isAnswer === true) {
          yield* emitBlocks(attribute.blocks);
          return;
        }
      }
      if (asked.length > 0 || details.length === 0)
        yield* emitBlocks(answerProfile(asked, output, host));
      if (output !== null)
        yield* emitBlocks(answerDetails(details, output, host, askedBy?.prompt ?? null));
      return;
    }
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
