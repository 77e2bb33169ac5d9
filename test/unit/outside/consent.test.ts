import { describe, expect, test } from 'vitest';
import type { RawMessage } from '../../../src/bridge-protocol/frames.ts';
import { pairingCode } from '../../../src/bridge-protocol/pairing.ts';
import { hasNamesake } from '../../../src/domain/outside.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakeInstallation } from '../../fakes/native-messaging.ts';
import { pageOf } from '../../fakes/platform.ts';
import { assistantOn, legacyAssistant, pairedAssistant, settled, worker } from './open-door.ts';

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';
const LINK = 'get_application_sso_link';

const LINK_OF_ZOOM = { application: 'zoom' };

function toolsOf({ result }: RawMessage): readonly string[] {
  return Object(result).tools.map(({ name }: { readonly name: string }) => name);
}

describe('an unknown assistant', () => {
  test('waits for the person with its name and code, and is answered nothing', async () => {
    const made = await worker();
    const port = await made.open();
    const installation = await fakeInstallation();
    await installation.open(port, 'c1');
    assistantOn(port, 'c1').request('tools/list');
    expect(await port.closeOf('c1')).toBe('unpaired');
    await settled();
    expect(port.sent.map(({ type }) => type)).toEqual(['hello', 'close']);
    expect(await made.outside.assistants.read()).toEqual([
      {
        key: installation.publicKey,
        code: await pairingCode(installation.publicKey),
        installation: 'claude-desktop',
        name: 'Claude Desktop',
        standing: 'waiting',
        grants: {},
        seenAt: made.clock.now,
      },
    ]);
    expect(made.state.waiting).toBe(1);
  });

  test('that is refused stays refused, over a new port and a new worker', async () => {
    const made = await worker();
    const installation = await fakeInstallation();
    await installation.open(await made.open(), 'c1');
    await made.port().closeOf('c1');
    await made.change({ kind: 'pair', assistant: installation.publicKey, allow: false });
    await made.change({ kind: 'turn', on: false });
    const port = await made.open();
    await installation.open(port, 'c1');
    expect(await port.closeOf('c1')).toBe('denied');
    expect(made.state.waiting).toBe(0);
  });

  test('is told from one of the same name by its key', async () => {
    const made = await worker();
    const port = await made.open();
    await pairedAssistant(made);
    await (await fakeInstallation()).open(port, 'c2');
    expect(await port.closeOf('c2')).toBe('unpaired');
    const all = await made.outside.assistants.read();
    expect(all.map((one) => hasNamesake(one, all))).toEqual([true, true]);
  });

  test.each([
    'Claude Desktop',
    'claude-desktop',
    'CIaude Desktop',
    '\u0421laude D\u0435sktop',
    '\uff23laude\u2003Desk\u00adtop.',
  ])('that goes by “%s” is told from Claude Desktop wherever it asks', async (name) => {
    const made = await worker();
    const port = await made.open();
    await pairedAssistant(made);
    const other = await fakeInstallation('other');
    await other.open(port, 'c2', { name, title: null, version: null });
    expect(await port.closeOf('c2')).toBe('unpaired');
    const all = await made.outside.assistants.read();
    expect(all.map((one) => hasNamesake(one, all))).toEqual([true, true]);
    await made.change({ kind: 'pair', assistant: other.publicKey, allow: true });
    await other.open(port, 'c3', { name, title: null, version: null });
    assistantOn(port, 'c3').call(PROFILE);
    const question = await made.answer('no');
    expect(question.name).toContain(` (${await pairingCode(other.publicKey)})`);
    expect(await made.outside.events.read()).toMatchObject([{ name: question.name }]);
  });

  test('keeps the name under which the person allowed it', async () => {
    const made = await worker();
    const port = await made.open();
    const { installation } = await pairedAssistant(made);
    const [before] = await made.outside.assistants.read();
    await installation.open(port, 'c2', { name: 'Your bank', title: null, version: null });
    assistantOn(port, 'c2').call(PROFILE);
    expect(await made.answer('no')).toMatchObject({ name: before?.name });
  });

  test('has a name without what deceives the eye', async () => {
    const made = await worker();
    const port = await made.open();
    const name = `\u202eedualC<b>\n${'x'.repeat(100)}`;
    await (await fakeInstallation()).open(port, 'c1', { name, title: null, version: null });
    await port.closeOf('c1');
    const [assistant] = await made.outside.assistants.read();
    expect(assistant?.name).toMatch(/^edualC<b> x+…$/u);
    expect(assistant?.name).toHaveLength(60);
  });

  test('of many leaves ten waiting, and those that are allowed', async () => {
    const made = await worker();
    const port = await made.open();
    const { installation } = await pairedAssistant(made);
    for (let count = 0; count < 15; count += 1) {
      await (await fakeInstallation(`x${count}`)).open(port, `x${count}`);
      await port.closeOf(`x${count}`);
    }
    const all = await made.outside.assistants.read();
    expect(all.filter(({ standing }) => standing === 'waiting')).toHaveLength(10);
    expect(all.map(({ key }) => key)).toContain(installation.publicKey);
  });
});

