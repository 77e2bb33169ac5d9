import type { RawMessage } from '../../bridge-protocol/frames.ts';
import { isJsonObject } from '../../domain/json.ts';

/**
 * What a client of a revision with `initialize` has set up, so that the bridge can repeat it on a new connection. Clients
 * of revision 2026-07-28 have no session; for them this stays empty.
 */
export class LegacySession {
  #pendingInitialize: RawMessage | null = null;
  /** The last `initialize` that succeeded. */
  #initialize: RawMessage | null = null;
  #isInitialized = false;
  readonly #settings = new Map<string, RawMessage>();

  /** Records what the client sends. */
  onSent(message: RawMessage): void {
    const { method, params } = message;
    const uri = isJsonObject(params) ? String(params['uri']) : '';
    if (method === 'initialize') this.#pendingInitialize = message;
    else if (method === 'notifications/initialized') this.#isInitialized = true;
    else if (method === 'logging/setLevel') this.#settings.set('level', message);
    else if (method === 'resources/subscribe') this.#settings.set(`uri ${uri}`, message);
    else if (method === 'resources/unsubscribe') this.#settings.delete(`uri ${uri}`);
  }

  /** Records a reply to the client: an `initialize` that succeeded is repeated on every new connection. */
  onReply({ id, error }: RawMessage): void {
    if (this.#pendingInitialize === null || this.#pendingInitialize['id'] !== id) return;
    if (error === undefined) this.#initialize = this.#pendingInitialize;
    this.#pendingInitialize = null;
  }

  /** Whether the client has a session to restore. */
  get isOpen(): boolean {
    return this.#initialize !== null;
  }

  get isInitialized(): boolean {
    return this.#isInitialized;
  }

  /** The first message for a new connection, with this id; `null` if there is no session. */
  initializeRequest(id: string): RawMessage | null {
    return this.#initialize === null ? null : { ...this.#initialize, id };
  }

  /** The messages that follow once `initialize` is answered. */
  setupMessages(id: string): readonly RawMessage[] {
    if (!this.#isInitialized) return [];
    const settings = [...this.#settings.values()].map((message, index) => ({
      ...message,
      id: `${id}.${index}`,
    }));
    return [{ jsonrpc: '2.0', method: 'notifications/initialized' }, ...settings];
  }
}
