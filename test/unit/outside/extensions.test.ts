import { describe, expect, test, vi } from 'vitest';
import { extensionKey } from '../../../src/domain/extension-id.ts';
import { META_KEYS, PROTOCOL_VERSION } from '../../../src/mcp/protocol-constants.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { connectAs, idOf, legacySession, OWN_ID } from '../../fakes/extension-ports.ts';
import { fakeInstallation } from '../../fakes/native-messaging.ts';
import { loadOnDemand, pageSender } from '../../fakes/platform.ts';
import { pairedAssistant, settled, createTestWorker, type TestWorker } from './test-worker.ts';
import { TOOL_NAMES } from '../../../src/tools/texts/tool-names.ts';

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';
const LINK = 'get_application_sso_link';
const ONE = idOf('a');
const OTHER = idOf('b');

/** A worker that lets other extensions ask. */
async function createListeningWorker(): Promise<TestWorker> {
  const fixture = await createTestWorker();
  await fixture.change({ kind: 'extensions', on: true });
  return fixture;
}

/** An extension that the user has allowed, in a session. */
async function allowed(fixture: TestWorker, id = ONE, name = 'Page Assist') {
  await fixture.change({ kind: 'pair', assistant: extensionKey(id), allow: true });
  const session = legacySession(connectAs(fixture.parts, id), name);
  await session.start();
  return session;
}

/** A worker of the same platform that has read nothing heavy yet, and how often it does. */
function workerWithLoadCount(fixture: TestWorker) {
  const loads = { count: 0 };
  const load = () => {
    loads.count += 1;
    return loadOnDemand();
  };
  const worker = createWorker(fixture.platform, load, 'xml');
  return { parts: worker, loads, send: pageSender(worker) };
}

const CLOSED_CASES: readonly (readonly [string, (fixture: TestWorker) => Promise<unknown>])[] = [
  ['before the user turns them on', async () => undefined],
  ['while only the bridge is on', (fixture) => fixture.change({ kind: 'turn', on: true })],
  [
    'after the user turned them off',
    async (fixture) => {
      await fixture.change({ kind: 'extensions', on: true });
      await fixture.change({ kind: 'extensions', on: false });
    },
  ],
  [
    'while paused',
    async (fixture) => {
      await fixture.change({ kind: 'extensions', on: true });
      await fixture.change({ kind: 'pause', paused: true });
    },
  ],
  [
    'by policy, whatever the user chose and policy lists',
    async (fixture) => {
      await fixture.change({ kind: 'extensions', on: true });
      await fixture.change({ kind: 'pair', assistant: extensionKey(ONE), allow: true });
      fixture.setPolicy({ outsideAssistants: false, allowedExtensions: [ONE] });
    },
  ],
  [
    'for one that the user refused, even if policy lists it',
    async (fixture) => {
      await fixture.change({ kind: 'extensions', on: true });
      await fixture.change({ kind: 'pair', assistant: extensionKey(ONE), allow: false });
      fixture.setPolicy({ allowedExtensions: [ONE] });
    },
  ],
  [
    'for one more than the ten that wait',
    async (fixture) => {
      await fixture.change({ kind: 'extensions', on: true });
      for (const letter of 'bcdefghijk') {
        const session = legacySession(connectAs(fixture.parts, idOf(letter)));
        await session.reply(session.initialize());
      }
    },
  ],
];

