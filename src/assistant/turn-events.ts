import type { WireError } from '../domain/errors.ts';
import type { ToolInputs, ToolOutputs } from '../tools/index.ts';
import type { ToolName } from '../tools/texts/tool-names.ts';
import type { AnswerBlock } from './transcript.ts';
import type { TurnEvent, TurnHost } from './turn-host.ts';

/** Calls a tool and reports the call, before and after. */
export async function* callTool<N extends ToolName>(
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

export function* emitBlocks(blocks: readonly AnswerBlock[]): Generator<TurnEvent> {
  for (const block of blocks) yield { type: 'block', block };
}

export function* emitFailure(error: WireError, signal: AbortSignal): Generator<TurnEvent> {
  if (signal.aborted || error.code === 'CANCELLED') {
    yield { type: 'status', status: 'stopped' };
    return;
  }
  yield { type: 'block', block: { kind: 'problem', error } };
  const status = error.code === 'SIGN_IN_REQUIRED' ? 'needs-sign-in' : 'done';
  yield { type: 'status', status };
}
