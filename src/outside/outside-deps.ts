import type { FromExtension, RawMessage } from '../bridge-protocol/frames.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { Item } from '../domain/stored-item.ts';
import type { OutsideAccess } from './model/outside-access.ts';
import type { BridgeProblem } from './model/bridge-status.ts';
import type { OUTSIDE_ITEMS } from '../storage/outside-catalog.ts';
import type { ItemsOf } from '../storage/catalog-items.ts';
import type { BrowserText } from '../domain/browser-texts.ts';
import type { Policy } from '../domain/policy.ts';
import type { Session } from '../domain/session.ts';
import type { ServerDeps } from '../mcp/server-deps.ts';

/** One native port. */
export interface NativePort {
  post(frame: FromExtension): void;
  close(): void;
}

export interface NativePortEvents {
  onFrame(frame: unknown): void;
  /** The bridge closed the port; not called after `close()`. */
  onEnd(problem: BridgeProblem): void;
}

/** A port that another extension opened. */
export interface ExtensionPort {
  /** Its id, as the browser reports it. */
  readonly extensionId: string;
  /** Does nothing once the port has ended. */
  post(message: RawMessage): void;
  close(): void;
  /** Delivers the messages that came already, then each new one. */
  listen(events: ExtensionPortEvents): void;
  /** Restarts the browser's idle timer for the worker. */
  keepAwake(): void;
}

export interface ExtensionPortEvents {
  onMessage(message: unknown): void;
  /** The other extension closed the port; not called after `close()`. */
  onEnd(): void;
}

/** What the browser offers for native messaging. */
export interface NativeMessaging {
  /** `chrome`, `chromium`, `edge`, `brave` or `firefox`. */
  readonly browser: string;
  /** Whether the user gave the browser's permission. */
  hasPermission(): Promise<boolean>;
  /** Starts the native host of this name; throws where this worker started without the permission. */
  connect(host: string, events: NativePortEvents): NativePort;
  /** Has the browser start a stopped worker again: each time soon after, or once after it had time to stop. */
  scheduleWake(mode: 'each-time' | 'once' | 'never'): Promise<void>;
  /** Shows on the toolbar button how many requests wait for the user; `null` is the button's own tooltip. */
  showPending(badge: string, tooltip: string | null): void;
}

export interface OutsideDeps {
  /** Only the worker writes them. */
  readonly items: ItemsOf<typeof OUTSIDE_ITEMS> & { readonly outsideAccess: Item<OutsideAccess> };
  readonly native: NativeMessaging;
  readonly version: string;
  /** What every assistant is served. */
  readonly server: Omit<ServerDeps, 'gate'>;
  currentAccount(): Promise<AccountId>;
  /** Calls the listener when another account may be the current one. */
  watchAccounts(listener: () => void): () => void;
  /** The session state of an account, by default of the current one. */
  sessionState(account?: AccountId): Promise<Session['state']>;
  /** The label of an account's app with this id, `null` where there is no such app. */
  applicationLabel(id: string, account: AccountId): Promise<string | null>;
  /** Calls the listener with each account whose user is no longer the one before. */
  watchUsers(listener: (account: AccountId) => void): () => void;
  browserTexts(): Promise<BrowserText>;
  policy(): Promise<Policy>;
  watchPolicy(listener: () => void): () => void;
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  report(error: unknown): void;
}
