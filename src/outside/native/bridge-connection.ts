import type { CloseReason } from '../../bridge-protocol/frames.ts';
import {
  BRIDGE_DISCONNECTED,
  type BridgeProblem,
  type BridgeStatus,
} from '../model/bridge-status.ts';
import type { OutsideDeps } from '../outside-deps.ts';
import { openBridgePort, type BridgePort, type CreateRegistry } from './bridge-port.ts';

/** The first delay; each one doubles the one before, up to five minutes. */
const FIRST_RETRY_DELAY_MS = 1000;
const MAX_RETRY_DELAY_MS = 300_000;
const MAX_ATTEMPTS = 12;
/** A port that lasted this long worked: failed attempts before it no longer count. */
const STABLE_CONNECTION_MS = 30_000;

/** The connection to the bridge: one native port while outside access is on, reopened with growing delays. */
export interface BridgeConnection {
  /** Follows the user's choice, policy and permission; safe to call at any time. */
  applySettings(): Promise<void>;
  /** Forgets failed attempts, then as `sync`. */
  retry(): Promise<void>;
  disconnect(reason: CloseReason, key?: string): Promise<void>;
}

interface OpenBridge {
  readonly bridge: BridgePort;
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

  /** Runs one thing at a time: two wakes at once must not open two ports. */
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

  async function applySettingsNow(): Promise<void> {
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
    const previous = current?.bridge;
    await previous?.disconnect('off');
    current = null;
    previous?.close();
    await native.scheduleWake('never');
    await saveStatus(status);
  }

  async function openBridge(): Promise<void> {
    const { profile } = await items.outsideAccess.read();
    const bridge = openBridgePort(deps, createRegistry, {
      onStatus(status) {
        saveStatus(status).catch(deps.report);
      },
      onEnd(problem) {
        enqueue(() => reconnectLater(bridge, problem)).catch(() => undefined);
      },
    });
    if (bridge === null) {
      // A repeating alarm would keep this worker from stopping.
      await native.scheduleWake('once');
      return await saveStatus({ kind: 'restart' });
    }
    current = { bridge, since: now() };
    await saveStatus({ kind: 'connecting' });
    bridge.sayHello(profile);
  }

  async function reconnectLater(bridge: BridgePort | null, problem: BridgeProblem): Promise<void> {
    if (current === null || current.bridge !== bridge) return;
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
      .then(() => enqueue(applySettingsNow))
      // The wait was cancelled, or `enqueue` has reported the error.
      .catch(() => undefined);
  }

  return {
    applySettings: () => enqueue(applySettingsNow),
    retry: () =>
      enqueue(async () => {
        retryTimer.abort();
        tries = 0;
        if (current === null) await saveStatus(BRIDGE_DISCONNECTED);
        await applySettingsNow();
      }),
    async disconnect(reason, key) {
      await current?.bridge.disconnect(reason, key);
    },
  };
}
