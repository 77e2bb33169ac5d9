import type { DefineItem, Item, ItemDefinition } from './item.ts';
import {
  BRIDGE_PROBLEMS,
  CLOSED,
  GRANTS,
  type DoorState,
  type OutsideAssistant,
  type OutsideEvent,
  type OutsideQuestion,
} from './outside.ts';
import { isFields } from './stored-form.ts';
import { NO_TOOL_USES, readToolUses, type ToolUses } from './tool-use.ts';

const DOOR_STATE: ItemDefinition<DoorState> = {
  area: 'session',
  key: 'door-state',
  version: 1,
  fallback: CLOSED,
  encode: (state) => state,
  decode: readDoorState,
};

const TOOL_USES: ItemDefinition<ToolUses> = {
  area: 'local',
  key: 'tool-uses',
  version: 1,
  fallback: NO_TOOL_USES,
  encode: (uses) => uses,
  decode: readToolUses,
};

/** What is kept of the door, beside the door itself, as items: public keys and choices, no secret. */
export const OUTSIDE = {
  doorState: DOOR_STATE,
  assistants: listItem('local', 'outside-assistants', readOutsideAssistants),
  questions: listItem('session', 'outside-questions', readOutsideQuestions),
  /** Newest first. */
  events: listItem('local', 'outside-events', readOutsideEvents),
  /** Where the person lets each tool be used. */
  toolUses: TOOL_USES,
};

export interface OutsideItems {
  readonly doorState: Item<DoorState>;
  readonly assistants: Item<readonly OutsideAssistant[]>;
  readonly questions: Item<readonly OutsideQuestion[]>;
  readonly events: Item<readonly OutsideEvent[]>;
  readonly toolUses: Item<ToolUses>;
}

export function outsideItems(define: DefineItem): OutsideItems {
  return {
    doorState: define(OUTSIDE.doorState),
    assistants: define(OUTSIDE.assistants),
    questions: define(OUTSIDE.questions),
    events: define(OUTSIDE.events),
    toolUses: define(OUTSIDE.toolUses),
  };
}

function listItem<T>(
  area: 'local' | 'session',
  key: string,
  decode: (stored: unknown) => readonly T[] | undefined,
): ItemDefinition<readonly T[]> {
  return { area, key, version: 1, fallback: [], encode: (list) => list, decode };
}

const PLAIN = ['closed', 'policy', 'permission', 'restart', 'connecting'] as const;

function readDoorState(stored: unknown): DoorState | undefined {
  if (!isFields(stored)) return undefined;
  const { kind, bridge, older, tries, retryAt } = stored;
  const problem = BRIDGE_PROBLEMS.find((known) => known === stored['problem']);
  const plain = PLAIN.find((known) => known === kind);
  if (plain !== undefined) return { kind: plain };
  if (kind === 'open') return typeof bridge === 'string' ? { kind, bridge } : undefined;
  if (kind === 'mismatch')
    return older === 'extension' || older === 'bridge' ? { kind, older } : undefined;
  if (problem === undefined) return undefined;
  if (kind === 'given-up') return { kind, problem };
  return kind === 'waiting' && typeof tries === 'number' && typeof retryAt === 'number'
    ? { kind, problem, tries, retryAt }
    : undefined;
}

function readOutsideAssistants(stored: unknown): readonly OutsideAssistant[] | undefined {
  return listOf(stored, (entry) => {
    const { standing, grants, seenAt } = entry;
    if (standing !== 'waiting' && standing !== 'allowed' && standing !== 'refused') return [];
    if (!hasTexts(entry, ['key', 'code', 'installation', 'name'])) return [];
    const { key, code, installation, name } = entry;
    const kept = Object.entries(isFields(grants) ? grants : {}).flatMap(([tool, value]) => {
      const grant = GRANTS.find((known) => known === value);
      return grant === undefined ? [] : [[tool, grant] as const];
    });
    return [
      {
        key,
        code,
        installation,
        name,
        standing,
        grants: Object.fromEntries(kept),
        seenAt: typeof seenAt === 'number' ? seenAt : 0,
      },
    ];
  });
}

function readOutsideEvents(stored: unknown): readonly OutsideEvent[] | undefined {
  return listOf(stored, (entry) => {
    if (typeof entry['at'] !== 'number' || typeof entry['allowed'] !== 'boolean') return [];
    if (!hasTexts(entry, ['account', 'name', 'tool', 'detail'])) return [];
    const { account, name, tool, detail } = entry;
    return [{ at: entry['at'], account, name, tool, detail, allowed: entry['allowed'] }];
  });
}

function readOutsideQuestions(stored: unknown): readonly OutsideQuestion[] | undefined {
  return listOf(stored, (entry) => {
    if (typeof entry['askedAt'] !== 'number') return [];
    if (!hasTexts(entry, ['id', 'account', 'assistant', 'name', 'tool', 'detail'])) return [];
    const { id, account, assistant, name, tool, detail } = entry;
    return [{ id, account, assistant, name, tool, detail, askedAt: entry['askedAt'] }];
  });
}

type Fields = Readonly<Record<string, unknown>>;

function listOf<T>(
  stored: unknown,
  read: (entry: Fields) => readonly T[],
): readonly T[] | undefined {
  return Array.isArray(stored)
    ? stored.flatMap((entry: unknown) => (isFields(entry) ? read(entry) : []))
    : undefined;
}

function hasTexts<K extends string>(
  entry: Fields,
  names: readonly K[],
): entry is Fields & Readonly<Record<K, string>> {
  return names.every((name) => typeof entry[name] === 'string');
}
