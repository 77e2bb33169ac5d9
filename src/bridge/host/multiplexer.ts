import {
  BRIDGE_PROTOCOL,
  type FromExtension,
  type ToExtension,
} from '../../bridge-protocol/frames.ts';
import type { FromHost, ProtocolMismatch, ToHost } from '../wire/socket-messages.ts';

/** One assistant's connection, as the host sees it. */
export interface Peer {
  send(message: FromHost): void;
  end(): void;
}

/** How the host forwards what a joined peer does. */
export interface JoinedPeer {
  receive(message: ToHost): void;
  leave(): void;
}

export interface MultiplexerDeps {
  /** Sends one frame to the extension; `false` if it is too large for the browser. */
  readonly send: (frame: ToExtension) => boolean;
  readonly hello: Extract<FromExtension, { readonly type: 'hello' }>;
  readonly maxPeers?: number;
}

const MAX_PEERS = 64;

/** Lets several assistants share the one native port, each with a connection of its own. */
export function createMultiplexer({ send, hello, maxPeers = MAX_PEERS }: MultiplexerDeps) {
  const peers = new Map<string, { readonly peer: Peer; opened: boolean }>();
  const statusRequests = new Map<string, Peer>();
  const mismatch = mismatchOf(hello.protocol);
  let count = 0;

  const drop = (connection: string) => {
    const entry = peers.get(connection);
    peers.delete(connection);
    for (const [id, peer] of statusRequests) if (peer === entry?.peer) statusRequests.delete(id);
    return entry;
  };

  return {
    /** Gives a peer a connection, or rejects it. */
    join(peer: Peer): JoinedPeer | null {
      if (mismatch !== null) {
        peer.send({ type: 'refused', mismatch });
        peer.end();
        return null;
      }
      if (peers.size >= maxPeers) {
        peer.send({ type: 'close', reason: 'busy' });
        peer.end();
        return null;
      }
      count += 1;
      const connection = `c${count}`;
      const entry = { peer, opened: false };
      peers.set(connection, entry);
      peer.send({ type: 'welcome', connection, challenge: hello.challenge });
      return {
        receive(message) {
          if (!peers.has(connection)) return;
          if (message.type === 'open' && !entry.opened) {
            entry.opened = true;
            send({ ...message, connection });
          } else if (message.type === 'message' && entry.opened) {
            if (send({ ...message, connection })) return;
            drop(connection);
            send({ type: 'close', connection });
            peer.end();
          } else if (message.type === 'status') {
            count += 1;
            statusRequests.set(`s${count}`, peer);
            send({ type: 'status', id: `s${count}` });
          }
        },
        leave() {
          if (drop(connection)?.opened === true) send({ type: 'close', connection });
        },
      };
    },

    /** Passes a frame of the extension to its peer; drops it if the peer has left. */
    receive(frame: FromExtension): void {
      if (frame.type === 'hello') return;
      if (frame.type === 'status') {
        const { id, ...status } = frame;
        statusRequests.get(id)?.send(status);
        statusRequests.delete(id);
        return;
      }
      const { connection, ...message } = frame;
      const entry = peers.get(connection);
      if (entry === undefined) return;
      entry.peer.send(message);
      if (frame.type !== 'close') return;
      drop(connection);
      entry.peer.end();
    },

    /** Ends every peer when the browser is gone. */
    end(): void {
      for (const { peer } of peers.values()) peer.end();
      peers.clear();
      statusRequests.clear();
    },
  };
}

export type Multiplexer = ReturnType<typeof createMultiplexer>;

function mismatchOf(protocol: number): ProtocolMismatch | null {
  if (protocol === BRIDGE_PROTOCOL) return null;
  return protocol < BRIDGE_PROTOCOL ? 'extension-older' : 'bridge-older';
}
