import { describe, expect, test } from 'vitest';
import { extensionKey } from '../../../src/domain/extension-door.ts';
import { META, PROTOCOL_VERSION } from '../../../src/mcp/meta.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import { connectAs, idOf, legacySession, OWN_ID } from '../../fakes/extension-ports.ts';
import { fakeInstallation } from '../../fakes/native-messaging.ts';
import { pageOf } from '../../fakes/platform.ts';
import { pairedAssistant, settled, worker, type Worker } from './open-door.ts';

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';
const LINK = 'get_application_sso_link';
const ONE = idOf('a');
const OTHER = idOf('b');

/** A worker that lets other extensions ask. */
async function listening(): Promise<Worker> {
  const made = await worker();
  await made.change({ kind: 'extensions', on: true });
  return made;
}

/** An extension that the person has allowed, in a session. */
async function allowed(made: Worker, id = ONE, name = 'Page Assist') {
  await made.change({ kind: 'pair', assistant: extensionKey(id), allow: true });
  const session = legacySession(connectAs(made.parts, id), name);
  await session.start();
  return session;
}

/** A worker of the same platform that has read nothing heavy yet, and how often it does. */
function counted(made: Worker) {
  const loads = { count: 0 };
  const platform = {
    ...made.platform,
    load() {
      loads.count += 1;
      return made.platform.load();
    },
  };
  const parts = createWorker(platform, 'xml');
  return { parts, loads, send: pageOf(parts) };
}

const SHUT: readonly (readonly [string, (made: Worker) => Promise<unknown>])[] = [
  ['before it is turned on', async () => undefined],
  ['for a bridge that is on alone', (made) => made.change({ kind: 'turn', on: true })],
  [
    'after it was turned off again',
    async (made) => {
      await made.change({ kind: 'extensions', on: true });
      await made.change({ kind: 'extensions', on: false });
    },
  ],
  [
    'while paused',
    async (made) => {
      await made.change({ kind: 'extensions', on: true });
      await made.change({ kind: 'pause', paused: true });
    },
  ],
  [
    'by policy, whatever the person and its own list say',
    async (made) => {
      await made.change({ kind: 'extensions', on: true });
      await made.change({ kind: 'pair', assistant: extensionKey(ONE), allow: true });
      made.setPolicy({ outsideAssistants: false, allowedExtensions: [ONE] });
    },
  ],
  [
    'to one that the person refused, also where policy lists it',
    async (made) => {
      await made.change({ kind: 'extensions', on: true });
      await made.change({ kind: 'pair', assistant: extensionKey(ONE), allow: false });
      made.setPolicy({ allowedExtensions: [ONE] });
    },
  ],
  [
    'to one more than ten that wait',
    async (made) => {
      await made.change({ kind: 'extensions', on: true });
      for (const letter of 'bcdefghijk') {
        const session = legacySession(connectAs(made.parts, idOf(letter)));
        await session.reply(session.initialize());
      }
    },
  ],
];

