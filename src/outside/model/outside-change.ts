import type { AccountId } from '../../domain/accounts.ts';
import { isJsonObject, type JsonObject } from '../../domain/json.ts';
import { isToolName, type ToolName } from '../../tools/texts/tool-names.ts';
import { TOOL_PERMISSIONS, type ToolPermission } from './outside-assistant.ts';
import { OUTSIDE_ANSWERS, type OutsideAnswer } from './outside-request.ts';
import { TOOL_AVAILABILITIES, type ToolAvailability } from './tool-availability.ts';

/** A decision of the user about outside access, an assistant, or a tool. */
export type OutsideChange =
  | { readonly kind: 'turn'; readonly on: boolean }
  /** Lets other extensions of this browser request access. */
  | { readonly kind: 'extensions'; readonly on: boolean }
  | { readonly kind: 'pause'; readonly paused: boolean }
  /** Connects to the bridge at once. */
  | { readonly kind: 'retry' }
  /** The extension may be one that never connected. */
  | {
      readonly kind: 'pair';
      readonly assistant: string;
      readonly allow: boolean;
      /** The account for which every tool is allowed from now on; left out: it asks each time. */
      readonly always?: AccountId;
    }
  | { readonly kind: 'forget'; readonly assistant: string }
  /** What the user calls an assistant from now on; `''`: as it was installed. */
  | { readonly kind: 'rename'; readonly assistant: string; readonly label: string }
  | {
      readonly kind: 'set-permission';
      readonly assistant: string;
      readonly tool: string;
      readonly permission: ToolPermission;
      /** Default: the account that is shown. */
      readonly account?: AccountId;
    }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: OutsideAnswer }
  | { readonly kind: 'clear' }
  /** Where a tool may be used from now on. */
  | { readonly kind: 'use'; readonly tool: ToolName; readonly use: ToolAvailability };

/** Reads a decision from a message; `undefined` where it has another form. */
export function decodeOutsideChange(value: unknown): OutsideChange | undefined {
  if (!isJsonObject(value)) return undefined;
  const {
    kind,
    on,
    paused,
    assistant,
    allow,
    tool,
    permission,
    question,
    answer,
    use,
    label,
    always,
  } = value;
  if (kind === 'turn' || kind === 'extensions')
    return typeof on === 'boolean' ? { kind, on } : undefined;
  if (kind === 'pause') return typeof paused === 'boolean' ? { kind, paused } : undefined;
  if (kind === 'retry' || kind === 'clear') return { kind };
  if (kind === 'answer') {
    const knownAnswer = OUTSIDE_ANSWERS.find((known) => known === answer);
    return typeof question === 'string' && knownAnswer !== undefined
      ? { kind, question, answer: knownAnswer }
      : undefined;
  }
  const toolName = isToolName(tool) ? tool : undefined;
  if (kind === 'use') {
    const availability = TOOL_AVAILABILITIES.find((known) => known === use);
    return toolName !== undefined && availability !== undefined
      ? { kind, tool: toolName, use: availability }
      : undefined;
  }
  if (typeof assistant !== 'string') return undefined;
  if (kind === 'pair') {
    if (typeof allow !== 'boolean') return undefined;
    return { kind, assistant, allow, ...(typeof always === 'string' && { always }) };
  }
  if (kind === 'forget') return { kind, assistant };
  if (kind === 'rename') return typeof label === 'string' ? { kind, assistant, label } : undefined;
  const knownPermission = TOOL_PERMISSIONS.find((known) => known === permission);
  return kind === 'set-permission' && knownPermission !== undefined && toolName !== undefined
    ? { kind, assistant, tool: toolName, permission: knownPermission, ...accountIn(value) }
    : undefined;
}

function accountIn({ account }: JsonObject): { readonly account?: AccountId } {
  return typeof account === 'string' ? { account } : {};
}
