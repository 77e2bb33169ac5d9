import type { Transcript } from '../../assistant/transcript.ts';
import type { AssistantToolName, ToolOutputs, TurnHost } from '../../assistant/turn-host.ts';
import { assistantError } from '../../domain/errors.ts';
import type { Extension } from '../extension.ts';
import type { ReadSearchIndex } from './current-search-index.ts';

interface TurnHostDeps {
  readonly index: ReadSearchIndex;
  readonly history: Transcript;
  readonly now: () => number;
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** The part of the extension that one turn may use. */
export function createTurnHost(
  extension: Extension,
  { index, history, now, locale, signal }: TurnHostDeps,
): TurnHost {
  return {
    index,
    history,
    now,
    locale,
    callTool: createTypedToolCaller(extension),
    async openApplication(applicationId) {
      signal.throwIfAborted();
      await extension.send('link/open', { applicationId, where: 'new-tab' });
    },
  };
}

/** Calls tools with their own input and output types. */
export function createTypedToolCaller(extension: Extension): TurnHost['callTool'] {
  return async (name, input, signal) => {
    const output = await extension.callTool(name, { ...input }, signal);
    if (!isOutputOf(name, output)) throw assistantError('INTERNAL', `${name} gave another output.`);
    return output;
  };
}

/** A key that identifies each tool's output; the worker has validated the output with the tool's schema. */
const OUTPUT_KEYS = {
  get_my_user_profile: 'profile',
  list_assigned_applications: 'applications',
  get_application_sso_link: 'candidates',
} satisfies { readonly [N in AssistantToolName]: keyof ToolOutputs[N] };

function isOutputOf<N extends AssistantToolName>(
  name: N,
  output: object,
): output is ToolOutputs[N] {
  return OUTPUT_KEYS[name] in output;
}