describe('a connection', () => {
  test('without a proof, or with one of another connection, is refused', async () => {
    const made = await worker();
    const port = await made.open();
    const { installation } = await pairedAssistant(made);
    const { challenge } = await port.seen('hello');
    port.give({ type: 'open', connection: 'c7', client: null, pairing: null });
    expect(await port.closeOf('c7')).toBe('unpaired');
    const pairing = await installation.prove(challenge, 'c7');
    port.give({ type: 'open', connection: 'c8', client: null, pairing });
    expect(await port.closeOf('c8')).toBe('replayed');
  });

  test('of a name that was used before in this port is refused, and ends the first', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    await assistant.installation.open(port, 'c1');
    expect(await assistant.closed()).toBe('replayed');
    assistant.request('tools/list');
    await settled();
    expect(port.sent.at(-1)).toMatchObject({ type: 'close' });
  });

  test('whose proof was overheard on another port is refused', async () => {
    const made = await worker();
    const first = await made.open();
    const { installation } = await pairedAssistant(made);
    const { challenge } = await first.seen('hello');
    const pairing = await installation.prove(challenge, 'c5');
    await made.change({ kind: 'turn', on: false });
    const second = await made.open();
    second.give({ type: 'open', connection: 'c5', client: null, pairing });
    expect(await second.closeOf('c5')).toBe('replayed');
  });
});

