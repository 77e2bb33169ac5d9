import type { AccountId, Accounts } from '../domain/accounts.ts';
import type { AssignedApplication } from '../domain/application.ts';
import type { OutsideAccess } from '../outside/model/outside-access.ts';
import type { ItemDefinition } from '../domain/stored-item.ts';
import type { Personalization, Pins } from '../domain/personalization.ts';
import type { PromptHandoff } from '../domain/prompt-handoff.ts';
import type { Policy } from '../domain/policy.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Session } from '../domain/session.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { LaunchHistory } from '../domain/launch-history.ts';
import type { Transcript } from '../assistant/transcript.ts';
import type { searchApplications } from '../search/search-applications.ts';
import type { personalizationReader } from '../storage/personalization-catalog.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { MessageType, ReplyOf, RequestOf } from '../messages/protocol.ts';

/** The search functions that pages use. */
export interface SearchFunctions {
  createSearchIndex(
    applications: readonly AssignedApplication[],
    aliases: Policy['aliases'],
    personalization: Personalization,
  ): SearchIndex;
  readonly personalizationReader: typeof personalizationReader;
  readonly searchApplications: typeof searchApplications;
}

/** A stored value that a surface shows and watches for changes. */
export interface Readable<T> {
  read(): Promise<T>;
  /** Calls `listener` with each new value until the returned function is called. */
  watch(listener: (value: T) => void): () => void;
}

export interface Writable<T> extends Readable<T> {
  write(value: T): Promise<void>;
}

/** A key combination for each command, such as `['Alt', 'Shift', 'K']`; empty if none is bound. */
export interface Shortcuts {
  readonly popup: readonly string[];
  readonly panel: readonly string[];
}

/** The extension as its pages see it; each surface gets one. */
export interface Extension {
  /** The account that this page shows; the page is rendered again for another. */
  readonly account: AccountId;
  readonly accounts: Readable<Accounts>;
  readonly org: Readable<OrgConfig | null>;
  readonly session: Readable<Session>;
  readonly applications: Readable<Snapshot<readonly AssignedApplication[]> | null>;
  readonly launches: Readable<LaunchHistory>;
  readonly pins: Writable<Pins>;
  /** The administrator's managed policy. */
  readonly policy: Readable<Policy>;
  /** The settings of access for outside assistants. */
  readonly outsideAccess: Readable<OutsideAccess>;
  /** A stored value that only some pages use. */
  storedItem<T>(definition: ItemDefinition<T>): Writable<T>;
  readonly transcript: Writable<Transcript>;
  readonly promptHandoff: Writable<PromptHandoff | null>;
  /** The exact redirect URI that an administrator registers in Okta. */
  readonly redirectUri: string;
  readonly version: string;
  /** This extension's id, which other extensions use to connect. */
  readonly id: string;
  /** `chrome`, `chromium`, `edge`, `brave` or `firefox`. */
  readonly browser: string;
  /** The keys that are bound now; the user can change or remove them in the browser. */
  readShortcuts(): Promise<Shortcuts>;
  /** Throws `AssistantError`; `WORKER_UNREACHABLE` if no reply comes in time (sign-in has no limit). */
  send<T extends MessageType>(type: T, request: RequestOf<T>): Promise<ReplyOf<T>>;
  /** Runs one tool through the worker's MCP server; throws `AssistantError`. */
  callTool(
    name: string,
    input: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Loads the search, which is a separate script. */
  loadSearch(): Promise<SearchFunctions>;
  /** What people call apps and what apps are for, as `readBrands` reads it. */
  readBrandTable(): Promise<string>;
  /** The table with which the assistant reads prompts in a language; `null` where it cannot be read. */
  readClassifierTable(language: string): Promise<Uint8Array | null>;
  /** Requests access to the org's host; call it in the click's own task, before any await. */
  requestHostPermission(orgUrl: string): Promise<boolean>;
  /** Requests the permission to start the bridge; call it in the click's own task, before any await. */
  requestNativeMessaging(): Promise<boolean>;
  /** Imports a private key from a PEM text as a non-exportable signing key; throws `SERVICE_KEY_INVALID`. */
  importServiceKey(pem: string): Promise<CryptoKey>;
  /** Stores it in this browser under a new name, which it returns; the worker deletes keys that no connection uses. */
  storeServiceKey(key: CryptoKey): Promise<string>;
  /** Call it in a click's own task. */
  openSidePanel(): Promise<void>;
  openOptions(): Promise<void>;
  /** Opens the page that takes a newcomer through the set-up. */
  openWelcome(): Promise<void>;
  /** Opens the browser's own page for the keys of extensions. */
  openShortcuts(): Promise<void>;
  copyText(text: string): Promise<void>;
  /** Shows this page anew, in the language that was chosen. */
  reload(): void;
  /** Closes this page, as the popup does after opening an app. */
  close(): void;
}
