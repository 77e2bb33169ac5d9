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
import type { ApplicationsSnapshot } from '../domain/applications-snapshot.ts';
import type { Usage } from '../domain/usage.ts';
import type { UserProfile } from '../domain/user-profile.ts';
import type { Transcript } from '../assistant/transcript.ts';
import type { LinkTarget } from '../messages/protocol.ts';
import type { NativeMessaging } from '../outside/outside-deps.ts';
import type { OnDemand } from './on-demand/on-demand.ts';
import type { SearchScript } from './search-script.ts';

/** What is kept of one account. */
export interface AccountItems {
  /** Writing `null` takes the account out of the list. */
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
  /** Whether outside assistants are let in; more of them is read on demand. */
  readonly outsideAccess: Item<OutsideAccess>;
  /** An item that only the worker's heavy script knows. */
  readonly define: DefineItem;
  readonly update: UpdateAccounts;
  of(id: AccountId): AccountItems;
  /** Takes everything of one account out of storage. */
  remove(id: AccountId): Promise<void>;
}

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
  /** Its name and version. */
  readonly browserVersion: string;
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
  /** The stored items that could not be read and were set aside, by their keys. */
  quarantinedKeys(): Promise<readonly string[]>;
  watchPolicy(listener: () => void): () => void;
  hasHostPermission(orgUrl: string): Promise<boolean>;
  removeHostPermission(orgUrl: string): Promise<void>;
  openUrl(url: string, target: LinkTarget): Promise<void>;
  /** Opens the side panel, or its page in a tab where the browser wants a click for the panel. */
  openAssistant(target: LinkTarget): Promise<void>;
  openOptions(): Promise<void>;
  report(error: unknown): void;
}
