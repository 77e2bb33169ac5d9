import type { AccountId } from '../../domain/accounts.ts';
import { displayText } from '../../domain/display-text.ts';
import { lookalikeSkeleton } from '../../domain/lookalikes.ts';
import type { OutsideAccess } from './outside-access.ts';
import { extensionIdOf, extensionKey } from '../../domain/extension-id.ts';
import { isAllowedByPolicy } from './extension-access.ts';
import type { Policy } from '../../domain/policy.ts';
import { isJsonObject } from '../../domain/json.ts';
import {
  TOOL_NAMES,
  TOOL_AVAILABILITIES,
  type ToolName,
  type ToolAvailability,
} from './tool-availability.ts';

/** Why the bridge could not be reached. */
export const BRIDGE_PROBLEMS = ['not-installed', 'forbidden', 'exited', 'broken'] as const;

export type BridgeProblem = (typeof BRIDGE_PROBLEMS)[number];

/** What the door does at the moment. */
export type BridgeStatus =
  | { readonly kind: 'closed' }
  /** The administrator does not allow it. */
  | { readonly kind: 'policy' }
  /** The browser's permission is missing. */
  | { readonly kind: 'permission' }
  /** Given, but not to the worker that runs: the browser gives it to the next one. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open'; readonly bridge: string }
  /** Extension and bridge speak different protocols. */
  | { readonly kind: 'mismatch'; readonly older: 'extension' | 'bridge' }
  /** Tried again at `retryAt`, in milliseconds since the epoch. */
  | {
      readonly kind: 'waiting';
      readonly problem: BridgeProblem;
      readonly tries: number;
      readonly retryAt: number;
    }
  /** Tried often enough: only the person, or the browser's next start, tries again. */
  | { readonly kind: 'given-up'; readonly problem: BridgeProblem };

export const BRIDGE_DISCONNECTED: BridgeStatus = { kind: 'closed' };

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

/** Those that the person has yet to decide about, of what can come in at the moment. */
export function pendingAssistants(
  all: readonly OutsideAssistant[],
  { on, extensions }: OutsideAccess,
  policy: Policy,
): readonly OutsideAssistant[] {
  return all.filter(({ key, standing }) => {
    const mayAsk = extensionIdOf(key) === null ? on : extensions;
    return standing === 'waiting' && mayAsk && !isAllowedByPolicy(key, policy);
  });
}

/** Those that were decided about, the person's own and those that policy sets; the latter wait for nobody. */
export function decidedAssistants(
  all: readonly OutsideAssistant[],
  policy: Policy,
): readonly OutsideAssistant[] {
  const preapproved = (policy.allowedExtensions ?? [])
    .filter((id) => !all.some(({ key }) => key === extensionKey(id)))
    .map(newExtension);
  return [...all, ...preapproved].flatMap((one): readonly OutsideAssistant[] => {
    if (one.standing !== 'waiting') return [one];
    return isAllowedByPolicy(one.key, policy) ? [{ ...one, standing: 'allowed' }] : [];
  });
}

/** Whether another assistant goes by the same name with another key: then one of them may be an impostor. */
export function hasNameConflict(
  { key, name, code, installation }: OutsideAssistant,
  all: readonly OutsideAssistant[],
): boolean {
  return all.some(
    (other) =>
      other.key !== key &&
      (nameSkeleton(other.name) === nameSkeleton(name) ||
        other.installation === installation ||
        (code !== '' && other.code === code)),
  );
}

/** The name, with the code where another goes by the same one. */
export function disambiguatedName(
  assistant: OutsideAssistant,
  all: readonly OutsideAssistant[],
): string {
  const { name, code, installation } = assistant;
  return hasNameConflict(assistant, all) ? `${name} (${code || installation})` : name;
}

/** What of a name the eye tells apart; a small i counts as an l, which it is taken for in capitals. */
function nameSkeleton(name: string): string {
  return lookalikeSkeleton(name).replaceAll('i', 'l') || name;
}

/** In place of a tool's name: to be signed in to Okta by the browser's own session. */
export const SIGN_IN_REQUEST = 'sign_in';

/** A call that waits for the person. */
export interface OutsideQuestion {
  readonly id: string;
  /** The account whose data it is about. */
  readonly account: AccountId;
  /** Key of the assistant. */
  readonly assistant: string;
  readonly name: string;
  readonly tool: string;
  /** What the assistant asks the tool for, such as an application's name; `''` where there is nothing to say. */
  readonly detail: string;
  readonly askedAt: number;
}

export const OUTSIDE_ANSWERS = ['once', 'always', 'no', 'never'] as const;

export type OutsideAnswer = (typeof OUTSIDE_ANSWERS)[number];

/** Something that an assistant asked for, and whether it got it. */
export interface OutsideEvent {
  readonly at: number;
  /** The account whose data it was about. */
  readonly account: string;
  readonly name: string;
  readonly tool: string;
  readonly detail: string;
  readonly allowed: boolean;
}

/** What the person decides about the door, who comes through it, and which tools there are. */
export type OutsideChange =
  | { readonly kind: 'turn'; readonly on: boolean }
  /** Lets other extensions of this browser ask. */
  | { readonly kind: 'extensions'; readonly on: boolean }
  | { readonly kind: 'pause'; readonly paused: boolean }
  /** Tries at once to reach the bridge. */
  | { readonly kind: 'retry' }
  /** An extension may be named that has never been here. */
  | { readonly kind: 'pair'; readonly assistant: string; readonly allow: boolean }
  | { readonly kind: 'forget'; readonly assistant: string }
  | {
      readonly kind: 'grant';
      readonly assistant: string;
      readonly tool: string;
      readonly grant: ToolPermission;
    }
  | { readonly kind: 'answer'; readonly question: string; readonly answer: OutsideAnswer }
  | { readonly kind: 'clear' }
  /** Where a tool may be used from now on. */
  | { readonly kind: 'use'; readonly tool: ToolName; readonly use: ToolAvailability };

const MAX_NAME_LENGTH = 60;
/** As long as the longest name that a tool takes: what is cut off is not consented to. */
const MAX_DETAIL_LENGTH = 500;

/** A name or a word of an assistant's own, made fit for display. */
export function outsideText(text: string): string {
  return displayText(text, MAX_NAME_LENGTH);
}

/** What an assistant asks a tool for, whole. */
export function detailText(text: string): string {
  return displayText(text, MAX_DETAIL_LENGTH);
}

export function readOutsideChange(value: unknown): OutsideChange | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, on, paused, assistant, allow, tool, grant, question, answer, use } = value;
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
  const toolName = TOOL_NAMES.find((known) => known === tool);
  if (kind === 'use') {
    const availability = TOOL_AVAILABILITIES.find((known) => known === use);
    return toolName !== undefined && availability !== undefined
      ? { kind, tool: toolName, use: availability }
      : undefined;
  }
  if (typeof assistant !== 'string') return undefined;
  if (kind === 'pair') return typeof allow === 'boolean' ? { kind, assistant, allow } : undefined;
  if (kind === 'forget') return { kind, assistant };
  const permission = TOOL_PERMISSIONS.find((known) => known === grant);
  return kind === 'grant' && permission !== undefined && toolName !== undefined
    ? { kind, assistant, tool: toolName, grant: permission }
    : undefined;
}
