import type { Transcript } from '../../assistant/transcript.ts';
import type { ToolInputs, ToolOutputs, TurnHost } from '../../assistant/turn-host.ts';
import type { Extension } from '../extension.ts';
import type { IndexSource } from './index-source.ts';

interface TurnSurroundings {
  readonly index: IndexSource;
  readonly history: Transcript;
  readonly now: () => number;
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** What one turn may use of the extension. */
export async function createTurnHost(
  extension: Extension,
  { index, history, now, locale, signal }: TurnSurroundings,
): Promise<TurnHost> {
  const usage = await extension.usage.read();
  return {
    index,
    history,
    usage,
    now,
    locale,
    callTool: typedTool(extension),
    async openApplication(applicationId) {
      signal.throwIfAborted();
      await extension.send('link/open', { applicationId, where: 'new-tab' });
    },
  };
}

/** The tools by their types. */
export function typedTool(extension: Extension): TurnHost['callTool'] {
  return async <N extends keyof ToolInputs>(name: N, input: ToolInputs[N], signal: AbortSignal) => {
    const output = await extension.callTool(name, { ...input }, signal);
    // The worker has parsed its output with the tool's own schema, and worker and page are one build.
    return output as ToolOutputs[N];
  };
}
