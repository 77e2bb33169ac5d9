import { displayText } from '../../domain/display-text.ts';
import { extensionKey } from '../../domain/extension-id.ts';

/** What an assistant may do with one tool; `ask`: the person is asked each time. */
export const TOOL_PERMISSIONS = ['always', 'ask', 'never'] as const;

export type ToolPermission = (typeof TOOL_PERMISSIONS)[number];

/**
 * An installation of an assistant, or another extension, known by its key alone: all else is what it says of itself.
 */
export interface OutsideAssistant {
  /** Ed25519 public key, base64url, no secret; or `extension:` and the id that the browser vouches for. */
  readonly key: string;
  /** What the person compares with the code that the bridge printed; `''` for an extension. */
  readonly code: string;
  /** The name under which it was installed; an extension's id. */
  readonly installation: string;
  readonly name: string;
  /** `waiting`: the person has not decided yet. */
  readonly standing: 'waiting' | 'allowed' | 'refused';
  /** Grant of each tool; a tool without one is asked for. */
  readonly grants: Readonly<Record<string, ToolPermission>>;
  /** When it last joined, in milliseconds since the epoch. */
  readonly seenAt: number;
}

export function toolPermissionOf({ grants }: OutsideAssistant, tool: string): ToolPermission {
  return (Object.hasOwn(grants, tool) ? grants[tool] : undefined) ?? 'ask';
}

/** An extension of which nothing but its id is known. */
export function newExtension(id: string): OutsideAssistant {
  const key = extensionKey(id);
  const name = outsideText(id);
  return { key, code: '', installation: id, name, standing: 'waiting', grants: {}, seenAt: 0 };
}

const MAX_NAME_LENGTH = 60;

/** A name or a word of an assistant's own, made fit for display. */
export function outsideText(text: string): string {
  return displayText(text, MAX_NAME_LENGTH);
}
