import { beforeEach, describe, expect, test } from 'vitest';
import type { CloseReason, RawMessage } from '../../../src/bridge-protocol/frames.ts';
import { AssistantSession } from '../../../src/bridge/serve/assistant-session.ts';
import type { OfflineCatalog } from '../../../src/bridge/serve/offline-catalog.ts';
import type {
  HostConnectionEvents,
  ConnectResult,
} from '../../../src/bridge/serve/host-connection.ts';
import type { ToHost } from '../../../src/bridge/wire/socket-messages.ts';
import { META_KEYS } from '../../../src/mcp/protocol-constants.ts';

const TOOLS = {
  tools: [
    { name: 'read', annotations: { idempotentHint: true } },
    { name: 'order', annotations: { idempotentHint: false } },
  ],
};
const CATALOG: OfflineCatalog = {
  legacyVersions: ['2025-11-25', '2025-06-18'],
  legacy: {
    initialize: { capabilities: { tools: { listChanged: true } }, protocolVersion: '2025-11-25' },
    'tools/list': TOOLS,
  },
  modern: {
    'server/discover': { capabilities: { tools: { listChanged: true }, prompts: {} } },
    'tools/list': { ...TOOLS, resultType: 'complete', ttlMs: 300_000 },
  },
};

const HOST = {
  pid: 1,
  socket: '/s',
  token: 't',
  browser: 'chrome',
  profile: { id: 'p', label: 'Work' },
  extensionVersion: '1',
  startedAt: 0,
};

interface FakeHostConnection {
  readonly events: HostConnectionEvents;
  readonly sent: ToHost[];
  isClosed: boolean;
}

/** Runs what is due, in its order, without waiting. */
class Clock {
  time = 0;
  #timers: { at: number; run: () => void }[] = [];

  now() {
    return this.time;
  }

