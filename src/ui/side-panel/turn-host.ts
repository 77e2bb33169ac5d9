import type { RememberedChoice } from '../../assistant/offer-types.ts';
import type { Transcript } from '../../assistant/transcript.ts';
import type { AssistantToolName, ToolOutputs, TurnHost } from '../../assistant/turn-host.ts';
import { assistantError } from '../../domain/errors.ts';
import type { Extension } from '../extension.ts';
import type { SearchIndexProvider } from './search-index-provider.ts';

interface TurnHostDeps {
  readonly index: SearchIndexProvider;
  readonly history: Transcript;
  readonly choices: () => Promise<readonly RememberedChoice[]>;
  readonly now: () => number;
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** What one turn may use of the extension. */
export function createTurnHost(
  extension: Extension,
  { index, history, choices, now, locale, signal }: TurnHostDeps,
): TurnHost {
  return {
    index,
    history,
    choices,
    now,
    locale,
    callTool: createTypedToolCaller(extension),
    async openApplication(applicationId) {
      signal.throwIfAborted();
      await extension.send('link/open', { applicationId, where: 'new-tab' });
    },
  };
}

/** The tools by their types. */
export function createTypedToolCaller(extension: Extension): TurnHost['callTool'] {
  return async (name, input, signal) => {
    const output = await extension.callTool(name, { ...input }, signal);
    if (!isOutputOf(name, output)) throw assistantError('INTERNAL', `${name} gave another output.`);
    return output;
  };
}

/** What tells each tool's output; the worker has checked the rest with the tool's own schema. */
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
