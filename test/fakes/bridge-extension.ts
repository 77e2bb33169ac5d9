import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import {
  decodeToExtension,
  type CloseReason,
  type FromExtension,
  type RawMessage,
  type ToExtension,
} from '../../src/bridge-protocol/frames.ts';
import { verifyPairing } from '../../src/bridge-protocol/pairing.ts';
import { CHROMIUM_EXTENSION_ID } from '../../src/manifest.ts';

export interface OpenedConnection {
  readonly client: string | null;
  readonly installation: string | null;
  /** The pairing was proved for this very connection. */
  readonly proved: boolean;
}

export interface BridgeExtensionOptions {
  readonly bridge: string;
  /** Folder of the bridge's own files. */
  readonly home: string;
  readonly browser?: string;
  readonly profile?: string;
  readonly protocol?: number;
  readonly args?: readonly string[];
  /** What the browser starts; the bridge itself if left out. */
  readonly program?: string;
  /** What to do with an assistant's message. */
  readonly onMessage?: (message: RawMessage, connection: string, port: BridgeExtension) => void;
  readonly onOpen?: (connection: string, opened: OpenedConnection, port: BridgeExtension) => void;
  readonly onClose?: (connection: string) => void;
}

/** The extension's end of native messaging as a browser gives it: a child process, frames on stdin and stdout. */
export class BridgeExtension {
  readonly child: ChildProcess;
  readonly challenge = randomBytes(32).toString('base64url');
  readonly opened: OpenedConnection[] = [];
  /** The first `hello` of the bridge. */
  readonly hello: Promise<ToExtension>;
  readonly exited: Promise<number | null>;
  stderr = '';
  /** Bytes of stdout that were no frame; empty unless the bridge is broken. */
  #rest: Buffer = Buffer.alloc(0);
  readonly #options: BridgeExtensionOptions;
  #received: Promise<void> = Promise.resolve();

  constructor(options: BridgeExtensionOptions) {
    this.#options = options;
    const args = options.args ?? [`chrome-extension://${CHROMIUM_EXTENSION_ID}/`];
    const { program } = options;
    const [command, prefixArgs] =
      program === undefined ? [process.execPath, [options.bridge, 'host']] : [program, []];
    this.child = spawn(command, [...prefixArgs, ...args], {
      env: { PATH: process.env['PATH'], OKTA_ASSISTANT_BRIDGE_HOME: options.home },
    });
    this.child.stdin?.on('error', () => {});
    this.child.stderr?.on('data', (chunk: Buffer) => {
      this.stderr += chunk.toString();
    });
    this.exited = new Promise((resolve) => {
      this.child.on('close', resolve);
    });
    this.hello = new Promise((resolve) => {
      this.child.stdout?.on('data', (chunk: Buffer) => {
        for (const frame of this.#frames(chunk)) {
          if (frame.type === 'hello') resolve(frame);
          // In order: an `open` takes time to verify, and a message on its connection waits for it.
          else this.#received = this.#received.then(() => this.#receive(frame));
        }
      });
    });
    this.send({
      type: 'hello',
      protocol: options.protocol ?? 1,
      version: '0.1.0',
      browser: options.browser ?? 'chrome',
      profile: { id: `id-${options.profile ?? 'default'}`, label: options.profile ?? 'default' },
      challenge: this.challenge,
    });
  }

  send(frame: FromExtension): void {
    this.sendBytes(frameOf(Buffer.from(JSON.stringify(frame))));
  }

  sendBytes(bytes: Uint8Array): void {
    this.child.stdin?.write(bytes);
  }

  reply(connection: string, message: RawMessage): void {
    this.send({ type: 'message', connection, message });
  }

  close(connection: string, reason: CloseReason): void {
    this.send({ type: 'close', connection, reason });
  }

  /** As the browser does when the worker stops or the browser closes. */
  disconnect(): Promise<number | null> {
    this.child.stdin?.end();
    return this.exited;
  }

  get unframedOutput(): string {
    return this.#rest.toString();
  }

  async #receive(frame: ToExtension): Promise<void> {
    const { onOpen, onMessage, onClose } = this.#options;
    if (frame.type === 'status')
      this.send({ type: 'status', id: frame.id, enabled: true, paused: false, signedIn: false });
    else if (frame.type === 'message') onMessage?.(frame.message, frame.connection, this);
    else if (frame.type === 'close') onClose?.(frame.connection);
    else if (frame.type === 'open') {
      const { connection, client, pairing } = frame;
      const opened = {
        client: client?.name ?? null,
        installation: pairing?.installation ?? null,
        proved: pairing !== null && (await verifyPairing(pairing, this.challenge, connection)),
      };
      this.opened.push(opened);
      onOpen?.(connection, opened, this);
    }
  }

  #frames(chunk: Buffer): readonly ToExtension[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const frames: ToExtension[] = [];
    while (this.#rest.length >= 4) {
      const length = this.#rest.readUInt32LE();
      if (this.#rest.length < 4 + length) break;
      const frame = decodeToExtension(JSON.parse(this.#rest.toString('utf8', 4, 4 + length)));
      if (frame === null) throw new Error('The bridge sent a frame that is none.');
      frames.push(frame);
      this.#rest = this.#rest.subarray(4 + length);
    }
    return frames;
  }
}

/** A frame in the order of every machine that the tests run on. */
export function frameOf(body: Uint8Array): Uint8Array {
  const header = Buffer.alloc(4);
  header.writeUInt32LE(body.length);
  return Buffer.concat([header, body]);
}
