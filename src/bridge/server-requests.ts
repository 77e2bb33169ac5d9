import type { RawMessage } from '../bridge-protocol/frames.ts';
import { isFields } from '../domain/stored-form.ts';
import { cancellation } from './failure.ts';
import { member } from './pending.ts';

/**
 * What the server asks of the client (elicitation, roots). A new worker counts its ids anew, so the client gets ids
 * of the bridge's own: a late reply never reaches a question that it was not meant for.
 */
export class ServerRequests {
  #count = 0;
  readonly #open = new Map<string, unknown>();

  get size(): number {
    return this.#open.size;
  }

  /** A message of the server as the client may see it. */
  toClient(message: RawMessage): RawMessage {
    const { id, method, params } = message;
    if (method === 'notifications/cancelled' && isFields(params)) {
      const own = this.#ownId(params['requestId']);
      return own === undefined ? message : { ...message, params: { ...params, requestId: own } };
    }
    if (id === undefined || typeof method !== 'string') return message;
    this.#count += 1;
    const own = `server-${this.#count}`;
    this.#open.set(own, id);
    return { ...message, id: own };
  }

  /** A client's reply with the server's own id, `null` where nobody waits for it. */
  toServer(reply: RawMessage): RawMessage | null {
    const { id } = reply;
    if (typeof id !== 'string' || !this.#open.has(id)) return null;
    const original = this.#open.get(id);
    this.#open.delete(id);
    return { ...reply, id: original };
  }

  /** Forgets all, and says what tells the client so. */
  cancelAll(): readonly RawMessage[] {
    const ids = [...this.#open.keys()];
    this.#open.clear();
    return ids.map((id) => cancellation(id, 'The browser or its extension stopped.'));
  }

  #ownId(original: unknown): string | undefined {
    for (const [own, id] of this.#open) if (id === original) return own;
    return undefined;
  }
}

/** The `clientInfo` that a client's message carries, in either era. */
export function clientInfoIn(message: RawMessage, metaKey: string): unknown {
  const params = message['params'];
  return member(params, 'clientInfo') ?? member(member(params, '_meta'), metaKey);
}
