import { isRequestId, decodeClientName, type RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';
import { jsonRpcError } from '../../mcp/json-rpc-replies.ts';
import { META_KEYS } from '../../mcp/protocol-constants.ts';
import type { FailureContext } from '../wire/failure-messages.ts';
import { INVALID_REQUEST } from '../wire/mcp-messages.ts';
import { HostSession, type HostSessionDeps } from './host-session.ts';
import type { OfflineCatalog } from './offline-catalog.ts';
import type { RequestId } from './pending.ts';
import { isTooLarge, limitError, replyWithinLimit } from './request-limits.ts';
import { RequestTracker } from './request-tracker.ts';
import { clientInfoIn, ServerRequests } from './server-requests.ts';
import { Subscriptions } from './subscriptions.ts';

export interface AssistantSessionDeps extends HostSessionDeps {
  readonly toClient: (message: RawMessage) => void;
  readonly catalog: OfflineCatalog;
  readonly failureContext: FailureContext;
}

/** One client's MCP session, which continues when the browser, its worker or the native host restarts. */
export class AssistantSession {
  readonly #toClient: (message: RawMessage) => void;
  readonly #host: HostSession;
  readonly #requests: RequestTracker;
  readonly #server = new ServerRequests();
  readonly #subscriptions: Subscriptions;

  constructor(deps: AssistantSessionDeps) {
    this.#toClient = deps.toClient;
    this.#subscriptions = new Subscriptions(deps);
    this.#host = new HostSession(deps, {
      isWanted: () => this.#requests.size + this.#subscriptions.size > 0,
      isUrgent: () => this.#requests.size > 0,
      onReady: () => this.#resume(),
      onServerMessage: (message) => this.#fromServer(message),
      onWorking: (id) => this.#requests.extend(id),
      onDisconnect: () => {
        for (const message of this.#server.cancelAll()) this.#toClient(message);
        this.#requests.onDisconnect();
      },
      onFailure: (failure) => this.#requests.onFailure(failure),
      onSetupError: (error) => this.#requests.failAll(error),
    });
    this.#requests = new RequestTracker(deps, this.#host, {
      isUserAsked: () => this.#server.size > 0,
      onCatalogResult: (request) => this.#subscriptions.onCatalogResult(request),
    });
  }

  /** Whether no request waits for a reply. */
  get isIdle(): boolean {
    return this.#requests.size === 0;
  }

  close(): void {
    this.#host.close();
  }

  /** Handles one parsed line from the client. */
  fromClient(message: unknown): void {
    if (!isJsonObject(message)) return this.#reject('Invalid Request');
    const { id, method } = message;
    if (method === undefined) return this.#forwardReply(message);
    if (typeof method !== 'string') return this.#reject('Invalid Request');
    this.#host.client ??= decodeClientName(clientInfoIn(message, META_KEYS.clientInfo));
    if (id === undefined) return this.#forwardNotification(message);
    if (!isRequestId(id)) return this.#reject('Invalid Request: an id is a string or a number.');
    if (this.#requests.has(id) || this.#subscriptions.has(id))
      return this.#reject('Invalid Request: the id is in use.');
    if (method === 'ping') return this.#toClient({ jsonrpc: '2.0', id, result: {} });
    const rejection = limitError(id, message, this.#requests.size + this.#subscriptions.size);
    if (rejection !== null) return this.#toClient(rejection);
    if (method === 'subscriptions/listen') return this.#listen(id, message);
    this.#host.legacy.onSent(message);
    this.#requests.start(id, message);
  }

  #listen(id: RequestId, message: RawMessage): void {
    this.#subscriptions.add(id, message);
    if (this.#host.isReady) this.#host.send(message);
    else this.#host.connectNow();
  }

  #forwardNotification(message: RawMessage): void {
    this.#host.legacy.onSent(message);
    const { method, params } = message;
    if (method === 'notifications/cancelled' && isJsonObject(params)) {
      this.#requests.take(params['requestId']);
      this.#subscriptions.end(params['requestId']);
    }
    if (this.#host.isReady && !isTooLarge(message)) this.#host.send(message);
  }

  #forwardReply(message: RawMessage): void {
    const reply = this.#server.toServer(replyWithinLimit(message));
    if (reply === null || !this.#host.isReady) return;
    this.#host.send(reply);
    // The server continues one of the requests only now, and the bridge does not know which one.
    this.#requests.extendAll();
  }

  #resume(): void {
    for (const message of this.#subscriptions.requests()) this.#host.send(message);
    this.#requests.sendAll();
    this.#subscriptions.sendPendingNotifications(this.#host.legacy.isInitialized);
  }

  #fromServer(message: RawMessage): void {
    const { id, method } = message;
    if (method !== undefined) {
      if (this.#subscriptions.isRepeatedAcknowledgment(message)) return;
      this.#subscriptions.onServerMessage(message);
      if (method === 'notifications/progress') this.#requests.onProgress(message);
      return this.#toClient(this.#server.toClient(message));
    }
    // Timed out, cancelled, or never asked.
    if (this.#requests.take(id) === undefined && !this.#subscriptions.end(id)) return;
    this.#host.legacy.onReply(message);
    this.#toClient(message);
  }

  #reject(message: string): void {
    this.#toClient(jsonRpcError(null, INVALID_REQUEST, message));
  }
}
