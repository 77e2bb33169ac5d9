import { describe, expect, test } from 'vitest';
import { extensionKey } from '../../../src/domain/extension-id.ts';
import { decidedAssistants } from '../../../src/outside/model/assistant-lists.ts';
import { extensionAccessOf } from '../../../src/outside/model/extension-access.ts';
import { hasNameConflict } from '../../../src/outside/model/name-conflicts.ts';
import {
  newExtension,
  permissionKey,
  type OutsideAssistant,
} from '../../../src/outside/model/outside-assistant.ts';
import { decodeOutsideAccess } from '../../../src/outside/model/outside-access.ts';
import { connectAs, idOf, legacySession } from '../../fakes/extension-ports.ts';
import { createTestWorker, legacyAssistant, pairedAssistant, settled } from './test-worker.ts';

// Each of these fails without one guard, which other tests reach but do not need.

const PROFILE = 'get_my_user_profile';
const LIST = 'list_assigned_applications';
const ONE = idOf('a');
const OTHER = idOf('b');

/** Changes what is stored of the assistants behind the worker's back, so that no connection is ended. */
async function setStanding(
  fixture: Awaited<ReturnType<typeof createTestWorker>>,
  standing: OutsideAssistant['standing'],
): Promise<void> {
  const all = await fixture.outside.assistants.read();
  await fixture.outside.assistants.write(all.map((one) => ({ ...one, standing })));
}

describe('an assistant that is no longer allowed, on a connection that is still open,', () => {
  test.each(['refused', 'waiting'] as const)('gets nothing once it is %s', async (standing) => {
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
    await setStanding(fixture, standing);
    const reply = await assistant.ask('tools/call', { name: PROFILE, arguments: {} });
    expect(JSON.stringify(reply)).not.toContain('Designer');
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect(await fixture.outside.events.read()).toEqual([]);
  });
});

describe('a client that says that the user has signed in', () => {
  async function claim() {
    const fixture = await createTestWorker();
    await fixture.open();
    const assistant = await legacyAssistant(fixture, 'c2', { elicitation: { url: {} } });
    const { publicKey } = assistant.installation;
    await fixture.change({
      kind: 'set-permission',
      assistant: publicKey,
      tool: PROFILE,
      permission: 'always',
    });
    const call = () =>
      assistant.give({
        id: 'claim',
        method: 'tools/call',
        params: {
          name: PROFILE,
          arguments: {},
          inputResponses: { sign_in: { action: 'accept' } },
        },
      });
    return { fixture, assistant, call, publicKey };
  }

  test('causes no question while somebody is signed in', async () => {
    const { fixture, call } = await claim();
    call();
    await settled();
    expect(await fixture.outside.questions.read()).toEqual([]);
    expect((await fixture.outside.events.read()).map(({ tool }) => tool)).not.toContain('sign_in');
  });
});

test('a permission changes for one assistant and one tool, and adds no assistant', async () => {
  const fixture = await createTestWorker();
  await fixture.change({ kind: 'extensions', on: true });
  for (const id of [ONE, OTHER])
    await fixture.change({ kind: 'pair', assistant: extensionKey(id), allow: true });
  await fixture.change({
    kind: 'set-permission',
    assistant: extensionKey(ONE),
    tool: PROFILE,
    permission: 'always',
  });
  const all = await fixture.outside.assistants.read();
  expect(all.map(({ installation, grants }) => [installation, grants])).toEqual([
    [ONE, { [permissionKey(PROFILE, '1')]: 'always' }],
    [OTHER, {}],
  ]);
});

describe('after a change of access', () => {
  async function connected() {
    const fixture = await createTestWorker();
    await fixture.change({ kind: 'extensions', on: true });
    await fixture.change({ kind: 'pair', assistant: extensionKey(ONE), allow: true });
    const allowed = legacySession(connectAs(fixture.parts, ONE));
    await allowed.start();
    const waiting = legacySession(connectAs(fixture.parts, OTHER));
    return { fixture, allowed, waiting };
  }

  test('ports of allowed extensions stay open, also the silent one of an unknown one', async () => {
    const { fixture, allowed, waiting } = await connected();
    await settled();
    await fixture.change({ kind: 'extensions', on: true });
    await settled();
    expect([allowed.port.isOpen, waiting.port.isOpen]).toEqual([true, true]);
  });

  test('a port that is no longer allowed ends, and its messages are ignored', async () => {
    const { fixture, allowed } = await connected();
    const all = await fixture.outside.assistants.read();
    await fixture.outside.assistants.write(
      all.map((one) => (one.installation === ONE ? { ...one, standing: 'waiting' } : one)),
    );
    await fixture.change({ kind: 'extensions', on: true });
    await allowed.port.closed();
    const before = await fixture.outside.assistants.read();
    allowed.port.isOpen = true;
    allowed.initialize();
    await settled();
    expect(await fixture.outside.assistants.read()).toEqual(before);
  });
});

