import { LINK_TOOL, LIST_TOOL, PROFILE_TOOL } from '../tools/texts/tool-texts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import { isProfileField, type ProfileField } from '../domain/user-profile.ts';
import { toWireError, type WireError } from '../domain/errors.ts';
import { findApplication } from '../search/find-application.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import type { ToolInputs, ToolOutputs } from '../tools/index.ts';
import type { ToolName } from '../tools/texts/tool-names.ts';
import { answerLink, answerList, answerNotAssigned, askWhich } from './application-answer.ts';
import { answerDeclined, suggestPrompts } from './decline-answer.ts';
import { answerOffer } from './offer-answer.ts';
import { planTurn } from './plan.ts';
import type { LinkCall, Plan, PlannedCall, PreviousTurn } from './plan-types.ts';
import { previousTurnOf, toMemory, toPreviousTurn } from './previous-turn.ts';
import { answerProfile } from './profile-answer.ts';
import { fillIn, SENTENCES } from './sentences.ts';
import { toPlannedCall } from './stored-calls.ts';
import type { OfferOption } from './offer-types.ts';
import type { AnswerBlock } from './transcript.ts';
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
    yield { type: 'memory', memory: toMemory(toPreviousTurn(plan)) };
    if (plan.outcome === 'decline') yield* emitBlocks(answerDeclined(plan.reason, prompt, index));
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
      const isNeeded = fields.length > 0 || call.fields.length === 0;
      const output = isNeeded
        ? yield* callTool(
            host,
            call.tool,
            fields.length === 0 ? {} : { fields: withManagerId(fields) },
            signal,
          )
        : null;
      yield* emitBlocks(answerProfile(call.fields, output, host));
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

/** Many orgs fill in the manager's ID alone. */
function withManagerId(fields: readonly ProfileField[]): ProfileField[] {
  return fields.includes('manager') && !fields.includes('managerId')
    ? [...fields, 'managerId']
    : [...fields];
}

/** The label as the person reads it; the id where the label alone would not name the application. */
function toolArgumentFor(application: AssignedApplication, index: SearchIndex): string {
  const found = findApplication(index, application.label);
  return found.kind === 'found' && found.application === application
    ? application.label
    : application.id;
}

/** Calls a tool and tells of it, before and after. */
async function* callTool<N extends ToolName>(
  host: TurnHost,
  tool: N,
  input: ToolInputs[N],
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, ToolOutputs[N]> {
  const record = { tool, input: { ...input } };
  const start = host.now();
  yield { type: 'call', record: { ...record, outcome: 'running', milliseconds: null } };
  try {
    const output = await host.callTool(tool, input, signal);
    yield { type: 'call', record: { ...record, outcome: 'ok', milliseconds: host.now() - start } };
    return output;
  } catch (thrown) {
    yield {
      type: 'call',
      record: { ...record, outcome: 'error', milliseconds: host.now() - start },
    };
    throw thrown;
  }
}

function* emitBlocks(blocks: readonly AnswerBlock[]): Generator<TurnEvent> {
  for (const block of blocks) yield { type: 'block', block };
}

function* emitFailure(error: WireError, signal: AbortSignal): Generator<TurnEvent> {
  if (signal.aborted || error.code === 'CANCELLED') {
    yield { type: 'status', status: 'stopped' };
    return;
  }
  yield { type: 'block', block: { kind: 'problem', error } };
  const status = error.code === 'SIGN_IN_REQUIRED' ? 'needs-sign-in' : 'done';
  yield { type: 'status', status };
}
