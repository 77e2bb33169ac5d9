import type { AccountId, Accounts } from '../domain/accounts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import type { OutsideAccess } from '../outside/model/outside-access.ts';
import type { ItemDefinition } from '../domain/stored-item.ts';
import type { PromptHandoff } from '../domain/prompt-handoff.ts';
import type { Policy } from '../domain/policy.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Session } from '../domain/session.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Usage } from '../domain/usage.ts';
import type { Transcript } from '../assistant/transcript.ts';
import type { searchApplications } from '../search/search-applications.ts';
import type { createSearchIndex } from '../search/search-index.ts';
import type { MessageType, ReplyOf, RequestOf } from '../messages/protocol.ts';

/** The part of the search that pages use. */
export interface SearchFunctions {
  readonly createSearchIndex: typeof createSearchIndex;
  readonly searchApplications: typeof searchApplications;
}

/** A stored value that a face shows: read once, then told of each change. */
export interface Readable<T> {
  read(): Promise<T>;
  /** Calls `listener` with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

export interface Writable<T> extends Readable<T> {
  write(value: T): Promise<void>;
}

/** What the pages know of the extension around them: the one thing a face is given. */
export interface Extension {
  /** The account that this page shows; a page is drawn anew for another. */
  readonly account: AccountId;
  readonly accounts: Readable<Accounts>;
  readonly org: Readable<OrgConfig | null>;
  readonly session: Readable<Session>;
  readonly applications: Readable<Snapshot<readonly AssignedApplication[]> | null>;
  readonly usage: Readable<Usage>;
  /** What the administrator set. */
  readonly policy: Readable<Policy>;
  /** The door for assistants outside of the browser. */
  readonly outsideAccess: Readable<OutsideAccess>;
  /** A stored value that only some pages use. */
  storedItem<T>(definition: ItemDefinition<T>): Writable<T>;
  readonly transcript: Writable<Transcript>;
  readonly panelPrompt: Writable<PromptHandoff | null>;
  /** The exact redirect URI that an administrator registers in Okta. */
  readonly redirectUri: string;
  readonly version: string;
  /** This extension's id, under which others connect to it. */
  readonly id: string;
  /** `chrome`, `chromium`, `edge`, `brave` or `firefox`. */
  readonly browser: string;
  /** Throws `AssistantError`; where no reply comes in time, `WORKER_UNREACHABLE` (sign-in has no limit). */
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<ReplyOf<T>>;
  /** Runs one tool through the worker's MCP server; throws `AssistantError`. */
  callTool(
    name: string,
    input: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** The search, in a script of its own that is read on first use. */
  loadSearch(): Promise<SearchFunctions>;
  /** Asks for access to the org's host; call it in the click's own task, before any await. */
  requestHostPermission(orgUrl: string): Promise<boolean>;
  /** Asks for the right to start the bridge; call it in the click's own task, before any await. */
  requestNativeMessaging(): Promise<boolean>;
  /** Takes a private key out of a PEM text, as one that signs and cannot be exported; throws `SERVICE_KEY_INVALID`. */
  importServiceKey(pem: string): Promise<CryptoKey>;
  /** Keeps it in this browser under a new name; the worker forgets it where no connection comes to use it. */
  storeServiceKey(key: CryptoKey): Promise<string>;
  /** Must be called in a click's own task. */
  openSidePanel(): Promise<void>;
  openOptions(): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Closes this page, as the popup does after opening an application. */
  close(): void;
}
