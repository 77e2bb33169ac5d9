import type { SignInMode } from '../auth/sign-in/sign-in.ts';
import type { CachedDirectory } from '../directory/cached-directory.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { Check, CheckResult } from '../domain/diagnosis.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { Session } from '../domain/session.ts';
import type { PageConnection } from '../mcp/page-connection.ts';
import type { OrgRequest } from '../messages/protocol.ts';
import type { fetchBrowserSession } from '../okta/browser-session.ts';
import type { OutsideService } from '../outside/outside-service.ts';
import type { UserDetails } from '../domain/user-details.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { AssignedApplication } from '../domain/application.ts';
import type { AccountItems, Platform, WithLock } from './platform.ts';

/**
 * The worker's on-demand script: sign-in, Okta's API and the MCP server. A worker that wakes for a suggestion never reads
 * it. This is all that the background script knows of it.
 */
export interface OnDemandScript {
  connectAccount(
    account: AccountScope,
    platform: Platform,
    applyPolicy: () => Promise<void>,
  ): AccountServices;
  applyPolicy(platform: Platform, accounts: AccountLookup): Promise<void>;
  signInAtStart(platform: Platform, accounts: AccountLookup): Promise<void>;
  servePages(account: AccountHandle, platform: Platform): PageConnection;
  connectOutside(platform: Platform, accounts: AccountLookup): OutsideService;
  readonly fetchBrowserSession: typeof fetchBrowserSession;
}

/** Reads the script on first use. */
export type LoadOnDemand = () => Promise<OnDemandScript>;

/** What one account can do with Okta. */
export interface AccountServices {
  /**
   * Joins a sign-in that is in progress; resolves with the resulting session. Throws `NOT_CONFIGURED`,
   * `ORG_PERMISSION_MISSING`, `CONNECTION_KIND_NOT_ALLOWED` and why the sign-in failed.
   */
  signIn(mode: SignInMode): Promise<Session>;
  signOut(): Promise<Session>;
  /** Resumes what a stopped worker left unfinished; returns whether this signed somebody in. */
  recover(): Promise<boolean>;
  /** Sets the account up as requested; throws what is wrong with the request. */
  connect(request: OrgRequest): Promise<OrgConfig>;
  /** Signs out and deletes everything stored for the account. */
  remove(): Promise<void>;
  readonly directory: CachedDirectory;
  readonly details: UserDetails;
  /** Runs one check of the diagnosis; never rejects. */
  diagnose(check: Check): Promise<CheckResult>;
}

export interface AccountScope {
  readonly id: AccountId;
  readonly items: AccountItems;
  /** Locks of this name in other accounts are independent. */
  readonly withLock: WithLock;
}

/** One account, as the background script hands it to the on-demand script. */
export interface AccountHandle extends AccountScope {
  readonly index: {
    of(applications: readonly AssignedApplication[]): Promise<SearchIndex>;
    /** Drops the index: policy may have changed the applications' aliases. */
    forget(): void;
  };
  services(): Promise<AccountServices>;
}

export interface AccountLookup {
  of(id: AccountId): AccountHandle;
  /** The account that the UI shows. */
  current(): Promise<AccountHandle>;
  all(): Promise<readonly AccountHandle[]>;
}