  after(milliseconds: number, run: () => void) {
    const timer = { at: this.time + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  async pass(milliseconds: number) {
    const end = this.time + milliseconds;
    for (;;) {
      await settled();
      const [next] = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}

async function settled() {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

let clock = new Clock();
let sentToClient: RawMessage[] = [];
/** Links that were made, each with what went over it. */
let connections: FakeHostConnection[] = [];
let attempts = 0;
let isOpen = true;
let session = newSession();

beforeEach(() => {
  clock = new Clock();
  sentToClient = [];
  connections = [];
  attempts = 0;
  isOpen = true;
  session = newSession();
});

function newSession() {
  return new AssistantSession({
    catalog: CATALOG,
    target: { browser: null, profile: null },
    code: 'ABCD-1234',
    identity: {
      installation: 'cursor',
      publicKey: 'key',
      prove: (challenge, connection) => ({
        installation: 'cursor',
        publicKey: 'key',
        signature: `${challenge} ${connection}`,
      }),
    },
    log: () => {},
    timers: {
      now: () => clock.now(),
      after: (milliseconds, run) => clock.after(milliseconds, run),
    },
    toClient: (message) => sentToClient.push(message),
    connector: {
      async connect(events): Promise<ConnectResult> {
        attempts += 1;
        if (!isOpen) return { kind: 'trouble', failure: { kind: 'none' } };
        const made: FakeHostConnection = { events, sent: [], isClosed: false };
        connections.push(made);
        return {
          kind: 'linked',
          connection: {
            connectionId: `c${connections.length}`,
            challenge: 'challenge',
            host: HOST,
            send: (message) => made.sent.push(message),
            close: () => {
              made.isClosed = true;
            },
          },
        };
      },
    },
  });
}

const hostConnection = (at = -1) => {
  const found = connections.at(at);
  if (found === undefined) throw new Error('There is no link.');
  return found;
};
const sent = (at = -1) =>
  hostConnection(at).sent.flatMap((one) => (one.type === 'message' ? [one.message] : []));
const sentMethods = (at = -1) => sent(at).map(({ method, id }) => method ?? `reply ${String(id)}`);
const fromServer = (message: RawMessage) =>
  hostConnection().events.onMessage({ type: 'message', message: { jsonrpc: '2.0', ...message } });
const request = (id: string | number, method: string, params: RawMessage = {}) =>
  session.fromClient({ jsonrpc: '2.0', id, method, params });
const call = (id: number, name = 'read') => request(id, 'tools/call', { name });
const errorOf = (id: unknown) => {
  const reply = sentToClient.find((message) => message['id'] === id);
  return String(Object(Object(reply)['error'])['message']);
};

async function initialized() {
  request(0, 'initialize', {
    protocolVersion: '2025-06-18',
    clientInfo: { name: 'Cursor', version: '2' },
  });
  await settled();
  fromServer({ id: 0, result: { protocolVersion: '2025-06-18' } });
  session.fromClient({ jsonrpc: '2.0', method: 'notifications/initialized' });
  sentToClient = [];
}

describe('a link', () => {
  test('is opened with the name that the assistant gives itself, and its proof', async () => {
    await initialized();
    expect(hostConnection().sent[0]).toEqual({
      type: 'open',
      client: { name: 'Cursor', title: null, version: '2' },
      pairing: { installation: 'cursor', publicKey: 'key', signature: 'challenge c1' },
    });
  });

  test('takes the name from _meta in the era without initialize', async () => {
    request(1, 'server/discover', {
      _meta: { [META_KEYS.clientInfo]: { name: 'Modern', version: '1' } },
    });
    await settled();
    expect(hostConnection().sent[0]).toMatchObject({ client: { name: 'Modern' } });
  });

  test('is looked for only when something is asked', async () => {
    await clock.pass(60_000);
    expect(attempts).toBe(0);
  });
});

describe('a request', () => {
  test('is answered once, whatever comes', async () => {
    call(1);
    await settled();
    for (const result of [{ first: true }, { second: true }]) fromServer({ id: 1, result });
    fromServer({ id: 2, result: {} });
    await clock.pass(20_000);
    expect(sentToClient).toEqual([{ jsonrpc: '2.0', id: 1, result: { first: true } }]);
  });

  test('that nobody answers fails before ten seconds, and a later answer is dropped', async () => {
    call(1);
    await clock.pass(10_000);
    expect(errorOf(1)).toContain('did not answer in time');
    expect(sentMethods()).toEqual(['tools/call', 'notifications/cancelled']);
    fromServer({ id: 1, result: {} });
    expect(sentToClient).toHaveLength(1);
  });

  test('of an id that is in use is refused without touching the first', async () => {
    call(1);
    call(1);
    await settled();
    fromServer({ id: 1, result: {} });
    expect(sentToClient.map(({ id }) => id)).toEqual([null, 1]);
  });

  test('of the number 1 is not that of the text "1"', async () => {
    request(1, 'tools/call', { name: 'read' });
    request('1', 'tools/call', { name: 'read' });
    await settled();
    fromServer({ id: '1', result: { text: true } });
    fromServer({ id: 1, result: { number: true } });
    expect(sentToClient).toMatchObject([
      { id: '1', result: { text: true } },
      { id: 1, result: { number: true } },
    ]);
  });

  test.each([[null], [{}], [1.5], [true]])('with the id %j is refused', (id) => {
    session.fromClient({ jsonrpc: '2.0', id, method: 'tools/list' });
    expect(sentToClient).toMatchObject([{ id: null, error: { code: -32600 } }]);
  });

  test('that the assistant cancels gets no answer', async () => {
    call(1);
    await settled();
    session.fromClient({
      jsonrpc: '2.0',
      method: 'notifications/cancelled',
      params: { requestId: 1 },
    });
    fromServer({ id: 1, result: {} });
    await clock.pass(20_000);
    expect(sentToClient).toEqual([]);
    expect(sentMethods()).toEqual(['tools/call', 'notifications/cancelled']);
  });

  test('lives on while the extension works on it, five minutes at most', async () => {
    call(1);
    await settled();
    for (let second = 0; second < 290; second += 5) {
      await clock.pass(5000);
      hostConnection().events.onMessage({ type: 'working', id: 1 });
    }
    expect(sentToClient).toEqual([]);
    for (let second = 0; second < 30; second += 5) {
      await clock.pass(5000);
      hostConnection().events.onMessage({ type: 'working', id: 1 });
    }
    expect(sentToClient).toHaveLength(1);
  });

  test('lives on while it makes progress', async () => {
    request(1, 'tools/call', { name: 'read', _meta: { progressToken: 'p' } });
    await clock.pass(8000);
    fromServer({ method: 'notifications/progress', params: { progressToken: 'p', progress: 1 } });
    await clock.pass(8000);
    expect(sentToClient.map(({ method }) => method)).toEqual(['notifications/progress']);
    await clock.pass(2000);
    expect(sentToClient).toHaveLength(2);
  });

  test('lives on while the person is asked, and the answer gets the server’s own id', async () => {
    call(1);
    await settled();
    fromServer({ id: 0, method: 'elicitation/create', params: {} });
    await clock.pass(60_000);
    const asked = sentToClient.at(-1);
    expect(sentToClient).toHaveLength(1);
    expect(asked).toMatchObject({ method: 'elicitation/create' });
    expect(asked?.['id']).not.toBe(0);
    session.fromClient({ jsonrpc: '2.0', id: asked?.['id'], result: { action: 'accept' } });
    expect(sent().at(-1)).toEqual({ jsonrpc: '2.0', id: 0, result: { action: 'accept' } });
    session.fromClient({ jsonrpc: '2.0', id: asked?.['id'], result: { action: 'accept' } });
    expect(sent().filter(({ id }) => id === 0)).toHaveLength(1);
  });

  test('has its whole time again after the person has answered', async () => {
    call(1);
    await settled();
    fromServer({ id: 0, method: 'elicitation/create', params: {} });
    await clock.pass(17_900);
    session.fromClient({ jsonrpc: '2.0', id: sentToClient.at(-1)?.['id'], result: {} });
    await clock.pass(8000);
    expect(sentToClient).toHaveLength(1);
    await clock.pass(2000);
    expect(sentToClient).toHaveLength(2);
  });

  test('beyond the thousandth at once is refused, and those are answered', async () => {
    for (let id = 0; id <= 1000; id += 1) call(id);
    await settled();
    expect(errorOf(1000)).toBe('Too many requests at once.');
    for (let id = 999; id >= 0; id -= 1) fromServer({ id, result: {} });
    expect(new Set(sentToClient.map(({ id }) => id)).size).toBe(1001);
    expect(sentToClient).toHaveLength(1001);
  });

  test('to ping is answered by the bridge itself', () => {
    isOpen = false;
    request(1, 'ping');
    expect(sentToClient).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }]);
  });

  test('that is larger than a frame is refused by its id', async () => {
    request(1, 'tools/call', { name: 'x'.repeat(1024 * 1024) });
    expect(errorOf(1)).toContain('1 MB');
    expect(attempts).toBe(0);
  });
});

test('what no browser would take, and is no request, does not end the link', async () => {
  call(1);
  await settled();
  const largeText = 'x'.repeat(1024 * 1024);
  session.fromClient({ jsonrpc: '2.0', method: 'notifications/x', params: { much: largeText } });
  fromServer({ id: 0, method: 'elicitation/create', params: {} });
  session.fromClient({
    jsonrpc: '2.0',
    id: sentToClient.at(-1)?.['id'],
    result: { much: largeText },
  });
  expect(sent().slice(1)).toEqual([
    { jsonrpc: '2.0', id: 0, error: { code: -32600, message: 'The reply is larger than 1 MB.' } },
  ]);
});

describe('without a browser', () => {
  beforeEach(() => {
    isOpen = false;
  });

  test('a call fails within three seconds with what to do', async () => {
    call(1);
    await clock.pass(3000);
    expect(errorOf(1)).toMatch(/^Open the browser with the Okta End User Assistant extension/u);
  });

  test('what the product says of itself is answered in either era', async () => {
    request(1, 'initialize', { protocolVersion: '2025-06-18' });
    request(2, 'tools/list');
    request(3, 'tools/list', { _meta: { [META_KEYS.protocolVersion]: '2026-07-28' } });
    await clock.pass(1000);
    expect(sentToClient).toEqual([
      {
        jsonrpc: '2.0',
        id: 1,
        result: { ...CATALOG.legacy['initialize'], protocolVersion: '2025-06-18' },
      },
      { jsonrpc: '2.0', id: 2, result: TOOLS },
      { jsonrpc: '2.0', id: 3, result: { ...TOOLS, resultType: 'complete', ttlMs: 0 } },
    ]);
  });

  test.each([
    ['tools/list', { cursor: 'x' }],
    ['tools/list', { _meta: { [META_KEYS.protocolVersion]: '2030-01-01' } }],
    ['resources/list', {}],
    ['toString', {}],
  ])('%s with %j is not invented', async (method, params) => {
    request(1, method, params);
    await clock.pass(3000);
    expect(sentToClient).toMatchObject([{ id: 1, error: { code: -32000 } }]);
  });

  test('an unknown revision is answered with the newest one', async () => {
    request(1, 'initialize', { protocolVersion: '1999-01-01' });
    await clock.pass(1000);
    expect(sentToClient).toMatchObject([{ result: { protocolVersion: '2025-11-25' } }]);
  });

  test('it is looked for less and less', async () => {
    request(1, 'initialize', { protocolVersion: '2025-06-18' });
    await clock.pass(60_000);
    const early = attempts;
    await clock.pass(600_000);
    expect(attempts - early).toBeLessThanOrEqual(20);
  });

  test('that comes later, the session is set up in it and the assistant told of new lists', async () => {
    request(1, 'initialize', { protocolVersion: '2025-06-18' });
    await clock.pass(1000);
    session.fromClient({ jsonrpc: '2.0', method: 'notifications/initialized' });
    request(3, 'tools/list');
    await clock.pass(1000);
    isOpen = true;
    call(2);
    await clock.pass(1000);
    expect(sentMethods()).toEqual(['initialize']);
    fromServer({ id: sent()[0]?.['id'], result: {} });
    expect(sentMethods()).toEqual(['initialize', 'notifications/initialized', 'tools/call']);
    expect(sentToClient.map(({ id, method }) => method ?? id)).toEqual([
      1,
      3,
      'notifications/tools/list_changed',
    ]);
  });
});

describe('when the link breaks', () => {
  const breakConnection = () => {
    const { events } = hostConnection();
    events.onClose();
  };

  test('the session is set up anew before anything else, and the assistant notices nothing', async () => {
    await initialized();
    request(1, 'resources/subscribe', { uri: 'okta://me' });
    request(2, 'resources/subscribe', { uri: 'okta://applications' });
    request(3, 'resources/unsubscribe', { uri: 'okta://applications' });
    for (const id of [1, 2, 3]) fromServer({ id, result: {} });
    call(4);
    sentToClient = [];
    breakConnection();
    await clock.pass(100);
    expect(sentMethods()).toEqual(['initialize']);
    expect(sent()[0]).toMatchObject({ params: { protocolVersion: '2025-06-18' } });
    call(5);
    fromServer({ id: sent()[0]?.['id'], result: {} });
    expect(sentMethods().slice(1)).toEqual([
      'notifications/initialized',
      'resources/subscribe',
      'tools/call',
      'tools/call',
    ]);
    expect(sent()[2]).toMatchObject({ params: { uri: 'okta://me' } });
    fromServer({ id: sent()[2]?.['id'], result: {} });
    expect(sentToClient).toEqual([]);
    expect(
      hostConnection().sent.flatMap((one) => (one.type === 'message' ? [one.resent] : [])),
    ).toEqual([false, false, false, true, false]);
  });

  test('a session that was asked for again and refused stays the old one', async () => {
    await initialized();
    request(9, 'initialize');
    fromServer({ id: 9, error: { code: -32602, message: 'no' } });
    breakConnection();
    await clock.pass(2000);
    expect(sent()[0]).toMatchObject({ params: { protocolVersion: '2025-06-18' } });
  });

  test('what may have had an effect fails at once, and what only reads is asked again', async () => {
    call(1, 'order');
    call(2, 'unknown');
    call(3, 'read');
    await settled();
    breakConnection();
    expect(errorOf(1)).toContain('stopped during this call');
    expect(errorOf(2)).toContain('stopped during this call');
    await clock.pass(100);
    expect(sent()).toMatchObject([{ id: 3 }]);
  });

  test('what was not sent yet waits on, whatever its effect', async () => {
    await initialized();
    breakConnection();
    await clock.pass(1000);
    call(1, 'order');
    breakConnection();
    await clock.pass(1000);
    fromServer({ id: sent()[0]?.['id'], result: {} });
    expect(sentMethods()).toEqual(['initialize', 'notifications/initialized', 'tools/call']);
    expect(sentToClient).toEqual([]);
  });

  test('an unanswered initialize is sent again as it was', async () => {
    request(0, 'initialize', { protocolVersion: '2025-06-18' });
    await settled();
    breakConnection();
    await clock.pass(100);
    expect(sent()).toMatchObject([{ id: 0, method: 'initialize' }]);
    fromServer({ id: 0, result: { protocolVersion: '2025-06-18' } });
    expect(sentToClient).toHaveLength(1);
  });

  test('a question of the server is taken back, and a late reply goes nowhere', async () => {
    call(1);
    await settled();
    fromServer({ id: 0, method: 'elicitation/create', params: {} });
    const asked = sentToClient[0]?.['id'];
    breakConnection();
    expect(sentToClient[1]).toMatchObject({
      method: 'notifications/cancelled',
      params: { requestId: asked },
    });
    await clock.pass(100);
    fromServer({ id: 0, method: 'elicitation/create', params: {} });
    session.fromClient({ jsonrpc: '2.0', id: asked, result: { action: 'accept' } });
    expect(sentMethods()).toEqual(['tools/call']);
  });

  test('a call waits for the browser to come back, but not beyond its time', async () => {
    call(1);
    await settled();
    isOpen = false;
    breakConnection();
    await clock.pass(8000);
    expect(sentToClient).toEqual([]);
    await clock.pass(1500);
    expect(errorOf(1)).toContain('stopped during this call');
  });

  test('messages of the old link are not heard any more', async () => {
    call(1);
    await settled();
    const old = hostConnection();
    breakConnection();
    await clock.pass(100);
    old.events.onMessage({ type: 'message', message: { id: 1, result: { old: true } } });
    old.events.onClose();
    fromServer({ id: 1, result: { new: true } });
    expect(sentToClient).toMatchObject([{ id: 1, result: { new: true } }]);
  });

  test('a session that the extension refuses to set up again fails with its words', async () => {
    await initialized();
    call(1);
    breakConnection();
    await clock.pass(100);
    fromServer({ id: sent()[0]?.['id'], error: { code: -32000, message: 'No.' } });
    expect(sentToClient).toEqual([
      { jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'No.' } },
    ]);
  });

  test('a link on which the session cannot be set up is given up for another', async () => {
    await initialized();
    call(1);
    breakConnection();
    await clock.pass(10_000);
    expect(errorOf(1)).toContain('did not answer in time');
    expect(hostConnection(1).isClosed).toBe(true);
  });
});

describe('a subscription', () => {
  const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged';
  const CHANGED = 'notifications/tools/list_changed';
  const stamp = { _meta: { 'io.modelcontextprotocol/subscriptionId': 'listen:0' } };
  const listen = () =>
    request('listen:0', 'subscriptions/listen', {
      notifications: { toolsListChanged: true, promptsListChanged: true },
    });
  const acknowledge = () =>
    fromServer({
      method: ACKNOWLEDGED,
      params: { notifications: { toolsListChanged: true }, ...stamp },
    });
  const methods = () => sentToClient.map(({ id, method }) => method ?? id);

  test('stays open, and keeps nobody waiting who leaves', async () => {
    listen();
    await settled();
    acknowledge();
    await clock.pass(3_600_000);
    expect(methods()).toEqual([ACKNOWLEDGED]);
    expect(session.isIdle).toBe(true);
  });

  test('is acknowledged without a browser, as far as is known what there is to tell', async () => {
    isOpen = false;
    listen();
    await clock.pass(1000);
    expect(sentToClient).toEqual([
      {
        jsonrpc: '2.0',
        method: ACKNOWLEDGED,
        params: { notifications: { toolsListChanged: true }, ...stamp },
      },
    ]);
  });

  test('looks for a browser less and less, and is told of new lists once there is one', async () => {
    isOpen = false;
    listen();
    request(1, 'tools/list', { _meta: { [META_KEYS.protocolVersion]: '2026-07-28' } });
    await clock.pass(600_000);
    expect(attempts).toBeLessThan(40);
    isOpen = true;
    await clock.pass(30_000);
    acknowledge();
    expect(methods()).toEqual([ACKNOWLEDGED, 1, CHANGED]);
    expect(sentToClient.at(-1)).toMatchObject({ params: stamp });
  });

  test('outlives its link, and its client does not notice', async () => {
    listen();
    await settled();
    acknowledge();
    hostConnection().events.onClose();
    await clock.pass(2000);
    expect(connections).toHaveLength(2);
    expect(sentMethods()).toEqual(['subscriptions/listen']);
    acknowledge();
    fromServer({ method: CHANGED, params: stamp });
    expect(methods()).toEqual([ACKNOWLEDGED, CHANGED]);
  });

  const cancelled = { method: 'notifications/cancelled', params: { requestId: 'listen:0' } };

  test.each<readonly [string, () => void]>([
    ['its client', () => session.fromClient({ jsonrpc: '2.0', ...cancelled })],
    ['the server', () => fromServer({ id: 'listen:0', result: { resultType: 'complete' } })],
  ])('is over when %s ends it', async (_title, end) => {
    listen();
    await settled();
    acknowledge();
    end();
    const before = sentToClient.length;
    hostConnection().events.onClose();
    await clock.pass(60_000);
    expect(connections).toHaveLength(1);
    expect(sentToClient).toHaveLength(before);
  });

  test('of an id that is in use is refused', async () => {
    listen();
    listen();
    expect(sentToClient).toMatchObject([{ id: null, error: { code: -32600 } }]);
  });
});

describe('when the extension ends the connection', () => {
  const end = (reason: CloseReason) => hostConnection().events.onMessage({ type: 'close', reason });

  test.each([
    ['unpaired', 'ABCD-1234'],
    ['denied', 'not allowed'],
    ['revoked', 'not allowed'],
    ['paused', 'Resume'],
    ['off', 'Turn on'],
    ['replayed', 'Start the assistant again'],
    ['busy', 'in a minute'],
  ] as const)('as %s, its calls fail at once and say so', async (reason, text) => {
    call(1);
    await settled();
    end(reason);
    expect(errorOf(1)).toContain(text);
    expect(hostConnection().isClosed).toBe(true);
  });

  test('it comes back only with the next request', async () => {
    await initialized();
    end('denied');
    await clock.pass(600_000);
    expect(connections).toHaveLength(1);
    call(1);
    await settled();
    expect(connections).toHaveLength(2);
  });

  test('to start again, it comes back by itself', async () => {
    call(1);
    await settled();
    end('restart');
    await clock.pass(100);
    expect(sentMethods()).toEqual(['tools/call']);
    expect(sentToClient).toEqual([]);
  });
});

test('after it is closed nothing is looked for', async () => {
  await initialized();
  session.close();
  expect(hostConnection().isClosed).toBe(true);
  await clock.pass(600_000);
  expect(attempts).toBe(1);
});
