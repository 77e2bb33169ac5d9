import { encodeBase64url } from '../../domain/base64url.ts';
import {
  BRIDGE_PROTOCOL,
  NATIVE_HOST_NAME,
  decodeToExtension,
  type CloseReason,
  type FromExtension,
  type ToExtension,
} from '../../bridge-protocol/frames.ts';
import type { BridgeProblem, BridgeStatus } from '../model/bridge-status.ts';
import type { ConnectionRegistry } from '../connections/connection-registry.ts';
import type { NativePort, OutsideDeps } from '../outside-deps.ts';

export type CreateRegistry = (
  challenge: string,
  post: (frame: FromExtension) => void,
) => ConnectionRegistry;

export interface BridgePortEvents {
  onStatus(status: BridgeStatus): void;
  /** Not called after `close()`. */
  onEnd(problem: BridgeProblem): void;
}

/** One native port to the bridge: the frames on it, and the connections that it carries. */
export interface BridgePort {
  /** Introduces this browser profile, which starts the protocol. */
  sayHello(profile: string): void;
  disconnect(reason: CloseReason, key?: string): Promise<void>;
  close(): void;
}

/** `null` in a worker that started before the permission was given: Chromium gives it only to the next one. */
export function openBridgePort(
  { items, native, version, sessionState, report }: OutsideDeps,
  createRegistry: CreateRegistry,
  events: BridgePortEvents,
): BridgePort | null {
  let port: NativePort | null = null;
  const challenge = randomBase64url();
  const post = (frame: FromExtension) => {
    port?.post(frame);
  };
  const registry = createRegistry(challenge, post);

  async function answerStatus(id: string): Promise<void> {
    const { on, paused } = await items.outsideAccess.read();
    post({
      type: 'status',
      id,
      enabled: on,
      paused,
      signedIn: (await sessionState()) === 'signed-in',
    });
  }

  function handleFrame(frame: ToExtension): void {
    if (frame.type === 'hello') {
      const { protocol, version: bridge, command } = frame;
      items.bridgeCommand.write(command).catch(report);
      const older = protocol < BRIDGE_PROTOCOL ? 'bridge' : 'extension';
      events.onStatus(
        protocol === BRIDGE_PROTOCOL ? { kind: 'open', bridge } : { kind: 'mismatch', older },
      );
    } else if (frame.type === 'status') answerStatus(frame.id).catch(report);
    else registry.receive(frame);
  }

  try {
    port = native.connect(NATIVE_HOST_NAME, {
      onFrame(frame) {
        const parsed = decodeToExtension(frame);
        if (parsed !== null && port !== null) handleFrame(parsed);
      },
      onEnd(problem) {
        port = null;
        registry.end();
        events.onEnd(problem);
      },
    });
  } catch {
    return null;
  }

  return {
    sayHello(profile) {
      post({
        type: 'hello',
        protocol: BRIDGE_PROTOCOL,
        version,
        browser: native.browser,
        profile: { id: profile, label: profile.slice(0, 4).toUpperCase() },
        challenge,
      });
    },
    disconnect: registry.disconnect,
    close() {
      const closing = port;
      port = null;
      registry.end();
      closing?.close();
    },
  };
}

/** 32 random bytes as base64url. */
function randomBase64url(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
}
