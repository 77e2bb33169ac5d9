import {
  BRIDGE_PROTOCOL,
  NATIVE_HOST_NAME,
  readToExtension,
  type CloseReason,
  type FromExtension,
  type ToExtension,
} from '../../bridge-protocol/frames.ts';
import {
  BRIDGE_DISCONNECTED,
  type BridgeProblem,
  type BridgeStatus,
} from '../model/outside-assistants.ts';
import type { ConnectionRegistry } from '../connections/connection-registry.ts';
import type { NativePort, NativePortEvents, OutsideDeps } from '../outside-deps.ts';

/** The first pause; each is twice as long as the one before, and none longer than five minutes. */
const FIRST_RETRY_DELAY_MS = 1000;
const MAX_RETRY_DELAY_MS = 300_000;
const MAX_ATTEMPTS = 12;
/** A port that lasted so long was none that ends at once. */
const STABLE_CONNECTION_MS = 30_000;

/** The way to the bridge: one native port while the door is on, tried again with growing pauses. */
export interface BridgeConnection {
  /** Does what the person's choice, policy and permission say; safe to call at any time. */
  sync(): Promise<void>;
  /** Forgets failed tries, then as `wake`. */
  retry(): Promise<void>;
  disconnect(reason: CloseReason, key?: string): Promise<void>;
}

type CreateRegistry = (
  challenge: string,
  post: (frame: FromExtension) => void,
) => ConnectionRegistry;

interface OpenBridge {
  readonly port: NativePort;
  readonly registry: ConnectionRegistry;
  readonly since: number;
}

export function createBridgeConnection(
  deps: OutsideDeps,
  createRegistry: CreateRegistry,
): BridgeConnection {
  const { items, native, now } = deps;
  let current: OpenBridge | null = null;
  let tries = 0;
  let queue = Promise.resolve();
  let retryTimer = new AbortController();

  /** One after the other: two wakes at once must not open two ports. */
  function enqueue(work: () => Promise<void>): Promise<void> {
    const done = queue.then(work);
    queue = done.catch(deps.report);
    return done;
  }

  async function saveStatus(status: BridgeStatus): Promise<void> {
    if (JSON.stringify(await items.bridgeStatus.read()) !== JSON.stringify(status))
      await items.bridgeStatus.write(status);
  }

  async function blockedStatus(): Promise<BridgeStatus | null> {
    if ((await deps.policy()).outsideAssistants === false) return { kind: 'policy' };
    return (await native.hasPermission()) ? null : { kind: 'permission' };
  }

  async function syncNow(): Promise<void> {
    const { on } = await items.outsideAccess.read();
    const blocked = on ? await blockedStatus() : BRIDGE_DISCONNECTED;
    if (blocked !== null) return await closeBridge(blocked);
    if (current !== null) return;
    const status = await items.bridgeStatus.read();
    if (status.kind === 'given-up') return;
    await native.scheduleWake('each-time');
    if (status.kind === 'waiting') {
      tries = status.tries;
      if (status.retryAt > now()) return scheduleRetry(status.retryAt);
    }
    await openBridge();
  }

  async function closeBridge(status: BridgeStatus): Promise<void> {
    retryTimer.abort();
    tries = 0;
    const previous = current;
    await previous?.registry.disconnect('off');
    current = null;
    previous?.registry.end();
    previous?.port.close();
    await native.scheduleWake('never');
    await saveStatus(status);
  }

  async function openBridge(): Promise<void> {
    const { profile } = await items.outsideAccess.read();
    const challenge = randomBase64url();
    const post = (frame: FromExtension) => {
      if (current !== null && current.port === port) current.port.post(frame);
    };
    const registry = createRegistry(challenge, post);
    const port = connectNative({
      onFrame(frame) {
        const parsed = readToExtension(frame);
        if (parsed !== null && current?.port === port) handleFrame(parsed, registry, post);
      },
      onEnd(problem) {
        registry.end();
        enqueue(() => handleEnd(port, problem)).catch(() => undefined);
      },
    });
    if (port === null) {
      // The alarm of each time would keep this worker from stopping.
      await native.scheduleWake('once');
      return await saveStatus({ kind: 'restart' });
    }
    current = { port, registry, since: now() };
    await saveStatus({ kind: 'connecting' });
    post({
      type: 'hello',
      protocol: BRIDGE_PROTOCOL,
      version: deps.version,
      browser: native.browser,
      profile: { id: profile, label: profile.slice(0, 4).toUpperCase() },
      challenge,
    });
  }

  /** `null` in a worker that was started before the permission was given: Chromium gives it to the next one only. */
  function connectNative(events: NativePortEvents): NativePort | null {
    try {
      return native.connect(NATIVE_HOST_NAME, events);
    } catch {
      return null;
    }
  }

  function handleFrame(
    frame: ToExtension,
    registry: ConnectionRegistry,
    post: (frame: FromExtension) => void,
  ): void {
    if (frame.type === 'hello') {
      const { protocol, version } = frame;
      const older = protocol < BRIDGE_PROTOCOL ? 'bridge' : 'extension';
      saveStatus(
        protocol === BRIDGE_PROTOCOL
          ? { kind: 'open', bridge: version }
          : { kind: 'mismatch', older },
      ).catch(deps.report);
    } else if (frame.type === 'status') answerStatus(frame.id, post).catch(deps.report);
    else registry.receive(frame);
  }

  async function answerStatus(id: string, post: (frame: FromExtension) => void): Promise<void> {
    const { on, paused } = await items.outsideAccess.read();
    post({
      type: 'status',
      id,
      enabled: on,
      paused,
      signedIn: (await deps.sessionState()) === 'signed-in',
    });
  }

  async function handleEnd(port: NativePort | null, problem: BridgeProblem): Promise<void> {
    if (current === null || current.port !== port) return;
    if (now() - current.since >= STABLE_CONNECTION_MS) tries = 0;
    current = null;
    tries += 1;
    if (tries >= MAX_ATTEMPTS) {
      await native.scheduleWake('never');
      return await saveStatus({ kind: 'given-up', problem });
    }
    const retryAt = now() + Math.min(FIRST_RETRY_DELAY_MS * 2 ** (tries - 1), MAX_RETRY_DELAY_MS);
    await saveStatus({ kind: 'waiting', problem, tries, retryAt });
    scheduleRetry(retryAt);
  }

  function scheduleRetry(time: number): void {
    retryTimer.abort();
    retryTimer = new AbortController();
    deps
      .wait(Math.max(0, time - now()), retryTimer.signal)
      .then(() => enqueue(syncNow))
      // Not waited for any more, or told of already.
      .catch(() => undefined);
  }

  return {
    sync: () => enqueue(syncNow),
    retry: () =>
      enqueue(async () => {
        retryTimer.abort();
        tries = 0;
        if (current === null) await saveStatus(BRIDGE_DISCONNECTED);
        await syncNow();
      }),
    async disconnect(reason, key) {
      await current?.registry.disconnect(reason, key);
    },
  };
}

/** 32 random bytes as base64url. */
function randomBase64url(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
