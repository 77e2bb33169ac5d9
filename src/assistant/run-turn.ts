import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import { isProfileField } from '../domain/user-profile.ts';
import { toWireError } from '../domain/errors.ts';
import { findApplication } from '../search/find-application.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { answerLink, answerList, answerNotAssigned, askWhich } from './application-answer.ts';
import { answerDetails } from './details/detail-answer.ts';
import { toolFields } from './details/tool-fields.ts';
import { answerOwnAttribute, mayAskOwnAttribute } from './details/own-attribute.ts';
import { answerDeclined, suggestPrompts } from './decline-answer.ts';
import { answerOffer } from './offer-answer.ts';
import { planTurn } from './plan.ts';
import type { LinkCall, Plan, PlannedCall, PreviousTurn } from './plan-types.ts';
import { previousTurnOf, toMemory, toPreviousTurn } from './previous-turn.ts';
import { answerProfile } from './profile-answer.ts';
import { fillIn, SENTENCES } from './sentences.ts';
import { toPlannedCall } from './stored-calls.ts';
import { isAskedDetail } from './request-types.ts';
import type { OfferOption } from './offer-types.ts';
import { callTool, emitBlocks, emitFailure } from './turn-events.ts';
import type { TurnEvent, TurnHost } from './turn-host.ts';

const LIST_LIMIT = 100;

/** Answers one prompt: plans it, calls the tools, and says what came of it. Opens only what was named without doubt. */
export async function* runTurn(
  prompt: string,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  yield { type: 'status', status: 'running' };
  try {
    const { index, plan, previous } = await preparePlan(prompt, host, signal);
    const attribute = mayAskOwnAttribute(prompt, plan)
      ? yield* answerOwnAttribute(prompt, plan, host, signal)
      : null;
    yield { type: 'memory', memory: toMemory(toPreviousTurn(plan)) };
    if (attribute?.isAnswer === true) {
      yield* emitBlocks(attribute.blocks);
      yield { type: 'status', status: 'done' };
      return;
    }
    if (plan.outcome === 'decline') yield* emitBlocks(answerDeclined(plan.reason, prompt, index));
    if (attribute !== null) yield* emitBlocks(attribute.blocks);
    if (plan.outcome === 'offer') yield* emitBlocks(answerOffer(plan, previous === null));
    yield* answerCalls(plan.calls, plan.outcome === 'answer', index, host, signal);
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

/** Carries out what the user chose on a card; `null` for none of it: says what can be asked. */
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
    yield* answerCalls(calls, true, index, host, signal);
  } catch (thrown) {
    yield* emitFailure(toWireError(thrown), signal);
  }
}

async function* answerCalls(
  calls: readonly PlannedCall[],
  mayOpen: boolean,
  index: SearchIndex,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  for (const call of calls) {
    signal.throwIfAborted();
    yield* answerCall(call, mayOpen, index, host, signal);
  }
}

interface PreparedPlan {
  readonly index: SearchIndex;
  readonly previous: PreviousTurn | null;
  readonly plan: Plan;
}

/** Plans a prompt. Talk that needs no data is answered without a sign-in. */
async function preparePlan(
  prompt: string,
  host: TurnHost,
  signal: AbortSignal,
): Promise<PreparedPlan> {
  const [choices, classifiers] = await Promise.all([host.choices(), host.classifiers(prompt)]);
  const planWith = (index: SearchIndex): PreparedPlan => {
    const previous = previousTurnOf(host.history, index);
    return { index, previous, plan: planTurn(prompt, { index, previous, choices, classifiers }) };
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

async function* answerCall(
  call: PlannedCall,
  mayOpen: boolean,
  index: SearchIndex,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
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
      if (asked.length > 0 || details.length === 0)
        yield* emitBlocks(answerProfile(asked, output, host));
      if (output !== null) yield* emitBlocks(answerDetails(details, output, host));
      return;
    }
    case LIST_TOOL.name: {
      const input = { limit: LIST_LIMIT, ...(call.query === null ? {} : { query: call.query }) };
      const output = yield* callTool(host, call.tool, input, signal);
      yield* emitBlocks(answerList(call, output, index, host));
      return;
    }
    case LINK_TOOL.name:
      yield* answerLinkCall(call, mayOpen, index, host, signal);
  }
}

async function* answerLinkCall(
  call: LinkCall,
  mayOpen: boolean,
  index: SearchIndex,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent> {
  const { action, application: planned, candidates } = call;
  if (planned === null && call.words === '') {
    if (candidates.length > 0) yield* emitBlocks(askWhich(action, candidates, index));
    else
      yield* emitBlocks([
        { kind: 'text', text: SENTENCES.whichApplication[action] },
        suggestPrompts(index),
      ]);
    return;
  }
  const words = planned === null ? call.words : toolArgumentFor(planned, index);
  const output = yield* callTool(host, call.tool, { application: words }, signal);
  const found = output.application;
  if (planned !== null && found !== null && found.id === planned.id) {
    const shouldOpen = action === 'open' && mayOpen;
    if (shouldOpen) {
      signal.throwIfAborted();
      await host.openApplication(planned.id);
    }
    yield* emitBlocks(answerLink(found, shouldOpen, index));
    return;
  }
  const offered = output.candidates.length > 0 ? output.candidates : found === null ? [] : [found];
  if (planned !== null && offered.length > 0)
    yield* emitBlocks([{ kind: 'text', text: SENTENCES.changedMeanwhile }]);
  yield* emitBlocks(
    output.result === 'none'
      ? answerNotAssigned(call, offered.length > 0 ? offered : candidates, index)
      : askWhich(action, offered, index),
  );
}

/** The label as the person reads it; the id where the label alone would not name the application. */
function toolArgumentFor(application: AssignedApplication, index: SearchIndex): string {
  const found = findApplication(index, application.label);
  return found.kind === 'found' && found.application === application
    ? application.label
    : application.id;
}
