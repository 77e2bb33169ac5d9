import type { Item } from '../domain/stored-item.ts';
import type { Session, SessionUser } from '../domain/session.ts';
import type { Authentication } from '../domain/user-details.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { TokenSet } from './token-endpoint/token-set.ts';
import type { PendingRefresh, PendingSignIn } from './sign-in/pending-requests.ts';
import type { ServerClock } from './token-endpoint/server-clock.ts';

/** The browser's own sign-in window, sharing the profile's cookies (RFC 8252 §6: an external user agent). */
export interface WebAuthFlow {
  readonly redirectUri: string;
  /**
   * Resolves with the redirect URL. Throws `SIGN_IN_CANCELLED`, `SIGN_IN_WINDOW_OPEN`, `NETWORK_UNAVAILABLE`, and in
   * `silent` mode `SIGN_IN_REQUIRED` when Okta wants to show a page.
   */
  launch(url: URL, mode: 'interactive' | 'silent'): Promise<string>;
}

/** Removes the `Origin` header from the worker's requests to an org's OAuth endpoints; Okta refuses it from a native app. */
export interface OriginRule {
  /** Puts the org's rule in place, or renews it; the rules of other orgs stay. */
  ensure(orgUrl: string): Promise<void>;
}

/** DPoP keys (P-256) by name, stored where they outlive the worker and the browser; private keys cannot be exported. */
export interface DpopKeys {
  read(name: string): Promise<CryptoKeyPair | null>;
  /** Creates and stores a key, unless another context stored one first; returns the stored key. */
  getOrCreate(name: string): Promise<CryptoKeyPair>;
  forget(name: string): Promise<void>;
}

/** What is known of the optional scopes of an org's app. */
export interface OptionalScopes {
  granted(org: OrgConfig): Promise<readonly string[]>;
  /** Forgets the scopes recorded as granted, because Okta has refused one. */
  clearGranted(org: OrgConfig): Promise<void>;
}

/** What an authorization request asks for in addition to the usual. */
export interface AuthorizationExtras {
  /** Scopes in addition to the usual ones. */
  readonly scopes: readonly string[];
  /** How strong and how fresh the sign-in must be (RFC 9470 §4). */
  readonly acrValues?: string;
  readonly maxAge?: string;
}

/** Everything that sign-in needs from the browser and the account. */
export interface AuthDeps {
  readonly webAuthFlow: WebAuthFlow;
  readonly originRule: OriginRule;
  /** In memory that only the worker can read, never on disk. */
  readonly tokenSet: Item<TokenSet | null>;
  readonly revocations: Item<readonly TokenSet[]>;
  /** How the user signed in. */
  readonly authentication?: Item<Authentication | null>;
  readonly optionalScopes?: OptionalScopes;
  readonly extras?: AuthorizationExtras;
  readonly session: Item<Session>;
  readonly pendingSignIn: Item<PendingSignIn | null>;
  readonly pendingRefresh: Item<PendingRefresh | null>;
  /** The user who signed in last, so that a browser restart is not a sign-out; not a secret. */
  readonly user: Item<SessionUser | null>;
  readonly dpopKeys: DpopKeys;
  /** The name under which the account's DPoP key is stored. */
  readonly keyName: string;
  /** Records that the org requires DPoP of this client: from then on every token request carries a proof. */
  storeDpopRequirement(org: OrgConfig): Promise<void>;
  readonly servers: ServerClock;
  /** Runs `work` while no other context of the extension holds this account's lock of this name. */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Drops data that Okta can send again, so that a full storage can take a token set. */
  freeSpace(): Promise<void>;
  /** Deletes the user's stored data: snapshots, launches, conversation. */
  forgetUser(): Promise<void>;
  /** `servers` observes its responses. */
  readonly fetch: typeof fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
  report(error: unknown): void;
}