describe('extensions cannot connect', () => {
  test.each(CLOSED_CASES)(
    '%s: the port closes, and nothing is loaded, answered or stored',
    async (_title, set) => {
      const fixture = await createTestWorker();
      await set(fixture);
      const before = await fixture.outside.assistants.read();
      const { parts: worker, loads } = workerWithLoadCount(fixture);
      const session = legacySession(connectAs(worker, ONE));
      session.initialize();
      await session.port.closed();
      await settled();
      expect({ loads: loads.count, got: session.port.received }).toEqual({ loads: 0, got: [] });
      expect(await fixture.outside.assistants.read()).toEqual(before);
      expect(await fixture.outside.events.read()).toEqual([]);
    },
  );

  test.each([
    ['another port name', ONE, { name: 'ping' }],
    ['no port name', ONE, { name: '' }],
    ['our own id', OWN_ID, {}],
    ['no id', ONE, { sender: { id: undefined } }],
    ['an id of no extension’s form', 'x', {}],
    ['a web page', ONE, { sender: { url: 'https://evil.example/', origin: undefined } }],
    ['a script in a web page', ONE, { sender: { origin: 'https://evil.example' } }],
    ['a page of no origin', ONE, { sender: { origin: 'null' } }],
  ] as const)('to %s, even while extensions may connect', async (_title, id, connectOptions) => {
    const fixture = await createListeningWorker();
    await fixture.change({ kind: 'pair', assistant: extensionKey(ONE), allow: true });
    const port = connectAs(fixture.parts, id, connectOptions);
    expect(port.isOpen).toBe(false);
    port.send({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    await settled();
    expect(port.received).toEqual([]);
  });

  test('after more than 64 messages before the on-demand script is loaded', async () => {
    const { parts: worker } = workerWithLoadCount(await createListeningWorker());
    const port = connectAs(worker, ONE);
    for (let count = 0; count < 65; count += 1)
      port.send({ jsonrpc: '2.0', id: count, method: 'x' });
    expect(port.isOpen).toBe(false);
  });
});

describe('an unknown extension', () => {
  test('gets an error that asks for permission, and waits with its id and name', async () => {
    const fixture = await createListeningWorker();
    const session = legacySession(connectAs(fixture.parts, ONE), '\u202ePage <b>Assist</b>');
    const first = session.initialize();
    const second = session.request('tools/list');
    for (const id of [first, second])
      expect(await session.reply(id)).toMatchObject({
        error: { code: -32000, message: expect.stringContaining('allow this extension') },
      });
    await session.port.closed();
    await settled();
    expect(session.port.received).toHaveLength(2);
    expect(await fixture.outside.assistants.read()).toEqual([
      {
        key: `extension:${ONE}`,
        code: '',
        installation: ONE,
        name: 'Page <b>Assist</b>',
        label: '',
        standing: 'waiting',
        grants: {},
        seenAt: fixture.clock.now,
      },
    ]);
    expect(fixture.state.waiting).toBe(1);
    await fixture.change({ kind: 'extensions', on: false });
    await settled();
    expect(fixture.state.waiting).toBe(0);
  });

  test('of revision 2026-07-28 has the name in its first request', async () => {
    const fixture = await createListeningWorker();
    const port = connectAs(fixture.parts, ONE);
    const clientInfo = { name: 'x', title: 'Modern', version: '1' };
    const _meta = {
      [META_KEYS.protocolVersion]: PROTOCOL_VERSION,
      [META_KEYS.clientInfo]: clientInfo,
    };
    port.send({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta } });
    await port.closed();
    expect(await fixture.outside.assistants.read()).toMatchObject([{ name: 'Modern' }]);
  });

  test('that sends nothing is not stored, and one without a name is shown by its id', async () => {
    const fixture = await createListeningWorker();
    const port = connectAs(fixture.parts, ONE);
    await settled();
    expect({ open: port.isOpen, kept: await fixture.outside.assistants.read() }).toEqual({
      open: true,
      kept: [],
    });
    port.send({ jsonrpc: '2.0', id: 1, method: 'ping' });
    await port.closed();
    expect(await fixture.outside.assistants.read()).toMatchObject([{ name: ONE }]);
  });

  test('keeps its place among those that wait when it connects again', async () => {
    const fixture = await createListeningWorker();
    for (const id of [ONE, OTHER, ONE]) {
      const session = legacySession(connectAs(fixture.parts, id));
      session.initialize();
      await session.port.closed();
    }
    expect(
      (await fixture.outside.assistants.read()).map(({ installation }) => installation),
    ).toEqual([ONE, OTHER]);
  });

  test('displaces no waiting assistant of the bridge, nor the reverse', async () => {
    const fixture = await createListeningWorker();
    await fixture.open();
    const waiting = async (isExtension: boolean) =>
      (await fixture.outside.assistants.read()).filter(
        ({ key, standing }) =>
          standing === 'waiting' && key.startsWith('extension:') === isExtension,
      ).length;
    for (let count = 0; count < 12; count += 1) {
      await (await fakeInstallation(`x${count}`)).open(fixture.port(), `x${count}`);
      await fixture.port().closeReason(`x${count}`);
      const session = legacySession(connectAs(fixture.parts, idOf('abcdefghijkl'[count] ?? 'a')));
      session.initialize();
      await session.port.closed();
    }
    expect([await waiting(false), await waiting(true)]).toEqual([10, 10]);
  });
});

describe('an allowed extension', () => {
  test('causes a question for each call; a link is returned only with consent and opens nothing', async () => {
    const fixture = await createListeningWorker();
    const first = legacySession(connectAs(fixture.parts, ONE));
    first.initialize();
    await first.port.closed();
    const session = await allowed(fixture);
    const tools = Object(await session.ask('tools/list'))['result'];
    expect(tools.tools).toHaveLength(TOOL_NAMES.length);
    for (const answer of ['once', 'once', 'no'] as const) {
      const id = session.call(LINK, { application: 'zoom' });
      expect(await fixture.answer(answer)).toMatchObject({
        name: 'Page Assist',
        tool: LINK,
        detail: 'zoom',
        assistant: `extension:${ONE}`,
      });
      expect(JSON.stringify(await session.reply(id)).includes('https:')).toBe(answer === 'once');
    }
    expect(fixture.opened).toEqual([]);
    expect((await fixture.outside.events.read()).map((row) => [row.allowed, row.count])).toEqual([
      [false, 1],
      [true, 2],
    ]);
  });

  test('cannot use one consent for two calls that come at once', async () => {
    const fixture = await createListeningWorker();
    const session = await allowed(fixture);
    const ids = [session.call(PROFILE), session.call(PROFILE)];
    await fixture.waitForQuestions(2);
    await fixture.answer('once');
    await fixture.answer('no');
    const replies = await Promise.all(ids.map((id) => session.reply(id)));
    const given = replies.filter((reply) => JSON.stringify(reply).includes('Designer'));
    expect(given).toHaveLength(1);
  });

  test('keeps its permissions over ports, and the worker awake while the user is asked', async () => {
    const fixture = await createListeningWorker();
    const session = await allowed(fixture);
    const id = session.call(PROFILE);
    await fixture.waitForQuestions();
    await fixture.timers.advance(20_000);
    expect(session.port.wakeCount).toBe(4);
    await fixture.answer('always');
    await session.reply(id);
    session.port.disconnect();
    const { parts: worker } = workerWithLoadCount(fixture);
    const again = legacySession(connectAs(worker, ONE));
    await again.start();
    expect(JSON.stringify(await again.reply(again.call(PROFILE)))).toContain('Designer');
    expect(await fixture.outside.questions.read()).toEqual([]);
  });

  test('that disconnects causes no question any more', async () => {
    const fixture = await createListeningWorker();
    const session = await allowed(fixture);
    session.call(PROFILE);
    await fixture.waitForQuestions();
    session.port.disconnect();
    await settled();
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect(fixture.timers.count).toBe(0);
  });

  test.each([
    ['revoked', { kind: 'pair', assistant: extensionKey(ONE), allow: false }, /not allowed/u],
    ['removed', { kind: 'forget', assistant: extensionKey(ONE) }, /not allowed/u],
    ['paused', { kind: 'pause', paused: true }, /paused/u],
    ['shut out', { kind: 'extensions', on: false }, /request access in the options/u],
  ] as const)(
    '%s during a call gets an error at once, and no data',
    async (_title, accessChange, expectedMessage) => {
      const fixture = await createListeningWorker();
      const session = await allowed(fixture);
      const silent = connectAs(fixture.parts, ONE);
      const id = session.call(LINK, { application: 'zoom' });
      const [question] = await fixture.waitForQuestions();
      await fixture.change(accessChange);
      expect(await session.reply(id)).toMatchObject({
        result: { isError: true, content: [{ text: expect.stringMatching(expectedMessage) }] },
      });
      expect([session.port.isOpen, silent.isOpen]).toEqual([
        false,
        accessChange.kind === 'forget' && false,
      ]);
      const late = fixture.change({ kind: 'answer', question: question?.id ?? '', answer: 'once' });
      await expect(late).rejects.toThrow(expect.objectContaining({ code: 'QUESTION_GONE' }));
      await settled();
      expect(JSON.stringify(session.port.received)).not.toContain('https:');
      expect(await fixture.outside.questions.read()).toEqual([]);
    },
  );

  test('continues while another is revoked, each with its own permissions and rate', async () => {
    const fixture = await createListeningWorker();
    const [one, other] = [await allowed(fixture), await allowed(fixture, OTHER, 'Other')];
    await fixture.change({
      kind: 'set-permission',
      assistant: extensionKey(OTHER),
      tool: PROFILE,
      permission: 'always',
    });
    for (let count = 0; count < 200; count += 1) one.request('tools/list');
    const asked = one.call(PROFILE);
    expect(await one.reply(asked)).toMatchObject({
      result: { isError: true, content: [{ text: expect.stringMatching(/^Too many requests/u) }] },
    });
    expect(JSON.stringify(await other.reply(other.call(PROFILE)))).toContain('Designer');
    await fixture.change({ kind: 'pair', assistant: extensionKey(ONE), allow: false });
    expect(one.port.isOpen).toBe(false);
    expect(await other.ask('tools/list')).toMatchObject({ result: {} });
  });

  test('is independent of decisions about the bridge', async () => {
    const fixture = await createListeningWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const session = await allowed(fixture);
    session.call(PROFILE);
    await fixture.waitForQuestions();
    await fixture.change({ kind: 'turn', on: false });
    expect(await assistant.closed()).toBe('off');
    expect(await fixture.outside.questions.read()).toHaveLength(1);
    expect(await session.ask('tools/list')).toMatchObject({ result: {} });
  });

  test('stays paused when the user turns the bridge on or off in the meantime', async () => {
    const fixture = await createListeningWorker();
    await fixture.change({ kind: 'pause', paused: true });
    await fixture.change({ kind: 'turn', on: true });
    await fixture.change({ kind: 'turn', on: false });
    expect(await fixture.outside.outsideAccess.read()).toMatchObject({ paused: true });
    await fixture.change({ kind: 'extensions', on: false });
    expect(await fixture.outside.outsideAccess.read()).toMatchObject({ paused: false });
  });

  test('is not offered a tool that is turned off for outside assistants', async () => {
    const fixture = await createListeningWorker();
    const session = await allowed(fixture);
    await fixture.change({ kind: 'use', tool: LIST, use: 'inside' });
    await settled();
    const { result } = await session.ask('tools/list');
    expect(Object(result).tools.map(({ name }: { name: string }) => name)).toEqual([PROFILE, LINK]);
  });
});

describe('a flood', () => {
  test('of ports leaves 16 of one extension, and room for another', async () => {
    const fixture = await createListeningWorker();
    const ports = Array.from({ length: 40 }, () => connectAs(fixture.parts, ONE));
    await settled();
    expect(ports.filter(({ isOpen }) => isOpen)).toHaveLength(16);
    expect((await allowed(fixture, OTHER)).port.isOpen).toBe(true);
  });

  test('of ports while no extension may connect reads nothing for any but the first', async () => {
    const fixture = await createTestWorker();
    let reads = 0;
    const { outsideAccess } = fixture.items;
    const read = outsideAccess.read.bind(outsideAccess);
    vi.spyOn(outsideAccess, 'read').mockImplementation(() => {
      reads += 1;
      return read();
    });
    const ports = Array.from({ length: 300 }, () => connectAs(fixture.parts, ONE));
    await Promise.all(ports.map((port) => port.closed()));
    expect(reads).toBe(1);
    await fixture.change({ kind: 'extensions', on: true });
    expect((await allowed(fixture)).port.isOpen).toBe(true);
  });

  test('of connections by one that waits is stored at most 120 times', async () => {
    const fixture = await createListeningWorker();
    let writes = 0;
    fixture.outside.assistants.watch(() => (writes += 1));
    for (let count = 0; count < 300; count += 1) {
      const session = legacySession(connectAs(fixture.parts, ONE));
      session.initialize();
      await session.port.closed();
    }
    expect(writes).toBe(120);
  });

  test.each([
    ['no object', 7],
    ['a list', [{ jsonrpc: '2.0', id: 1, method: 'ping' }]],
    ['what is no JSON', { jsonrpc: '2.0', id: 1n, method: 'ping' }],
    ['more than a megabyte', { jsonrpc: '2.0', method: 'x', params: { x: 'x'.repeat(2 ** 20) } }],
  ])('as %s ends the port', async (_title, message) => {
    const fixture = await createListeningWorker();
    const session = await allowed(fixture);
    session.port.send(message);
    expect(session.port.isOpen).toBe(false);
  });
});

describe('extensions that policy lists', () => {
  test('connect without the user’s decision, and cause a question for each call', async () => {
    const fixture = await createTestWorker();
    fixture.setPolicy({ allowedExtensions: [ONE] });
    const session = legacySession(connectAs(fixture.parts, ONE));
    await session.start();
    const id = session.call(PROFILE);
    await fixture.answer('once');
    expect(JSON.stringify(await session.reply(id))).toContain('Designer');
    const otherSession = legacySession(connectAs(fixture.parts, OTHER));
    otherSession.initialize();
    await otherSession.port.closed();
    expect(otherSession.port.received).toEqual([]);
    expect(fixture.state.waiting).toBe(0);
  });

  test.each([false, true])(
    'are disconnected as soon as policy no longer lists them; others may ask: %s',
    async (on) => {
      const fixture = await createTestWorker();
      await fixture.change({ kind: 'extensions', on });
      fixture.setPolicy({ allowedExtensions: [ONE] });
      const session = legacySession(connectAs(fixture.parts, ONE));
      await session.start();
      fixture.setPolicy({});
      await fixture.parts.startOutsideIfEnabled();
      expect(session.port.isOpen).toBe(false);
      await fixture.change({ kind: 'extensions', on: true });
      await settled();
      expect(fixture.state.waiting).toBe(1);
    },
  );

  test('keep the first name that they give, and show their id next to it', async () => {
    const fixture = await createTestWorker();
    fixture.setPolicy({ allowedExtensions: [ONE] });
    for (const name of ['Page Assist', 'Okta Verify']) {
      const session = legacySession(connectAs(fixture.parts, ONE), name);
      await session.start();
      session.call(PROFILE);
      expect(await fixture.answer('once')).toMatchObject({ name: `Page Assist (${ONE})` });
    }
    expect(await fixture.outside.assistants.read()).toMatchObject([{ name: 'Page Assist' }]);
  });

  test('can have permissions before they first connect', async () => {
    const fixture = await createTestWorker();
    fixture.setPolicy({ allowedExtensions: [ONE] });
    const key = extensionKey(ONE);
    await fixture.change({
      kind: 'set-permission',
      assistant: key,
      tool: PROFILE,
      permission: 'never',
    });
    const session = legacySession(connectAs(fixture.parts, ONE));
    await session.start();
    const { result } = await session.ask('tools/list');
    expect(Object(result).tools.map(({ name }: { name: string }) => name)).toEqual([LIST, LINK]);
  });
});

test('an assistant of the bridge cannot impersonate an extension', async () => {
  const fixture = await createListeningWorker();
  await allowed(fixture);
  const port = await fixture.open();
  const pairing = { installation: 'x', publicKey: extensionKey(ONE), signature: 'AA' };
  port.deliver({ type: 'open', connection: 'c1', client: null, pairing });
  expect(await port.closeReason('c1')).toBe('replayed');
});

test.each([
  ['a'.repeat(32), true],
  ['q'.repeat(32), false],
  ['a'.repeat(31), false],
  ['{0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0}', true],
  ['page-assist@nazeem.dev', true],
  ['@addon', true],
  [`${'a'.repeat(80)}@x`, false],
  ['*', false],
  ['<b>@x', false],
  ['', false],
])('naming %j as an extension does something: %s', async (id, does) => {
  const fixture = await createListeningWorker();
  await fixture.change({ kind: 'pair', assistant: extensionKey(id), allow: true });
  expect(await fixture.outside.assistants.read()).toHaveLength(does ? 1 : 0);
});
