import { describe, expect, test } from 'vitest';
import type { NativeMessaging } from '../../../src/outside/outside-deps.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { loadOnDemand, pageSender } from '../../fakes/platform.ts';
import { pairedAssistant, settled, createTestWorker } from './test-worker.ts';

describe('while outside access is off', () => {
  test('a wake reads one item and starts nothing', async () => {
    const fixture = await createTestWorker();
    let loads = 0;
    const load = () => {
      loads += 1;
      return loadOnDemand();
    };
    const platform = { ...fixture.platform, native: fixture.native };
    await createWorker(platform, load, 'xml').startOutsideIfEnabled();
    expect({ loads, ports: fixture.ports.length, waking: fixture.state.waking }).toEqual({
      loads: 0,
      ports: 0,
      waking: 'never',
    });
  });
});

describe('turning outside access on', () => {
  test('starts the bridge once and introduces this profile', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    await fixture.parts.startOutsideIfEnabled();
    await fixture.change({ kind: 'retry' });
    expect(fixture.state.hosts).toEqual(['okta_end_user_assistant.bridge']);
    expect(port.sent).toHaveLength(1);
    const { profile } = await fixture.outside.outsideAccess.read();
    expect(port.sent[0]).toMatchObject({
      type: 'hello',
      protocol: 1,
      version: '1.0.0',
      browser: 'chromium',
      profile: { id: profile },
      challenge: expect.stringMatching(/^[\w-]{43}$/u),
    });
    expect(await fixture.outside.bridgeStatus.read()).toEqual({ kind: 'open', bridge: '1.2.3' });
    expect(fixture.state.waking).toBe('each-time');
  });

  test('keeps the profile’s id and makes a new challenge for each port', async () => {
    const fixture = await createTestWorker();
    const first = await fixture.open();
    await fixture.change({ kind: 'turn', on: false });
    const second = await fixture.open();
    const helloFrames = [await first.waitFor('hello'), await second.waitFor('hello')];
    expect(helloFrames[0]?.profile).toEqual(helloFrames[1]?.profile);
    expect(helloFrames[0]?.challenge).not.toBe(helloFrames[1]?.challenge);
  });

  test('reports that the browser’s permission is missing', async () => {
    const fixture = await createTestWorker();
    fixture.state.allowed = false;
    await fixture.change({ kind: 'turn', on: true });
    expect(await fixture.outside.bridgeStatus.read()).toEqual({ kind: 'permission' });
    expect(fixture.ports).toEqual([]);
  });

  test('waits for the next worker when this one started without the permission', async () => {
    const fixture = await createTestWorker();
    let plan = '';
    const native: NativeMessaging = {
      ...fixture.native,
      connect() {
        throw new TypeError('connectNative is not a function');
      },
      async scheduleWake(mode) {
        plan = mode;
      },
    };
    const platform = { ...fixture.platform, native };
    await pageSender(createWorker(platform, loadOnDemand, 'xml'))('access/change', {
      change: { kind: 'turn', on: true },
    });
    expect(await fixture.outside.bridgeStatus.read()).toEqual({ kind: 'restart' });
    // No other alarm: one that comes each half minute would keep the worker.
    expect(plan).toBe('once');
    await createWorker(
      { ...fixture.platform, native: fixture.native },
      loadOnDemand,
      'xml',
    ).startOutsideIfEnabled();
    expect(fixture.ports).toHaveLength(1);
    expect(fixture.state.waking).toBe('each-time');
  });

  test('keeps how the bridge is started, where the bridge says it', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    expect(await fixture.outside.bridgeCommand.read()).toEqual([]);
    const command = ['/usr/bin/node', '/home/a/bridge.mjs'];
    port.deliver({ type: 'hello', protocol: 1, version: '2', command: [...command, 7] });
    await settled();
    expect(await fixture.outside.bridgeCommand.read()).toEqual(command);
    port.deliver({ type: 'hello', protocol: 1, version: '2', command: ['x'.repeat(9000)] });
    await settled();
    expect(await fixture.outside.bridgeCommand.read()).toEqual([]);
  });

  test('reports which side to update when the protocols differ', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    port.deliver({ type: 'hello', protocol: 2, version: '9' });
    await settled();
    expect(await fixture.outside.bridgeStatus.read()).toEqual({
      kind: 'mismatch',
      older: 'extension',
    });
    port.deliver({ type: 'hello', protocol: 0, version: '0' });
    await settled();
    expect(await fixture.outside.bridgeStatus.read()).toEqual({
      kind: 'mismatch',
      older: 'bridge',
    });
  });
});

