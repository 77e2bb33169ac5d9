import type { FromExtension, RawMessage } from '../bridge-protocol/frames.ts';
import type { AccountId } from '../domain/accounts.ts';
import type { Item } from '../domain/item.ts';
import type { Door } from '../domain/door.ts';
import type { BridgeProblem } from '../domain/outside.ts';
import type { OutsideItems } from '../domain/outside-stored.ts';
import type { Policy } from '../domain/policy.ts';
import type { Session } from '../domain/session.ts';
import type { ServerParts } from '../mcp/server-parts.ts';

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
  readonly extension: string;
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
  isAllowed(): Promise<boolean>;
  /** Starts the program of this name; throws where this worker was started without the permission. */
  connect(host: string, events: NativePortEvents): NativePort;
  /** Has the browser start the worker again when it stopped: soon each time, or once after it has had time to stop. */
  keepWaking(how: 'each-time' | 'once' | 'never'): Promise<void>;
  /** Shows on the toolbar's button how many requests wait for the person. */
  showWaiting(count: number): void;
}

export interface OutsidePorts {
  /** The worker alone writes them. */
  readonly items: OutsideItems & { readonly door: Item<Door> };
  readonly native: NativeMessaging;
  readonly version: string;
  /** What every assistant is served: the tools over the account that is current at each call. */
  readonly server: Omit<ServerParts, 'gate'>;
  currentAccount(): Promise<AccountId>;
  /** How the account that is shown is signed in. */
  session(): Promise<Session['state']>;
  /** What the person knows an application's id by, `null` where it is none of theirs. */
  labelOf(id: string): Promise<string | null>;
  policy(): Promise<Policy>;
  watchPolicy(listener: () => void): () => void;
  now(): number;
  /** Rejects with the signal's reason when it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  report(error: unknown): void;
}
