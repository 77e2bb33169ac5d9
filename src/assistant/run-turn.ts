import { toWireError } from '../domain/errors.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { answerCalls } from './answer-calls.ts';
import { changesAttribute } from './details/attribute-question.ts';
import {
  answerCustomAttribute,
  isAnotherField,
  mayAskCustomAttribute,
} from './details/custom-attribute.ts';
import { answerDeclined, suggestPrompts } from './decline-answer.ts';
import { answerNickname } from './nicknames/answer-nickname.ts';
import { readNicknameRequest } from './nicknames/nickname-request.ts';
import { answerOffer } from './offer-answer.ts';
import { alsoDeclined, answerParts } from './parts/answer-parts.ts';
import { planTurn } from './plan.ts';
import type { Plan, PlanContext, PreviousTurn } from './plan-types.ts';
import { previousTurnOf, toMemory, toPreviousTurn } from './previous-turn.ts';
import { SENTENCES } from './sentences.ts';
import { toPlannedCall } from './stored-calls.ts';
import type { OfferOption } from './offer-types.ts';
import { asTyped } from './spoken-prompt.ts';
import { emitBlocks, emitFailure } from './turn-events.ts';
import type { KnownAttributes, TurnEvent, TurnHost } from './turn-host.ts';

const UNCLEAR: Plan = { outcome: 'decline', reason: 'unclear', calls: [] };

/** Answers one prompt: plans it, calls the tools, and reports the results. Opens only an app named without doubt. */
export async function* runTurn(
  typed: string,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  yield { type: 'status', status: 'running' };
  const prompt = asTyped(typed);
  try {
    const prepared = await preparePlan(prompt, host, signal);
    const { index, previous, context, attributes } = prepared;
    const nickname = readNicknameRequest(prompt, index);
    if (nickname !== null) {
      yield* emitBlocks(await answerNickname(nickname, index, host.nicknames));
      yield { type: 'status', status: 'done' };
      return;
    }
    const { parts } = prepared.plan;
    if (parts !== undefined) {
      const turn = { index, host, signal };
      if (yield* answerParts(parts, { context, attributes }, turn)) {
        yield { type: 'memory', memory: toMemory(toPreviousTurn(prepared.plan)) };
        yield { type: 'status', status: 'done' };
        return;
      }
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
        yield* emitBlocks([{ kind: 'text', text: alsoDeclined(reason) }]);
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
    const { titles } = attributes;
    const context = { index, previous, choices, classifiers, titles };
    const plan: Plan = changesAttribute(prompt, titles)
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
