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
    'resources/templates/list': { resourceTemplates: [] },
  },
  modern: {
    'server/discover': { capabilities: { tools: { listChanged: true }, prompts: {} } },
    'tools/list': { ...TOOLS, resultType: 'complete', ttlMs: 300_000 },
    'resources/templates/list': { resourceTemplates: [], resultType: 'complete', ttlMs: 300_000 },
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

/** Runs timers in their order, without waiting. */
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
/** Connections in their order, each with what was sent over it. */
let connections: FakeHostConnection[] = [];
let attempts = 0;
let isOpen = true;
let keyError: string | null = null;
let identifiedClients: (string | null)[] = [];
let session = newSession();

beforeEach(() => {
  clock = new Clock();
  sentToClient = [];
  connections = [];
  attempts = 0;
  isOpen = true;
  keyError = null;
  identifiedClients = [];
  session = newSession();
});

function newSession() {
  return new AssistantSession({
    catalog: CATALOG,
    failureContext: { target: { browser: null, profile: null }, program: '/node /bridge.mjs' },
    identify: async (client) => {
      if (keyError !== null) throw new Error(keyError);
      identifiedClients.push(client?.name ?? null);
      return {
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
      };
    },
    timers: {
      now: () => clock.now(),
      after: (milliseconds, run) => clock.after(milliseconds, run),
    },
    toClient: (message) => sentToClient.push(message),
    connector: {
      async connect(events): Promise<ConnectResult> {
        attempts += 1;
        if (!isOpen) return { kind: 'failed', failure: { kind: 'none' } };
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
  if (found === undefined) throw new Error('There is no connection.');
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
const replyTo = (id: unknown) => sentToClient.find((message) => message['id'] === id);
/** What the model reads about a call that failed. */
const failureOf = (id: unknown) => {
  const result = Object(Object(replyTo(id))['result']);
  return result['isError'] === true ? String(result['content'][0]['text']) : 'no failure';
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

describe('the connection', () => {
  test('opens with the name that the client gives itself, and its proof', async () => {
    await initialized();
    expect(hostConnection().sent[0]).toEqual({
      type: 'open',
      client: { name: 'Cursor', title: null, version: '2' },
      pairing: { installation: 'cursor', publicKey: 'key', signature: 'challenge c1' },
    });
  });

  test('takes the name from _meta in the revision without initialize', async () => {
    request(1, 'server/discover', {
      _meta: { [META_KEYS.clientInfo]: { name: 'Modern', version: '1' } },
    });
    await settled();
    expect(hostConnection().sent[0]).toMatchObject({ client: { name: 'Modern' } });
  });

  test('is made only for a request', async () => {
    await clock.pass(60_000);
    expect(attempts).toBe(0);
  });
});

describe('a request', () => {
  test('gets exactly one answer in every case', async () => {
    call(1);
    await settled();
    for (const result of [{ first: true }, { second: true }]) fromServer({ id: 1, result });
    fromServer({ id: 2, result: {} });
    await clock.pass(20_000);
    expect(sentToClient).toEqual([{ jsonrpc: '2.0', id: 1, result: { first: true } }]);
  });

  test('without an answer fails within ten seconds, and a later answer is dropped', async () => {
    call(1);
    await clock.pass(10_000);
    expect(failureOf(1)).toContain('did not answer in time');
    expect(sentMethods()).toEqual(['tools/call', 'notifications/cancelled']);
    fromServer({ id: 1, result: {} });
    expect(sentToClient).toHaveLength(1);
  });

  test('with an id in use is rejected and does not affect the first request', async () => {
    call(1);
    call(1);
    await settled();
    fromServer({ id: 1, result: {} });
    expect(sentToClient.map(({ id }) => id)).toEqual([null, 1]);
  });

  test('with the number 1 is not the one with the text "1"', async () => {
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

  test.each([[null], [{}], [1.5], [true]])('with the id %j is rejected', (id) => {
    session.fromClient({ jsonrpc: '2.0', id, method: 'tools/list' });
    expect(sentToClient).toMatchObject([{ id: null, error: { code: -32600 } }]);
  });

  test('that the client cancels gets no answer', async () => {
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

  test('stays open while the extension works on it, five minutes at most', async () => {
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

  test('stays open while it makes progress', async () => {
    request(1, 'tools/call', { name: 'read', _meta: { progressToken: 'p' } });
    await clock.pass(8000);
    fromServer({ method: 'notifications/progress', params: { progressToken: 'p', progress: 1 } });
    await clock.pass(8000);
    expect(sentToClient.map(({ method }) => method)).toEqual(['notifications/progress']);
    await clock.pass(2000);
    expect(sentToClient).toHaveLength(2);
  });

  test('stays open while the user is asked, and the answer gets the server’s own id', async () => {
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

  test('gets its whole time again after the user has answered', async () => {
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

  test('after the thousandth at once is rejected, and those are answered', async () => {
    for (let id = 0; id <= 1000; id += 1) call(id);
    await settled();
    expect(failureOf(1000)).toBe('Too many requests at once.');
    for (let id = 999; id >= 0; id -= 1) fromServer({ id, result: {} });
    expect(new Set(sentToClient.map(({ id }) => id)).size).toBe(1001);
    expect(sentToClient).toHaveLength(1001);
  });

  test('to ping is answered by the bridge itself', () => {
    isOpen = false;
    request(1, 'ping');
    expect(sentToClient).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }]);
  });

  test('larger than a frame is rejected by its id', async () => {
    request(1, 'tools/call', { name: 'x'.repeat(1024 * 1024) });
    expect(failureOf(1)).toContain('1 MB');
    expect(attempts).toBe(0);
  });
});

test('a notification or a reply that is too large for a browser does not end the connection', async () => {
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

  test('a call fails within three seconds and says what to do', async () => {
    call(1);
    await clock.pass(3000);
    expect(failureOf(1)).toMatch(/^Open the browser with the Okta End User Assistant extension/u);
  });

  test('the catalog answers at once, with and without initialize', async () => {
    request(1, 'initialize', { protocolVersion: '2025-06-18' });
    request(2, 'tools/list');
    request(3, 'tools/list', { _meta: { [META_KEYS.protocolVersion]: '2026-07-28' } });
    await clock.pass(0);
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

  test('the user’s apps are an empty list, since an error would hide the tools as well', async () => {
    request(1, 'resources/list');
    request(2, 'resources/list', { _meta: { [META_KEYS.protocolVersion]: '2026-07-28' } });
    await settled();
    expect(sentToClient).toEqual([
      { jsonrpc: '2.0', id: 1, result: { resources: [] } },
      { jsonrpc: '2.0', id: 2, result: { resources: [], resultType: 'complete', ttlMs: 0 } },
    ]);
  });

  test.each([
    ['tools/list', { cursor: 'x' }],
    ['tools/list', { _meta: { [META_KEYS.protocolVersion]: '2030-01-01' } }],
    ['resources/list', { cursor: '1' }],
    ['toString', {}],
  ])('%s with %j is not answered from the catalog', async (method, params) => {
    request(1, method, params);
    await clock.pass(3000);
    expect(sentToClient).toMatchObject([{ id: 1, error: { code: -32000 } }]);
  });

  test('an unknown revision gets the newest one', async () => {
    request(1, 'initialize', { protocolVersion: '1999-01-01' });
    await clock.pass(1000);
    expect(sentToClient).toMatchObject([{ result: { protocolVersion: '2025-11-25' } }]);
  });

  test('the bridge looks for it less and less often', async () => {
    request(1, 'initialize', { protocolVersion: '2025-06-18' });
    await clock.pass(60_000);
    const early = attempts;
    await clock.pass(600_000);
    expect(attempts - early).toBeLessThanOrEqual(20);
  });

  test('that opens later gets the session, and the client is notified of new lists', async () => {
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

describe('when the connection breaks', () => {
  const breakConnection = () => {
    const { events } = hostConnection();
    events.onClose();
  };

  test('the session is set up again before anything else, and the client notices nothing', async () => {
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

  test('the user’s apps are waited for until the session is set up again', async () => {
    await initialized();
    hostConnection().events.onClose();
    request(1, 'resources/list');
    await clock.pass(1000);
    expect(replyTo(1)).toBeUndefined();
    fromServer({ id: sent()[0]?.['id'], result: {} });
    expect(sentMethods()).toContain('resources/list');
  });

  test('a rejected second initialize does not change the session', async () => {
    await initialized();
    request(9, 'initialize');
    fromServer({ id: 9, error: { code: -32602, message: 'no' } });
    breakConnection();
    await clock.pass(2000);
    expect(sent()[0]).toMatchObject({ params: { protocolVersion: '2025-06-18' } });
  });

  test('a call that may have had an effect fails at once, and one that only reads is sent again', async () => {
    call(1, 'order');
    call(2, 'unknown');
    call(3, 'read');
    await settled();
    breakConnection();
    expect(failureOf(1)).toContain('stopped during this call');
    expect(failureOf(2)).toContain('stopped during this call');
    await clock.pass(100);
    expect(sent()).toMatchObject([{ id: 3 }]);
  });

  test('a call that is not sent yet keeps waiting, with or without an effect', async () => {
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

  test('a request of the server is cancelled, and a late reply to it is dropped', async () => {
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

  test('a call waits for the browser to come back until its deadline', async () => {
    call(1);
    await settled();
    isOpen = false;
    breakConnection();
    await clock.pass(8000);
    expect(sentToClient).toEqual([]);
    await clock.pass(1500);
    expect(failureOf(1)).toContain('stopped during this call');
  });

  test('messages of the old connection are dropped', async () => {
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

  test('calls fail with the extension’s error when it refuses to set the session up again', async () => {
    await initialized();
    call(1);
    breakConnection();
    await clock.pass(100);
    fromServer({ id: sent()[0]?.['id'], error: { code: -32000, message: 'No.' } });
    expect(sentToClient).toHaveLength(1);
    expect(failureOf(1)).toBe('No.');
  });

  test('a connection on which the session is not set up in time is closed', async () => {
    await initialized();
    call(1);
    breakConnection();
    await clock.pass(10_000);
    expect(failureOf(1)).toContain('did not answer in time');
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

  test('stays open, and does not keep the bridge from ending', async () => {
    listen();
    await settled();
    acknowledge();
    await clock.pass(3_600_000);
    expect(methods()).toEqual([ACKNOWLEDGED]);
    expect(session.isIdle).toBe(true);
  });

  test('is acknowledged without a browser, for the lists in the catalog', async () => {
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

  test('looks for a browser less and less often, and is notified of new lists once one opens', async () => {
    isOpen = false;
    listen();
    request(1, 'tools/list', { _meta: { [META_KEYS.protocolVersion]: '2026-07-28' } });
    await clock.pass(600_000);
    expect(attempts).toBeLessThan(40);
    isOpen = true;
    await clock.pass(30_000);
    acknowledge();
    expect(methods()).toEqual([1, ACKNOWLEDGED, CHANGED]);
    expect(sentToClient.at(-1)).toMatchObject({ params: stamp });
  });

  test('outlives its connection, and its client does not notice', async () => {
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
  ])('ends when %s ends it', async (_title, end) => {
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

  test('with an id in use is rejected', async () => {
    listen();
    listen();
    expect(sentToClient).toMatchObject([{ id: null, error: { code: -32600 } }]);
  });
});

describe('when the extension closes the connection', () => {
  const end = (reason: CloseReason) => hostConnection().events.onMessage({ type: 'close', reason });

  test.each([
    ['denied', 'not allowed'],
    ['revoked', 'not allowed'],
    ['paused', 'Resume'],
    ['off', 'Turn on'],
    ['replayed', 'Restart the assistant'],
    ['busy', 'in a minute'],
  ] as const)('as %s, calls fail at once and say so', async (reason, text) => {
    call(1);
    await settled();
    end(reason);
    expect(failureOf(1)).toContain(text);
    expect(hostConnection().isClosed).toBe(true);
  });

  test('as unpaired, only a call waits for the user', async () => {
    request(1, 'resources/read', { uri: 'okta://me' });
    await settled();
    end('unpaired');
    expect(replyTo(1)).toMatchObject({ error: { code: -32000 } });
    expect(String(Object(replyTo(1)?.['error'])['message'])).toContain('ABCD-1234');
    await clock.pass(60_000);
    expect(connections).toHaveLength(1);
  });

  test('as unpaired, a call is sent again as new until the user allows the client', async () => {
    call(1, 'order');
    await settled();
    for (let time = 0; time < 5; time += 1) {
      end('unpaired');
      await clock.pass(2000);
    }
    expect(sentToClient).toEqual([]);
    expect(hostConnection().sent.at(-1)).toMatchObject({ type: 'message', resent: false });
    fromServer({ id: 1, result: { done: true } });
    expect(sentToClient).toEqual([{ jsonrpc: '2.0', id: 1, result: { done: true } }]);
  });

  test('as unpaired, a call says after 50 seconds that it still waits', async () => {
    call(1);
    await settled();
    for (let time = 0; time < 25; time += 1) {
      end('unpaired');
      expect(sentToClient).toEqual([]);
      await clock.pass(2000);
    }
    expect(failureOf(1)).toMatch(/^Still waiting for the user .*ABCD-1234.* ask again\.$/u);
  });

  test('as denied while a call waits for the user, the call says so at once', async () => {
    call(1);
    await settled();
    end('unpaired');
    await clock.pass(2000);
    end('denied');
    expect(failureOf(1)).toContain('not allowed');
  });

  test('the bridge connects again only with the next request', async () => {
    await initialized();
    end('denied');
    await clock.pass(600_000);
    expect(connections).toHaveLength(1);
    call(1);
    await settled();
    expect(connections).toHaveLength(2);
  });

  test('as busy, the bridge connects again by itself, after a longer time with each flood', async () => {
    await initialized();
    for (const [at, seconds] of [1, 2, 4, 8, 16, 30, 30].entries()) {
      // The connection works for a moment.
      fromServer({ method: 'notifications/tools/list_changed' });
      end('busy');
      await clock.pass(seconds * 1000 - 1);
      // A request in between opens nothing.
      call(at + 1);
      await settled();
      expect(connections).toHaveLength(at + 1);
      expect(failureOf(at + 1)).toContain('in a minute');
      await clock.pass(1);
      await settled();
      expect(connections).toHaveLength(at + 2);
    }
    fromServer({ method: 'notifications/tools/list_changed' });
    await clock.pass(400_000);
    end('busy');
    await clock.pass(1000);
    expect(connections).toHaveLength(9);
  });

  test('to restart, the bridge connects again by itself', async () => {
    call(1);
    await settled();
    end('restart');
    await clock.pass(100);
    expect(sentMethods()).toEqual(['tools/call']);
    expect(sentToClient).toEqual([]);
  });
});

test('a failed call of revision 2026-07-28 has the type of its result', async () => {
  isOpen = false;
  request(1, 'tools/call', {
    name: 'read',
    _meta: { [META_KEYS.protocolVersion]: '2026-07-28' },
  });
  await clock.pass(3000);
  expect(replyTo(1)).toMatchObject({ result: { isError: true, resultType: 'complete' } });
});

test('the text about a closed browser names the command that is there', async () => {
  isOpen = false;
  call(1);
  await clock.pass(3000);
  expect(failureOf(1)).toMatch(/run: \/node \/bridge\.mjs doctor$/u);
});

test('the installation is chosen once, by the name that the client gives itself', async () => {
  await initialized();
  hostConnection().events.onClose();
  await clock.pass(2000);
  expect(connections).toHaveLength(2);
  expect(identifiedClients).toEqual(['Cursor']);
});

test('a key that cannot be used fails calls with its reason', async () => {
  keyError = 'The key in /k cannot be read.';
  call(1);
  await settled();
  expect(failureOf(1)).toBe('The key in /k cannot be read.');
});

test('a closed session does not connect again', async () => {
  await initialized();
  session.close();
  expect(hostConnection().isClosed).toBe(true);
  await clock.pass(600_000);
  expect(attempts).toBe(1);
});