describe('a tool that an assistant calls', () => {
  test('gives its output only after the person’s yes, each time anew', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    for (const round of [1, 2]) {
      const id = assistant.call(LINK, LINK_OF_ZOOM);
      const question = await made.answer('once');
      expect(question, String(round)).toMatchObject({
        name: 'Claude Desktop',
        tool: LINK,
        detail: 'zoom',
        assistant: assistant.installation.publicKey,
      });
      expect(await assistant.reply(id)).toMatchObject({
        result: { structuredContent: { result: 'found' } },
      });
      expect(await made.outside.questions.read()).toEqual([]);
    }
    expect(made.opened).toEqual([]);
    expect(await made.outside.events.read()).toMatchObject([
      { name: 'Claude Desktop', tool: LINK, detail: 'zoom', allowed: true, account: '1' },
      { name: 'Claude Desktop', tool: LINK, detail: 'zoom', allowed: true, account: '1' },
    ]);
  });

  test.each(['no', 'never'] as const)('gives nothing after a %s', async (answer) => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.call(LINK, LINK_OF_ZOOM);
    await made.answer(answer);
    expect(JSON.stringify(await assistant.reply(id))).toMatch(/does not allow this/u);
    expect(JSON.stringify(await assistant.reply(id))).not.toContain('https:');
    expect(await made.outside.events.read()).toMatchObject([{ allowed: false }]);
    expect(toolsOf(await assistant.ask('tools/list')).includes(LINK)).toBe(answer === 'no');
  });

  test('is asked for anew where another account is shown by the answer', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    made.platform.wait = async () => undefined;
    await made.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    await pageOf(made.parts, '2')('session/sign-in', { how: 'interactive' });
    made.platform.wait = made.timers.wait;
    const id = assistant.call(PROFILE);
    const [first] = await made.asked();
    await made.send('accounts/switch', { id: '1' });
    await made.answer('once');
    const second = await made.answer('no');
    expect([first?.account, second.account]).toEqual(['2', '1']);
    expect(JSON.stringify(await assistant.reply(id))).toMatch(/does not allow this/u);
  });

  test('is not asked for while nobody is signed in', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    made.platform.wait = async () => undefined;
    await made.send('session/sign-out', {});
    const reply = await assistant.reply(assistant.call(PROFILE));
    expect(JSON.stringify(reply)).toContain('SIGN_IN_REQUIRED');
    expect(await made.outside.questions.read()).toEqual([]);
  });

  test('is asked for where the browser forgot the session and nobody has signed out', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    await made.items.session.write({ state: 'signed-out', problem: null });
    assistant.call(PROFILE);
    expect(await made.answer('no')).toMatchObject({ tool: PROFILE });
  });

  test('waits for no second answer', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.call(PROFILE);
    const { id: question } = await made.answer('once');
    await assistant.reply(id);
    await expect(made.change({ kind: 'answer', question, answer: 'always' })).rejects.toThrow(
      expect.objectContaining({ code: 'QUESTION_GONE' }),
    );
  });

  test('is not asked for again after “always”, nor after a grant', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const first = assistant.call(PROFILE);
    await made.answer('always');
    await assistant.reply(first);
    await made.change({
      kind: 'grant',
      assistant: assistant.installation.publicKey,
      tool: LIST,
      grant: 'always',
    });
    for (const tool of [PROFILE, LIST]) {
      const reply = await assistant.ask('tools/call', { name: tool, arguments: {} });
      expect(reply, tool).toMatchObject({ result: { structuredContent: {} } });
    }
    expect(await made.outside.questions.read()).toEqual([]);
  });

  test('is kept alive while the person is asked, and refused after five minutes', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.call(PROFILE);
    await made.asked();
    await made.timers.advance(20_000);
    const alive = port.sent.filter(({ type }) => type === 'working');
    expect(alive).toEqual([1, 2, 3, 4].map(() => ({ type: 'working', connection: 'c1', id })));
    await made.timers.advance(280_000);
    expect(await assistant.reply(id)).toMatchObject({ result: { isError: true } });
    await made.timers.advance(20_000);
    expect(made.timers.count).toBe(0);
  });

  test('is not asked for any more when the assistant takes it back or leaves', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.call(PROFILE);
    await made.asked();
    expect(made.state.waiting).toBe(1);
    assistant.give({ method: 'notifications/cancelled', params: { requestId: id } });
    await settled();
    expect(await made.outside.questions.read()).toEqual([]);
    assistant.call(PROFILE);
    await made.asked();
    port.give({ type: 'close', connection: 'c1' });
    await settled();
    expect(await made.outside.questions.read()).toEqual([]);
    expect(made.state.waiting).toBe(0);
  });

  test('is asked for once, though a choice that came with it is looked at twice', async () => {
    const made = await worker();
    made.setAppLinks(
      ['Zoom Meetings', 'Zoom Phone'].map((label, index) => ({
        label,
        linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
      })),
    );
    await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.request('tools/call', {
      name: LINK,
      arguments: LINK_OF_ZOOM,
      inputResponses: { choice: { action: 'accept', content: { application: 'Zoom Phone' } } },
    });
    await made.answer('once');
    expect(await made.outside.questions.read()).toEqual([]);
    expect(await assistant.reply(id)).toMatchObject({
      result: { structuredContent: { application: { label: 'Zoom Phone' } } },
    });
  });

  test('asked for several times at once is decided with one “always”, or one grant', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const ids = [1, 2, 3].map(() => assistant.call(PROFILE));
    const list = assistant.call(LIST);
    await made.asked(4);
    await made.answer('always');
    for (const id of ids) expect(JSON.stringify(await assistant.reply(id))).toContain('Designer');
    expect((await made.outside.questions.read()).map(({ tool }) => tool)).toEqual([LIST]);
    const { publicKey } = assistant.installation;
    await made.change({ kind: 'grant', assistant: publicKey, tool: LIST, grant: 'never' });
    expect(await assistant.reply(list)).toMatchObject({ result: { isError: true } });
    expect(await made.outside.questions.read()).toEqual([]);
  });

  test('is not asked for where its input is none', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.call(LINK, { application: '', also: 1 });
    expect(JSON.stringify(await assistant.reply(id))).toContain('INPUT_INVALID');
    expect(await made.outside.questions.read()).toEqual([]);
  });

  test('for an application is asked for by its label and in all its words', async () => {
    const made = await worker();
    made.setAppLinks([{ label: 'Zoom', linkUrl: `${ORG_URL}/home/zoom/0oaZoom/1` }]);
    await made.open();
    const assistant = await pairedAssistant(made);
    const listed = assistant.call(LIST);
    await made.answer('once');
    const { result } = { result: JSON.stringify(await assistant.reply(listed)) };
    const id = /"id":"([^"]+)","label":"Zoom"/u.exec(result.replaceAll('\\', ''))?.[1];
    assistant.call(LINK, { application: id });
    expect(await made.answer('no')).toMatchObject({ detail: 'Zoom' });
    const words = `${'harmless '.repeat(20)}\u200b${'\u200b'.repeat(200)}payroll`;
    assistant.call(LINK, { application: words });
    expect((await made.answer('no')).detail).toMatch(/^harmless .* payroll$/u);
  });

  test('six at once: five are asked for', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const ids = [1, 2, 3, 4, 5, 6].map(() => assistant.call(PROFILE));
    await made.asked(5);
    expect(await made.outside.questions.read()).toHaveLength(5);
    expect(await assistant.reply(ids[5] ?? 0)).toMatchObject({ result: { isError: true } });
  });
});

