import { describe, expect, test } from 'vitest';
import type { RawMessage } from '../../../src/bridge-protocol/frames.ts';
import { pairingCode } from '../../../src/bridge-protocol/pairing.ts';
import type { Accounts } from '../../../src/domain/accounts.ts';
import { hasNameConflict } from '../../../src/outside/model/name-conflicts.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakeInstallation } from '../../fakes/native-messaging.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { seededRandom } from '../../../scripts/seeded-random.ts';
import { loadOnDemand, pageSender } from '../../fakes/platform.ts';
import {
  assistantOn,
  legacyAssistant,
  pairedAssistant,
  settled,
  createTestWorker,
} from './test-worker.ts';

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';
const LINK = 'get_application_sso_link';

const LINK_OF_ZOOM = { application: 'zoom' };

function toolsOf({ result }: RawMessage): readonly string[] {
  return Object(result).tools.map(({ name }: { readonly name: string }) => name);
}

describe('an unknown assistant', () => {
  test('waits for the user with its name and code, and gets no answer', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const installation = await fakeInstallation();
    await installation.open(port, 'c1');
    assistantOn(port, 'c1').request('tools/list');
    expect(await port.closeReason('c1')).toBe('unpaired');
    await settled();
    expect(port.sent.map(({ type }) => type)).toEqual(['hello', 'close']);
    expect(await fixture.outside.assistants.read()).toEqual([
      {
        key: installation.publicKey,
        code: await pairingCode(installation.publicKey),
        installation: 'claude-desktop',
        name: 'Claude Desktop',
        label: '',
        standing: 'waiting',
        grants: {},
        seenAt: fixture.clock.now,
      },
    ]);
    expect(fixture.state.waiting).toBe(1);
  });

  test('is allowed and given everything of one account with one decision', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const installation = await fakeInstallation();
    await installation.open(port, 'c1');
    expect(await port.closeReason('c1')).toBe('unpaired');
    const key = installation.publicKey;
    await fixture.change({ kind: 'pair', assistant: key, allow: true, always: '1' });
    await installation.open(port, 'c2');
    const assistant = assistantOn(port, 'c2');
    for (const [tool, input] of [
      [PROFILE, {}],
      [LIST, {}],
      [LINK, LINK_OF_ZOOM],
    ] as const)
      expect(await assistant.reply(assistant.call(tool, input)), tool).toMatchObject({
        result: { structuredContent: {} },
      });
    expect(await fixture.outside.questions.read()).toEqual([]);
    await fixture.change({ kind: 'pair', assistant: key, allow: false });
    expect(await assistant.closed()).toBe('revoked');
  });

  test('that is refused stays refused over a new port and a new worker', async () => {
    const fixture = await createTestWorker();
    const installation = await fakeInstallation();
    await installation.open(await fixture.open(), 'c1');
    await fixture.port().closeReason('c1');
    await fixture.change({ kind: 'pair', assistant: installation.publicKey, allow: false });
    await fixture.change({ kind: 'turn', on: false });
    const port = await fixture.open();
    await installation.open(port, 'c1');
    expect(await port.closeReason('c1')).toBe('denied');
    expect(fixture.state.waiting).toBe(0);
  });

  test('is distinguished by its key from one with the same name', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    await pairedAssistant(fixture);
    await (await fakeInstallation()).open(port, 'c2');
    expect(await port.closeReason('c2')).toBe('unpaired');
    const all = await fixture.outside.assistants.read();
    expect(all.map((one) => hasNameConflict(one, all))).toEqual([true, true]);
  });

  test.each([
    'Claude Desktop',
    'claude-desktop',
    'CIaude Desktop',
    'CLAUDE DESKTOP',
    'ᴄlaude Desktop',
    'Claude Desĸtop',
    'Claude Ɗesktop',
    '\u0421laude D\u0435sktop',
    '\uff23laude\u2003Desk\u00adtop.',
  ])('with the name “%s” is distinguished from Claude Desktop wherever it asks', async (name) => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    await pairedAssistant(fixture);
    const other = await fakeInstallation('other');
    await other.open(port, 'c2', { name, title: null, version: null });
    expect(await port.closeReason('c2')).toBe('unpaired');
    const all = await fixture.outside.assistants.read();
    expect(all.map((one) => hasNameConflict(one, all))).toEqual([true, true]);
    await fixture.change({ kind: 'pair', assistant: other.publicKey, allow: true });
    await other.open(port, 'c3', { name, title: null, version: null });
    assistantOn(port, 'c3').call(PROFILE);
    const question = await fixture.answer('no');
    expect(question.name).toContain(` (${await pairingCode(other.publicKey)})`);
    expect(await fixture.outside.events.read()).toMatchObject([{ name: question.name }]);
  });

  test('shows its installation as the title, for any name that it claims', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const { installation } = await pairedAssistant(fixture);
    for (const [at, name] of ['Your bank', 'mcp-test-client', 'claude desktop'].entries()) {
      await installation.open(port, `n${at}`, { name, title: null, version: null });
      assistantOn(port, `n${at}`).call(PROFILE);
      const isSpelling = name === 'claude desktop';
      expect(await fixture.answer('once')).toMatchObject({
        name: isSpelling ? name : 'claude-desktop',
        claim: isSpelling ? '' : name,
      });
    }
  });

  test('is called what the user calls it, in questions and in the log', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const key = assistant.installation.publicKey;
    const label = 'Claude \u202eat work';
    await fixture.change({ kind: 'rename', assistant: key, label });
    assistant.call(PROFILE);
    const names = { name: 'Claude at work', claim: '' };
    expect(await fixture.answer('once')).toMatchObject(names);
    expect(await fixture.outside.events.read()).toMatchObject([{ name: names.name }]);
    await fixture.change({ kind: 'rename', assistant: key, label: '' });
    assistant.call(PROFILE);
    expect(await fixture.answer('once')).toMatchObject({ name: 'Claude Desktop' });
  });

  test('has a name without characters that deceive the eye', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const name = `\u202eedualC<b>\n${'x'.repeat(100)}`;
    await (await fakeInstallation()).open(port, 'c1', { name, title: null, version: null });
    await port.closeReason('c1');
    const [assistant] = await fixture.outside.assistants.read();
    expect(assistant?.name).toMatch(/^edualC<b> x+…$/u);
    expect(assistant?.name).toHaveLength(60);
  });

  test.each([
    ['a Braille blank', '\u2800'],
    ['blanks of all kinds', '\u2800\u3164\u115f \u00a0\u200b\u{1d159}\u{13441}\ufffc'],
    ['a private and an unassigned character', '\ue000\u0378'],
    ['an accent alone', '\u0301'],
  ])('that calls itself by %s is shown by its installation', async (_kind, name) => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    await (await fakeInstallation()).open(port, 'c1', { name, title: null, version: null });
    await port.closeReason('c1');
    const [assistant] = await fixture.outside.assistants.read();
    expect(assistant?.name).toBe('claude-desktop');
  });

  test('among many leaves ten waiting, and all that are allowed', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const { installation } = await pairedAssistant(fixture);
    for (let count = 0; count < 15; count += 1) {
      await (await fakeInstallation(`x${count}`)).open(port, `x${count}`);
      await port.closeReason(`x${count}`);
    }
    const all = await fixture.outside.assistants.read();
    expect(all.filter(({ standing }) => standing === 'waiting')).toHaveLength(10);
    expect(all.map(({ key }) => key)).toContain(installation.publicKey);
  });
});