describe('the door is shut', () => {
  test.each(SHUT)('%s: the port ends, nothing is read, answered or kept', async (_when, set) => {
    const made = await worker();
    await set(made);
    const before = await made.outside.assistants.read();
    const { parts, loads } = counted(made);
    const session = legacySession(connectAs(parts, ONE));
    session.initialize();
    await session.port.closed();
    await settled();
    expect({ loads: loads.count, got: session.port.got }).toEqual({ loads: 0, got: [] });
    expect(await made.outside.assistants.read()).toEqual(before);
    expect(await made.outside.events.read()).toEqual([]);
  });

  test.each([
    ['another port name', ONE, { name: 'ping' }],
    ['no port name', ONE, { name: '' }],
    ['our own id', OWN_ID, {}],
    ['no id', ONE, { sender: { id: undefined } }],
    ['an id of no extension’s form', 'x', {}],
    ['a web page', ONE, { sender: { url: 'https://evil.example/', origin: undefined } }],
    ['a script in a web page', ONE, { sender: { origin: 'https://evil.example' } }],
    ['a page of no origin', ONE, { sender: { origin: 'null' } }],
  ] as const)('to %s, at once, also while it is open', async (_who, id, how) => {
    const made = await listening();
    await made.change({ kind: 'pair', assistant: extensionKey(ONE), allow: true });
    const port = connectAs(made.parts, id, how);
    expect(port.isOpen).toBe(false);
    port.say({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    await settled();
    expect(port.got).toEqual([]);
  });

  test('to more than sixty-four messages before anything heavy is read', async () => {
    const { parts } = counted(await listening());
    const port = connectAs(parts, ONE);
    for (let count = 0; count < 65; count += 1)
      port.say({ jsonrpc: '2.0', id: count, method: 'x' });
    expect(port.isOpen).toBe(false);
  });
});

describe('an unknown extension', () => {
  test('is told to be allowed first, and waits with its id and what it calls itself', async () => {
    const made = await listening();
    const session = legacySession(connectAs(made.parts, ONE), '\u202ePage <b>Assist</b>');
    const first = session.initialize();
    const second = session.request('tools/list');
    for (const id of [first, second])
      expect(await session.reply(id)).toMatchObject({
        error: { code: -32000, message: expect.stringContaining('allow this extension') },
      });
    await session.port.closed();
    await settled();
    expect(session.port.got).toHaveLength(2);
    expect(await made.outside.assistants.read()).toEqual([
      {
        key: `extension:${ONE}`,
        code: '',
        installation: ONE,
        name: 'Page <b>Assist</b>',
        standing: 'waiting',
        grants: {},
        seenAt: made.clock.now,
      },
    ]);
    expect(made.state.waiting).toBe(1);
    await made.change({ kind: 'extensions', on: false });
    await settled();
    expect(made.state.waiting).toBe(0);
  });

  test('of revision 2026-07-28 is named by its first request', async () => {
    const made = await listening();
    const port = connectAs(made.parts, ONE);
    const clientInfo = { name: 'x', title: 'Modern', version: '1' };
    const _meta = { [META.protocolVersion]: PROTOCOL_VERSION, [META.clientInfo]: clientInfo };
    port.say({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta } });
    await port.closed();
    expect(await made.outside.assistants.read()).toMatchObject([{ name: 'Modern' }]);
  });

  test('that says nothing leaves nothing; without a name it is shown by its id', async () => {
    const made = await listening();
    const port = connectAs(made.parts, ONE);
    await settled();
    expect({ open: port.isOpen, kept: await made.outside.assistants.read() }).toEqual({
      open: true,
      kept: [],
    });
    port.say({ jsonrpc: '2.0', id: 1, method: 'ping' });
    await port.closed();
    expect(await made.outside.assistants.read()).toMatchObject([{ name: ONE }]);
  });

  test('neither pushes assistants of the bridge out of the waiting ones, nor the reverse', async () => {
    const made = await listening();
    await made.open();
    const waiting = async (isExtension: boolean) =>
      (await made.outside.assistants.read()).filter(
        ({ key, standing }) =>
          standing === 'waiting' && key.startsWith('extension:') === isExtension,
      ).length;
    for (let count = 0; count < 12; count += 1) {
      await (await fakeInstallation(`x${count}`)).open(made.port(), `x${count}`);
      await made.port().closeOf(`x${count}`);
      const session = legacySession(connectAs(made.parts, idOf('abcdefghijkl'[count] ?? 'a')));
      session.initialize();
      await session.port.closed();
    }
    expect([await waiting(false), await waiting(true)]).toEqual([10, 10]);
  });
});

describe('an allowed extension', () => {
  test('is asked for each time; a link is given with consent only, and opens nothing', async () => {
    const made = await listening();
    const first = legacySession(connectAs(made.parts, ONE));
    first.initialize();
    await first.port.closed();
    const session = await allowed(made);
    const tools = Object(await session.ask('tools/list'))['result'];
    expect(tools.tools).toHaveLength(3);
    for (const answer of ['once', 'no', 'once'] as const) {
      const id = session.call(LINK, { application: 'zoom' });
      expect(await made.answer(answer)).toMatchObject({
        name: 'Page Assist',
        tool: LINK,
        detail: 'zoom',
        assistant: `extension:${ONE}`,
      });
      expect(JSON.stringify(await session.reply(id)).includes('https:')).toBe(answer === 'once');
    }
    expect(made.opened).toEqual([]);
    expect((await made.outside.events.read()).map((event) => event.allowed)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('cannot use one consent for two calls that come at once', async () => {
    const made = await listening();
    const session = await allowed(made);
    const ids = [session.call(PROFILE), session.call(PROFILE)];
    await made.asked(2);
    await made.answer('once');
    await made.answer('no');
    const replies = await Promise.all(ids.map((id) => session.reply(id)));
    const given = replies.filter((reply) => JSON.stringify(reply).includes('Designer'));
    expect(given).toHaveLength(1);
  });

  test('keeps its grants over ports, and the worker awake while the person is asked', async () => {
    const made = await listening();
    const session = await allowed(made);
    const id = session.call(PROFILE);
    await made.asked();
    await made.timers.advance(20_000);
    expect(session.port.awake).toBe(4);
    await made.answer('always');
    await session.reply(id);
    session.port.leave();
    const { parts } = counted(made);
    const again = legacySession(connectAs(parts, ONE));
    await again.start();
    expect(JSON.stringify(await again.reply(again.call(PROFILE)))).toContain('Designer');
    expect(await made.outside.questions.read()).toEqual([]);
  });

  test('that leaves is not asked about any more', async () => {
    const made = await listening();
    const session = await allowed(made);
    session.call(PROFILE);
    await made.asked();
    session.port.leave();
    await settled();
    expect(await made.outside.questions.read()).toEqual([]);
    expect(made.timers.count).toBe(0);
  });

  test.each([
    ['revoked', { kind: 'pair', assistant: extensionKey(ONE), allow: false }, /not allowed/u],
    ['removed', { kind: 'forget', assistant: extensionKey(ONE) }, /not allowed/u],
    ['paused', { kind: 'pause', paused: true }, /paused/u],
    ['shut out', { kind: 'extensions', on: false }, /Let other extensions ask/u],
  ] as const)('%s during a call gets an error at once, and no data', async (_how, what, said) => {
    const made = await listening();
    const session = await allowed(made);
    const silent = connectAs(made.parts, ONE);
    const id = session.call(LINK, { application: 'zoom' });
    const [question] = await made.asked();
    await made.change(what);
    expect(await session.reply(id)).toMatchObject({
      error: { message: expect.stringMatching(said) },
    });
    expect([session.port.isOpen, silent.isOpen]).toEqual([false, what.kind === 'forget' && false]);
    const late = made.change({ kind: 'answer', question: question?.id ?? '', answer: 'once' });
    await expect(late).rejects.toThrow(expect.objectContaining({ code: 'QUESTION_GONE' }));
    await settled();
    expect(JSON.stringify(session.port.got)).not.toContain('https:');
    expect(await made.outside.questions.read()).toEqual([]);
  });

  test('goes on while another is revoked, each with its own grants and rate', async () => {
    const made = await listening();
    const [one, other] = [await allowed(made), await allowed(made, OTHER, 'Other')];
    await made.change({
      kind: 'grant',
      assistant: extensionKey(OTHER),
      tool: PROFILE,
      grant: 'always',
    });
    for (let count = 0; count < 200; count += 1) one.request('tools/list');
    const asked = one.call(PROFILE);
    expect(await one.reply(asked)).toMatchObject({ error: { code: -32000 } });
    expect(JSON.stringify(await other.reply(other.call(PROFILE)))).toContain('Designer');
    await made.change({ kind: 'pair', assistant: extensionKey(ONE), allow: false });
    expect(one.port.isOpen).toBe(false);
    expect(await other.ask('tools/list')).toMatchObject({ result: {} });
  });

  test('does not stop, nor is stopped by, what is decided of the bridge alone', async () => {
    const made = await listening();
    await made.open();
    const assistant = await pairedAssistant(made);
    const session = await allowed(made);
    session.call(PROFILE);
    await made.asked();
    await made.change({ kind: 'turn', on: false });
    expect(await assistant.closed()).toBe('off');
    expect(await made.outside.questions.read()).toHaveLength(1);
    expect(await session.ask('tools/list')).toMatchObject({ result: {} });
  });

  test('stays paused where the bridge is turned on or off meanwhile', async () => {
    const made = await listening();
    await made.change({ kind: 'pause', paused: true });
    await made.change({ kind: 'turn', on: true });
    await made.change({ kind: 'turn', on: false });
    expect(await made.outside.door.read()).toMatchObject({ paused: true });
    await made.change({ kind: 'extensions', on: false });
    expect(await made.outside.door.read()).toMatchObject({ paused: false });
  });

  test('is not offered what is stopped for outside', async () => {
    const made = await listening();
    const session = await allowed(made);
    await made.change({ kind: 'use', tool: LIST, use: 'inside' });
    await settled();
    const { result } = await session.ask('tools/list');
    expect(Object(result).tools.map(({ name }: { name: string }) => name)).toEqual([PROFILE, LINK]);
  });
});

describe('a flood', () => {
  test('of ports leaves sixteen of one extension, and room for another', async () => {
    const made = await listening();
    const ports = Array.from({ length: 40 }, () => connectAs(made.parts, ONE));
    await settled();
    expect(ports.filter(({ isOpen }) => isOpen)).toHaveLength(16);
    expect((await allowed(made, OTHER)).port.isOpen).toBe(true);
  });

  test('of knocks by one that waits is written down 120 times at most', async () => {
    const made = await listening();
    let writes = 0;
    made.outside.assistants.watch(() => (writes += 1));
    for (let count = 0; count < 300; count += 1) {
      const session = legacySession(connectAs(made.parts, ONE));
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
  ])('as %s ends the port', async (_what, message) => {
    const made = await listening();
    const session = await allowed(made);
    session.port.say(message);
    expect(session.port.isOpen).toBe(false);
  });
});

describe('extensions that policy lists', () => {
  test('come in without the person’s choice or first yes, and are asked for each time', async () => {
    const made = await worker();
    made.setPolicy({ allowedExtensions: [ONE] });
    const session = legacySession(connectAs(made.parts, ONE));
    await session.start();
    const id = session.call(PROFILE);
    await made.answer('once');
    expect(JSON.stringify(await session.reply(id))).toContain('Designer');
    const stranger = legacySession(connectAs(made.parts, OTHER));
    stranger.initialize();
    await stranger.port.closed();
    expect(stranger.port.got).toEqual([]);
    expect(made.state.waiting).toBe(0);
  });

  test.each([false, true])(
    'are sent away as soon as policy lists them no more; others may ask: %s',
    async (on) => {
      const made = await worker();
      await made.change({ kind: 'extensions', on });
      made.setPolicy({ allowedExtensions: [ONE] });
      const session = legacySession(connectAs(made.parts, ONE));
      await session.start();
      made.setPolicy({});
      await made.parts.wakeOutside();
      expect(session.port.isOpen).toBe(false);
      await made.change({ kind: 'extensions', on: true });
      await settled();
      expect(made.state.waiting).toBe(1);
    },
  );

  test('have grants before they were ever here', async () => {
    const made = await worker();
    made.setPolicy({ allowedExtensions: [ONE] });
    const key = extensionKey(ONE);
    await made.change({ kind: 'grant', assistant: key, tool: PROFILE, grant: 'never' });
    const session = legacySession(connectAs(made.parts, ONE));
    await session.start();
    const { result } = await session.ask('tools/list');
    expect(Object(result).tools.map(({ name }: { name: string }) => name)).toEqual([LIST, LINK]);
  });
});

test('an assistant of the bridge cannot pass for an extension', async () => {
  const made = await listening();
  await allowed(made);
  const port = await made.open();
  const pairing = { installation: 'x', publicKey: extensionKey(ONE), signature: 'AA' };
  port.give({ type: 'open', connection: 'c1', client: null, pairing });
  expect(await port.closeOf('c1')).toBe('replayed');
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
  const made = await listening();
  await made.change({ kind: 'pair', assistant: extensionKey(id), allow: true });
  expect(await made.outside.assistants.read()).toHaveLength(does ? 1 : 0);
});
