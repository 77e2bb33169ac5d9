import {
  isRequestId,
  readClientName,
  type ClientName,
  type RawMessage,
} from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';
import { META_KEYS } from '../../mcp/protocol-constants.ts';
import { cancelledNotification, jsonRpcError } from '../wire/json-rpc.ts';
import { canRepeat, catalogResult, type OfflineCatalog } from './offline-catalog.ts';
import type { HostTarget } from '../wire/choose-host.ts';
import type { PairingIdentity } from '../wire/pairing-identity.ts';
import { LegacySession } from './legacy-session.ts';
import { isPermanent, Reconnector } from './reconnector.ts';
import type { HostConnection, HostConnector } from './host-connection.ts';
import { isTooLarge, limitError, replyWithinLimit } from './request-limits.ts';
import { PendingRequests, type PendingRequest, type RequestId, type Timers } from './pending.ts';
import { clientInfoIn, ServerRequests } from './server-requests.ts';
import type { FromHost } from '../wire/socket-messages.ts';
import { Subscriptions } from './subscriptions.ts';
import { failureReply, type ConnectionFailure } from '../wire/failure-messages.ts';

export interface AssistantSessionDeps {
  readonly connector: HostConnector;
  readonly toClient: (message: RawMessage) => void;
  readonly log: (text: string) => void;
  readonly catalog: OfflineCatalog;
  readonly identity: PairingIdentity;
  /** The pairing code of {@link identity}. */
  readonly code: string;
  readonly target: HostTarget;
  readonly timers: Timers;
}

/** Each request is answered or failed within ten seconds; the rest of them is for pipes and timers. */
const DEADLINE_MS = 9000;
/** How long a request waits for a browser that has not been there lately; one that runs answers in milliseconds. */
const WAIT_TIMEOUT_MS = 2000;
/** The same for what the catalogue knows: nothing is lost by answering from it. */
const CATALOG_WAIT_TIMEOUT_MS = 500;
const RECENT_CONNECTION_MS = 30_000;
/** How long the extension may keep a request alive, as while the person is asked. */
const MAX_WORK_MS = 300_000;

/** One assistant's MCP session, kept alive over whatever stops and starts behind it. */
export class AssistantSession {
  readonly #deps: AssistantSessionDeps;
  readonly #host: Reconnector;
  readonly #pending: PendingRequests;
  readonly #server = new ServerRequests();
  readonly #legacy = new LegacySession();
  readonly #subscriptions: Subscriptions;
  #client: ClientName | null = null;
  /** The id of the `initialize` that is repeated on the present link, while its reply is awaited. */
  #initializeId: string | null = null;

