import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject, memberOf } from '../../domain/json.ts';
import { cancelledNotification } from '../wire/mcp-messages.ts';

/**
 * Requests of the server to the client (elicitation, roots). A new worker reuses ids, so the client gets ids of the
 * bridge: a late reply never reaches the wrong request.
 */
export class ServerRequests {
  #count = 0;
  readonly #openRequests = new Map<string, unknown>();

  get size(): number {
    return this.#openRequests.size;
  }

  /** Translates a server message for the client. */
  toClient(message: RawMessage): RawMessage {
    const { id, method, params } = message;
    if (method === 'notifications/cancelled' && isJsonObject(params)) {
      const bridgeId = this.#bridgeIdOf(params['requestId']);
      return bridgeId === undefined
        ? message
        : { ...message, params: { ...params, requestId: bridgeId } };
    }
    if (id === undefined || typeof method !== 'string') return message;
    this.#count += 1;
    const bridgeId = `server-${this.#count}`;
    this.#openRequests.set(bridgeId, id);
    return { ...message, id: bridgeId };
  }

  /** Translates a client's reply for the server; `null` if no request waits for it. */
  toServer(reply: RawMessage): RawMessage | null {
    const { id } = reply;
    if (typeof id !== 'string' || !this.#openRequests.has(id)) return null;
    const original = this.#openRequests.get(id);
    this.#openRequests.delete(id);
    return { ...reply, id: original };
  }

  /** Forgets all requests and returns the notifications that cancel them at the client. */
  cancelAll(): readonly RawMessage[] {
    const ids = [...this.#openRequests.keys()];
    this.#openRequests.clear();
    return ids.map((id) => cancelledNotification(id, 'The browser or its extension stopped.'));
  }

  #bridgeIdOf(original: unknown): string | undefined {
    for (const [bridgeId, id] of this.#openRequests) if (id === original) return bridgeId;
    return undefined;
  }
}

/** The `clientInfo` in a client's message, in revisions with and without `initialize`. */
export function clientInfoIn(message: RawMessage, metaKey: string): unknown {
  const params = message['params'];
  return memberOf(params, 'clientInfo') ?? memberOf(memberOf(params, '_meta'), metaKey);
}
