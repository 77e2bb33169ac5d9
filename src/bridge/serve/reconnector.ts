import type { HostConnection, HostConnector } from './host-connection.ts';
import type { Timers } from './timers.ts';
import type { FromHost } from '../wire/socket-messages.ts';
import { isAwaitingApproval, type ConnectionFailure } from '../wire/failure-messages.ts';

export interface ReconnectorEvents {
  /** Whether there is any need for a connection. */
  readonly isWanted: () => boolean;
  /** Whether a request waits for a connection. */
  readonly isUrgent: () => boolean;
  readonly onConnect: (connection: HostConnection) => void;
  readonly onMessage: (message: FromHost) => void;
  /** The connection broke, or was dropped. */
  readonly onDisconnect: () => void;
  readonly onFailure: (failure: ConnectionFailure) => void;
}

const URGENT_RETRY_MS = 50;
/** How often to ask the extension whether the user has allowed the client. */
const APPROVAL_POLL_MS = 2000;
const INITIAL_RETRY_MS = 1000;
const MAX_RETRY_MS = 30_000;
/** After this time without a flood, the next one counts as the first. */
const FLOODS_FORGOTTEN_AFTER_MS = 300_000;

/** Keeps one connection to a native host: connects on demand, and again with back-off when it breaks. */
export class Reconnector {
  readonly #connector: HostConnector;
  readonly #timers: Timers;
  readonly #events: ReconnectorEvents;
  #connection: HostConnection | null = null;
  #generation = 0;
  #lastConnectedAt = Number.NEGATIVE_INFINITY;
  #failure: ConnectionFailure = { kind: 'none' };
  #isConnecting = false;
  #isClosed = false;
  #attempts = 0;
  #cancelRetry: (() => void) | null = null;
  /** How often the extension has closed the connection because of too many messages. */
  #floods = 0;
  /** The time until which not to reconnect. */
  #heldUntil = Number.NEGATIVE_INFINITY;

  constructor(connector: HostConnector, timers: Timers, events: ReconnectorEvents) {
    this.#connector = connector;
    this.#timers = timers;
    this.#events = events;
  }

  get connection(): HostConnection | null {
    return this.#connection;
  }

  /** The number of the current connection; it changes with each new connection. */
  get generation(): number {
    return this.#generation;
  }

  get lastConnectedAt(): number {
    return this.#connection === null ? this.#lastConnectedAt : this.#timers.now();
  }

  /** Why there is no connection. */
  get failure(): ConnectionFailure {
    return this.#failure;
  }

  /** Connects now instead of waiting for the back-off, except after a flood. */
  connectNow(): void {
    if (this.#connection !== null || this.#isConnecting || this.#isClosed) return;
    if (this.#timers.now() < this.#heldUntil) return this.#events.onFailure(this.#failure);
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    void this.#connect();
  }

  /** Closes the connection with this failure and schedules a retry. */
  drop(failure: ConnectionFailure): void {
    this.#failure = failure;
    if (isBusy(failure)) this.#holdOff();
    this.#disconnect();
    this.#events.onFailure(failure);
    this.#scheduleRetry();
  }

  close(): void {
    this.#isClosed = true;
    this.#cancelRetry?.();
    const connection = this.#connection;
    this.#connection = null;
    connection?.close();
  }

  async #connect(): Promise<void> {
    this.#isConnecting = true;
    this.#generation += 1;
    const generation = this.#generation;
    const isCurrent = () => generation === this.#generation && this.#connection !== null;
    const attempt = await this.#connector.connect({
      onMessage: (message) => {
        if (!isCurrent()) return;
        if (message.type !== 'close') this.#attempts = 0;
        this.#events.onMessage(message);
      },
      onClose: () => {
        if (!isCurrent()) return;
        this.#failure = { kind: 'none' };
        this.#disconnect();
        this.#scheduleRetry();
      },
    });
    this.#isConnecting = false;
    if (attempt.kind === 'linked') {
      if (this.#isClosed) attempt.connection.close();
      else {
        this.#connection = attempt.connection;
        this.#events.onConnect(attempt.connection);
      }
      return;
    }
    this.#failure = attempt.failure;
    this.#events.onFailure(attempt.failure);
    this.#scheduleRetry();
  }

  #disconnect(): void {
    const connection = this.#connection;
    this.#connection = null;
    this.#lastConnectedAt = this.#timers.now();
    connection?.close();
    this.#events.onDisconnect();
  }

  #holdOff(): void {
    const now = this.#timers.now();
    if (now - this.#heldUntil > FLOODS_FORGOTTEN_AFTER_MS) this.#floods = 0;
    this.#heldUntil = now + Math.min(INITIAL_RETRY_MS * 2 ** this.#floods, MAX_RETRY_MS);
    this.#floods += 1;
  }

  #scheduleRetry(): void {
    if (this.#isClosed || !this.#events.isWanted()) return;
    const isUrgent = this.#events.isUrgent();
    const isAwaited = isUrgent && isAwaitingApproval(this.#failure);
    const wait = Math.max(0, this.#heldUntil - this.#timers.now());
    if (isPermanent(this.#failure) && !isAwaited && wait === 0) return;
    const backoff = Math.min(INITIAL_RETRY_MS * 2 ** this.#attempts, MAX_RETRY_MS);
    this.#attempts += 1;
    this.#cancelRetry?.();
    const urgentDelay = isAwaited ? APPROVAL_POLL_MS : URGENT_RETRY_MS;
    const delay = isUrgent ? urgentDelay : backoff;
    this.#cancelRetry = this.#timers.after(Math.max(wait, delay), () => {
      this.#cancelRetry = null;
      this.connectNow();
    });
  }
}

function isBusy(failure: ConnectionFailure): boolean {
  return failure.kind === 'closed' && failure.reason === 'busy';
}

/** Whether waiting cannot help, so that only the next request retries. */
export function isPermanent(failure: ConnectionFailure): boolean {
  if (failure.kind === 'closed') return failure.reason !== 'restart';
  return failure.kind === 'mismatch' || failure.kind === 'key';
}
