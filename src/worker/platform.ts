import type { DpopKeys, OriginRule, WebAuthFlow } from '../auth/auth-deps.ts';
import type { ServiceKeys } from '../auth/administrator/service-key.ts';
import type { ServiceToken } from '../auth/administrator/service-token.ts';
import type { TokenSet } from '../auth/token-endpoint/token-set.ts';
import type { PendingRefresh, PendingSignIn } from '../auth/sign-in/pending-requests.ts';
import type { UpdateAccounts } from '../domain/account-views.ts';
import type { AccountId, Accounts } from '../domain/accounts.ts';
import type { PendingAction } from '../domain/pending-action.ts';
import type { OutsideAccess } from '../outside/model/outside-access.ts';
import type { DefineItem, Item } from '../domain/stored-item.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { PromptHandoff } from '../domain/prompt-handoff.ts';
import type { Policy } from '../domain/policy.ts';
import type { RateLimit } from '../domain/rate-limit.ts';
import type { Session, SessionUser } from '../domain/session.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ApplicationsSnapshot } from '../domain/stored-codecs.ts';
import type { Usage } from '../domain/usage.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import type { Transcript } from '../assistant/transcript.ts';
import type { LinkTarget } from '../messages/protocol.ts';
import type { NativeMessaging } from '../outside/outside-deps.ts';
import type { SearchScript } from './search-script.ts';

/** The stored items of one account. */
export interface AccountItems {
  /** Writing `null` removes the account from the list. */
  readonly org: Item<OrgConfig | null>;
  readonly user: Item<SessionUser | null>;
  readonly applications: Item<ApplicationsSnapshot | null>;
  readonly usage: Item<Usage>;
  readonly tokenSet: Item<TokenSet | null>;
  readonly apiToken: Item<string | null>;
  readonly serviceToken: Item<ServiceToken | null>;
  readonly revocations: Item<readonly TokenSet[]>;
  readonly session: Item<Session>;
  readonly pendingSignIn: Item<PendingSignIn | null>;
  readonly pendingRefresh: Item<PendingRefresh | null>;
  readonly profile: Item<Snapshot<UserProfile> | null>;
  readonly rateLimit: Item<RateLimit | null>;
  readonly transcript: Item<Transcript>;
}

export interface WorkerItems {
  readonly accounts: Item<Accounts>;
  readonly pendingAction: Item<PendingAction | null>;
  readonly promptHandoff: Item<PromptHandoff | null>;
  /** Whether outside assistants may connect; their other items are defined on demand. */
  readonly outsideAccess: Item<OutsideAccess>;
  /** Defines an item that only the on-demand script uses. */
  readonly define: DefineItem;
  readonly update: UpdateAccounts;
  of(id: AccountId): AccountItems;
  /** Deletes everything of one account from storage. */
  remove(id: AccountId): Promise<void>;
}

/** What is stored, and locks around it. */
export interface WorkerStorage {
  readonly items: WorkerItems;
  readonly dpopKeys: DpopKeys;
  /** The private keys of service apps; only the options page stores one. */
  readonly serviceKeys: Pick<ServiceKeys, 'read' | 'keepOnly'>;
  /** The administrator's policy as it is now. */
  policy(): Promise<Policy>;
  watchPolicy(listener: () => void): () => void;
  /** The keys of the stored items that could not be read and were set aside. */
  quarantinedKeys(): Promise<readonly string[]>;
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
  /** The browser's name and version. */
  readonly browserVersion: string;
  hasHostPermission(orgUrl: string): Promise<boolean>;
  removeHostPermission(orgUrl: string): Promise<void>;
  openUrl(url: string, target: LinkTarget): Promise<void>;
  /** Opens the side panel, or its page in a tab if the browser requires a click for the panel. */
  openAssistant(target: LinkTarget): Promise<void>;
  openOptions(): Promise<void>;
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
