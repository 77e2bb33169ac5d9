import { expect, test } from 'vitest';
import { judge } from '../../chaos/answers.ts';
import { ACTIONS, FAULTS, operations, titleOf } from '../../chaos/operations.ts';
import type { Person } from '../../chaos/world.ts';
import { startOktaOrg } from '../../okta-org/start-okta-org.ts';

function first(count: number, seed: number): string[] {
  const titles: string[] = [];
  for (const operation of operations(seed)) {
    if (titles.length === count) break;
    titles.push(titleOf(operation));
  }
  return titles;
}

test('the same seed gives the same operations, another seed others', () => {
  expect(first(500, 7)).toEqual(first(500, 7));
  expect(first(500, 7)).not.toEqual(first(500, 8));
});

test.each([1, 2, 3])('seed %i has every action, fault and disaster', (seed) => {
  const titles = first(2000, seed);
  for (const action of ACTIONS) expect(titles.some((title) => title.startsWith(action))).toBe(true);
  for (const fault of FAULTS) expect(titles.some((title) => title.endsWith(fault))).toBe(true);
  expect(titles).toContain('browser killed');
  expect(titles).toContain('update');
});

test('an answer with another’s data, without one’s own, or with an error that no fault explains is a harm', async () => {
  const org = await startOktaOrg();
  const [alice, bob] = org.users.map((user): Person => ({
    account: '1',
    name: user.login.slice(0, 3),
    orgUrl: '',
    org,
    user,
  }));
  await org.stop();
  if (alice === undefined || bob === undefined) throw new Error('The org has two users.');
  const of = (reply: unknown) =>
    judge(reply, alice, [alice, bob], `"login":"${alice.user.login}"`).kind;
  expect(of({ result: { login: alice.user.login } })).toBe('right');
  expect(of({ result: { login: alice.user.login, manager: bob.user.login } })).toBe('foreign');
  expect(of({ result: { login: 'nobody' } })).toBe('wrong');
  expect(of({ error: { data: { code: 'NETWORK_UNAVAILABLE' } } })).toBe('error');
  expect(of({ error: { data: { code: 'ORIGIN_REFUSED' } } })).toBe('wrong');
  expect(of({ error: { message: 'The browser stopped during this call. Try again.' } })).toBe(
    'interrupted',
  );
});