test('only calls of tools are logged as such', async () => {
  const fixture = await createTestWorker();
  await fixture.open();
  const assistant = await pairedAssistant(fixture);
  const { publicKey } = assistant.installation;
  await fixture.change({
    kind: 'set-permission',
    assistant: publicKey,
    tool: PROFILE,
    permission: 'never',
  });
  await settled();
  await assistant.ask('prompts/get', { name: PROFILE, arguments: {} });
  await settled();
  expect(await fixture.outside.events.read()).toEqual([]);
  await assistant.ask('tools/call', { name: PROFILE, arguments: {} });
  await settled();
  expect(await fixture.outside.events.read()).toHaveLength(1);
});

describe('ten extensions that wait', () => {
  const ACCESS = { on: false, extensions: true, paused: false, profile: '' };
  const waiting = 'cdefghijkl'.split('').map((letter) => newExtension(idOf(letter)));
  const access = (known: readonly OutsideAssistant[], policy = {}, id = ONE) =>
    extensionAccessOf(id, ACCESS, known, policy);

  test('keep an eleventh out, and can connect again themselves', () => {
    expect(access(waiting)).toBe('busy');
    expect(access(waiting, {}, idOf('c'))).toBe('unpaired');
  });

  test.each(['allowed', 'refused'] as const)('do not count where one is %s', (standing) => {
    expect(access(waiting.map((one, at) => (at === 0 ? { ...one, standing } : one)))).toBe(
      'unpaired',
    );
  });

  test('do not count where policy lists one, or one is an assistant of the bridge', () => {
    expect(access(waiting, { allowedExtensions: [idOf('c')] })).toBe('unpaired');
    expect(access(waiting.map((one, at) => (at === 0 ? { ...one, key: 'k' } : one)))).toBe(
      'unpaired',
    );
  });
});

describe('the list of who is decided about', () => {
  test('has extensions that policy lists once, and those that wait not at all', () => {
    const refused = { ...newExtension(OTHER), standing: 'refused' as const };
    const all = [newExtension(ONE), refused, newExtension(idOf('c'))];
    const policy = { allowedExtensions: [ONE, idOf('d')] };
    expect(decidedAssistants(all, policy).map(({ key, standing }) => [key, standing])).toEqual([
      [extensionKey(ONE), 'allowed'],
      [extensionKey(OTHER), 'refused'],
      [extensionKey(idOf('d')), 'allowed'],
    ]);
  });
});

describe('a name', () => {
  const one = { ...newExtension(ONE), name: 'Page Assist' };

  test('is in doubt where another has it, its installation or its code, and not otherwise', () => {
    const other = { ...newExtension(OTHER), name: 'Cursor' };
    expect(hasNameConflict(one, [one, other])).toBe(false);
    expect(hasNameConflict(one, [one, { ...other, name: 'Page Assist' }])).toBe(true);
    expect(hasNameConflict(one, [one, { ...other, installation: ONE }])).toBe(true);
    expect(hasNameConflict({ ...one, code: 'AB' }, [{ ...other, code: 'AB' }])).toBe(true);
  });
});

test('stored access without a pause or a profile is neither paused nor named', () => {
  expect(decodeOutsideAccess({ on: true, extensions: 1, paused: 1, profile: 1 })).toEqual({
    on: true,
    extensions: false,
    paused: false,
    profile: '',
  });
  expect(decodeOutsideAccess({ on: true, paused: true, profile: 'p' })).toMatchObject({
    paused: true,
    profile: 'p',
  });
});

test('a list that the assistant may not see causes no question', async () => {
  const fixture = await createTestWorker();
  await fixture.open();
  const assistant = await pairedAssistant(fixture);
  await assistant.ask('resources/list');
  expect(await fixture.outside.questions.read()).toEqual([]);
  expect((await fixture.outside.events.read()).filter(({ tool }) => tool === LIST)).toEqual([]);
});