  constructor(deps: AssistantSessionDeps) {
    this.#deps = deps;
    this.#pending = new PendingRequests(deps.timers);
    this.#subscriptions = new Subscriptions(deps);
    this.#host = new Reconnector(deps.connector, deps.timers, {
      isWanted: () => this.#pending.size + this.#subscriptions.size > 0 || this.#legacy.isOpen,
      isUrgent: () => this.#pending.size > 0,
      onConnect: (connection) => this.#onConnect(connection),
      onMessage: (message) => this.#fromHost(message),
      onDisconnect: () => this.#onDisconnect(),
      onFailure: (failure) => this.#onFailure(failure),
    });
  }

  get isIdle(): boolean {
    return this.#pending.size === 0;
  }

  close(): void {
    this.#host.close();
  }

  fromClient(message: unknown): void {
    if (!isJsonObject(message)) return this.#reject('Invalid Request');
    const { id, method } = message;
    if (method === undefined) return this.#forwardReply(message);
    if (typeof method !== 'string') return this.#reject('Invalid Request');
    if (this.#client === null)
      this.#client = readClientName(clientInfoIn(message, META_KEYS.clientInfo));
    if (id === undefined) return this.#forwardNotification(message);
    if (!isRequestId(id)) return this.#reject('Invalid Request: an id is a string or a number.');
    if (this.#pending.has(id) || this.#subscriptions.has(id))
      return this.#reject('Invalid Request: the id is in use.');
    if (method === 'ping') return this.#deps.toClient({ jsonrpc: '2.0', id, result: {} });
    const rejection = limitError(id, message, this.#pending.size + this.#subscriptions.size);
    if (rejection !== null) return this.#deps.toClient(rejection);
    if (method === 'subscriptions/listen') return this.#listen(id, message);
    this.#legacy.onSent(message);
    this.#startRequest(this.#pending.add(id, message));
  }

  #startRequest(pending: PendingRequest): void {
    this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
    if (this.#isReady()) return this.#sendRequest(pending);
    this.#host.connectNow();
    const { timers, catalog } = this.#deps;
    const isInCatalog = catalogResult(catalog, pending.request) !== null;
    timers.after(isInCatalog ? CATALOG_WAIT_TIMEOUT_MS : WAIT_TIMEOUT_MS, () => {
      if (this.#host.connection !== null || this.#pending.get(pending.id) !== pending) return;
      const isRecent = timers.now() - this.#host.lastConnectedAt < RECENT_CONNECTION_MS;
      if (isInCatalog || !isRecent) this.#fail(pending, this.#host.failure);
    });
  }

  #listen(id: RequestId, message: RawMessage): void {
    this.#subscriptions.add(id, message);
    if (this.#isReady()) this.#forward(message);
    else this.#host.connectNow();
  }

  #forwardNotification(message: RawMessage): void {
    this.#legacy.onSent(message);
    const { method, params } = message;
    if (method === 'notifications/cancelled' && isJsonObject(params)) {
      this.#pending.take(params['requestId']);
      this.#subscriptions.end(params['requestId']);
    }
    if (this.#isReady() && !isTooLarge(message)) this.#forward(message);
  }

  #forwardReply(message: RawMessage): void {
    const reply = this.#server.toServer(replyWithinLimit(message));
    if (reply === null || !this.#isReady()) return;
    this.#forward(reply);
    // Whichever of them the server had asked for begins to be worked on only now.
    for (const pending of this.#pending.all()) this.#extend(pending);
  }

  #isReady(): boolean {
    return this.#host.connection !== null && this.#initializeId === null;
  }

  #forward(message: RawMessage, resent = false): void {
    this.#host.connection?.send({ type: 'message', message, resent });
  }

  #sendRequest(pending: PendingRequest): void {
    pending.attempts += 1;
    pending.sentOn = this.#host.generation;
    this.#forward(pending.request, pending.attempts > 1);
  }

  /** A new link: the client's session is set up on it before anything else. */
  #onConnect(connection: HostConnection): void {
    const { identity, log } = this.#deps;
    log(`Connected to ${connection.host.browser}, profile ${connection.host.profile.label}.`);
    const pairing = identity.prove(connection.challenge, connection.connectionId);
    connection.send({ type: 'open', client: this.#client, pairing });
    const initialize = this.#legacy.initializeRequest(`bridge-${this.#host.generation}`);
    if (initialize === null) return this.#resume();
    this.#initializeId = String(initialize['id']);
    this.#forward(initialize);
  }

  #resume(): void {
    for (const message of this.#legacy.setupMessages(`bridge-${this.#host.generation}`))
      this.#forward(message);
    for (const message of this.#subscriptions.requests()) this.#forward(message);
    for (const pending of this.#pending.all()) this.#sendRequest(pending);
    this.#subscriptions.sendPendingNotifications(this.#legacy.isInitialized);
  }

  #fromHost(message: FromHost): void {
    if (message.type === 'message') this.#fromServer(message.message);
    else if (message.type === 'working') this.#extend(this.#pending.get(message.id));
    else if (message.type === 'close') this.#host.drop({ kind: 'closed', reason: message.reason });
  }

  #fromServer(message: RawMessage): void {
    const { id, method } = message;
    if (method !== undefined) {
      if (this.#subscriptions.isDuplicate(message)) return;
      if (method === 'notifications/progress') this.#extend(this.#pending.byProgress(message));
      return this.#deps.toClient(this.#server.toClient(message));
    }
    if (id === this.#initializeId) return this.#onInitialized(message);
    // Not awaited any more: failed by its deadline, cancelled, or never asked.
    if (this.#pending.take(id) === undefined && !this.#subscriptions.end(id)) return;
    this.#legacy.onReply(message);
    this.#deps.toClient(message);
  }

  #onInitialized({ error }: RawMessage): void {
    this.#initializeId = null;
    if (error === undefined) return this.#resume();
    for (const { id } of this.#pending.all()) {
      this.#pending.take(id);
      this.#deps.toClient({ jsonrpc: '2.0', id, error });
    }
  }

  #extend(pending: PendingRequest | undefined): void {
    if (pending === undefined) return;
    if (this.#deps.timers.now() - pending.since > MAX_WORK_MS) return;
    this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
  }

  #onDeadline(pending: PendingRequest): void {
    const isSent = pending.sentOn === this.#host.generation && this.#host.connection !== null;
    if (isSent && this.#server.size > 0) {
      this.#pending.setDeadline(pending, DEADLINE_MS, () => this.#onDeadline(pending));
      return;
    }
    if (isSent && this.#isReady())
      this.#forward(cancelledNotification(pending.id, 'No answer in time.'));
    this.#fail(pending, this.#failureFor(pending));
    if (this.#initializeId !== null) this.#host.drop({ kind: 'silent' });
  }

  #failureFor({ attempts }: PendingRequest): ConnectionFailure {
    if (this.#host.connection !== null) return { kind: 'silent' };
    return attempts > 0 ? { kind: 'broken' } : this.#host.failure;
  }

  #onDisconnect(): void {
    this.#initializeId = null;
    for (const message of this.#server.cancelAll()) this.#deps.toClient(message);
    for (const pending of this.#pending.all())
      if (pending.sentOn !== null && !canRepeat(this.#deps.catalog, pending.request))
        this.#fail(pending, { kind: 'broken' });
  }

  #onFailure(failure: ConnectionFailure): void {
    if (!isPermanent(failure)) return;
    for (const pending of this.#pending.all()) this.#fail(pending, failure);
  }

  #fail(pending: PendingRequest, failure: ConnectionFailure): void {
    const { id, request } = pending;
    const { catalog, target, code, toClient } = this.#deps;
    if (this.#pending.take(id) === undefined) return;
    const result = catalogResult(catalog, request);
    if (result !== null) this.#subscriptions.onCatalogResult(request);
    const reply =
      result === null ? failureReply(id, failure, target, code) : { jsonrpc: '2.0', id, result };
    this.#legacy.onReply(reply);
    toClient(reply);
  }

  #reject(message: string): void {
    this.#deps.toClient(jsonRpcError(null, -32600, message));
  }
}
