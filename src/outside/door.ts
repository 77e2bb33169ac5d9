import {
  BRIDGE_PROTOCOL,
  NATIVE_HOST_NAME,
  readToExtension,
  type CloseReason,
  type FromExtension,
  type ToExtension,
} from '../bridge-protocol/frames.ts';
import { CLOSED, type BridgeProblem, type DoorState } from '../domain/outside.ts';
import type { Desk } from './desk.ts';
import type { NativePort, NativePortEvents, OutsidePorts } from './ports.ts';

/** The first pause; each is twice as long as the one before, and none longer than five minutes. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 300_000;
const MOST_TRIES = 12;
/** A port that lasted so long was none that ends at once. */
const LASTING_MS = 30_000;

/** The way to the bridge: one native port while the door is on, tried again with growing pauses. */
export interface Door {
  /** Does what the person's choice, policy and permission say; safe to call at any time. */
  wake(): Promise<void>;
  /** Forgets failed tries, then as `wake`. */
  retry(): Promise<void>;
  dismiss(reason: CloseReason, key?: string): Promise<void>;
}

type MakeDesk = (challenge: string, post: (frame: FromExtension) => void) => Desk;

interface Opened {
  readonly port: NativePort;
  readonly desk: Desk;
  readonly since: number;
}

export function createDoor(ports: OutsidePorts, makeDesk: MakeDesk): Door {
  const { items, native, now } = ports;
  let opened: Opened | null = null;
  let tries = 0;
  let turn = Promise.resolve();
  let pause = new AbortController();

  /** One after the other: two wakes at once must not open two ports. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(ports.report);
    return done;
  }

  async function show(state: DoorState): Promise<void> {
    if (JSON.stringify(await items.doorState.read()) !== JSON.stringify(state))
      await items.doorState.write(state);
  }

  async function reasonToStayClosed(): Promise<DoorState | null> {
    if ((await ports.policy()).outsideAssistants === false) return { kind: 'policy' };
    return (await native.isAllowed()) ? null : { kind: 'permission' };
  }

  async function look(): Promise<void> {
    const { on } = await items.door.read();
    const closed = on ? await reasonToStayClosed() : CLOSED;
    if (closed !== null) return await shut(closed);
    if (opened !== null) return;
    const state = await items.doorState.read();
    if (state.kind === 'given-up') return;
    await native.keepWaking('each-time');
    if (state.kind === 'waiting') {
      tries = state.tries;
      if (state.retryAt > now()) return wakeAt(state.retryAt);
    }
    await open();
  }

  async function shut(state: DoorState): Promise<void> {
    pause.abort();
    tries = 0;
    const was = opened;
    await was?.desk.dismiss('off');
    opened = null;
    was?.desk.end();
    was?.port.close();
    await native.keepWaking('never');
    await show(state);
  }

  async function open(): Promise<void> {
    const { profile } = await items.door.read();
    const challenge = randomText();
    const post = (frame: FromExtension) => {
      if (opened !== null && opened.port === port) opened.port.post(frame);
    };
    const desk = makeDesk(challenge, post);
    const port = start({
      onFrame(frame) {
        const read = readToExtension(frame);
        if (read !== null && opened?.port === port) receive(read, desk, post);
      },
      onEnd(problem) {
        desk.end();
        inTurn(() => end(port, problem)).catch(() => undefined);
      },
    });
    if (port === null) {
      // The alarm of each time would keep this worker from stopping.
      await native.keepWaking('once');
      return await show({ kind: 'restart' });
    }
    opened = { port, desk, since: now() };
    await show({ kind: 'connecting' });
    post({
      type: 'hello',
      protocol: BRIDGE_PROTOCOL,
      version: ports.version,
      browser: native.browser,
      profile: { id: profile, label: profile.slice(0, 4).toUpperCase() },
      challenge,
    });
  }

  /** `null` in a worker that was started before the permission was given: Chromium gives it to the next one only. */
  function start(events: NativePortEvents): NativePort | null {
    try {
      return native.connect(NATIVE_HOST_NAME, events);
    } catch {
      return null;
    }
  }

  function receive(frame: ToExtension, desk: Desk, post: (frame: FromExtension) => void): void {
    if (frame.type === 'hello') {
      const { protocol, version } = frame;
      const older = protocol < BRIDGE_PROTOCOL ? 'bridge' : 'extension';
      show(
        protocol === BRIDGE_PROTOCOL
          ? { kind: 'open', bridge: version }
          : { kind: 'mismatch', older },
      ).catch(ports.report);
    } else if (frame.type === 'status') answerStatus(frame.id, post).catch(ports.report);
    else desk.receive(frame);
  }

  async function answerStatus(id: string, post: (frame: FromExtension) => void): Promise<void> {
    const { on, paused } = await items.door.read();
    post({
      type: 'status',
      id,
      enabled: on,
      paused,
      signedIn: (await ports.session()) === 'signed-in',
    });
  }

  async function end(port: NativePort | null, problem: BridgeProblem): Promise<void> {
    if (opened === null || opened.port !== port) return;
    if (now() - opened.since >= LASTING_MS) tries = 0;
    opened = null;
    tries += 1;
    if (tries >= MOST_TRIES) {
      await native.keepWaking('never');
      return await show({ kind: 'given-up', problem });
    }
    const retryAt = now() + Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
    await show({ kind: 'waiting', problem, tries, retryAt });
    wakeAt(retryAt);
  }

  function wakeAt(time: number): void {
    pause.abort();
    pause = new AbortController();
    ports
      .wait(Math.max(0, time - now()), pause.signal)
      .then(() => inTurn(look))
      // Not waited for any more, or told of already.
      .catch(() => undefined);
  }

  return {
    wake: () => inTurn(look),
    retry: () =>
      inTurn(async () => {
        pause.abort();
        tries = 0;
        if (opened === null) await show(CLOSED);
        await look();
      }),
    async dismiss(reason, key) {
      await opened?.desk.dismiss(reason, key);
    },
  };
}

/** 32 random bytes as base64url. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
