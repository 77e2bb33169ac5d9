import type { SearchIndex } from '../../search/search-index.ts';
import { answerCalls } from '../answer-calls.ts';
import { toMemory, toPreviousTurn } from '../previous-turn.ts';
import { emitBlocks } from '../turn-events.ts';
import type { TurnEvent, TurnHost } from '../turn-host.ts';
import { answerListRequest } from './answer-list-request.ts';
import { readListRequest } from './read-list-request.ts';
import { shownListIn } from './shown-list.ts';

/**
 * Answers a prompt that is about the list in view and nothing else; tells whether it was one. It opens only what a verb asks
 * to open, at a place in that list.
 */
export async function* answerLastList(
  prompt: string,
  index: SearchIndex,
  host: TurnHost,
  signal: AbortSignal,
): AsyncGenerator<TurnEvent, boolean> {
  const request = readListRequest(prompt);
  if (request === null) return false;
  const recent = await host.recent();
  const list = shownListIn(host.history, index, (block) => host.shownRows(block), recent);
  const answer = answerListRequest(request, { index, list, recent, locale: host.locale });
  if (answer === null) return false;
  if (answer.kind === 'blocks') {
    yield* emitBlocks(answer.blocks);
    return true;
  }
  const plan = { outcome: 'answer', calls: [answer.call], declined: [] } as const;
  yield { type: 'memory', memory: toMemory(toPreviousTurn(plan)) };
  yield* answerCalls(plan.calls, { asked: null, mayOpen: true, index, host, signal });
  return true;
}
