import {
  BRIDGE_PROTOCOL,
  type FromExtension,
  type ToExtension,
} from '../bridge-protocol/frames.ts';
import type { FromHost, Mismatch, ToHost } from './socket-messages.ts';

/** One assistant's end, as the host sees it. */
export interface Peer {
  send(message: FromHost): void;
  end(): void;
}

/** What a joined peer may do; everything it sends goes through here. */
export interface Seat {
  receive(message: ToHost): void;
  leave(): void;
}

export interface MultiplexerParts {
  /** Passes one frame to the extension; `false` when it is too large for the browser. */
  readonly send: (frame: ToExtension) => boolean;
  readonly hello: Extract<FromExtension, { readonly type: 'hello' }>;
  readonly mostPeers?: number;
}

const MOST_PEERS = 64;

/** Lets any number of assistants share the one native port: each is a connection of its own. */
export function createMultiplexer({ send, hello, mostPeers = MOST_PEERS }: MultiplexerParts) {
  const peers = new Map<string, { readonly peer: Peer; opened: boolean }>();
  const asking = new Map<string, Peer>();
  const mismatch = mismatchOf(hello.protocol);
  let count = 0;

  const drop = (connection: string) => {
    const seat = peers.get(connection);
    peers.delete(connection);
    for (const [id, peer] of asking) if (peer === seat?.peer) asking.delete(id);
    return seat;
  };

  return {
    /** Gives a peer a connection of its own, or refuses it. */
    join(peer: Peer): Seat | null {
      if (mismatch !== null) {
        peer.send({ type: 'refused', mismatch });
        peer.end();
        return null;
      }
      if (peers.size >= mostPeers) {
        peer.send({ type: 'close', reason: 'busy' });
        peer.end();
        return null;
      }
      count += 1;
      const connection = `c${count}`;
      const seat = { peer, opened: false };
      peers.set(connection, seat);
      peer.send({ type: 'welcome', connection, challenge: hello.challenge });
      return {
        receive(message) {
          if (!peers.has(connection)) return;
          if (message.type === 'open' && !seat.opened) {
            seat.opened = true;
            send({ ...message, connection });
          } else if (message.type === 'message' && seat.opened) {
            if (send({ ...message, connection })) return;
            drop(connection);
            send({ type: 'close', connection });
            peer.end();
          } else if (message.type === 'status') {
            count += 1;
            asking.set(`s${count}`, peer);
            send({ type: 'status', id: `s${count}` });
          }
        },
        leave() {
          if (drop(connection)?.opened === true) send({ type: 'close', connection });
        },
      };
    },

    /** Passes a frame of the extension to the peer it is for; of a peer that has left it is dropped. */
    receive(frame: FromExtension): void {
      if (frame.type === 'hello') return;
      if (frame.type === 'status') {
        const { id, ...status } = frame;
        asking.get(id)?.send(status);
        asking.delete(id);
        return;
      }
      const { connection, ...message } = frame;
      const seat = peers.get(connection);
      if (seat === undefined) return;
      seat.peer.send(message);
      if (frame.type !== 'close') return;
      drop(connection);
      seat.peer.end();
    },

    /** Ends every peer: the browser has gone. */
    end(): void {
      for (const { peer } of peers.values()) peer.end();
      peers.clear();
      asking.clear();
    },
  };
}

export type Multiplexer = ReturnType<typeof createMultiplexer>;

function mismatchOf(protocol: number): Mismatch | null {
  if (protocol === BRIDGE_PROTOCOL) return null;
  return protocol < BRIDGE_PROTOCOL ? 'extension-older' : 'bridge-older';
}
