import type { AssignedApplication } from '../domain/application.ts';
import { findApplication } from '../search/find-application.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { answerLink, answerNotAssigned, askWhich } from './application-answer.ts';
import type { PlannedPrompt } from './details/custom-attribute.ts';
import type { LinkCall } from './plan-types.ts';
import { SENTENCES } from './sentences.ts';
import { toApplicationSummary } from './application-summary.ts';
import type { AnswerBlock } from './transcript.ts';
import { callTool, emitBlocks } from './turn-events.ts';
import type { TurnEvent, TurnHost } from './turn-host.ts';

const MAX_UNASKED = 4;

/** What a turn needs to execute its calls. */
export interface CallContext {
  /** The prompt; `null` if the user chose a button instead of typing. */
  readonly asked: Omit<PlannedPrompt, 'plan'> | null;
  readonly mayOpen: boolean;
  readonly index: SearchIndex;
  readonly host: TurnHost;
  readonly signal: AbortSignal;
}

/** Shows an app's link, opens the app if the user named it without doubt, or asks which one is meant. */
export async function* answerLinkCall(
  call: LinkCall,
  { mayOpen, index, host, signal }: CallContext,
): AsyncGenerator<TurnEvent> {
  const { action, application: planned, candidates } = call;
  if (planned === null && call.words === '') {
    if (candidates.length > 0) yield* emitBlocks(askWhich(action, candidates, index));
    else yield* emitBlocks(askForAny(action, index));
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
      : askWhich(action, offered, index, fittingCount(call.words, index) - offered.length),
  );
}

/** No app was named: asks which, with the first of the user's own order. */
function askForAny(action: LinkCall['action'], index: SearchIndex): AnswerBlock[] {
  const first = index.applications
    .filter(({ hidden, ssoLink }) => !hidden && ssoLink !== null)
    .slice(0, MAX_UNASKED);
  const text: AnswerBlock = { kind: 'text', text: SENTENCES.whichApplication[action] };
  if (first.length === 0) return [text];
  const candidates = first.map((application) => toApplicationSummary(index, application));
  return [text, { kind: 'choices', action, candidates }];
}

/** How many applications fit the words, where several do. */
function fittingCount(words: string, index: SearchIndex): number {
  const found = findApplication(index, words);
  return found.kind === 'several' ? found.candidates.length : 0;
}

/** The label, or the ID if the label alone does not identify the application. */
function toolArgumentFor(application: AssignedApplication, index: SearchIndex): string {
  const found = findApplication(index, application.label);
  return found.kind === 'found' && found.application === application
    ? application.label
    : application.id;
}