describe('a connection', () => {
  test('without a proof, or with the proof of another connection, is refused', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const { installation } = await pairedAssistant(fixture);
    const { challenge } = await port.waitFor('hello');
    port.deliver({ type: 'open', connection: 'c7', client: null, pairing: null });
    expect(await port.closeReason('c7')).toBe('unpaired');
    const pairing = await installation.prove(challenge, 'c7');
    port.deliver({ type: 'open', connection: 'c8', client: null, pairing });
    expect(await port.closeReason('c8')).toBe('replayed');
  });

  test('with an id that was used on this port is refused, and ends the first', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    await assistant.installation.open(port, 'c1');
    expect(await assistant.closed()).toBe('replayed');
    assistant.request('tools/list');
    await settled();
    expect(port.sent.at(-1)).toMatchObject({ type: 'close' });
  });

  test('with a proof from another port is refused', async () => {
    const fixture = await createTestWorker();
    const first = await fixture.open();
    const { installation } = await pairedAssistant(fixture);
    const { challenge } = await first.waitFor('hello');
    const pairing = await installation.prove(challenge, 'c5');
    await fixture.change({ kind: 'turn', on: false });
    const second = await fixture.open();
    second.deliver({ type: 'open', connection: 'c5', client: null, pairing });
    expect(await second.closeReason('c5')).toBe('replayed');
  });
});

