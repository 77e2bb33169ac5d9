import type { Transcript } from '../../assistant/transcript.ts';
import type { KnownAttributes, TurnHost } from '../../assistant/turn-host.ts';
import { recentlyOpened } from '../../domain/launch-history.ts';
import { assistantError } from '../../domain/errors.ts';
import { OPTIONAL_SCOPES } from '../../domain/okta-scopes.ts';
import { forAccount } from '../../storage/catalog-items.ts';
import { DETAILS, KNOWN_SCOPES } from '../../storage/on-demand-catalog.ts';
import type { ToolOutputs } from '../../tools/index.ts';
import { NICKNAMES } from '../../storage/personalization-catalog.ts';
import { toolTexts, type ToolName } from '../../tools/texts/tool-names.ts';
import type { Extension } from '../extension.ts';
import { readGuideFacts } from './read-guide-facts.ts';
import type { ReadSearchIndex } from './current-search-index.ts';

interface TurnHostDeps {
  readonly index: ReadSearchIndex;
  readonly history: Transcript;
  readonly choices: TurnHost['choices'];
  readonly classifiers: TurnHost['classifiers'];
  readonly shownRows: TurnHost['shownRows'];
  readonly now: () => number;
  readonly locale: string;
  readonly signal: AbortSignal;
}

/** The part of the extension that one turn may use. */
export function createTurnHost(
  extension: Extension,
  { index, history, choices, classifiers, shownRows, now, locale, signal }: TurnHostDeps,
): TurnHost {
  return {
    index,
    history,
    choices,
    attributes: () => readKnownAttributes(extension),
    classifiers,
    nicknames: extension.storedItem(forAccount(NICKNAMES, extension.account)),
    shownRows,
    recent: async () => recentlyOpened(await extension.launches.read()),
    guideFacts: () => readGuideFacts(extension),
    async refresh() {
      await extension.send('applications/refresh', { force: true });
    },
    now,
    locale,
    callTool: createTypedToolCaller(extension),
    async openApplication(applicationId) {
      signal.throwIfAborted();
      await extension.send('link/open', { applicationId, where: 'new-tab' });
    },
  };
}

/** What the worker has stored of the org's custom attributes. */
async function readKnownAttributes({
  storedItem,
  account,
}: Pick<Extension, 'storedItem' | 'account'>): Promise<KnownAttributes> {
  const [details, scopes] = await Promise.all([
    storedItem(forAccount(DETAILS, account)).read(),
    storedItem(forAccount(KNOWN_SCOPES, account)).read(),
  ]);
  return {
    titles: Object.keys(details.customAttributes?.value ?? {}),
    isShared: scopes?.granted.includes(OPTIONAL_SCOPES.customAttributes) === true,
  };
}

/** Calls a tool and types its output by the tool's own schema. */
export function createTypedToolCaller({
  callTool,
}: Pick<Extension, 'callTool'>): TurnHost['callTool'] {
  return async (name, input, signal) => {
    const output = await callTool(name, { ...input }, signal);
    if (!isOutputOf(name, output)) throw assistantError('INTERNAL', `${name} gave another output.`);
    return output;
  };
}

/** The worker has checked the rest with the tool's own schema. */
function isOutputOf<N extends ToolName>(name: N, output: object): output is ToolOutputs[N] {
  const key = toolTexts(name)?.outputKey;
  return key !== undefined && key in output;
}
