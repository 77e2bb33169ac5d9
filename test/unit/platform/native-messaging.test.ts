import { beforeEach, expect, test, vi } from 'vitest';
import { nativeMessaging } from '../../../src/platform/native-messaging.ts';

const stub = vi.hoisted(() => {
  const shown: unknown[] = [];
  const onDisconnect: ((port: object) => void)[] = [];
  const port = {
    onMessage: { addListener() {} },
    onDisconnect: {
      addListener: (listener: (port: object) => void) => onDisconnect.push(listener),
    },
    postMessage() {
      throw new Error('Attempting to use a disconnected port object');
    },
    disconnect() {},
  };
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'x',
      connectNative: () => port,
      lastError: { message: 'Specified native messaging host not found.' },
      getManifest: () => ({ name: 'Okta End User Assistant' }),
    },
    action: {
      setBadgeText: async (details: unknown) => shown.push(details),
      setTitle: async (details: unknown) => shown.push(details),
    },
  });
  return { shown, onDisconnect };
});

beforeEach(() => {
  stub.shown.length = 0;
});

test('a frame for a port that has already closed is dropped, and the end is reported', () => {
  const ends: unknown[] = [];
  const connection = nativeMessaging.connect('host', {
    onFrame() {},
    onEnd: (problem) => ends.push(problem),
  });
  expect(() => connection.post({ type: 'close', connection: 'c', reason: 'off' })).not.toThrow();
  for (const listener of stub.onDisconnect) listener({});
  expect(ends).toEqual(['not-installed']);
});

test.each([
  ['', null, 'Okta End User Assistant'],
  ['2', '2 requests are waiting', '2 requests are waiting'],
])('the button shows the badge %j and the tooltip %j', (badge, tooltip, title) => {
  nativeMessaging.showPending(badge, tooltip);
  expect(stub.shown).toEqual([{ text: badge }, { title }]);
});