describe('a tool that an assistant calls', () => {
  test('returns its output only after the user allows it, each time', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    for (const round of [1, 2]) {
      const id = assistant.call(LINK, LINK_OF_ZOOM);
      const question = await fixture.answer('once');
      expect(question, String(round)).toMatchObject({
        name: 'Claude Desktop',
        tool: LINK,
        detail: 'zoom',
        assistant: assistant.installation.publicKey,
      });
      expect(await assistant.reply(id)).toMatchObject({
        result: { structuredContent: { result: 'found' } },
      });
      expect(await fixture.outside.questions.read()).toEqual([]);
    }
    expect(fixture.opened).toEqual([]);
    expect(await fixture.outside.events.read()).toMatchObject([
      { name: 'Claude Desktop', tool: LINK, detail: 'zoom', allowed: true, account: '1', count: 2 },
    ]);
  });

  test.each(['no', 'never'] as const)('gives nothing after a %s', async (answer) => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.call(LINK, LINK_OF_ZOOM);
    await fixture.answer(answer);
    expect(JSON.stringify(await assistant.reply(id))).toMatch(/does not allow this/u);
    expect(JSON.stringify(await assistant.reply(id))).not.toContain('https:');
    expect(await fixture.outside.events.read()).toMatchObject([{ allowed: false }]);
    expect(toolsOf(await assistant.ask('tools/list')).includes(LINK)).toBe(answer === 'no');
  });

  test('is asked for again when another account is shown by the time of the answer', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    fixture.platform.wait = async () => undefined;
    await fixture.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    await pageSender(fixture.parts, '2')('session/sign-in', { how: 'interactive' });
    fixture.platform.wait = fixture.timers.wait;
    const id = assistant.call(PROFILE);
    const [first] = await fixture.waitForQuestions();
    await fixture.send('accounts/switch', { id: '1' });
    await fixture.answer('once');
    const second = await fixture.answer('no');
    expect([first?.account, second.account]).toEqual(['2', '1']);
    expect(JSON.stringify(await assistant.reply(id))).toMatch(/does not allow this/u);
  });

  test('causes no question while no user is signed in', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    fixture.platform.wait = async () => undefined;
    await fixture.send('session/sign-out', {});
    const reply = await assistant.reply(assistant.call(PROFILE));
    expect(JSON.stringify(reply)).toContain('SIGN_IN_REQUIRED');
    expect(await fixture.outside.questions.read()).toEqual([]);
  });

  test('causes a question if the browser lost the session without a sign-out', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    await fixture.items.session.write({ state: 'signed-out', problem: null });
    assistant.call(PROFILE);
    expect(await fixture.answer('no')).toMatchObject({ tool: PROFILE });
  });

  test('accepts no second answer', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.call(PROFILE);
    const { id: question } = await fixture.answer('once');
    await assistant.reply(id);
    await expect(fixture.change({ kind: 'answer', question, answer: 'always' })).rejects.toThrow(
      expect.objectContaining({ code: 'QUESTION_GONE' }),
    );
  });

  test('causes no question after “always” or a permission', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const first = assistant.call(PROFILE);
    await fixture.answer('always');
    await assistant.reply(first);
    await fixture.change({
      kind: 'set-permission',
      assistant: assistant.installation.publicKey,
      tool: LIST,
      permission: 'always',
    });
    for (const tool of [PROFILE, LIST]) {
      const reply = await assistant.ask('tools/call', { name: tool, arguments: {} });
      expect(reply, tool).toMatchObject({ result: { structuredContent: {} } });
    }
    expect(await fixture.outside.questions.read()).toEqual([]);
  });

  test('is kept alive while the user is asked, and told to ask again after 50 s', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.call(PROFILE);
    await fixture.waitForQuestions();
    await fixture.timers.advance(20_000);
    const alive = port.sent.filter(({ type }) => type === 'working');
    expect(alive).toEqual([1, 2, 3, 4].map(() => ({ type: 'working', connection: 'c1', id })));
    await fixture.timers.advance(29_999);
    expect(port.sent.filter((frame) => Object(Object(frame).message).id === id)).toEqual([]);
    await fixture.timers.advance(1);
    expect(await assistant.reply(id)).toMatchObject({
      result: {
        isError: true,
        content: [{ text: expect.stringMatching(/^Still waiting.*again/u) }],
      },
    });
    expect(await fixture.outside.questions.read()).toHaveLength(1);
    await fixture.timers.advance(240_000);
    expect(await fixture.outside.questions.read()).toEqual([]);
    await fixture.timers.advance(5000);
    expect(fixture.timers.count).toBe(0);
  });

  describe('that was answered while the user was still asked', () => {
    async function leftQuestion() {
      const fixture = await createTestWorker();
      await fixture.open();
      const assistant = await pairedAssistant(fixture);
      const left = assistant.call(LINK, LINK_OF_ZOOM);
      await fixture.waitForQuestions();
      await fixture.timers.advance(50_000);
      expect(await assistant.reply(left)).toMatchObject({ result: { isError: true } });
      const questions = () => fixture.outside.questions.read();
      return { fixture, assistant, questions, link: () => assistant.call(LINK, LINK_OF_ZOOM) };
    }
    const FOUND = { result: { structuredContent: { result: 'found' } } };

    test('gives the same call, once, what the user allowed in the meantime', async () => {
      const { fixture, assistant, questions, link } = await leftQuestion();
      await fixture.answer('once');
      assistant.call(LINK, { application: 'other' });
      expect(await fixture.waitForQuestions()).toMatchObject([{ detail: 'other' }]);
      expect(await assistant.reply(link())).toMatchObject(FOUND);
      link();
      expect(await fixture.waitForQuestions(2)).toMatchObject([{}, { detail: 'zoom' }]);
      expect(await questions()).toHaveLength(2);
    });

    test('is not asked for again: the same call takes its place', async () => {
      const { fixture, assistant, questions, link } = await leftQuestion();
      const id = link();
      await settled();
      expect(await questions()).toHaveLength(1);
      await fixture.answer('once');
      expect(await assistant.reply(id)).toMatchObject(FOUND);
      link();
      await fixture.waitForQuestions();
    });

    test('gives nothing some minutes later, or after a pause', async () => {
      const { fixture, link } = await leftQuestion();
      await fixture.answer('once');
      await fixture.timers.advance(300_000);
      link();
      await fixture.waitForQuestions();
      const other = await leftQuestion();
      await other.fixture.answer('once');
      await other.fixture.change({ kind: 'pause', paused: true });
      await other.fixture.change({ kind: 'pause', paused: false });
      const again = await pairedAssistant(other.fixture, 'd1');
      again.call(LINK, LINK_OF_ZOOM);
      await other.fixture.waitForQuestions();
    });

    test('gives nothing after a sign-out, and is not shown to the next user', async () => {
      const { fixture, assistant, questions, link } = await leftQuestion();
      await fixture.answer('once');
      assistant.call(PROFILE);
      await fixture.waitForQuestions();
      fixture.platform.wait = async () => undefined;
      await fixture.send('session/sign-out', {});
      await settled();
      expect(await questions()).toEqual([]);
      await fixture.send('session/sign-in', { how: 'interactive' });
      fixture.platform.wait = fixture.timers.wait;
      link();
      expect(await fixture.waitForQuestions()).toMatchObject([{ tool: LINK }]);
    });

    test('obeys “always” and “not now” like any other question', async () => {
      const allowed = await leftQuestion();
      await allowed.fixture.answer('always');
      for (let time = 0; time < 2; time += 1)
        expect(await allowed.assistant.reply(allowed.link())).toMatchObject(FOUND);
      const denied = await leftQuestion();
      await denied.fixture.answer('no');
      expect(await denied.assistant.reply(denied.link())).toMatchObject({
        result: { isError: true },
      });
      expect(await denied.questions()).toEqual([]);
    });
  });

  test('causes no question any more when the assistant cancels it or disconnects', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.call(PROFILE);
    await fixture.waitForQuestions();
    expect(fixture.state.waiting).toBe(1);
    assistant.give({ method: 'notifications/cancelled', params: { requestId: id } });
    await settled();
    expect(await fixture.outside.questions.read()).toEqual([]);
    assistant.call(PROFILE);
    await fixture.waitForQuestions();
    port.deliver({ type: 'close', connection: 'c1' });
    await settled();
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect(fixture.state.waiting).toBe(0);
  });

  test('causes one question, although a choice that came with it runs it twice', async () => {
    const fixture = await createTestWorker();
    fixture.setAppLinks(
      ['Zoom Meetings', 'Zoom Phone'].map((label, index) => ({
        label,
        linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
      })),
    );
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.request('tools/call', {
      name: LINK,
      arguments: LINK_OF_ZOOM,
      inputResponses: { choice: { action: 'accept', content: { application: 'Zoom Phone' } } },
    });
    await fixture.answer('once');
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect(await assistant.reply(id)).toMatchObject({
      result: { structuredContent: { application: { label: 'Zoom Phone' } } },
    });
  });

  test('that waits several times is decided by one “always” or one permission', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const ids = [1, 2, 3].map(() => assistant.call(PROFILE));
    const list = assistant.call(LIST);
    await fixture.waitForQuestions(4);
    await fixture.answer('always');
    for (const id of ids) expect(JSON.stringify(await assistant.reply(id))).toContain('Designer');
    expect((await fixture.outside.questions.read()).map(({ tool }) => tool)).toEqual([LIST]);
    const { publicKey } = assistant.installation;
    await fixture.change({
      kind: 'set-permission',
      assistant: publicKey,
      tool: LIST,
      permission: 'never',
    });
    expect(await assistant.reply(list)).toMatchObject({ result: { isError: true } });
    expect(await fixture.outside.questions.read()).toEqual([]);
  });

  test('causes no question when its input is invalid', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.call(LINK, { application: '', also: 1 });
    expect(JSON.stringify(await assistant.reply(id))).toContain('INPUT_INVALID');
    expect(await fixture.outside.questions.read()).toEqual([]);
  });

  test('for an app causes a question with its label, or with all that was typed', async () => {
    const fixture = await createTestWorker();
    fixture.setAppLinks([{ label: 'Zoom', linkUrl: `${ORG_URL}/home/zoom/0oaZoom/1` }]);
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const listed = assistant.call(LIST);
    await fixture.answer('once');
    const { result } = { result: JSON.stringify(await assistant.reply(listed)) };
    const id = /"id":"([^"]+)","label":"Zoom"/u.exec(result.replaceAll('\\', ''))?.[1];
    assistant.call(LINK, { application: id });
    expect(await fixture.answer('once')).toMatchObject({ detail: 'Zoom' });
    const detail = `${'harmless '.repeat(20)}\u200b${'\u200b'.repeat(200)}payroll`;
    assistant.call(LINK, { application: detail });
    expect((await fixture.answer('no')).detail).toMatch(/^harmless .* payroll$/u);
  });

  test('called six times at once causes five questions', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const ids = [1, 2, 3, 4, 5, 6].map(() => assistant.call(PROFILE));
    await fixture.waitForQuestions(5);
    expect(await fixture.outside.questions.read()).toHaveLength(5);
    expect(await assistant.reply(ids[5] ?? 0)).toMatchObject({ result: { isError: true } });
  });
});

