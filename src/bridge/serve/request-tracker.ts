import { memberOf } from '../../domain/json.ts';
import type { RawMessage } from '../../bridge-protocol/frames.ts';
import {
  failureText,
  isAwaitingApproval,
  waitingText,
  type ConnectionFailure,
  type FailureContext,
} from '../wire/failure-messages.ts';
import { failedReply } from '../../mcp/json-rpc-replies.ts';
import { cancelledNotification, SERVER_ERROR } from '../wire/mcp-messages.ts';
import type { HostSession } from './host-session.ts';
import { canRepeat, catalogResult, type OfflineCatalog } from './offline-catalog.ts';
import { PendingRequests, type PendingRequest, type RequestId } from './pending.ts';
import { isPermanent } from './reconnector.ts';
import type { Timers } from './timers.ts';

export interface RequestTrackerDeps {
  readonly timers: Timers;
  readonly catalog: OfflineCatalog;
  readonly failureContext: FailureContext;
  readonly toClient: (message: RawMessage) => void;
}

export interface RequestTrackerEvents {
  /** Whether the server waits for input from the client's user, as in a form. */
  readonly isUserAsked: () => boolean;
  /** The catalog answered a request; the extension may have a newer answer. */
  readonly onCatalogResult: (request: RawMessage) => void;
}

/** Every request is answered or fails within ten seconds; the remaining second is for pipes and timers. */
const DEADLINE_MS = 9000;
/** How long a request waits for a browser that was not connected recently; an open one answers in milliseconds. */
const WAIT_TIMEOUT_MS = 2000;
/** The same for requests that the catalog can answer: clients list tools before their first turn. */
const CATALOG_WAIT_TIMEOUT_MS = 250;
/** A browser that was connected this recently is probably restarting its worker. */
const RECENT_CONNECTION_MS = 30_000;
/** How long the extension may keep a request alive, as while it asks the user. */
const MAX_WORK_MS = 300_000;
/** How long a call waits for the user to allow this client; MCP clients give up after 60 s by default. */
const APPROVAL_TIMEOUT_MS = 50_000;

/** Decides when each of the client's open requests is sent, resent, answered from the catalog, or fails. */
export class RequestTracker {
  readonly #deps: RequestTrackerDeps;
  readonly #host: HostSession;
  readonly #events: RequestTrackerEvents;
  readonly #pending: PendingRequests;

  constructor(deps: RequestTrackerDeps, host: HostSession, events: RequestTrackerEvents) {
    this.#deps = deps;
    this.#host = host;
    this.#events = events;
    this.#pending = new PendingRequests(deps.timers);
  }

  get size(): number {
    return this.#pending.size;
  }

  has(id: RequestId): boolean {
    return this.#pending.has(id);
  }

  take(id: unknown): PendingRequest | undefined {
    return this.#pending.take(id);
  }

