import { createConnection, type Socket } from 'node:net';
import { chooseHost, type Choice } from './choose-host.ts';
import { encodeLine, LineReader } from './lines.ts';
import { runningHosts, type HostDescription } from './rendezvous.ts';
import { readFromHost, type FromHost, type ToHost } from './socket-messages.ts';
import type { Trouble } from './words.ts';

/** A connection to a native host that has welcomed us. */
export interface Link {
  readonly connection: string;
  readonly challenge: string;
  readonly host: HostDescription;
  send(message: ToHost): void;
  close(): void;
}

export interface LinkEvents {
  readonly onMessage: (message: FromHost) => void;
  readonly onClose: () => void;
}

export type Linked =
  | { readonly kind: 'linked'; readonly link: Link }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Finds a host and joins it. */
export interface Linker {
  connect(events: LinkEvents): Promise<Linked>;
}

/** The extension's answers may be as long as Chrome's largest frame to a host. */
const LONGEST_LINE = 64 * 1024 * 1024;

const WELCOME_MS = 2000;

/** Joins the host of the chosen browser and profile, and stays with that profile. */
export function createLinker(
  folders: readonly string[],
  uid: number | null,
  choice: Choice,
): Linker {
  let used: HostDescription | null = null;
  return {
    async connect(events) {
      const chosen = chooseHost(runningHosts(folders, uid), choice, used);
      if (chosen.kind !== 'host') return { kind: 'trouble', trouble: chosen };
      const linked = await join(chosen.host, events);
      if (linked.kind === 'linked') used = chosen.host;
      return linked;
    },
  };
}

/** Connects to one host and waits for its welcome. */
export function join(host: HostDescription, events: LinkEvents): Promise<Linked> {
  return new Promise((resolve) => {
    const socket = createConnection(host.socket);
    const lines = new LineReader(LONGEST_LINE);
    let isLinked = false;
    const fail = (trouble: Trouble) => {
      clearTimeout(waiting);
      socket.destroy();
      resolve({ kind: 'trouble', trouble });
    };
    const waiting = setTimeout(() => {
      fail({ kind: 'silent' });
    }, WELCOME_MS);
    const receive = (message: FromHost | null) => {
      if (message === null) socket.destroy();
      else if (isLinked) events.onMessage(message);
      else if (message.type === 'welcome') {
        clearTimeout(waiting);
        isLinked = true;
        resolve({ kind: 'linked', link: linkOver(socket, host, message) });
      } else if (message.type === 'refused') fail({ kind: 'mismatch', mismatch: message.mismatch });
      else if (message.type === 'close') fail({ kind: 'closed', reason: message.reason });
    };
    socket.on('connect', () => {
      send(socket, { type: 'join', token: host.token });
    });
    socket.on('data', (chunk: Buffer) => {
      for (const line of lines.push(chunk)) receive(line.ok ? readFromHost(line.value) : null);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      if (isLinked) events.onClose();
      else fail({ kind: 'none' });
    });
  });
}

function linkOver(
  socket: Socket,
  host: HostDescription,
  { connection, challenge }: Extract<FromHost, { readonly type: 'welcome' }>,
): Link {
  return {
    connection,
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