describe('a client that says that the user has signed in', () => {
  async function signedOut(permission: 'always' | 'never') {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const { publicKey } = assistant.installation;
    await fixture.change({
      kind: 'set-permission',
      assistant: publicKey,
      tool: PROFILE,
      permission: permission,
    });
    fixture.platform.wait = async () => undefined;
    await fixture.send('session/sign-out', {});
    fixture.platform.wait = fixture.timers.wait;
    const state = async () => (await fixture.items.session.read()).state;
    return { made: fixture, assistant, state };
  }
  const SIGN_IN_ACCEPTED = { inputResponses: { sign_in: { action: 'accept' } } };
  const CALL = { name: PROFILE, arguments: {}, ...SIGN_IN_ACCEPTED };

  test('causes a sign-in only when the user allows it', async () => {
    const { made: fixture, assistant, state } = await signedOut('always');
    const refused = assistant.request('tools/call', CALL);
    expect(await fixture.answer('no')).toMatchObject({ tool: 'sign_in' });
    await fixture.timers.advance(30_000);
    expect(JSON.stringify(await assistant.reply(refused))).toContain('SIGN_IN_REQUIRED');
    expect(await state()).toBe('signed-out');
    const allowed = assistant.request('tools/call', CALL);
    await fixture.answer('always');
    expect(JSON.stringify(await assistant.reply(allowed))).toContain('Designer');
    expect(await state()).toBe('signed-in');
    const events = await fixture.outside.events.read();
    expect(events.map(({ tool, allowed: got, count }) => [tool, got, count])).toEqual([
      [PROFILE, true, 2],
      ['sign_in', true, 1],
      ['sign_in', false, 1],
    ]);
  });

  test('causes no sign-in for a tool that it may not use', async () => {
    const { made: fixture, assistant, state } = await signedOut('never');
    const reply = await assistant.ask('resources/read', { uri: 'okta://me', ...SIGN_IN_ACCEPTED });
    expect(reply).toMatchObject({ error: {} });
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect(await state()).toBe('signed-out');
  });
});

