import type { DpopKeys, OriginRule, WebAuthFlow } from '../auth/auth-deps.ts';
import type { ServiceKeys } from '../auth/administrator/service-key.ts';
import type { UpdateAccounts } from '../domain/account-views.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { BrowserText } from '../domain/browser-texts.ts';
import type { DefineItem, Item } from '../domain/stored-item.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Policy } from '../domain/policy.ts';
import type { SessionUser } from '../domain/session.ts';
import type { LinkTarget } from '../messages/protocol.ts';
import type { ACCOUNT_ITEMS, PROFILE_ITEMS } from '../storage/catalog.ts';
import type { CatalogRows, ItemsOf } from '../storage/catalog-items.ts';
import type { NativeMessaging } from '../outside/outside-deps.ts';
import type { SearchScript } from './search-script.ts';

/** The stored items of one account. */
export type AccountItems = ItemsOf<typeof ACCOUNT_ITEMS> & {
  /** Writing `null` removes the account from the list. */
  readonly org: Item<OrgConfig | null>;
  readonly user: Item<SessionUser | null>;
};

/** The stored items of the browser profile, and those of each account. */
export type WorkerItems = ItemsOf<typeof PROFILE_ITEMS> & {
  /** The catalog's rows of each account. */
  readonly accountRows: typeof ACCOUNT_ITEMS;
  /** Defines an item that only the on-demand script uses. */
  readonly define: DefineItem;
  readonly update: UpdateAccounts;
  of(id: AccountId): AccountItems;
  /** Deletes the items of these rows of one account from storage. */
  remove(id: AccountId, rows: CatalogRows): Promise<void>;
};

/** Takes what was deleted out of the browser's own files, too. */
export interface Erasure {
  /** To be called before a deletion: what a browser that dies meanwhile leaves is finished at its next start. */
  begin(): Promise<void>;
  /** Whether one began and did not finish. */
  isDue(): Promise<boolean>;
  /** Rewrites the files. Restarts the extension if it brings back values that a dead browser had lost. */
  finish(): Promise<void>;
}

/** What is stored, and locks around it. */
export interface WorkerStorage {
  readonly items: WorkerItems;
  readonly dpopKeys: DpopKeys;
  readonly erasure: Erasure;
  /** The private keys of service apps; only the options page stores one. */
  readonly serviceKeys: Pick<ServiceKeys, 'read' | 'deleteAllExcept'>;
  /** The administrator's policy as it is now. */
  policy(): Promise<Policy>;
  watchPolicy(listener: () => void): () => void;
  /** The keys of stored items whose unreadable values are quarantined. */
  quarantinedKeys(): Promise<readonly string[]>;
  removeQuarantined(keys: readonly string[]): Promise<void>;
  /** Runs `work` while no other context of the extension holds the lock of this name. */
  withLock: WithLock;
}

export type WithLock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export interface BrowserApi {
  readonly webAuthFlow: WebAuthFlow;
  readonly originRule: OriginRule;
  readonly native: NativeMessaging;
  /** The extension's version. */
  readonly version: string;
  readonly userAgent: string;
  /** What the browser shows of the extension, in the language that is chosen now, else the browser's own. */
  browserTexts(): Promise<BrowserText>;
  hasHostPermission(orgUrl: string): Promise<boolean>;
  removeHostPermission(orgUrl: string): Promise<void>;
  openUrl(url: string, target: LinkTarget): Promise<void>;
  /** Opens the side panel, or its page in a tab if the browser requires a click for the panel. */
  openPanelOrTab(target: LinkTarget): Promise<void>;
  openOptions(): Promise<void>;
  openWelcome(): Promise<void>;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  timeout(ms: number): AbortSignal;
  /** Resolves after pending work, such as rows on their way to the address bar. */
  untilIdle(): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

/** Everything that the worker needs from the browser. */
export interface Platform extends WorkerStorage, BrowserApi, Clock {
  loadSearch(): Promise<SearchScript>;
  readonly fetch: typeof fetch;
  report(error: unknown): void;
}