describe('a client that says that the person has signed in', () => {
  async function signedOut(grant: 'always' | 'never') {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const { publicKey } = assistant.installation;
    await made.change({ kind: 'grant', assistant: publicKey, tool: PROFILE, grant });
    made.platform.wait = async () => undefined;
    await made.send('session/sign-out', {});
    made.platform.wait = made.timers.wait;
    const state = async () => (await made.items.session.read()).state;
    return { made, assistant, state };
  }
  const SAYS_SO = { inputResponses: { sign_in: { action: 'accept' } } };
  const CALL = { name: PROFILE, arguments: {}, ...SAYS_SO };

  test('signs nobody in but by the person’s yes', async () => {
    const { made, assistant, state } = await signedOut('always');
    const refused = assistant.request('tools/call', CALL);
    expect(await made.answer('no')).toMatchObject({ tool: 'sign_in' });
    expect(JSON.stringify(await assistant.reply(refused))).toContain('SIGN_IN_REQUIRED');
    expect(await state()).toBe('signed-out');
    const allowed = assistant.request('tools/call', CALL);
    await made.answer('always');
    expect(JSON.stringify(await assistant.reply(allowed))).toContain('Designer');
    expect(await state()).toBe('signed-in');
    const events = await made.outside.events.read();
    expect(events.map(({ tool, allowed: got }) => [tool, got])).toEqual([
      [PROFILE, true],
      ['sign_in', true],
      [PROFILE, true],
      ['sign_in', false],
    ]);
  });

  test('signs nobody in for a tool that it may not use', async () => {
    const { made, assistant, state } = await signedOut('never');
    const reply = await assistant.ask('resources/read', { uri: 'okta://me', ...SAYS_SO });
    expect(reply).toMatchObject({ error: {} });
    expect(await made.outside.questions.read()).toEqual([]);
    expect(await state()).toBe('signed-out');
  });
});