describe('turning outside access off', () => {
  test('disconnects every assistant, closes the port and lets the worker stop', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    await fixture.change({ kind: 'turn', on: false });
    expect(await assistant.closed()).toBe('off');
    expect(port.isClosed).toBe(true);
    expect(fixture.state.waking).toBe('never');
    expect(await fixture.outside.bridgeStatus.read()).toEqual({ kind: 'closed' });
    await fixture.timers.advance(600_000);
    expect(fixture.ports).toHaveLength(1);
  });

  test('follows policy over the user’s choice, and ends with it', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    fixture.setPolicy({ outsideAssistants: false });
    await fixture.parts.startOutsideIfEnabled();
    expect(await assistant.closed()).toBe('off');
    expect(port.isClosed).toBe(true);
    expect(await fixture.outside.bridgeStatus.read()).toEqual({ kind: 'policy' });
    fixture.setPolicy({});
    await fixture.parts.startOutsideIfEnabled();
    expect(fixture.ports).toHaveLength(2);
  });
});

describe('a bridge that cannot be reached', () => {
  test('is retried with growing delays up to five minutes, then no more', async () => {
    const fixture = await createTestWorker();
    await fixture.change({ kind: 'turn', on: true });
    const start = fixture.clock.now;
    const tried: number[] = [];
    while ((await fixture.outside.bridgeStatus.read()).kind !== 'given-up') {
      fixture.port().disconnect('not-installed');
      await settled();
      const state = await fixture.outside.bridgeStatus.read();
      if (state.kind !== 'waiting') break;
      expect(state.problem).toBe('not-installed');
      tried.push(Math.round((state.retryAt - fixture.clock.now) / 1000));
      await fixture.timers.advance(state.retryAt - fixture.clock.now);
    }
    expect(tried).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    expect(fixture.ports).toHaveLength(12);
    expect(await fixture.outside.bridgeStatus.read()).toEqual({
      kind: 'given-up',
      problem: 'not-installed',
    });
    expect(fixture.state.waking).toBe('never');
    await fixture.timers.advance(86_400_000);
    await fixture.parts.startOutsideIfEnabled();
    expect(fixture.ports).toHaveLength(12);
    expect(fixture.clock.now - start).toBeGreaterThan(86_400_000);
    await fixture.change({ kind: 'retry' });
    expect(fixture.ports).toHaveLength(13);
  });

  test('does not retry sooner when a new worker starts in the meantime', async () => {
    const fixture = await createTestWorker();
    await fixture.change({ kind: 'turn', on: true });
    fixture.port().disconnect('exited');
    await settled();
    await fixture.outside.bridgeStatus.write({
      kind: 'waiting',
      problem: 'exited',
      tries: 5,
      retryAt: fixture.clock.now + 16_000,
    });
    const platform = { ...fixture.platform, native: fixture.native, wait: fixture.timers.wait };
    await createWorker(platform, loadOnDemand, 'xml').startOutsideIfEnabled();
    expect(fixture.ports).toHaveLength(1);
  });

  test('that worked for a while is retried after a second, as if it had never failed', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    await fixture.timers.advance(60_000);
    fixture.port().disconnect('exited');
    await settled();
    expect(await fixture.outside.bridgeStatus.read()).toMatchObject({ kind: 'waiting', tries: 1 });
    await fixture.timers.advance(1000);
    expect(fixture.ports).toHaveLength(2);
  });
});

test('the bridge’s status request gets the current state', async () => {
  const fixture = await createTestWorker();
  const port = await fixture.open();
  port.deliver({ type: 'status', id: 's1' });
  expect(await port.waitFor('status')).toEqual({
    type: 'status',
    id: 's1',
    enabled: true,
    paused: false,
    signedIn: true,
  });
});

test.each([null, 7, 'x', {}, { type: 'open' }, { type: 'message', connection: 'c9', message: {} }])(
  'a malformed frame (%j) is ignored',
  async (frame) => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    port.deliver(Object(frame));
    await settled();
    expect(port.sent).toHaveLength(1);
    expect(fixture.reported).toEqual([]);
  },
);
