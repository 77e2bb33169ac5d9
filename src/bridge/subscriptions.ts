import type { RawMessage } from '../bridge-protocol/frames.ts';
import { isFields } from '../domain/stored-form.ts';
import { changeOf, type Catalogue } from './catalogue.ts';
import { member, type RequestId, type Timers } from './pending.ts';

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged';
const SUBSCRIPTION_ID = 'io.modelcontextprotocol/subscriptionId';

/** What a client may listen for, with the capability that tells of it (MCP 2026-07-28, "Subscriptions"). */
const LISTS = [
  ['toolsListChanged', 'tools', 'notifications/tools/list_changed'],
  ['promptsListChanged', 'prompts', 'notifications/prompts/list_changed'],
  ['resourcesListChanged', 'resources', 'notifications/resources/list_changed'],
] as const;

/** How long a client waits for a browser to acknowledge: nothing is lost by doing so in its place. */
const PATIENCE_MS = 500;

interface Subscription {
  readonly request: RawMessage;
  isAcknowledged: boolean;
}

export interface SubscriptionsParts {
  readonly catalogue: Catalogue;
  readonly timers: Timers;
  readonly toClient: (message: RawMessage) => void;
}

/**
 * Requests of revision 2026-07-28 that stay open while the client listens for changes. They outlive links: each new one
 * is asked again, of which the client hears nothing; and before there is one they are acknowledged all the same.
 */
export class Subscriptions {
  readonly #parts: SubscriptionsParts;
  readonly #open = new Map<unknown, Subscription>();
  /** Notifications that are due because a list was told from the catalogue. */
  readonly #due = new Set<string>();

  constructor(parts: SubscriptionsParts) {
    this.#parts = parts;
  }

  get size(): number {
    return this.#open.size;
  }

  has(id: RequestId): boolean {
    return this.#open.has(id);
  }

  add(id: RequestId, request: RawMessage): void {
    const added = { request, isAcknowledged: false };
    this.#open.set(id, added);
    this.#parts.timers.after(PATIENCE_MS, () => {
      if (this.#open.get(id) === added) this.#acknowledge(id, added);
    });
  }

  /** Ends one, where its client or the server does; whether it was open. */
  end(id: unknown): boolean {
    return this.#open.delete(id);
  }

  requests(): readonly RawMessage[] {
    return [...this.#open.values()].map(({ request }) => request);
  }

  /** Takes note of a request that the catalogue has answered. */
  onTold({ method }: RawMessage): void {
    const change = changeOf(method);
    if (change !== null) this.#due.add(change);
  }

  /** Takes note of what the server acknowledges; whether the client knows it already. */
  isRepeated({ method, params }: RawMessage): boolean {
    if (method !== ACKNOWLEDGED) return false;
    const found = this.#open.get(member(member(params, '_meta'), SUBSCRIPTION_ID));
    const isRepeated = found?.isAcknowledged === true;
    if (found !== undefined) found.isAcknowledged = true;
    return isRepeated;
  }

  /** Tells of what is due: a session with `initialize` of everything, others of what they listen for. */
  tellDue(isInitialized: boolean): void {
    const { toClient } = this.#parts;
    for (const method of this.#due) {
      if (isInitialized) toClient({ jsonrpc: '2.0', method });
      const [name] = LISTS.find(([, , known]) => known === method) ?? [];
      for (const [id, one] of this.#open) {
        if (name === undefined || filterOf(one)[name] !== true) continue;
        this.#acknowledge(id, one);
        toClient(stamped(id, method, {}));
      }
    }
    if (isInitialized || this.size > 0) this.#due.clear();
  }

  /** In the server's place, as far as the catalogue knows what it can tell. */
  #acknowledge(id: unknown, one: Subscription): void {
    if (one.isAcknowledged) return;
    one.isAcknowledged = true;
    const { catalogue, toClient } = this.#parts;
    const capabilities = catalogue.modern['server/discover']?.['capabilities'];
    const filter = filterOf(one);
    const honoured = LISTS.filter(
      ([name, list]) =>
        filter[name] === true && member(member(capabilities, list), 'listChanged') === true,
    );
    const notifications = Object.fromEntries(honoured.map(([name]) => [name, true]));
    toClient(stamped(id, ACKNOWLEDGED, { notifications }));
  }
}

function filterOf({ request }: Subscription): RawMessage {
  const filter = member(request['params'], 'notifications');
  return isFields(filter) ? filter : {};
}

function stamped(id: unknown, method: string, params: RawMessage): RawMessage {
  return { jsonrpc: '2.0', method, params: { ...params, _meta: { [SUBSCRIPTION_ID]: id } } };
}