describe('what gives data by the way', () => {
  test('gives none unless the tool is always allowed', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const complete = () =>
      assistant.ask('completion/complete', {
        ref: { type: 'ref/prompt', name: 'application_link' },
        argument: { name: 'application', value: 'zo' },
      });
    expect(await complete()).toMatchObject({ result: { completion: { values: [] } } });
    expect(JSON.stringify(await assistant.ask('resources/list'))).not.toContain('Zoom');
    expect(await made.outside.questions.read()).toEqual([]);
    const assistantKey = assistant.installation.publicKey;
    await made.change({ kind: 'grant', assistant: assistantKey, tool: LIST, grant: 'always' });
    await settled();
    expect(await complete()).toMatchObject({ result: { completion: { values: ['Zoom'] } } });
    await complete();
    expect(JSON.stringify(await assistant.ask('resources/list'))).toContain('Zoom');
    // Every keystroke completes: one event is enough.
    expect(await made.outside.events.read()).toHaveLength(1);
  });

  test('asks where a resource is read', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.request('resources/read', { uri: 'okta://me' });
    expect(await made.answer('once')).toMatchObject({ tool: PROFILE });
    expect(JSON.stringify(await assistant.reply(id))).toContain('Designer');
  });
});

describe('taking back', () => {
  test('a consent ends the calls that run, and what comes after', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    const key = assistant.installation.publicKey;
    const id = assistant.call(PROFILE);
    await made.asked();
    await made.change({ kind: 'pair', assistant: key, allow: false });
    expect(await assistant.closed()).toBe('revoked');
    await settled();
    expect(await made.outside.questions.read()).toEqual([]);
    const answered = port.sent.flatMap((frame) =>
      frame.type === 'message' ? [frame.message['id']] : [],
    );
    expect(answered).not.toContain(id);
    await assistant.installation.open(port, 'c2');
    expect(await port.closeOf('c2')).toBe('denied');
    await made.change({ kind: 'forget', assistant: key });
    await assistant.installation.open(port, 'c3');
    expect(await port.closeOf('c3')).toBe('unpaired');
  });

  test('while the person is asked beats a yes that comes too late', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const id = assistant.call(LINK, LINK_OF_ZOOM);
    await made.asked();
    await made.change({ kind: 'use', tool: LINK, use: 'inside' });
    await made.answer('once');
    expect(JSON.stringify(await assistant.reply(id))).not.toContain('https:');
  });

  test('everything for a while: paused assistants are sent away until resumed', async () => {
    const made = await worker();
    const port = await made.open();
    const assistant = await pairedAssistant(made);
    assistant.call(PROFILE);
    await made.asked();
    await made.change({ kind: 'pause', paused: true });
    expect(await assistant.closed()).toBe('paused');
    expect(await made.outside.questions.read()).toEqual([]);
    await assistant.installation.open(port, 'c2');
    expect(await port.closeOf('c2')).toBe('paused');
    await made.change({ kind: 'pause', paused: false });
    await assistant.installation.open(port, 'c3');
    expect(await assistantOn(port, 'c3').ask('tools/list')).toMatchObject({ result: {} });
  });
});

describe('a stopped tool', () => {
  const STOPS = [
    [
      'by the person',
      async (made) => void (await made.change({ kind: 'use', tool: LIST, use: 'nowhere' })),
    ],
    [
      'by the person, for outside',
      async (made) => void (await made.change({ kind: 'use', tool: LIST, use: 'inside' })),
    ],
    ['by policy', async (made) => made.setPolicy({ disabledTools: [LIST] })],
  ] satisfies readonly [string, (made: Awaited<ReturnType<typeof worker>>) => Promise<void>][];

  test.each(STOPS)(
    '%s is not listed and cannot be called, and clients are told',
    async (_name, stop) => {
      const made = await worker();
      const port = await made.open();
      const assistant = await pairedAssistant(made);
      const listing = assistant.request('subscriptions/listen', {
        notifications: { toolsListChanged: true },
      });
      await settled();
      await stop(made);
      await settled();
      expect(toolsOf(await assistant.ask('tools/list'))).toEqual([PROFILE, LINK]);
      const call = await assistant.ask('tools/call', { name: LIST, arguments: {} });
      expect(call).toMatchObject({ error: { code: -32602 } });
      const told = port.sent.flatMap((frame) =>
        frame.type === 'message' ? [frame.message['method']] : [],
      );
      expect(told).toContain('notifications/tools/list_changed');
      expect(listing).toBe(1);
    },
  );
});

