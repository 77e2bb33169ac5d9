import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import {
  BRIDGE_PROTOCOL,
  decodeFromExtension,
  type FromExtension,
  type ToExtension,
} from '../../bridge-protocol/frames.ts';
import { isAllowedCaller } from './allowed-origins.ts';
import { encodeLine, LineReader } from '../wire/json-lines.ts';
import { createMultiplexer, type Multiplexer, type JoinedPeer } from './multiplexer.ts';
import { encodeNativeFrame, NativeFrameReader } from './native-frames.ts';
import {
  announceHost,
  createRunFolder,
  newSocketPath,
  runningHosts,
} from '../wire/host-registry.ts';
import { decodeToHost } from '../wire/socket-messages.ts';

export interface HostDeps {
  readonly args: readonly string[];
  readonly input: Readable;
  /** Carries only frames. */
  readonly output: Writable;
  readonly log: (text: string) => void;
  readonly folders: readonly string[];
  readonly platform: string;
  readonly uid: number | null;
  readonly pid: number;
  readonly version: string;
  /** Program and first arguments that start this bridge. */
  readonly command: readonly string[];
  readonly now: () => number;
}

/** How long the extension may take to say hello. */
const HELLO_TIMEOUT_MS = 10_000;

/** How many bytes an assistant may leave unread before the host closes its connection. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;

/** Longest line from an assistant, in bytes: the largest frame that a browser accepts. */
const MAX_LINE_BYTES = 1024 * 1024;

/** How long a connection may take to send the token, and how many bytes before it. */
const JOIN_TIMEOUT_MS = 5000;
const MAX_JOIN_BYTES = 1024;

type ExtensionHello = Extract<FromExtension, { readonly type: 'hello' }>;

/** Runs as the browser's native messaging host until the browser ends it; resolves to the exit status. */
export function runHost(deps: HostDeps): Promise<number> {
  const { args, input, output, log } = deps;
  if (!isAllowedCaller(args)) {
    log('Only a browser may start this, for the Okta End User Assistant extension.');
    return Promise.resolve(1);
  }
  const reader = new NativeFrameReader();
  let multiplexer: Multiplexer | null = null;
  let close = () => {};
  let hasEnded = false;

  return new Promise((resolve) => {
    const sockets = new Set<Socket>();
    const end = (status: number) => {
      hasEnded = true;
      clearTimeout(helloTimer);
      multiplexer?.end();
      close();
      resolve(status);
    };
    const helloTimer = setTimeout(() => {
      log('The extension did not say hello.');
      end(1);
    }, HELLO_TIMEOUT_MS);

    const send = (frame: ToExtension) => {
      const bytes = encodeNativeFrame(frame);
      if (bytes === null) return false;
      // Assistants must wait while the browser does not read.
      if (!output.write(bytes)) for (const socket of sockets) socket.pause();
      return true;
    };
    output.on('drain', () => {
      for (const socket of sockets) socket.resume();
    });
    output.on('error', () => {
      end(0);
    });

    const receive = (frame: FromExtension | null) => {
      if (frame === null) log('A frame of the extension was skipped: not understood.');
      else if (frame.type !== 'hello') multiplexer?.receive(frame);
      else if (multiplexer === null) {
        clearTimeout(helloTimer);
        multiplexer = createMultiplexer({ send, hello: frame });
        listen(deps, frame, multiplexer, sockets)
          .then((closeServer) => {
            close = closeServer;
            if (hasEnded) close();
          })
          .catch((error: unknown) => {
            log(error instanceof Error ? error.message : 'The socket could not be created.');
            end(1);
          });
      }
    };

    input.on('data', (chunk: Buffer) => {
      try {
        for (const parsed of reader.push(chunk)) {
          if (parsed.ok) receive(decodeFromExtension(parsed.value));
          else log(`A frame of the extension was skipped: ${parsed.why}.`);
        }
      } catch (error) {
        log(error instanceof Error ? error.message : 'A frame could not be read.');
        end(1);
      }
    });
    input.on('end', () => {
      if (!reader.isAtBoundary) log('The browser ended in the middle of a frame.');
      end(0);
    });
    input.on('error', () => {
      end(0);
    });
    const { version, command } = deps;
    send({ type: 'hello', protocol: BRIDGE_PROTOCOL, version, command });
  });
}

/** Opens the socket and announces it; resolves to a function that removes both. */
async function listen(
  { folders, platform, uid, pid, now }: HostDeps,
  { browser, profile, version }: ExtensionHello,
  multiplexer: Multiplexer,
  sockets: Set<Socket>,
): Promise<() => void> {
  runningHosts(folders, uid);
  const folder = createRunFolder(folders, uid);
  const socket = newSocketPath(folder, platform);
  const token = randomBytes(32).toString('base64url');
  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    serveSocket(client, token, multiplexer);
  });
  await startListening(server, socket);
  if (platform !== 'win32') chmodSync(socket, 0o600);
  const description = { pid, socket, token, browser, profile };
  const withdraw = announceHost(folder, {
    ...description,
    extensionVersion: version,
    startedAt: now(),
  });
  return () => {
    withdraw();
    server.close();
    for (const client of sockets) client.destroySoon();
    if (platform !== 'win32') rmSync(socket, { force: true });
  };
}

function startListening(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
}

/** Serves one assistant's socket: the token first, then its messages. */
function serveSocket(socket: Socket, token: string, multiplexer: Multiplexer): void {
  const lines = new LineReader(MAX_LINE_BYTES);
  let joinedPeer: JoinedPeer | null = null;
  const joinTimer = setTimeout(() => {
    if (joinedPeer === null) socket.destroy();
  }, JOIN_TIMEOUT_MS);
  const peer = {
    send(message: unknown) {
      socket.write(encodeLine(message));
      if (socket.writableLength > MAX_UNREAD_BYTES) socket.destroy();
    },
    end: () => {
      socket.end();
    },
  };
  socket.on('data', (chunk: Buffer) => {
    if (joinedPeer === null && socket.bytesRead > MAX_JOIN_BYTES) {
      socket.destroy();
      return;
    }
    for (const line of lines.push(chunk)) {
      const message = line.ok ? decodeToHost(line.value) : null;
      if (message?.type === 'join' && joinedPeer === null && isSameToken(message.token, token))
        joinedPeer = multiplexer.join(peer);
      else if (message !== null && message.type !== 'join' && joinedPeer !== null)
        joinedPeer.receive(message);
      else {
        socket.destroy();
        return;
      }
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    clearTimeout(joinTimer);
    joinedPeer?.leave();
  });
}

function isSameToken(candidate: string, token: string): boolean {
  const [one, other] = [Buffer.from(candidate), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
