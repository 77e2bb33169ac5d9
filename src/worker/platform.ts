import type { DpopKeys, OriginRule, WebAuthFlow } from '../auth/auth-deps.ts';
import type { ServiceKeys } from '../auth/administrator/service-key.ts';
import type { UpdateAccounts } from '../domain/account-views.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { DefineItem, Item } from '../domain/stored-item.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Policy } from '../domain/policy.ts';
import type { SessionUser } from '../domain/session.ts';
import type { LinkTarget } from '../messages/protocol.ts';
import type { ACCOUNT_ITEMS, PROFILE_ITEMS } from '../storage/catalog.ts';
import type { ItemsOf } from '../storage/catalog-items.ts';
import type { NativeMessaging } from '../outside/outside-deps.ts';
import type { OnDemand } from './on-demand/on-demand.ts';
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
  /** Makes an item that only the worker's heavy script reads. */
  readonly define: DefineItem;
  readonly update: UpdateAccounts;
  of(id: AccountId): AccountItems;
  /** Removes everything of one account from storage. */
  remove(id: AccountId): Promise<void>;
};

/** All that the worker needs of the browser. */
export interface Platform {
  readonly items: WorkerItems;
  readonly webAuthFlow: WebAuthFlow;
  readonly originRule: OriginRule;
  readonly dpopKeys: DpopKeys;
  readonly native: NativeMessaging;
  /** The private keys of service apps; a page has kept them. */
  readonly serviceKeys: Pick<ServiceKeys, 'read' | 'keepOnly'>;
  readonly version: string;
  readonly userAgent: string;
  /** The code that only some wakes need, read on first use. */
  loadOnDemand(): Promise<OnDemand>;
  loadSearch(): Promise<SearchScript>;
  readonly fetch: typeof fetch;
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Aborts after so many milliseconds. */
  timeout(ms: number): AbortSignal;
  /** From 0 to below 1. */
  random(): number;
  /** Lets what is waiting go first, such as rows on their way to the address bar. */
  untilIdle(): Promise<void>;
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** What the administrator set, as it is in force now. */
  policy(): Promise<Policy>;
  /** The keys of stored items whose unreadable values are quarantined. */
  quarantinedKeys(): Promise<readonly string[]>;
  removeQuarantined(keys: readonly string[]): Promise<void>;
  watchPolicy(listener: () => void): () => void;
  hasHostPermission(orgUrl: string): Promise<boolean>;
  removeHostPermission(orgUrl: string): Promise<void>;
  openUrl(url: string, target: LinkTarget): Promise<void>;
  /** Opens the side panel, or its page in a tab where the browser wants a click for the panel. */
  openAssistant(target: LinkTarget): Promise<void>;
  openOptions(): Promise<void>;
  report(error: unknown): void;
}
