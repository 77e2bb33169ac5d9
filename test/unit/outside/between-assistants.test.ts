import { expect, test } from 'vitest';
import {
  decodeBridgeCommand,
  decodeOutsideDenials,
} from '../../../src/outside/model/outside-codecs.ts';
import { createTestWorker, pairedAssistant, settled } from './test-worker.ts';

// What the user decides about one assistant, or for one call, is not decided for another.

const PROFILE = 'get_my_user_profile';
const LINK = 'get_application_sso_link';

const alwaysAllow = (assistant: string) =>
  ({ kind: 'set-permission', assistant, tool: PROFILE, permission: 'always' }) as const;

async function twoAssistants() {
  const fixture = await createTestWorker();
  await fixture.open();
  const one = await pairedAssistant(fixture, 'c1', 'claude-desktop');
  const other = await pairedAssistant(fixture, 'c2', 'cursor');
  const waiting = async () =>
    (await fixture.outside.questions.read()).map(({ assistant, tool }) => [assistant, tool]);
  return { fixture, one, other, waiting };
}

test('forgetting one assistant leaves the other', async () => {
  const { fixture, one, other } = await twoAssistants();
  await fixture.change({ kind: 'forget', assistant: one.installation.publicKey });
  const left = await fixture.outside.assistants.read();
  expect(left.map(({ key }) => key)).toEqual([other.installation.publicKey]);
});

test('revoking one assistant withdraws its questions and no other’s', async () => {
  const { fixture, one, other, waiting } = await twoAssistants();
  one.call(PROFILE);
  other.call(PROFILE);
  await fixture.waitForQuestions(2);
  await fixture.change({ kind: 'pair', assistant: one.installation.publicKey, allow: false });
  await settled();
  expect(await waiting()).toEqual([[other.installation.publicKey, PROFILE]]);
});

test('“Always allow” for one assistant answers no question of another', async () => {
  const { fixture, one, other, waiting } = await twoAssistants();
  other.call(PROFILE);
  await fixture.waitForQuestions();
  await fixture.change(alwaysAllow(one.installation.publicKey));
  await settled();
  expect(await waiting()).toEqual([[other.installation.publicKey, PROFILE]]);
});

test('“Always allow” for one account answers no question about another', async () => {
  const { fixture, one, waiting } = await twoAssistants();
  one.call(PROFILE);
  await fixture.waitForQuestions();
  await fixture.change({ ...alwaysAllow(one.installation.publicKey), account: '2' });
  await settled();
  expect(await waiting()).toHaveLength(1);
});

test('an assistant with five questions keeps no other from asking', async () => {
  const { fixture, one, other, waiting } = await twoAssistants();
  for (const application of ['a', 'b', 'c', 'd', 'e', 'f']) one.call(LINK, { application });
  await fixture.waitForQuestions(5);
  other.call(PROFILE);
  await fixture.waitForQuestions(6);
  expect((await waiting()).at(-1)).toEqual([other.installation.publicKey, PROFILE]);
});

test('a question whose call has ended is not taken for a call that asks for something else', async () => {
  const { fixture, one } = await twoAssistants();
  const left = one.call(LINK, { application: 'zoom' });
  await fixture.waitForQuestions();
  await fixture.timers.advance(50_000);
  await one.reply(left);
  one.call(LINK, { application: 'slack' });
  const questions = await fixture.waitForQuestions(2);
  expect(questions.map(({ detail }) => detail)).toEqual(['zoom', 'slack']);
});

test('a “Not now” for one tool, or to one assistant, leaves the pause of another', async () => {
  const { fixture, one, other } = await twoAssistants();
  const asks = [
    () => one.call(PROFILE),
    () => one.call(LINK, { application: 'zoom' }),
    () => other.call(PROFILE),
  ];
  for (const ask of asks) {
    ask();
    await fixture.answer('no');
  }
  for (const ask of asks) ask();
  await settled();
  expect(await fixture.outside.questions.read()).toEqual([]);
});

test('an assistant that says no name keeps the one that it said before', async () => {
  const { fixture, one } = await twoAssistants();
  const nameOf = async () =>
    (await fixture.outside.assistants.read()).find(({ key }) => key === one.installation.publicKey)
      ?.name;
  expect(await nameOf()).toBe('Claude Desktop');
  await one.installation.open(fixture.port(), 'nameless', null);
  await settled();
  expect(await nameOf()).toBe('Claude Desktop');
});

test('a rename without a name changes nothing', async () => {
  const { fixture, one } = await twoAssistants();
  const change = { kind: 'rename', assistant: one.installation.publicKey, label: 7 };
  await expect(fixture.send('access/change', { change })).rejects.toMatchObject({
    wire: { code: 'INPUT_INVALID' },
  });
});

test('damaged parts of what is stored are left out', () => {
  const whole = { assistant: 'k', tool: PROFILE, count: 1, until: 2 };
  const damaged = Object.keys(whole).map((name) => ({ ...whole, [name]: null }));
  expect(decodeOutsideDenials([...damaged, whole])).toEqual([whole]);
  expect(decodeBridgeCommand(['node', 7, 'bridge.mjs'])).toEqual(['node', 'bridge.mjs']);
});
