import { describe, expect, test } from 'vitest';
import type { ToExtension } from '../../../src/bridge-protocol/frames.ts';
import { createMultiplexer } from '../../../src/bridge/host/multiplexer.ts';
import type { FromHost } from '../../../src/bridge/wire/socket-messages.ts';

function start({ protocol = 1, mostPeers: maxPeers = 3 } = {}) {
  const frames: ToExtension[] = [];
  let accepts = true;
  const multiplexer = createMultiplexer({
    maxPeers,
    send(frame) {
      if (accepts) frames.push(frame);
      return accepts;
    },
    hello: {
      type: 'hello',
      protocol,
      version: '1',
      browser: 'chrome',
      profile: { id: 'p', label: 'P' },
      challenge: 'challenge',
    },
  });
  const join = () => {
    const received: FromHost[] = [];
    const state = { ended: false };
    const session = multiplexer.join({
      send: (message) => received.push(message),
      end: () => {
        state.ended = true;
      },
    });
    return { received, state, session };
  };
  const opened = () => {
    const peer = join();
    peer.session?.receive({ type: 'open', client: null, pairing: null });
    return peer;
  };
  return {
    ...multiplexer,
    frames,
    joinPeer: join,
    opened,
    refuseFrames: () => {
      accepts = false;
    },
  };
}

const message = { jsonrpc: '2.0', id: 1, method: 'ping' };

describe('the multiplexer', () => {
  test('gives each peer a connection of its own', () => {
    const { frames, opened, receive } = start();
    const peers = [opened(), opened()];
    for (const { session } of peers) session?.receive({ type: 'message', message, resent: false });
    expect(frames).toEqual([
      { type: 'open', connection: 'c1', client: null, pairing: null },
      { type: 'open', connection: 'c2', client: null, pairing: null },
      { type: 'message', connection: 'c1', message, resent: false },
      { type: 'message', connection: 'c2', message, resent: false },
    ]);
    receive({ type: 'message', connection: 'c2', message: { id: 1, result: {} } });
    receive({ type: 'working', connection: 'c1', id: 1 });
    receive({ type: 'message', connection: 'c9', message: { id: 1, result: {} } });
    expect(peers[0]?.received.slice(1)).toEqual([{ type: 'working', id: 1 }]);
    expect(peers[1]?.received.slice(1)).toEqual([
      { type: 'message', message: { id: 1, result: {} } },
    ]);
  });

  test('forwards nothing of a peer before it has opened, and opens it once', () => {
    const { frames, joinPeer } = start();
    const { session } = joinPeer();
    session?.receive({ type: 'message', message, resent: false });
    for (let time = 0; time < 2; time += 1)
      session?.receive({ type: 'open', client: null, pairing: null });
    expect(frames).toHaveLength(1);
  });

  test('notifies the extension once that a peer has left, and sends the peer nothing more', () => {
    const { frames, opened, receive } = start();
    const { session, received } = opened();
    session?.leave();
    session?.leave();
    receive({ type: 'message', connection: 'c1', message });
    session?.receive({ type: 'message', message, resent: false });
    expect(frames.slice(1)).toEqual([{ type: 'close', connection: 'c1' }]);
    expect(received).toHaveLength(1);
  });

  test('ends a peer that the extension closes, without notifying the extension', () => {
    const { frames, opened, receive } = start();
    const { session, received, state } = opened();
    receive({ type: 'close', connection: 'c1', reason: 'denied' });
    session?.leave();
    expect(received.at(-1)).toEqual({ type: 'close', reason: 'denied' });
    expect(state.ended).toBe(true);
    expect(frames).toHaveLength(1);
  });

  test('ends a peer whose message is too large for a browser', () => {
    const { opened, refuseFrames } = start();
    const { session, state } = opened();
    refuseFrames();
    session?.receive({ type: 'message', message, resent: false });
    expect(state.ended).toBe(true);
  });

  test('returns each status to the peer that asked, without a connection', () => {
    const { frames, joinPeer, receive } = start();
    const [one, other] = [joinPeer(), joinPeer()];
    other.session?.receive({ type: 'status' });
    one.session?.receive({ type: 'status' });
    const ids = frames.flatMap((frame) => (frame.type === 'status' ? [frame.id] : []));
    const status = { enabled: true, paused: false, signedIn: true };
    receive({ type: 'status', id: ids[1] ?? '', ...status });
    receive({ type: 'status', id: ids[1] ?? '', ...status });
    expect(one.received.slice(1)).toEqual([{ type: 'status', ...status }]);
    expect(other.received).toHaveLength(1);
  });

  test('drops the questions of a peer that has left, and no other’s', () => {
    const { frames, joinPeer, receive } = start();
    const [one, other] = [joinPeer(), joinPeer()];
    for (const { session } of [one, other]) session?.receive({ type: 'status' });
    one.session?.leave();
    const status = { enabled: true, paused: false, signedIn: true };
    for (const frame of frames)
      if (frame.type === 'status') receive({ type: 'status', id: frame.id, ...status });
    expect(one.received).toHaveLength(1);
    expect(other.received.slice(1)).toEqual([{ type: 'status', ...status }]);
  });

  test('accepts peers up to its limit', () => {
    const { joinPeer } = start({ mostPeers: 2 });
    const [first] = [joinPeer(), joinPeer()];
    const late = joinPeer();
    expect(late.received).toEqual([{ type: 'close', reason: 'busy' }]);
    expect(late.state.ended).toBe(true);
    first?.session?.leave();
    expect(joinPeer().received).toMatchObject([{ type: 'welcome', connection: 'c3' }]);
  });

  test.each([
    [0, 'extension-older'],
    [2, 'bridge-older'],
  ])('with an extension of protocol %d takes nobody and says %s', (protocol, mismatch) => {
    const { joinPeer, frames } = start({ protocol });
    const { received, session, state } = joinPeer();
    expect(received).toEqual([{ type: 'refused', mismatch }]);
    expect([session, state.ended, frames]).toEqual([null, true, []]);
  });

  test('ends every peer when the browser is gone', () => {
    const { opened, end } = start();
    const peers = [opened(), opened()];
    end();
    for (const { state } of peers) expect(state.ended).toBe(true);
  });
});
