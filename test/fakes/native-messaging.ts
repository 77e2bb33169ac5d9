import {
  decodeFromExtension,
  type ClientName,
  type FromExtension,
  type Pairing,
  type RawMessage,
  type ToExtension,
} from '../../src/bridge-protocol/frames.ts';
import { signedText } from '../../src/bridge-protocol/pairing.ts';
import type { BridgeProblem } from '../../src/outside/model/bridge-status.ts';
import type {
  NativeMessaging,
  NativePort,
  NativePortEvents,
} from '../../src/outside/outside-deps.ts';

type FrameOf<T> = Extract<FromExtension, { readonly type: T }>;

function isOf<T extends FromExtension['type']>(frame: FromExtension, type: T): frame is FrameOf<T> {
  return frame.type === type;
}

/** The bridge's end of one native port. */
export class FakePort implements NativePort {
  readonly sent: FromExtension[] = [];
  isClosed = false;
  readonly #events: NativePortEvents;
  readonly #watchers = new Set<() => void>();

  constructor(events: NativePortEvents) {
    this.#events = events;
  }

  post(frame: FromExtension): void {
    // As a browser does: only JSON crosses.
    const read = decodeFromExtension(JSON.parse(JSON.stringify(frame)));
    if (read === null) throw new Error(`No frame: ${JSON.stringify(frame)}`);
    this.sent.push(read);
    for (const wake of this.#watchers) wake();
    this.#watchers.clear();
  }

  close(): void {
    this.isClosed = true;
  }

  deliver(frame: ToExtension | RawMessage): void {
    this.#events.onFrame(JSON.parse(JSON.stringify(frame)));
  }

  disconnect(problem: BridgeProblem): void {
    this.#events.onEnd(problem);
  }

  /** Resolves to the first frame that fits, sent already or still to come. */
  async waitFor<T extends FromExtension['type']>(
    type: T,
    matches: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    for (;;) {
      const found = this.sent.find(
        (frame): frame is FrameOf<T> => isOf(frame, type) && matches(frame),
      );
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#watchers.add(resolve);
      });
    }
  }

  /** The reply to a request of this id on a connection. */
  async reply(connection: string, id: unknown): Promise<RawMessage> {
    const { message } = await this.waitFor(
      'message',
      (frame) =>
        frame.connection === connection &&
        frame.message['id'] === id &&
        frame.message['method'] === undefined,
    );
    return message;
  }

  async closeReason(connection: string): Promise<string> {
    return (await this.waitFor('close', (frame) => frame.connection === connection)).reason;
  }
}

/** A browser's native messaging with a bridge that is there, unless a test says otherwise. */
export function fakeNative() {
  const ports: FakePort[] = [];
  const state: {
    allowed: boolean;
    waking: string;
    waiting: number;
    tooltip: string | null;
    readonly hosts: string[];
  } = { allowed: true, waking: 'never', waiting: 0, tooltip: null, hosts: [] };
  const native: NativeMessaging = {
    browser: 'chromium',
    hasPermission: async () => state.allowed,
    connect(host, events) {
      const port = new FakePort(events);
      state.hosts.push(host);
      ports.push(port);
      return port;
    },
    async scheduleWake(mode) {
      state.waking = mode;
    },
    showPending(badge, tooltip) {
      state.waiting = Number(badge);
      state.tooltip = tooltip;
    },
  };
  return { native, ports, state };
}

/** A browser without the permission for native messaging. */
export const NO_NATIVE_MESSAGING: NativeMessaging = {
  ...fakeNative().native,
  hasPermission: async () => false,
  connect() {
    throw new TypeError('There is no native messaging.');
  },
};

/** An assistant's installation, with a key pair of its own. */
export async function fakeInstallation(installation = 'claude-desktop') {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { x: publicKey = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  async function prove(challenge: string, connection: string): Promise<Pairing> {
    const text = new TextEncoder().encode(signedText(challenge, connection, installation));
    const bytes = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, text));
    return { installation, publicKey, signature: Buffer.from(bytes).toString('base64url') };
  }
  return {
    publicKey,
    prove,
    /** Joins on a new connection, as the bridge tells of it. */
    async open(port: FakePort, connection: string, client: ClientName | null = CLAUDE) {
      const { challenge } = await port.waitFor('hello');
      port.deliver({
        type: 'open',
        connection,
        client,
        pairing: await prove(challenge, connection),
      });
    },
  };
}

const CLAUDE: ClientName = { name: 'claude-ai', title: 'Claude Desktop', version: '1' };
