import type { AccountId } from '../../domain/accounts.ts';
import { displayText } from '../../domain/display-text.ts';
import { extensionKey } from '../../domain/extension-id.ts';

/** What an assistant may do with one tool; `ask`: the user is asked each time. */
export const TOOL_PERMISSIONS = ['always', 'ask', 'never'] as const;

export type ToolPermission = (typeof TOOL_PERMISSIONS)[number];

/**
 * An installation of an assistant, or another extension. Only its key is certain: it chose the rest itself.
 */
export interface OutsideAssistant {
  /** Its Ed25519 public key in base64url, or `extension:` and the id that the browser reports. */
  readonly key: string;
  /** For comparison with the code that the bridge prints; `''` for an extension. */
  readonly code: string;
  /** The name under which it was installed; an extension's id. */
  readonly installation: string;
  /** What it calls itself: the latest of an assistant, the first of an extension. */
  readonly name: string;
  /** What the user calls it; `''`: nothing else. */
  readonly label: string;
  /** `waiting`: the user has not decided yet. */
  readonly standing: 'waiting' | 'allowed' | 'refused';
  /** The permission for each account and tool, by {@link permissionKey}; `ask` where there is none. */
  readonly grants: Readonly<Record<string, ToolPermission>>;
  /** When it last connected, in milliseconds since the epoch; 0: never. */
  readonly seenAt: number;
}

export function toolPermissionOf(
  { grants }: OutsideAssistant,
  tool: string,
  account: AccountId,
): ToolPermission {
  const key = permissionKey(tool, account);
  return (Object.hasOwn(grants, key) ? grants[key] : undefined) ?? 'ask';
}

/** Under which the permission for one tool is stored: the user gives it for the data of one account. */
export function permissionKey(tool: string, account: AccountId): string {
  return `${account} ${tool}`;
}

/** An extension of which only the id is known. */
export function newExtension(id: string): OutsideAssistant {
  const key = extensionKey(id);
  const name = sanitizeAssistantName(id);
  const names = { installation: id, name, label: '' };
  return { key, code: '', ...names, standing: 'waiting', grants: {}, seenAt: 0 };
}

const MAX_NAME_LENGTH = 60;

/** Marks without a letter, and characters that no font has to know, may draw nothing. */
const DRAWN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name that an assistant chose, made safe to display; `''` where nothing of it is surely seen. */
export function sanitizeAssistantName(text: string): string {
  const name = displayText(text, MAX_NAME_LENGTH);
  return DRAWN.test(name) ? name : '';
}