describe('completion, and a list of resources,', () => {
  test('returns no data unless the tool is always allowed', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const complete = () =>
      assistant.ask('completion/complete', {
        ref: { type: 'ref/prompt', name: 'application_link' },
        argument: { name: 'application', value: 'zo' },
      });
    expect(await complete()).toMatchObject({ result: { completion: { values: [] } } });
    expect(JSON.stringify(await assistant.ask('resources/list'))).not.toContain('Zoom');
    expect(await fixture.outside.questions.read()).toEqual([]);
    const assistantKey = assistant.installation.publicKey;
    await fixture.change({
      kind: 'set-permission',
      assistant: assistantKey,
      tool: LIST,
      permission: 'always',
    });
    await settled();
    expect(await complete()).toMatchObject({ result: { completion: { values: ['Zoom'] } } });
    await complete();
    expect(JSON.stringify(await assistant.ask('resources/list'))).toContain('Zoom');
    // Every keystroke completes: one event is enough.
    expect(await fixture.outside.events.read()).toHaveLength(1);
  });

  test('is followed by a question when a resource is read', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.request('resources/read', { uri: 'okta://me' });
    expect(await fixture.answer('once')).toMatchObject({ tool: PROFILE });
    expect(JSON.stringify(await assistant.reply(id))).toContain('Designer');
  });
});

describe('after a “Not now”', () => {
  async function createAskingAssistant() {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const isAsked = async (tool: string) => {
      const id = assistant.call(tool, tool === LINK ? LINK_OF_ZOOM : {});
      await settled();
      const waiting = (await fixture.outside.questions.read()).some((one) => one.tool === tool);
      if (!waiting) expect(await assistant.reply(id)).toMatchObject({ result: { isError: true } });
      return waiting;
    };
    return { fixture, isAsked, installation: assistant.installation };
  }

  test('the user is not asked for the same again for 30 s, then 2 min, then 10 min each', async () => {
    const { fixture, isAsked } = await createAskingAssistant();
    for (const pause of [30_000, 120_000, 600_000, 600_000]) {
      expect(await isAsked(PROFILE)).toBe(true);
      await fixture.answer('no');
      await fixture.timers.advance(pause - 1);
      expect(await isAsked(PROFILE), `${pause} ms`).toBe(false);
      await fixture.timers.advance(1);
    }
  });

  test('the user is not asked for the same by an assistant that waited for the next worker', async () => {
    const { fixture, isAsked, installation } = await createAskingAssistant();
    expect(await isAsked(PROFILE)).toBe(true);
    await fixture.answer('no');
    await createWorker(fixture.platform, loadOnDemand, 'xml').startOutsideIfEnabled();
    const port = fixture.port();
    await installation.open(port, 'next');
    const assistant = assistantOn(port, 'next');
    const reply = await assistant.ask('tools/call', { name: PROFILE, arguments: {} });
    expect(reply).toMatchObject({ result: { isError: true } });
    expect(await fixture.outside.questions.read()).toEqual([]);
    await fixture.timers.advance(30_000);
    assistant.call(PROFILE);
    expect(await fixture.waitForQuestions()).toHaveLength(1);
  });

  test('a clock that is set back makes the pause no longer than ten minutes', async () => {
    const { fixture, isAsked } = await createAskingAssistant();
    expect(await isAsked(PROFILE)).toBe(true);
    await fixture.answer('no');
    fixture.clock.now -= 3_600_000;
    expect(await isAsked(PROFILE)).toBe(true);
  });

  test('the user is asked for another tool, and by another assistant', async () => {
    const { fixture, isAsked } = await createAskingAssistant();
    expect(await isAsked(PROFILE)).toBe(true);
    await fixture.answer('no');
    expect(await isAsked(LINK)).toBe(true);
    const other = await pairedAssistant(fixture, 'd1', 'cursor');
    other.call(PROFILE);
    const questions = await fixture.waitForQuestions(2);
    expect(questions.map(({ tool }) => tool)).toEqual([LINK, PROFILE]);
  });

  test('an approval starts the pauses over', async () => {
    const { fixture, isAsked } = await createAskingAssistant();
    for (const answer of ['no', 'once', 'no'] as const) {
      expect(await isAsked(PROFILE)).toBe(true);
      await fixture.answer(answer);
      await fixture.timers.advance(30_000);
    }
    expect(await isAsked(PROFILE)).toBe(true);
  });

  test('the user can be asked at once if they had not answered', async () => {
    const { fixture, isAsked } = await createAskingAssistant();
    expect(await isAsked(PROFILE)).toBe(true);
    await fixture.timers.advance(290_000);
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect(await isAsked(PROFILE)).toBe(true);
  });
});

describe('revoking', () => {
  test('an assistant ends its running calls and refuses later ones', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const key = assistant.installation.publicKey;
    const id = assistant.call(PROFILE);
    await fixture.waitForQuestions();
    await fixture.change({ kind: 'pair', assistant: key, allow: false });
    expect(await assistant.closed()).toBe('revoked');
    await settled();
    expect(await fixture.outside.questions.read()).toEqual([]);
    const answered = port.sent.flatMap((frame) =>
      frame.type === 'message' ? [frame.message['id']] : [],
    );
    expect(answered).not.toContain(id);
    await assistant.installation.open(port, 'c2');
    expect(await port.closeReason('c2')).toBe('denied');
    await fixture.change({ kind: 'forget', assistant: key });
    await assistant.installation.open(port, 'c3');
    expect(await port.closeReason('c3')).toBe('unpaired');
  });

  test('a tool while the user is asked wins over a later “Allow once”', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const id = assistant.call(LINK, LINK_OF_ZOOM);
    await fixture.waitForQuestions();
    await fixture.change({ kind: 'use', tool: LINK, use: 'inside' });
    await fixture.answer('once');
    expect(JSON.stringify(await assistant.reply(id))).not.toContain('https:');
  });

  test('everything for a while disconnects assistants until the user resumes', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const assistant = await pairedAssistant(fixture);
    assistant.call(PROFILE);
    await fixture.waitForQuestions();
    await fixture.change({ kind: 'pause', paused: true });
    expect(await assistant.closed()).toBe('paused');
    expect(await fixture.outside.questions.read()).toEqual([]);
    await assistant.installation.open(port, 'c2');
    expect(await port.closeReason('c2')).toBe('paused');
    await fixture.change({ kind: 'pause', paused: false });
    await assistant.installation.open(port, 'c3');
    expect(await assistantOn(port, 'c3').ask('tools/list')).toMatchObject({ result: {} });
  });
});

