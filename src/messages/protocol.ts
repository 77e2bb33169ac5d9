import type { AccountColor, AccountId } from '../domain/accounts.ts';
import type { ApplicationId } from '../domain/application.ts';
import type { ServiceConnection } from '../domain/connection.ts';
import type { Check, CheckResult } from '../domain/diagnosis.ts';
import type { WireError } from '../domain/errors.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Session } from '../domain/session.ts';

/** Where a link opens. */
export type LinkTarget = 'current-tab' | 'new-tab' | 'background-tab';

/** One JSON-RPC message of MCP, passed on unread. */
export type McpMessage = Readonly<Record<string, unknown>>;

/** An org, and the administrator's connection where the user does not sign in themselves. */
export interface OrgRequest {
  readonly orgUrl: string;
  readonly clientId: string;
  readonly connection?: ConnectionRequest;
}

/** A private key is never sent: the page stores it in the browser, and sends its name. */
export type ConnectionRequest =
  { readonly kind: 'api-token'; readonly apiToken: string } | ServiceConnection;

/**
 * Every message from one of the extension's pages to the worker: type → request, reply. Tools are called by `mcp`;
 * the rest is private to these pages and out of a model's reach.
 */
interface MessageProtocol {
  /**
   * Checks the org by its metadata, and an administrator's connection by reading its user, then stores it; needs host
   * permission.
   */
  'org/save': { request: OrgRequest; reply: OrgConfig };
  /** Applies the administrator's policy, which the browser may deliver a moment after its start. */
  'org/apply-policy': { request: Record<never, never>; reply: null };
  /** Signs out, then removes the account and its org. */
  'org/forget': { request: Record<never, never>; reply: null };
  /** Checks an org and stores it as another account, which becomes the current one. */
  'accounts/add': { request: OrgRequest; reply: OrgConfig };
  /** Makes this the current account on every surface. */
  'accounts/switch': { request: { id: AccountId }; reply: null };
  'accounts/describe': { request: { name: string; color: AccountColor }; reply: null };
  /** `silent`: only if Okta answers without a window; `switch-user`: Okta asks who signs in. */
  'session/sign-in': { request: { how: 'interactive' | 'silent' | 'switch-user' }; reply: Session };
  /** Continues a sign-in whose window closed while the worker was stopped. */
  'session/resume': { request: Record<never, never>; reply: null };
  'session/sign-out': { request: Record<never, never>; reply: Session };
  /** Refreshes the applications if they are stale; `force`: in any case. */
  'applications/refresh': { request: { force: boolean }; reply: null };
  /** Opens the stored link of this application; with `force` even if another user is signed in to Okta. */
  'link/open': {
    request: { applicationId: ApplicationId; where: LinkTarget; force?: true };
    reply: null;
  };
  /** Forgets which applications were opened, and when. */
  'usage/clear': { request: Record<never, never>; reply: null };
  /** Runs one of the diagnostic checks. */
  'diagnose/run': { request: { check: Check }; reply: CheckResult };
  /** A decision about tools and outside assistants: an `OutsideChange`, which the on-demand script validates. */
  'access/change': { request: { change: Readonly<Record<string, unknown>> }; reply: null };
  mcp: { request: { message: McpMessage }; reply: McpMessage | null };
}

export type MessageType = keyof MessageProtocol;
export type RequestOf<T extends MessageType> = MessageProtocol[T]['request'];
export type ReplyOf<T extends MessageType> = MessageProtocol[T]['reply'];

/** A message from a page to the worker; `to` marks it as the product's own. */
export interface MessageEnvelope<T extends MessageType = MessageType> {
  readonly to: 'worker';
  readonly type: T;
  /** The account that the page shows, and in which the request runs. */
  readonly account: AccountId;
  readonly request: RequestOf<T>;
}

export type ReplyEnvelope<T extends MessageType = MessageType> =
  | { readonly ok: true; readonly value: ReplyOf<T> }
  | { readonly ok: false; readonly error: WireError };
