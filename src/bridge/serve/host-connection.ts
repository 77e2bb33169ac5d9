import { createConnection, type Socket } from 'node:net';
import { chooseHost, type HostTarget } from '../wire/choose-host.ts';
import { encodeLine, LineReader } from '../wire/json-lines.ts';
import { runningHosts, type HostDescription } from '../wire/host-registry.ts';
import { decodeFromHost, type FromHost, type ToHost } from '../wire/socket-messages.ts';
import type { ConnectionFailure } from '../wire/failure-messages.ts';

/** A connection to a native host that accepted it. */
export interface HostConnection {
  readonly connectionId: string;
  readonly challenge: string;
  readonly host: HostDescription;
  send(message: ToHost): void;
  close(): void;
}

export interface HostConnectionEvents {
  readonly onMessage: (message: FromHost) => void;
  readonly onClose: () => void;
}

export type ConnectResult =
  | { readonly kind: 'linked'; readonly connection: HostConnection }
  | { readonly kind: 'failed'; readonly failure: ConnectionFailure };

/** Finds a host and connects to it. */
export interface HostConnector {
  connect(events: HostConnectionEvents): Promise<ConnectResult>;
}

/** As long as the largest frame from a browser to a native host, in bytes. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const WELCOME_TIMEOUT_MS = 2000;

/** Connects to the host of the chosen browser and profile, and stays with that profile. */
export function createHostConnector(
  folders: readonly string[],
  uid: number | null,
  target: HostTarget,
): HostConnector {
  let previous: HostDescription | null = null;
  return {
    async connect(events) {
      const chosen = chooseHost(runningHosts(folders, uid), target, previous);
      if (chosen.kind !== 'host') return { kind: 'failed', failure: chosen };
      const attempt = await connectToHost(chosen.host, events);
      if (attempt.kind === 'linked') previous = chosen.host;
      return attempt;
    },
  };
}

/** Connects to one host and waits for its welcome. */
export function connectToHost(
  host: HostDescription,
  events: HostConnectionEvents,
): Promise<ConnectResult> {
  return new Promise((resolve) => {
    const socket = createConnection(host.socket);
    const lines = new LineReader(MAX_LINE_BYTES);
    let isConnected = false;
    const fail = (failure: ConnectionFailure) => {
      clearTimeout(welcomeTimer);
      socket.destroy();
      resolve({ kind: 'failed', failure });
    };
    const welcomeTimer = setTimeout(() => {
      fail({ kind: 'silent' });
    }, WELCOME_TIMEOUT_MS);
    const receive = (message: FromHost | null) => {
      if (message === null) socket.destroy();
      else if (isConnected) events.onMessage(message);
      else if (message.type === 'welcome') {
        clearTimeout(welcomeTimer);
        isConnected = true;
        resolve({ kind: 'linked', connection: toHostConnection(socket, host, message) });
      } else if (message.type === 'refused') fail({ kind: 'mismatch', mismatch: message.mismatch });
      else if (message.type === 'close') fail({ kind: 'closed', reason: message.reason });
    };
    socket.on('connect', () => {
      send(socket, { type: 'join', token: host.token });
    });
    socket.on('data', (chunk: Buffer) => {
      for (const line of lines.push(chunk)) receive(line.ok ? decodeFromHost(line.value) : null);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (isConnected) events.onClose();
      else fail({ kind: 'none' });
    });
  });
}

function toHostConnection(
  socket: Socket,
  host: HostDescription,
  { connection, challenge }: Extract<FromHost, { readonly type: 'welcome' }>,
): HostConnection {
  return {
    connectionId: connection,
    challenge,
    host,
    send(message) {
      send(socket, message);
    },
    close() {
      socket.destroy();
    },
  };
}

function send(socket: Socket, message: ToHost): void {
  if (socket.writable) socket.write(encodeLine(message));
}
