import type { ClientName, RawMessage } from '../../bridge-protocol/frames.ts';
import type { ConnectionFailure } from '../wire/failure-messages.ts';
import type { FromHost } from '../wire/socket-messages.ts';
import type { HostConnection, HostConnector } from './host-connection.ts';
import type { Installation } from './installation.ts';
import { LegacySession } from './legacy-session.ts';
import { Reconnector } from './reconnector.ts';
import type { Timers } from './timers.ts';

export interface HostSessionDeps {
  readonly connector: HostConnector;
  readonly timers: Timers;
  /** The installation that a client of this name connects as. Throws when its key cannot be used. */
  readonly identify: (client: ClientName | null) => Promise<Installation>;
}

export interface HostSessionEvents {
  /** Whether requests or subscriptions need a connection. */
  readonly isWanted: () => boolean;
  readonly isUrgent: () => boolean;
  /** The session is set up: whatever waited can be sent. */
  readonly onReady: () => void;
  /** A message of the server, other than the reply to a repeated `initialize`. */
  readonly onServerMessage: (message: RawMessage) => void;
  readonly onWorking: (id: string | number) => void;
  readonly onDisconnect: () => void;
  readonly onFailure: (failure: ConnectionFailure) => void;
  /** The extension refused to set the session up again. */
  readonly onSetupError: (error: unknown) => void;
}

/** The client's session at the extension: set up again on each new connection before anything else is sent. */
export class HostSession {
  readonly #events: HostSessionEvents;
  readonly #host: Reconnector;
  readonly legacy = new LegacySession();
  client: ClientName | null = null;
  #installation: Installation | null = null;
  /** Id of the repeated `initialize` on this connection, while its reply is awaited. */
  #initializeId: string | null = null;

  constructor({ connector, timers, identify }: HostSessionDeps, events: HostSessionEvents) {
    this.#events = events;
    const connect: HostConnector['connect'] = async (hostEvents) => {
      try {
        this.#installation ??= await identify(this.client);
      } catch (error) {
        const message = error instanceof Error ? error.message : 'The key cannot be used.';
        return { kind: 'failed', failure: { kind: 'key', message } };
      }
      return connector.connect(hostEvents);
    };
    this.#host = new Reconnector({ connect }, timers, {
      isWanted: () => events.isWanted() || this.legacy.isOpen,
      isUrgent: events.isUrgent,
      onConnect: (connection) => this.#onConnect(connection),
      onMessage: (message) => this.#onMessage(message),
      onDisconnect: () => {
        this.#initializeId = null;
        events.onDisconnect();
      },
      onFailure: events.onFailure,
    });
  }

  get isConnected(): boolean {
    return this.#host.connection !== null;
  }

  get isReady(): boolean {
    return this.isConnected && this.#initializeId === null;
  }

  /** The number of the current connection, which tells old messages from new ones. */
  get generation(): number {
    return this.#host.generation;
  }

  get failure(): ConnectionFailure {
    return this.#host.failure;
  }

  get lastConnectedAt(): number {
    return this.#host.lastConnectedAt;
  }

  /** The code that the user compares; `null` before the first connection. */
  get pairingCode(): string | null {
    return this.#installation?.code ?? null;
  }

  connectNow(): void {
    this.#host.connectNow();
  }

  close(): void {
    this.#host.close();
  }

  send(message: RawMessage, resent = false): void {
    this.#host.connection?.send({ type: 'message', message, resent });
  }

  /** Closes a connection on which the session setup took too long. */
  dropUnlessReady(): void {
    if (this.isConnected && !this.isReady) this.#host.drop({ kind: 'silent' });
  }

  #onConnect(connection: HostConnection): void {
    const { challenge, connectionId } = connection;
    const pairing = this.#installation?.identity.prove(challenge, connectionId) ?? null;
    connection.send({ type: 'open', client: this.client, pairing });
    const initialize = this.legacy.initializeRequest(`bridge-${this.generation}`);
    if (initialize === null) return this.#setUp();
    this.#initializeId = String(initialize['id']);
    this.send(initialize);
  }

  #setUp(): void {
    for (const message of this.legacy.setupMessages(`bridge-${this.generation}`))
      this.send(message);
    this.#events.onReady();
  }

  #onMessage(message: FromHost): void {
    if (message.type === 'working') return this.#events.onWorking(message.id);
    if (message.type === 'close')
      return this.#host.drop({ kind: 'closed', reason: message.reason });
    if (message.type !== 'message') return;
    const { id, method, error } = message.message;
    if (method !== undefined || id !== this.#initializeId || id === undefined)
      return this.#events.onServerMessage(message.message);
    this.#initializeId = null;
    if (error === undefined) this.#setUp();
    else this.#events.onSetupError(error);
  }
}
