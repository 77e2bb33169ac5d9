import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject, memberOf } from '../../domain/json.ts';
import { changeNotificationFor, type OfflineCatalog } from './offline-catalog.ts';
import type { RequestId } from './pending.ts';
import type { Timers } from './timers.ts';

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged';
const SUBSCRIPTION_ID = 'io.modelcontextprotocol/subscriptionId';

/** What a client may listen for, with the capability that announces it (MCP 2026-07-28, "Subscriptions"). */
const LISTS = [
  ['toolsListChanged', 'tools', 'notifications/tools/list_changed'],
  ['promptsListChanged', 'prompts', 'notifications/prompts/list_changed'],
  ['resourcesListChanged', 'resources', 'notifications/resources/list_changed'],
] as const;

/** How long the bridge waits for the browser's acknowledgment before it sends its own. */
const ACKNOWLEDGE_TIMEOUT_MS = 500;

interface Subscription {
  readonly request: RawMessage;
  isAcknowledged: boolean;
}

export interface SubscriptionsDeps {
  readonly catalog: OfflineCatalog;
  readonly timers: Timers;
  readonly toClient: (message: RawMessage) => void;
}

/**
 * Requests of revision 2026-07-28 that stay open while the client listens for changes. The bridge sends them again on
 * each new connection; without a connection it acknowledges them itself.
 */
export class Subscriptions {
  readonly #deps: SubscriptionsDeps;
  readonly #subscriptions = new Map<unknown, Subscription>();
  /** Notifications to send because the catalog answered a list request. */
  readonly #pendingNotifications = new Set<string>();

  constructor(deps: SubscriptionsDeps) {
    this.#deps = deps;
  }

  get size(): number {
    return this.#subscriptions.size;
  }

  has(id: RequestId): boolean {
    return this.#subscriptions.has(id);
  }

  add(id: RequestId, request: RawMessage): void {
    const added = { request, isAcknowledged: false };
    this.#subscriptions.set(id, added);
    this.#deps.timers.after(ACKNOWLEDGE_TIMEOUT_MS, () => {
      if (this.#subscriptions.get(id) === added) this.#acknowledge(id, added);
    });
  }

  /** Ends a subscription; returns whether it was open. */
  end(id: unknown): boolean {
    return this.#subscriptions.delete(id);
  }

  requests(): readonly RawMessage[] {
    return [...this.#subscriptions.values()].map(({ request }) => request);
  }

  /** Records that the catalog answered a request. */
  onCatalogResult({ method }: RawMessage): void {
    const change = changeNotificationFor(method);
    if (change !== null) this.#pendingNotifications.add(change);
  }

  /** Whether the server acknowledges a subscription that the bridge has already acknowledged to the client. */
  isRepeatedAcknowledgment(message: RawMessage): boolean {
    return this.#acknowledgedBy(message)?.isAcknowledged === true;
  }

  /** Records an acknowledgment of the server. */
  onServerMessage(message: RawMessage): void {
    const subscription = this.#acknowledgedBy(message);
    if (subscription !== undefined) subscription.isAcknowledged = true;
  }

  #acknowledgedBy({ method, params }: RawMessage): Subscription | undefined {
    return method === ACKNOWLEDGED
      ? this.#subscriptions.get(memberOf(memberOf(params, '_meta'), SUBSCRIPTION_ID))
      : undefined;
  }

  /** Sends pending notifications: all of them to a session with `initialize`, else those that the client listens for. */
  sendPendingNotifications(isInitialized: boolean): void {
    const { toClient } = this.#deps;
    for (const method of this.#pendingNotifications) {
      if (isInitialized) toClient({ jsonrpc: '2.0', method });
      const [name] = LISTS.find(([, , known]) => known === method) ?? [];
      for (const [id, subscription] of this.#subscriptions) {
        if (name === undefined || filterOf(subscription)[name] !== true) continue;
        this.#acknowledge(id, subscription);
        toClient(subscriptionNotification(id, method, {}));
      }
    }
    if (isInitialized || this.size > 0) this.#pendingNotifications.clear();
  }

  /** Acknowledges a subscription for the server, for the lists in the catalog's capabilities. */
  #acknowledge(id: unknown, subscription: Subscription): void {
    if (subscription.isAcknowledged) return;
    subscription.isAcknowledged = true;
    const { catalog, toClient } = this.#deps;
    const capabilities = catalog.modern['server/discover']?.['capabilities'];
    const filter = filterOf(subscription);
    const honored = LISTS.filter(
      ([name, list]) =>
        filter[name] === true && memberOf(memberOf(capabilities, list), 'listChanged') === true,
    );
    const notifications = Object.fromEntries(honored.map(([name]) => [name, true]));
    toClient(subscriptionNotification(id, ACKNOWLEDGED, { notifications }));
  }
}

function filterOf({ request }: Subscription): RawMessage {
  const filter = memberOf(request['params'], 'notifications');
  return isJsonObject(filter) ? filter : {};
}

function subscriptionNotification(id: unknown, method: string, params: RawMessage): RawMessage {
  return { jsonrpc: '2.0', method, params: { ...params, _meta: { [SUBSCRIPTION_ID]: id } } };
}