  start(id: RequestId, message: RawMessage): void {
    const pending = this.#pending.add(id, message);
    this.#restartDeadline(pending);
    if (this.#host.isReady) return this.#send(pending);
    this.#host.connectNow();
    // The catalog has only an empty list of the user's apps, so wait longer for the browser.
    const isInCatalog = this.#isInCatalog(pending) && message['method'] !== 'resources/list';
    this.#deps.timers.after(isInCatalog ? CATALOG_WAIT_TIMEOUT_MS : WAIT_TIMEOUT_MS, () => {
      if (this.#pending.get(id) !== pending || this.#host.isReady) return;
      if (isInCatalog || !(this.#host.isConnected || this.#wasConnectedLately))
        this.#fail(pending, this.#host.failure);
    });
  }

  sendAll(): void {
    for (const pending of this.#pending.all()) this.#send(pending);
  }

  /** Restarts the deadline of a request that the extension is working on. */
  extend(id: unknown): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    if (this.#deps.timers.now() - pending.since <= MAX_WORK_MS) this.#restartDeadline(pending);
  }

  extendAll(): void {
    for (const { id } of this.#pending.all()) this.extend(id);
  }

  onProgress(notification: RawMessage): void {
    this.extend(this.#pending.byProgress(notification)?.id);
  }

  /** Fails requests that may have had an effect; all others wait for the next connection. */
  onDisconnect(): void {
    // The extension reads no requests of a client that is not allowed yet.
    const isUnread = isAwaitingApproval(this.#host.failure);
    for (const pending of this.#pending.all()) {
      if (isUnread) {
        pending.attempts = 0;
        pending.sentOn = null;
      } else if (pending.sentOn !== null && !canRepeat(this.#deps.catalog, pending.request))
        this.#fail(pending, { kind: 'broken' });
    }
  }

  onFailure(failure: ConnectionFailure): void {
    for (const pending of this.#pending.all()) {
      if (isAwaitingApproval(failure) && pending.request['method'] === 'tools/call')
        this.#waitForApproval(pending);
      else if (isPermanent(failure) || (this.#isInCatalog(pending) && !this.#wasConnectedLately))
        this.#fail(pending, failure);
    }
  }

  /** Fails all requests with the error with which the extension rejected the session. */
  failAll(error: unknown): void {
    const text = memberOf(error, 'message');
    const code = memberOf(error, 'code');
    for (const { id, request } of this.#pending.all())
      this.#reply(
        id,
        failedReply(id, request, {
          code: typeof code === 'number' ? code : SERVER_ERROR,
          message: typeof text === 'string' ? text : 'The extension refused the session.',
        }),
      );
  }

  get #wasConnectedLately(): boolean {
    return this.#deps.timers.now() - this.#host.lastConnectedAt < RECENT_CONNECTION_MS;
  }

  #isInCatalog({ request }: PendingRequest): boolean {
    return catalogResult(this.#deps.catalog, request) !== null;
  }

  #send(pending: PendingRequest): void {
    pending.attempts += 1;
    pending.sentOn = this.#host.generation;
    this.#host.send(pending.request, pending.attempts > 1);
  }

  #restartDeadline(pending: PendingRequest): void {
    this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
  }

  #onDeadline(pending: PendingRequest): void {
    const isSent = pending.sentOn === this.#host.generation && this.#host.isConnected;
    if (isSent && this.#events.isUserAsked()) return this.#restartDeadline(pending);
    if (isSent && this.#host.isReady)
      this.#host.send(cancelledNotification(pending.id, 'No answer in time.'));
    this.#fail(pending, this.#failureOf(pending));
    this.#host.dropUnlessReady();
  }

  #waitForApproval(pending: PendingRequest): void {
    const remaining = pending.since + APPROVAL_TIMEOUT_MS - this.#deps.timers.now();
    this.#pending.setDeadline(pending, Math.max(0, remaining), () => {
      const { id, request } = pending;
      const message = waitingText(this.#host.pairingCode);
      this.#reply(id, failedReply(id, request, { code: SERVER_ERROR, message }));
    });
  }

  #failureOf({ attempts }: PendingRequest): ConnectionFailure {
    if (this.#host.isConnected) return { kind: 'silent' };
    return attempts > 0 ? { kind: 'broken' } : this.#host.failure;
  }

  #fail({ id, request }: PendingRequest, failure: ConnectionFailure): void {
    const { catalog, failureContext } = this.#deps;
    const result = catalogResult(catalog, request);
    const message = failureText(failure, failureContext, this.#host.pairingCode);
    if (result === null)
      return this.#reply(id, failedReply(id, request, { code: SERVER_ERROR, message }));
    if (this.#pending.has(id)) this.#events.onCatalogResult(request);
    this.#reply(id, { jsonrpc: '2.0', id, result });
  }

  #reply(id: RequestId, reply: RawMessage): void {
    if (this.#pending.take(id) === undefined) return;
    this.#host.legacy.onReply(reply);
    this.#deps.toClient(reply);
  }
}
