import { isJsonObject, type JsonObject } from '../../domain/json.ts';
import { BRIDGE_PROBLEMS, type BridgeStatus } from './bridge-status.ts';
import { TOOL_PERMISSIONS, type OutsideAssistant } from './outside-assistant.ts';
import type { OutsideDenial, OutsideEvent, OutsideQuestion } from './outside-request.ts';

const KINDS_WITHOUT_DETAIL = ['closed', 'policy', 'permission', 'restart', 'connecting'] as const;

export function decodeBridgeStatus(stored: unknown): BridgeStatus | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { kind, bridge, older, tries, retryAt } = stored;
  const problem = BRIDGE_PROBLEMS.find((known) => known === stored['problem']);
  const simpleKind = KINDS_WITHOUT_DETAIL.find((known) => known === kind);
  if (simpleKind !== undefined) return { kind: simpleKind };
  if (kind === 'open') return typeof bridge === 'string' ? { kind, bridge } : undefined;
  if (kind === 'mismatch')
    return older === 'extension' || older === 'bridge' ? { kind, older } : undefined;
  if (problem === undefined) return undefined;
  if (kind === 'given-up') return { kind, problem };
  return kind === 'waiting' && typeof tries === 'number' && typeof retryAt === 'number'
    ? { kind, problem, tries, retryAt }
    : undefined;
}

export function decodeBridgeCommand(stored: unknown): readonly string[] | undefined {
  return Array.isArray(stored) ? stored.filter((word) => typeof word === 'string') : undefined;
}

export function decodeOutsideAssistants(stored: unknown): readonly OutsideAssistant[] | undefined {
  return listOf(stored, (entry) => {
    const { standing, grants, seenAt } = entry;
    if (standing !== 'waiting' && standing !== 'allowed' && standing !== 'refused') return [];
    if (!hasStrings(entry, ['key', 'code', 'installation', 'name'])) return [];
    const { key, code, installation, name } = entry;
    const permissions = Object.entries(isJsonObject(grants) ? grants : {}).flatMap(
      ([tool, value]) => {
        const permission = TOOL_PERMISSIONS.find((known) => known === value);
        return permission === undefined ? [] : [[tool, permission] as const];
      },
    );
    return [
      {
        key,
        code,
        installation,
        name,
        label: typeof entry['label'] === 'string' ? entry['label'] : '',
        standing,
        grants: Object.fromEntries(permissions),
        seenAt: typeof seenAt === 'number' ? seenAt : 0,
      },
    ];
  });
}

export function decodeOutsideEvents(stored: unknown): readonly OutsideEvent[] | undefined {
  return listOf(stored, (entry) => {
    if (typeof entry['at'] !== 'number' || typeof entry['allowed'] !== 'boolean') return [];
    if (!hasStrings(entry, ['account', 'name', 'tool', 'detail'])) return [];
    const { account, name, tool, detail } = entry;
    const count = typeof entry['count'] === 'number' ? entry['count'] : 1;
    return [{ at: entry['at'], count, account, name, tool, detail, allowed: entry['allowed'] }];
  });
}

export function decodeOutsideQuestions(stored: unknown): readonly OutsideQuestion[] | undefined {
  return listOf(stored, (entry) => {
    if (typeof entry['askedAt'] !== 'number') return [];
    if (!hasStrings(entry, ['id', 'account', 'assistant', 'name', 'tool', 'detail'])) return [];
    const { id, account, assistant, name, tool, detail } = entry;
    const claim = typeof entry['claim'] === 'string' ? entry['claim'] : '';
    return [{ id, account, assistant, name, claim, tool, detail, askedAt: entry['askedAt'] }];
  });
}

export function decodeOutsideDenials(stored: unknown): readonly OutsideDenial[] | undefined {
  return listOf(stored, (entry) => {
    if (typeof entry['count'] !== 'number' || typeof entry['until'] !== 'number') return [];
    if (!hasStrings(entry, ['assistant', 'tool'])) return [];
    const { assistant, tool } = entry;
    return [{ assistant, tool, count: entry['count'], until: entry['until'] }];
  });
}

function listOf<T>(
  stored: unknown,
  read: (entry: JsonObject) => readonly T[],
): readonly T[] | undefined {
  return Array.isArray(stored)
    ? stored.flatMap((entry: unknown) => (isJsonObject(entry) ? read(entry) : []))
    : undefined;
}

function hasStrings<K extends string>(
  entry: JsonObject,
  names: readonly K[],
): entry is JsonObject & Readonly<Record<K, string>> {
  return names.every((name) => typeof entry[name] === 'string');
}
