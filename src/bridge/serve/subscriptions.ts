import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';
import { changeNotificationFor, type OfflineCatalog } from './offline-catalog.ts';
import { memberOf, type RequestId, type Timers } from './pending.ts';

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged';
const SUBSCRIPTION_ID = 'io.modelcontextprotocol/subscriptionId';

/** What a client may listen for, with the capability that tells of it (MCP 2026-07-28, "Subscriptions"). */
const LISTS = [
  ['toolsListChanged', 'tools', 'notifications/tools/list_changed'],
  ['promptsListChanged', 'prompts', 'notifications/prompts/list_changed'],
  ['resourcesListChanged', 'resources', 'notifications/resources/list_changed'],
] as const;

/** How long a client waits for a browser to acknowledge: nothing is lost by doing so in its place. */
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
 * Requests of revision 2026-07-28 that stay open while the client listens for changes. They outlive links: each new one
 * is asked again, of which the client hears nothing; and before there is one they are acknowledged all the same.
 */
export class Subscriptions {
  readonly #deps: SubscriptionsDeps;
  readonly #subscriptions = new Map<unknown, Subscription>();
  /** Notifications that are due because a list was told from the catalogue. */
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

  /** Ends one, where its client or the server does; whether it was open. */
  end(id: unknown): boolean {
    return this.#subscriptions.delete(id);
  }

  requests(): readonly RawMessage[] {
    return [...this.#subscriptions.values()].map(({ request }) => request);
  }

  /** Takes note of a request that the catalogue has answered. */
  onCatalogResult({ method }: RawMessage): void {
    const change = changeNotificationFor(method);
    if (change !== null) this.#pendingNotifications.add(change);
  }

  /** Takes note of what the server acknowledges; whether the client knows it already. */
  isDuplicate({ method, params }: RawMessage): boolean {
    if (method !== ACKNOWLEDGED) return false;
    const subscription = this.#subscriptions.get(
      memberOf(memberOf(params, '_meta'), SUBSCRIPTION_ID),
    );
    const isRepeated = subscription?.isAcknowledged === true;
    if (subscription !== undefined) subscription.isAcknowledged = true;
    return isRepeated;
  }

  /** Tells of what is due: a session with `initialize` of everything, others of what they listen for. */
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

  /** In the server's place, as far as the catalogue knows what it can tell. */
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
