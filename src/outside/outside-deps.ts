import type { FromExtension, RawMessage } from '../bridge-protocol/frames.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { Item } from '../domain/stored-item.ts';
import type { OutsideAccess } from './model/outside-access.ts';
import type { BridgeProblem } from './model/outside-assistants.ts';
import type { OUTSIDE_ITEMS } from '../storage/catalog.ts';
import type { ItemsOf } from '../storage/catalog-items.ts';
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
  /** The bridge's end; not called after `close()`. */
  onEnd(problem: BridgeProblem): void;
}

/** A port that another extension opened. */
export interface ExtensionPort {
  /** Its id, for which the browser vouches. */
  readonly extensionId: string;
  /** Nothing once the port has ended. */
  post(message: RawMessage): void;
  close(): void;
  /** Hands over what came already and what comes. */
  listen(events: ExtensionPortEvents): void;
  /** Keeps the browser from stopping the worker for as long as it lets an idle one be. */
  keepAwake(): void;
}

export interface ExtensionPortEvents {
  onMessage(message: unknown): void;
  /** The other side's end; not called after `close()`. */
  onEnd(): void;
}

/** What the browser has for the door. */
export interface NativeMessaging {
  /** `chrome`, `chromium`, `edge`, `brave` or `firefox`. */
  readonly browser: string;
  /** Whether the person gave the browser's permission. */
  hasPermission(): Promise<boolean>;
  /** Starts the program of this name; throws where this worker was started without the permission. */
  connect(host: string, events: NativePortEvents): NativePort;
  /** Has the browser start the worker again when it stopped: soon each time, or once after it has had time to stop. */
  scheduleWake(mode: 'each-time' | 'once' | 'never'): Promise<void>;
  /** Shows on the toolbar's button how many requests wait for the person. */
  showPendingCount(count: number): void;
}

export interface OutsideDeps {
  /** The worker alone writes them. */
  readonly items: ItemsOf<typeof OUTSIDE_ITEMS> & { readonly outsideAccess: Item<OutsideAccess> };
  readonly native: NativeMessaging;
  readonly version: string;
  /** What every assistant is served: the tools over the account that is current at each call. */
  readonly server: Omit<ServerDeps, 'gate'>;
  currentAccount(): Promise<AccountId>;
  /** How the account that is shown is signed in. */
  sessionState(): Promise<Session['state']>;
  /** What the person knows an application's id by, `null` where it is none of theirs. */
  applicationLabel(id: string): Promise<string | null>;
  policy(): Promise<Policy>;
  watchPolicy(listener: () => void): () => void;
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  report(error: unknown): void;
}