describe('a tool that is turned off', () => {
  const STOPS = [
    [
      'by the user',
      async (fixture) => void (await fixture.change({ kind: 'use', tool: LIST, use: 'nowhere' })),
    ],
    [
      'by the user, for outside assistants',
      async (fixture) => void (await fixture.change({ kind: 'use', tool: LIST, use: 'inside' })),
    ],
    ['by policy', async (fixture) => fixture.setPolicy({ disabledTools: [LIST] })],
  ] satisfies readonly [
    string,
    (fixture: Awaited<ReturnType<typeof createTestWorker>>) => Promise<void>,
  ][];

  test.each(STOPS)(
    '%s is not listed, cannot be called, and clients are notified',
    async (_name, stop) => {
      const fixture = await createTestWorker();
      const port = await fixture.open();
      const assistant = await pairedAssistant(fixture);
      const listing = assistant.request('subscriptions/listen', {
        notifications: { toolsListChanged: true },
      });
      await settled();
      await stop(fixture);
      await settled();
      expect(toolsOf(await assistant.ask('tools/list'))).toEqual([PROFILE, LINK]);
      const call = await assistant.ask('tools/call', { name: LIST, arguments: {} });
      expect(call).toMatchObject({ result: { isError: true } });
      const notifications = port.sent.flatMap((frame) =>
        frame.type === 'message' ? [frame.message['method']] : [],
      );
      expect(notifications).toContain('notifications/tools/list_changed');
      expect(listing).toBe(1);
    },
  );
});

test('an assistant is not notified when another connects or is decided about', async () => {
  const fixture = await createTestWorker();
  const port = await fixture.open();
  const { installation } = await legacyAssistant(fixture, 'old', {});
  const notifications = () =>
    port.sent.flatMap((frame) =>
      frame.type === 'message' && frame.connection === 'old' ? [frame.message['method']] : [],
    );
  const other = await fakeInstallation('other');
  async function come(connection: string) {
    await other.open(port, connection);
    await port.closeReason(connection);
    await settled();
  }
  // The first change of all may be its own coming.
  await come('o1');
  const before = notifications().length;
  await come('o2');
  await fixture.change({ kind: 'pair', assistant: other.publicKey, allow: false });
  await settled();
  expect(notifications()).toHaveLength(before);
  const own = installation.publicKey;
  await fixture.change({ kind: 'set-permission', assistant: own, tool: LIST, permission: 'never' });
  await settled();
  expect(notifications()).toContain('notifications/tools/list_changed');
});

describe('the log', () => {
  test('records calls of a tool that is not offered once a minute', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const { publicKey } = assistant.installation;
    await fixture.change({
      kind: 'set-permission',
      assistant: publicKey,
      tool: LINK,
      permission: 'never',
    });
    await settled();
    const call = async (application: string) => {
      const reply = await assistant.ask('tools/call', { name: LINK, arguments: { application } });
      expect(reply).toMatchObject({ result: { isError: true } });
      await settled();
    };
    await call('zoom');
    await call('slack');
    expect(await fixture.outside.events.read()).toMatchObject([
      { tool: LINK, detail: 'zoom', allowed: false },
    ]);
    await fixture.timers.advance(61_000);
    await call('slack');
    expect(await fixture.outside.events.read()).toHaveLength(2);
  });

  test('keeps 200 rows, newest first', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const { publicKey } = assistant.installation;
    await fixture.change({
      kind: 'set-permission',
      assistant: publicKey,
      tool: PROFILE,
      permission: 'always',
    });
    const event = { account: '1', name: 'x', tool: LIST, detail: '', allowed: true, count: 1 };
    const storedEvents = Array.from({ length: 200 }, (_, at) => ({ ...event, at: -at }));
    await fixture.outside.events.write(storedEvents);
    await assistant.ask('tools/call', { name: PROFILE, arguments: {} });
    const events = await fixture.outside.events.read();
    expect(events).toHaveLength(200);
    expect(events[0]).toMatchObject({ tool: PROFILE, at: fixture.clock.now });
    expect(events.at(-1)).toMatchObject({ at: -198 });
  });

  test('keeps a call, no matter how often the assistant calls something else', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const { publicKey } = assistant.installation;
    for (const tool of [PROFILE, LIST, LINK])
      await fixture.change({
        kind: 'set-permission',
        assistant: publicKey,
        tool,
        permission: 'always',
      });
    const call = (name: string, args: RawMessage) =>
      assistant.ask('tools/call', { name, arguments: args });
    await call(LINK, LINK_OF_ZOOM);
    for (let count = 0; count < 210; count += 1) {
      await call(PROFILE, {});
      await call(LIST, { query: `x${count}` });
      await fixture.timers.advance(1000);
    }
    const events = await fixture.outside.events.read();
    expect(events).toHaveLength(200);
    expect(events).toContainEqual(expect.objectContaining({ tool: LINK, detail: 'zoom' }));
    expect(events).toContainEqual(expect.objectContaining({ tool: PROFILE, count: 210 }));
  });

  test('forgets an account when it signs out, and no other', async () => {
    const fixture = await createTestWorker();
    const event = { at: 1, name: 'x', tool: LIST, detail: '', allowed: true, count: 1 };
    await fixture.outside.events.write([
      { ...event, account: '1' },
      { ...event, account: '2' },
    ]);
    await fixture.send('session/sign-out', {});
    expect((await fixture.outside.events.read()).map(({ account }) => account)).toEqual(['2']);
  });

  test('that cannot be written lets nothing out, and says so', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    const { publicKey } = assistant.installation;
    await fixture.change({
      kind: 'set-permission',
      assistant: publicKey,
      tool: PROFILE,
      permission: 'always',
    });
    const call = () => assistant.ask('tools/call', { name: PROFILE, arguments: {} });
    fixture.items.define.full.add('local/outside-events');
    const reply = JSON.stringify(await call());
    expect(reply).toContain('could not be logged');
    expect(reply).not.toContain('Designer');
    fixture.items.define.full.clear();
    expect(JSON.stringify(await call())).toContain('Designer');
  });

  test('is cleared when the user chooses so', async () => {
    const fixture = await createTestWorker();
    const event = {
      at: 1,
      account: '1',
      name: 'x',
      tool: LIST,
      detail: '',
      allowed: true,
      count: 1,
    };
    await fixture.outside.events.write([event]);
    await fixture.change({ kind: 'clear' });
    expect(await fixture.outside.events.read()).toEqual([]);
  });
});