test('an assistant is not told that another came or was decided about', async () => {
  const made = await worker();
  const port = await made.open();
  const { installation } = await legacyAssistant(made, 'old', {});
  const told = () =>
    port.sent.flatMap((frame) =>
      frame.type === 'message' && frame.connection === 'old' ? [frame.message['method']] : [],
    );
  const other = await fakeInstallation('other');
  async function come(connection: string) {
    await other.open(port, connection);
    await port.closeOf(connection);
    await settled();
  }
  // The first change of all may be its own coming.
  await come('o1');
  const before = told().length;
  await come('o2');
  await made.change({ kind: 'pair', assistant: other.publicKey, allow: false });
  await settled();
  expect(told()).toHaveLength(before);
  const own = installation.publicKey;
  await made.change({ kind: 'grant', assistant: own, tool: LIST, grant: 'never' });
  await settled();
  expect(told()).toContain('notifications/tools/list_changed');
});

describe('the log', () => {
  test('has a call of a tool that is not offered, once a minute', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const { publicKey } = assistant.installation;
    await made.change({ kind: 'grant', assistant: publicKey, tool: LINK, grant: 'never' });
    await settled();
    const call = async (application: string) => {
      const reply = await assistant.ask('tools/call', { name: LINK, arguments: { application } });
      expect(reply).toMatchObject({ error: { code: -32602 } });
      await settled();
    };
    await call('zoom');
    await call('slack');
    expect(await made.outside.events.read()).toMatchObject([
      { tool: LINK, detail: 'zoom', allowed: false },
    ]);
    await made.timers.advance(61_000);
    await call('slack');
    expect(await made.outside.events.read()).toHaveLength(2);
  });

  test('keeps two hundred events, newest first', async () => {
    const made = await worker();
    await made.open();
    const assistant = await pairedAssistant(made);
    const { publicKey } = assistant.installation;
    await made.change({ kind: 'grant', assistant: publicKey, tool: PROFILE, grant: 'always' });
    const event = { account: '1', name: 'x', tool: LIST, detail: '', allowed: true };
    const kept = Array.from({ length: 200 }, (_, at) => ({ ...event, at: -at }));
    await made.outside.events.write(kept);
    await assistant.ask('tools/call', { name: PROFILE, arguments: {} });
    const events = await made.outside.events.read();
    expect(events).toHaveLength(200);
    expect(events[0]).toMatchObject({ tool: PROFILE, at: made.clock.now });
    expect(events.at(-1)).toMatchObject({ at: -198 });
  });

  test('forgets an account at its sign-out, and no other', async () => {
    const made = await worker();
    const event = { at: 1, name: 'x', tool: LIST, detail: '', allowed: true };
    await made.outside.events.write([
      { ...event, account: '1' },
      { ...event, account: '2' },
    ]);
    await made.send('session/sign-out', {});
    expect((await made.outside.events.read()).map(({ account }) => account)).toEqual(['2']);
  });

  test('is emptied when the person wants it', async () => {
    const made = await worker();
    const event = { at: 1, account: '1', name: 'x', tool: LIST, detail: '', allowed: true };
    await made.outside.events.write([event]);
    await made.change({ kind: 'clear' });
    expect(await made.outside.events.read()).toEqual([]);
  });
});

