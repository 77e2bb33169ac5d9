import type { AccountColor, AccountId } from '../domain/accounts.ts';
import type { ApplicationId } from '../domain/application.ts';
import type { ServiceConnection } from '../domain/connection.ts';
import type { Check, CheckResult } from '../domain/diagnosis.ts';
import type { WireError } from '../domain/errors.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Session } from '../domain/session.ts';

/** Where a link opens. */
export type LinkTarget = 'current-tab' | 'new-tab' | 'background-tab';

/** One JSON-RPC message of MCP, not looked into on its way. */
export type McpMessage = Readonly<Record<string, unknown>>;

/** An org, and where the person does not sign in to it themselves, an administrator's way in. */
export interface OrgRequest {
  readonly orgUrl: string;
  readonly clientId: string;
  readonly connection?: ConnectionRequest;
}

/** A private key crosses no message: the page keeps it in the browser, and names it. */
export type ConnectionRequest =
  { readonly kind: 'api-token'; readonly apiToken: string } | ServiceConnection;

/**
 * Every message from an own page to the worker: type → request, reply. What is a tool goes by `mcp`;
 * the rest is private to the product's own pages and out of a model's reach.
 */
export interface MessageProtocol {
  /**
   * Checks the org by its metadata, an administrator's connection by reading its user, and keeps it; host permission
   * must have been given before.
   */
  'org/save': { request: OrgRequest; reply: OrgConfig };
  /** Takes over what the administrator set by policy, which may come a moment after the browser's start. */
  'org/apply-policy': { request: Record<never, never>; reply: null };
  /** Signs out, then forgets the account and its org. */
  'org/forget': { request: Record<never, never>; reply: null };
  /** Checks and keeps another org, or another way into the same one, as an account of its own, and shows it. */
  'accounts/add': { request: OrgRequest; reply: OrgConfig };
  /** Makes every face show this account. */
  'accounts/switch': { request: { id: AccountId }; reply: null };
  'accounts/describe': { request: { name: string; color: AccountColor }; reply: null };
  /** `silent`: only if Okta answers without a window; `switch-user`: Okta asks who signs in. */
  'session/sign-in': { request: { how: 'interactive' | 'silent' | 'switch-user' }; reply: Session };
  /** Goes on with a sign-in whose window ended while the worker was stopped. */
  'session/resume': { request: Record<never, never>; reply: null };
  'session/sign-out': { request: Record<never, never>; reply: Session };
  /** Makes sure that the applications snapshot is fresh; `force` asks Okta in any case. */
  'applications/refresh': { request: { force: boolean }; reply: null };
  /** Opens the link that Okta gave for this application, from the snapshot; `anyway`: whoever it opens for. */
  'link/open': {
    request: { applicationId: ApplicationId; where: LinkTarget; anyway?: true };
    reply: null;
  };
  /** Forgets which applications were opened here, and when. */
  'usage/clear': { request: Record<never, never>; reply: null };
  /** Checks one of the things that have to be right for everything else to work. */
  'diagnose/run': { request: { check: Check }; reply: CheckResult };
  /** What the person decides about tools and outside assistants: an `OutsideChange`, whose form is looked at on demand. */
  'access/change': { request: { change: Readonly<Record<string, unknown>> }; reply: null };
  mcp: { request: { message: McpMessage }; reply: McpMessage | null };
}

export type MessageType = keyof MessageProtocol;
export type RequestOf<T extends MessageType> = MessageProtocol[T]['request'];
export type ReplyOf<T extends MessageType> = MessageProtocol[T]['reply'];

/** A message as it crosses from page to worker; `to` tells ours from any other. */
export interface MessageEnvelope<T extends MessageType = MessageType> {
  readonly to: 'worker';
  readonly type: T;
  /** The account that the page shows: what it asks for is done there, whichever is current by then. */
  readonly account: AccountId;
  readonly request: RequestOf<T>;
}

export type ReplyEnvelope<T extends MessageType = MessageType> =
  | { readonly ok: true; readonly value: ReplyOf<T> }
  | { readonly ok: false; readonly error: WireError };