describe('a flood', () => {
  test('gets errors after 120 requests, while others are served', async () => {
    const fixture = await createTestWorker();
    const port = await fixture.open();
    const one = await pairedAssistant(fixture);
    const other = await pairedAssistant(fixture, 'd1', 'cursor');
    const ids = Array.from({ length: 600 }, () => one.request('tools/list'));
    await settled();
    const replies = await Promise.all(ids.map((id) => one.reply(id)));
    const refused = replies.filter(({ error }) => Object(error).code === -32000);
    expect(refused).toHaveLength(481);
    expect(refused[0]).toMatchObject({ error: { data: { retryAfterMs: 250 } } });
    expect(await other.ask('tools/list')).toMatchObject({ result: {} });
    await fixture.timers.advance(1000);
    expect(await one.ask('tools/list')).toMatchObject({ result: {} });
    expect(port.sent.length).toBeLessThan(700);
  });

  test.each([
    ['requests', { id: 'x', method: 'tools/list' }],
    ['notifications', { method: 'notifications/progress', params: {} }],
    ['replies to nothing', { id: 7, result: {} }],
    ['cancellations of nothing', { method: 'notifications/cancelled', params: { requestId: 9 } }],
  ])('of %s ends the connection after 500 refused messages', async (_title, message) => {
    const fixture = await createTestWorker();
    await fixture.open();
    const one = await pairedAssistant(fixture);
    const other = await pairedAssistant(fixture, 'd1', 'cursor');
    for (let count = 0; count < 700; count += 1) one.give(message);
    expect(await one.closed()).toBe('busy');
    expect(await other.ask('tools/list')).toMatchObject({ result: {} });
  });
});

test('a call reads the current account and is logged for it', async () => {
  const fixture = await createTestWorker();
  await fixture.open();
  const assistant = await pairedAssistant(fixture);
  const always = {
    kind: 'set-permission',
    assistant: assistant.installation.publicKey,
    tool: PROFILE,
    permission: 'always',
  } as const;
  await fixture.change(always);
  await fixture.change({ ...always, account: '2' });
  const call = () => assistant.ask('tools/call', { name: PROFILE, arguments: {} });
  expect(JSON.stringify(await call())).toContain('Designer');
  fixture.platform.wait = async () => undefined;
  await fixture.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  const other = await call();
  expect(JSON.stringify(other)).not.toContain('Designer');
  expect(JSON.stringify(other)).toContain('SIGN_IN_REQUIRED');
  await fixture.send('accounts/switch', { id: '1' });
  expect(JSON.stringify(await call())).toContain('Designer');
  const events = await fixture.outside.events.read();
  expect(events.map(({ account, count }) => [account, count])).toEqual([
    ['1', 2],
    ['2', 1],
  ]);
});

test('a permission counts for its account alone, also for what is listed', async () => {
  const fixture = await createTestWorker();
  await fixture.open();
  const assistant = await pairedAssistant(fixture);
  const first = assistant.call(PROFILE);
  await fixture.answer('always');
  await assistant.reply(first);
  fixture.platform.wait = async () => undefined;
  await fixture.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  await pageSender(fixture.parts, '2')('session/sign-in', { how: 'interactive' });
  fixture.platform.wait = fixture.timers.wait;
  const second = assistant.call(PROFILE);
  expect(await fixture.answer('never')).toMatchObject({ account: '2' });
  await assistant.reply(second);
  const offers = async () => toolsOf(await assistant.ask('tools/list')).includes(PROFILE);
  expect(await offers()).toBe(false);
  await fixture.send('accounts/switch', { id: '1' });
  await settled();
  expect(await offers()).toBe(true);
  const third = assistant.call(PROFILE);
  expect(JSON.stringify(await assistant.reply(third))).toContain('Designer');
});

test('consent for one account does not count for another that is shown before the call ends', async () => {
  const fixture = await createTestWorker();
  fixture.setAppLinks(
    ['Zoom Meetings', 'Zoom Phone'].map((label, index) => ({
      label,
      linkUrl: `${ORG_URL}/home/app${index}/0oa${index}/${index}`,
    })),
  );
  const port = await fixture.open();
  const assistant = await legacyAssistant(fixture, 'old', { elicitation: {} });
  assistant.give({
    id: 'call',
    method: 'tools/call',
    params: { name: LINK, arguments: LINK_OF_ZOOM },
  });
  await fixture.answer('once');
  const { message } = await port.waitFor(
    'message',
    (frame) => frame.message['method'] === 'elicitation/create',
  );
  fixture.platform.wait = async () => undefined;
  await fixture.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  await pageSender(fixture.parts, '2')('session/sign-in', { how: 'interactive' });
  fixture.platform.wait = fixture.timers.wait;
  const chosen = { action: 'accept', content: { application: 'Zoom Phone' } };
  assistant.give({ id: message['id'], result: chosen });
  await fixture.answer('no');
  expect(await port.reply('old', 'call')).toMatchObject({ result: { isError: true } });
});

