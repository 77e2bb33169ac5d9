import type { Item } from '../domain/stored-item.ts';
import type { Session, SessionUser } from '../domain/session.ts';
import type { OrgConfig } from '../domain/org-config.ts';
import type { dpopHeaders } from './dpop/dpop-proofs.ts';
import type { TokenSet } from './token-endpoint/token-set.ts';
import type { PendingRefresh, PendingSignIn } from './sign-in/pending-requests.ts';
import type { fromOAuthError, isInvalidGrant } from './token-endpoint/oauth-errors.ts';
import type { refresh, revoke } from './token-endpoint/refresh-and-revoke.ts';
import type { ServerClock } from './token-endpoint/server-clock.ts';
import type { signIn } from './sign-in/sign-in.ts';

/** The browser's own sign-in window, sharing the profile's cookies (RFC 8252 §6: an external user agent). */
export interface WebAuthFlow {
  readonly redirectUri: string;
  /**
   * Resolves with the redirect URL. Throws `SIGN_IN_CANCELLED`, `SIGN_IN_WINDOW_OPEN`, `NETWORK_UNAVAILABLE`,
   * and for `silent` `SIGN_IN_REQUIRED` where Okta wants a window.
   */
  launch(url: URL, mode: 'interactive' | 'silent'): Promise<string>;
}

/** Takes the `Origin` header off the worker's requests to the org's OAuth endpoints, which Okta refuses from a native app. */
export interface OriginRule {
  ensure(orgUrl: string): Promise<void>;
}

/** Keeps DPoP keys (P-256), each under a name, where they survive worker and browser; no private key can be taken out. */
export interface DpopKeys {
  read(name: string): Promise<CryptoKeyPair | null>;
  /** Makes and keeps a key, unless one is kept under this name by now; gives the one that is kept. */
  make(name: string): Promise<CryptoKeyPair>;
  forget(name: string): Promise<void>;
}

/** The protocol code, which a worker that only wakes for a suggestion does not read. */
export interface AuthModules {
  readonly dpopHeaders: typeof dpopHeaders;
  readonly signIn: typeof signIn;
  readonly refresh: typeof refresh;
  readonly revoke: typeof revoke;
  readonly fromOAuthError: typeof fromOAuthError;
  readonly isInvalidGrant: typeof isInvalidGrant;
}

/** All that sign-in needs of its surroundings. */
export interface AuthDeps {
  readonly webAuthFlow: WebAuthFlow;
  readonly originRule: OriginRule;
  /** Tokens: memory that only the worker's own extension can read, never on disk. */
  readonly tokenSet: Item<TokenSet | null>;
  readonly revocations: Item<readonly TokenSet[]>;
  readonly session: Item<Session>;
  readonly pendingSignIn: Item<PendingSignIn | null>;
  readonly pendingRefresh: Item<PendingRefresh | null>;
  /** Who was signed in last, so that a browser restart is no sign-out; no secret. */
  readonly user: Item<SessionUser | null>;
  readonly dpopKeys: DpopKeys;
  /** Under which name the account's key is kept. */
  readonly keyName: string;
  /** Keeps that the org wants DPoP of this client: from then on no token request goes without a proof. */
  storeDpopRequirement(org: OrgConfig): Promise<void>;
  readonly servers: ServerClock;
  /** Runs `work` while no other context of the extension holds this account's lock of this name. */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Drops what can be asked for again, so that a full storage can take a grant. */
  freeSpace(): Promise<void>;
  /** Forgets everything kept of the user: snapshots, launches, conversation. */
  forgetUser(): Promise<void>;
  load(): Promise<AuthModules>;
  /** Its answers are heard by `servers`. */
  readonly fetch: typeof fetch;
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
  report(error: unknown): void;
}
