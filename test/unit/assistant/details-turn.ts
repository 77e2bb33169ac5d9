import { runTurn } from '../../../src/assistant/run-turn.ts';
import type { Transcript } from '../../../src/assistant/transcript.ts';
import type { TurnEvent, TurnHost } from '../../../src/assistant/turn-host.ts';
import type { Nickname } from '../../../src/domain/personalization.ts';
import type { DetailSection, DetailValues } from '../../../src/domain/user-details.ts';
import type { UserProfile } from '../../../src/domain/user-profile.ts';
import { getMyUserProfile } from '../../../src/tools/get-my-user-profile.ts';
import { TOOLS } from '../../../src/tools/index.ts';
import { runTool } from '../../../src/tools/run-tool.ts';
import { createTypedToolCaller } from '../../../src/ui/side-panel/turn-host.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { directoryOf, TAKEN_AT, toolContext } from '../../fakes/tool-context.ts';
import { index } from './applications.ts';

export type Shared = { readonly [S in DetailSection]?: DetailValues };

interface DetailsOrg {
  /** What the org shares; nothing else has its scope. */
  readonly shared: Shared;
  readonly profile?: UserProfile;
  /** Whether the org's custom attributes were read before. */
  readonly isRead?: boolean;
  /** Whether the org is known to share them. */
  readonly isShared?: boolean;
  readonly classifiers?: TurnHost['classifiers'];
}

/** What a turn in the panel did: its events, and the sections that Okta was asked for. */
export async function turn(
  prompt: string,
  {
    shared,
    profile = { organization: 'Acme Corp' },
    isRead = false,
    isShared = isRead,
    classifiers,
  }: DetailsOrg,
  history: Transcript = [],
): Promise<{ events: TurnEvent[]; requested: DetailSection[]; opened: string[] }> {
  const opened: string[] = [];
  const requested: DetailSection[] = [];
  const context = toolContext(directoryOf(index.applications, profile));
  const callTool = createTypedToolCaller({
    async callTool(name, input) {
      const tool = TOOLS.find((one) => one.name === name) ?? getMyUserProfile;
      const outcome = await runTool(tool, input, {
        ...context,
        details: {
          async read(section, _signal, onlyKnown = false) {
            const values = shared[section];
            if (!onlyKnown || values !== undefined) requested.push(section);
            return values === undefined
              ? { kind: 'not-shared', reason: 'scope', takenAt: TAKEN_AT }
              : {
                  kind: 'shared',
                  values,
                  isCut: Object.keys(values).length === 1000,
                  takenAt: TAKEN_AT,
                };
          },
        },
      });
      if (outcome.kind === 'error') throw new Error(outcome.hint);
      return outcome.output;
    },
  });
  const host: TurnHost = {
    index: async () => index,
    history,
    choices: async () => [],
    nicknames: memoryItem<readonly Nickname[]>([]),
    attributes: async () => ({
      titles: isRead ? Object.keys(shared.customAttributes ?? {}) : [],
      isShared,
    }),
    classifiers: classifiers ?? (async () => []),
    now: () => 0,
    locale: 'en-GB',
    timeZone: 'UTC',
    callTool,
    openApplication: async (id) => void opened.push(id),
  };
  const events: TurnEvent[] = [];
  for await (const event of runTurn(prompt, host, new AbortController().signal)) events.push(event);
  return { events, requested, opened };
}

/** What the panel says. */
export async function answer(prompt: string, org: DetailsOrg): Promise<string> {
  return textOf(await turn(prompt, org));
}

/** What the panel says to the last of several prompts. */
export async function answerTo(
  prompts: readonly [string, string],
  org: DetailsOrg,
): Promise<string> {
  const [before, prompt] = prompts;
  const { events } = await turn(before, org);
  const memory = events.flatMap((event) => (event.type === 'memory' ? [event.memory] : [])).at(-1);
  const earlier = {
    id: '1',
    prompt: before,
    askedAt: 0,
    status: 'done',
    calls: [],
    blocks: [],
    ...(memory && { memory }),
  } as const;
  return textOf(await turn(prompt, org, [earlier]));
}

function textOf({ events }: { readonly events: readonly TurnEvent[] }): string {
  const blocks = events.flatMap((event) => (event.type === 'block' ? [event.block] : []));
  return blocks.map((block) => (block.kind === 'text' ? block.text : block.kind)).join(' | ');
}