describe('a flood', () => {
  test('is answered with an error after 120 requests, and lets others through', async () => {
    const made = await worker();
    const port = await made.open();
    const one = await pairedAssistant(made);
    const other = await pairedAssistant(made, 'd1', 'cursor');
    const ids = Array.from({ length: 1000 }, () => one.request('tools/list'));
    await settled();
    const replies = await Promise.all(ids.map((id) => one.reply(id)));
    const refused = replies.filter(({ error }) => Object(error).code === -32000);
    expect(refused).toHaveLength(881);
    expect(refused[0]).toMatchObject({ error: { data: { retryAfterMs: 250 } } });
    expect(await other.ask('tools/list')).toMatchObject({ result: {} });
    await made.timers.advance(1000);
    expect(await one.ask('tools/list')).toMatchObject({ result: {} });
    expect(port.sent.length).toBeLessThan(1100);
  });
});

test('a call is about the account that is shown by then, and is logged there', async () => {
  const made = await worker();
  await made.open();
  const assistant = await pairedAssistant(made);
  const { publicKey } = assistant.installation;
  await made.change({ kind: 'grant', assistant: publicKey, tool: PROFILE, grant: 'always' });
  const call = () => assistant.ask('tools/call', { name: PROFILE, arguments: {} });
  expect(JSON.stringify(await call())).toContain('Designer');
  made.platform.wait = async () => undefined;
  await made.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  const other = await call();
  expect(JSON.stringify(other)).not.toContain('Designer');
  expect(JSON.stringify(other)).toContain('SIGN_IN_REQUIRED');
  await made.send('accounts/switch', { id: '1' });
  expect(JSON.stringify(await call())).toContain('Designer');
  expect((await made.outside.events.read()).map(({ account }) => account)).toEqual(['1', '2', '1']);
});

test('a consent for one account is none for another that is shown before the call is done', async () => {
  const made = await worker();
  made.setAppLinks(
    ['Zoom Meetings', 'Zoom Phone'].map((label, index) => ({
      label,
      linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
    })),
  );
  const port = await made.open();
  const assistant = await legacyAssistant(made, 'old', { elicitation: {} });
  assistant.give({
    id: 'call',
    method: 'tools/call',
    params: { name: LINK, arguments: LINK_OF_ZOOM },
  });
  await made.answer('once');
  const { message } = await port.seen(
    'message',
    (frame) => frame.message['method'] === 'elicitation/create',
  );
  made.platform.wait = async () => undefined;
  await made.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  await pageOf(made.parts, '2')('session/sign-in', { how: 'interactive' });
  made.platform.wait = made.timers.wait;
  const chosen = { action: 'accept', content: { application: 'Zoom Phone' } };
  assistant.give({ id: message['id'], result: chosen });
  await made.answer('no');
  expect(await port.reply('old', 'call')).toMatchObject({ result: { isError: true } });
});

test('every request is answered, whatever it is', async () => {
  const made = await worker();
  const port = await made.open();
  await pairedAssistant(made);
  port.give({ type: 'message', connection: 'c1', message: { id: 'x', method: 'tools/list' } });
  expect(await port.reply('c1', 'x')).toMatchObject({ error: { code: -32600 } });
});

test('what a stopped worker left waiting is gone when the next one wakes', async () => {
  const made = await worker();
  await made.outside.questions.write([
    { id: 'q', account: '1', assistant: 'k', name: 'x', tool: LIST, detail: '', askedAt: 1 },
  ]);
  await made.open();
  await made.parts.wakeOutside();
  expect(await made.outside.questions.read()).toEqual([]);
});

test.each([
  { kind: 'turn' },
  { kind: 'pair', assistant: 'k' },
  { kind: 'grant', assistant: 'k', tool: 'rm', grant: 'always' },
  { kind: 'grant', assistant: 'k', tool: LIST, grant: 'sometimes' },
  { kind: 'answer', question: 'q', answer: 'yes' },
  { kind: 'use', tool: LIST, use: 'here' },
  { kind: 'else' },
])('a decision of another form (%j) is refused', async (change) => {
  const made = await worker();
  await expect(made.send('access/change', { change })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
  expect(await made.outside.door.read()).toMatchObject({ on: false });
});
