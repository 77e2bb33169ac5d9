import { describe, expect, test } from 'vitest';
import type { NativeMessaging } from '../../../src/outside/ports.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import { pageOf } from '../../fakes/platform.ts';
import { pairedAssistant, settled, worker } from './open-door.ts';

describe('while the door is off', () => {
  test('a wake reads one item and starts nothing', async () => {
    const made = await worker();
    let loads = 0;
    const platform = {
      ...made.platform,
      native: made.native,
      load() {
        loads += 1;
        return made.platform.load();
      },
    };
    await createWorker(platform, 'xml').wakeOutside();
    expect({ loads, ports: made.ports.length, waking: made.state.waking }).toEqual({
      loads: 0,
      ports: 0,
      waking: 'never',
    });
  });
});

describe('turning the door on', () => {
  test('starts the bridge once, and says who we are', async () => {
    const made = await worker();
    const port = await made.open();
    await made.parts.wakeOutside();
    await made.change({ kind: 'retry' });
    expect(made.state.hosts).toEqual(['okta_end_user_assistant.bridge']);
    expect(port.sent).toHaveLength(1);
    const { profile } = await made.outside.door.read();
    expect(port.sent[0]).toMatchObject({
      type: 'hello',
      protocol: 1,
      version: '1.0.0',
      browser: 'chromium',
      profile: { id: profile },
      challenge: expect.stringMatching(/^[\w-]{43}$/u),
    });
    expect(await made.outside.doorState.read()).toEqual({ kind: 'open', bridge: '1.2.3' });
    expect(made.state.waking).toBe('each-time');
  });

  test('keeps the profile’s name, and makes a new challenge for each port', async () => {
    const made = await worker();
    const first = await made.open();
    await made.change({ kind: 'turn', on: false });
    const second = await made.open();
    const hellos = [await first.seen('hello'), await second.seen('hello')];
    expect(hellos[0]?.profile).toEqual(hellos[1]?.profile);
    expect(hellos[0]?.challenge).not.toBe(hellos[1]?.challenge);
  });

  test('says so where the browser’s permission is missing', async () => {
    const made = await worker();
    made.state.allowed = false;
    await made.change({ kind: 'turn', on: true });
    expect(await made.outside.doorState.read()).toEqual({ kind: 'permission' });
    expect(made.ports).toEqual([]);
  });

  test('waits for the next worker where this one was started without the permission', async () => {
    const made = await worker();
    let plan = '';
    const native: NativeMessaging = {
      ...made.native,
      connect() {
        throw new TypeError('connectNative is not a function');
      },
      async keepWaking(how) {
        plan = how;
      },
    };
    const platform = { ...made.platform, native };
    await pageOf(createWorker(platform, 'xml'))('access/change', {
      change: { kind: 'turn', on: true },
    });
    expect(await made.outside.doorState.read()).toEqual({ kind: 'restart' });
    // No other alarm: one that comes each half minute would keep the worker.
    expect(plan).toBe('once');
    await createWorker({ ...made.platform, native: made.native }, 'xml').wakeOutside();
    expect(made.ports).toHaveLength(1);
    expect(made.state.waking).toBe('each-time');
  });

  test('says which side is to be updated where the protocols differ', async () => {
    const made = await worker();
    const port = await made.open();
    port.give({ type: 'hello', protocol: 2, version: '9' });
    await settled();
    expect(await made.outside.doorState.read()).toEqual({ kind: 'mismatch', older: 'extension' });
    port.give({ type: 'hello', protocol: 0, version: '0' });
    await settled();
    expect(await made.outside.doorState.read()).toEqual({ kind: 'mismatch', older: 'bridge' });
  });
});

describe('turning the door off', () => {
  test('sends everybody away, ends the port, and lets the worker sleep', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    await made.change({ kind: 'turn', on: false });
    expect(await assistant.closed()).toBe('off');
    expect(port.isClosed).toBe(true);
    expect(made.state.waking).toBe('never');
    expect(await made.outside.doorState.read()).toEqual({ kind: 'closed' });
    await made.timers.advance(600_000);
    expect(made.ports).toHaveLength(1);
  });

  test('is what policy does, whatever the person chose, and undoes', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    made.setPolicy({ outsideAssistants: false });
    await made.parts.wakeOutside();
    expect(await assistant.closed()).toBe('off');
    expect(port.isClosed).toBe(true);
    expect(await made.outside.doorState.read()).toEqual({ kind: 'policy' });
    made.setPolicy({});
    await made.parts.wakeOutside();
    expect(made.ports).toHaveLength(2);
  });
});

describe('a bridge that cannot be reached', () => {
  test('is tried again with growing pauses up to five minutes, then no more', async () => {
    const made = await worker();
    await made.change({ kind: 'turn', on: true });
    const start = made.clock.now;
    const tried: number[] = [];
    while ((await made.outside.doorState.read()).kind !== 'given-up') {
      made.port().end('not-installed');
      await settled();
      const state = await made.outside.doorState.read();
      if (state.kind !== 'waiting') break;
      expect(state.problem).toBe('not-installed');
      tried.push(Math.round((state.retryAt - made.clock.now) / 1000));
      await made.timers.advance(state.retryAt - made.clock.now);
    }
    expect(tried).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(made.ports).toHaveLength(12);
    expect(await made.outside.doorState.read()).toEqual({
      kind: 'given-up',
      problem: 'not-installed',
    });
    expect(made.state.waking).toBe('never');
    await made.timers.advance(86_400_000);
    await made.parts.wakeOutside();
    expect(made.ports).toHaveLength(12);
    expect(made.clock.now - start).toBeGreaterThan(86_400_000);
    await made.change({ kind: 'retry' });
    expect(made.ports).toHaveLength(13);
  });

  test('is not tried sooner by a worker that was started meanwhile', async () => {
    const made = await worker();
    await made.change({ kind: 'turn', on: true });
    made.port().end('exited');
    await settled();
    await made.outside.doorState.write({
      kind: 'waiting',
      problem: 'exited',
      tries: 5,
      retryAt: made.clock.now + 16_000,
    });
    const platform = { ...made.platform, native: made.native, wait: made.timers.wait };
    await createWorker(platform, 'xml').wakeOutside();
    expect(made.ports).toHaveLength(1);
  });

  test('that lasted is tried again after a second, as if it had never failed', async () => {
    const made = await worker();
    await made.open();
    await made.timers.advance(60_000);
    made.port().end('exited');
    await settled();
    expect(await made.outside.doorState.read()).toMatchObject({ kind: 'waiting', tries: 1 });
    await made.timers.advance(1000);
    expect(made.ports).toHaveLength(2);
  });
});

test('doctor is told how it stands', async () => {
  const made = await worker();
  const port = await made.open();
  port.give({ type: 'status', id: 's1' });
  expect(await port.seen('status')).toEqual({
    type: 'status',
    id: 's1',
    enabled: true,
    paused: false,
    signedIn: true,
  });
});

test.each([null, 7, 'x', {}, { type: 'open' }, { type: 'message', connection: 'c9', message: {} }])(
  'a frame that is none (%j) is passed over',
  async (frame) => {
    const made = await worker();
    const port = await made.open();
    port.give(Object(frame));
    await settled();
    expect(port.sent).toHaveLength(1);
    expect(made.reported).toEqual([]);
  },
);