describe('between the answer and the data', () => {
  /** Two accounts of which the first is shown, and a question of it; `intervene` runs when its answer is logged. */
  async function answerThen(intervene: (accounts: Accounts) => Accounts) {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    fixture.platform.wait = async () => undefined;
    await fixture.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    await fixture.send('accounts/switch', { id: '1' });
    const { accounts } = fixture.items;
    let intervened = Promise.resolve();
    fixture.outside.events.watch(() => {
      intervened = accounts.read().then((before) => accounts.write(intervene(before)));
    });
    const id = assistant.call(PROFILE);
    await fixture.answer('once');
    await intervened;
    const reply = JSON.stringify(await assistant.reply(id));
    return { reply, events: await fixture.outside.events.read() };
  }

  test('another account can be shown without its data being returned', async () => {
    const { reply, events } = await answerThen((before) => ({ ...before, current: '2' }));
    expect(reply).toContain('Designer');
    expect(events).toMatchObject([{ account: '1', allowed: true }]);
  });

  test('500 switches at random times around the answer give the data of the account that was asked for', async () => {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await pairedAssistant(fixture);
    fixture.platform.wait = async () => undefined;
    await fixture.send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    // Bob's account: what it read from Okta is here already.
    const own = fixture.items.of('2');
    const user = { sub: '00uBob', name: 'Bob', login: 'bob@acme.example', orgUrl: ORG_URL };
    await own.user.write(user);
    await own.session.write({ state: 'signed-in', user, since: fixture.clock.now });
    const random = seededRandom(1);
    const tally = { '1': 0, '2': 0 };
    for (let round = 0; round < 500; round += 1) {
      // Within what one assistant may ask.
      fixture.clock.now += 1000;
      const takenAt = fixture.clock.now;
      const value = (title: string) => ({ value: { title }, takenAt });
      await fixture.items.profile.write(value('Designer'));
      await own.profile.write(value('Architect'));
      const id = assistant.call(PROFILE);
      const [question] = await fixture.waitForQuestions();
      if (question === undefined) throw new Error('Nobody asks.');
      const other = question.account === '1' ? '2' : '1';
      const acts = [
        () => fixture.change({ kind: 'answer', question: question.id, answer: 'once' }),
        () => fixture.send('accounts/switch', { id: other }),
      ];
      if (random() < 0.5) acts.reverse();
      const done: Promise<unknown>[] = [];
      for (const act of acts) {
        done.push(act());
        for (let turns = Math.floor(random() * 40); turns > 0; turns -= 1) await Promise.resolve();
      }
      await Promise.all(done);
      await settled();
      // Switched before the answer counted: the user is asked anew, for the account that they see now.
      const [again] = await fixture.outside.questions.read();
      if (again !== undefined) await fixture.answer('once');
      const account = again?.account ?? question.account;
      const reply = JSON.stringify(await assistant.reply(id));
      expect(reply).toContain(account === '1' ? 'Designer' : 'Architect');
      expect(reply).not.toContain(account === '1' ? 'Architect' : 'Designer');
      tally[again === undefined ? '1' : '2'] += 1;
    }
    // The switch came on either side of the answer.
    expect(Math.min(tally['1'], tally['2'])).toBeGreaterThan(20);
  });

  test('an account that is removed ends the call', async () => {
    const { reply } = await answerThen(({ list, next }) => ({
      current: '2',
      next,
      list: list.filter(({ id }) => id !== '1'),
    }));
    expect(reply).toContain('ACCOUNT_NOT_FOUND');
    expect(reply).not.toContain('Designer');
  });
});

test('a malformed request gets an answer', async () => {
  const fixture = await createTestWorker();
  const port = await fixture.open();
  await pairedAssistant(fixture);
  port.deliver({ type: 'message', connection: 'c1', message: { id: 'x', method: 'tools/list' } });
  expect(await port.reply('c1', 'x')).toMatchObject({ error: { code: -32600 } });
});

test('questions of a stopped worker disappear when the next worker wakes', async () => {
  const fixture = await createTestWorker();
  await fixture.outside.questions.write([
    {
      id: 'q',
      account: '1',
      assistant: 'k',
      name: 'x',
      claim: '',
      tool: LIST,
      detail: '',
      askedAt: 1,
    },
  ]);
  await fixture.open();
  await fixture.parts.startOutsideIfEnabled();
  expect(await fixture.outside.questions.read()).toEqual([]);
});

test.each([
  { kind: 'turn' },
  { kind: 'pair', assistant: 'k' },
  { kind: 'set-permission', assistant: 'k', tool: 'rm', permission: 'always' },
  { kind: 'set-permission', assistant: 'k', tool: LIST, permission: 'sometimes' },
  { kind: 'answer', question: 'q', answer: 'yes' },
  { kind: 'use', tool: LIST, use: 'here' },
  { kind: 'else' },
])('a malformed decision (%j) is refused', async (change) => {
  const fixture = await createTestWorker();
  await expect(fixture.send('access/change', { change })).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
  expect(await fixture.outside.outsideAccess.read()).toMatchObject({ on: false });
});
