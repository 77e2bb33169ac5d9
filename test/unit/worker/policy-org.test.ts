import { describe, expect, test } from 'vitest';
import { NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { decodePolicy } from '../../../src/domain/policy.ts';
import { problemText } from '../../../src/ui/problems/problem-text.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

function createTestWorker() {
  const fake = fakePlatform();
  const worker = createWorker(fake.platform, loadOnDemand, 'xml');
  return {
    ...fake,
    worker,
    send: pageSender(worker),
    async apply(stored: object) {
      fake.setPolicy(decodePolicy(stored));
      await worker.applyPolicy();
    },
  };
}

async function errorOf(request: Promise<unknown>) {
  return await request.then(() => null, toWireError);
}

const BROKEN: readonly [string, object][] = [
  ['an address that is none', { orgUrl: 'htps:/acme', clientId: CLIENT_ID }],
  ['no client ID', { orgUrl: ORG_URL }],
  ['a client ID that is none', { orgUrl: ORG_URL, clientId: '<client id>' }],
  ['two orgs', { orgUrl: ORG_URL, OrgUrl: 'https://other.okta.com', clientId: CLIENT_ID }],
];

describe.each(BROKEN)('a policy that sets the org by %s', (_name, stored) => {
  test('allows no org to be connected, and says why', async () => {
    const { send, apply, items } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    await apply(stored);
    for (const orgUrl of [ORG_URL, 'https://other.okta.com'])
      for (const type of ['org/save', 'accounts/add'] as const) {
        const error = await errorOf(send(type, { orgUrl, clientId: CLIENT_ID }));
        expect(error?.code).toBe('POLICY_ORG_UNREADABLE');
      }
    const error = await errorOf(send('session/sign-in', { how: 'interactive' }));
    if (error === null) throw new Error('Signed in.');
    expect(problemText(error).administrator).toContain('orgUrl');
    expect((await items.accounts.read()).list).toEqual([]);
  });

  test('signs out and blocks the accounts, which come back as they were when it is fixed', async () => {
    const { send, apply, items, provider } = createTestWorker();
    await send('session/sign-in', { how: 'interactive' });
    const before = await items.accounts.read();
    await apply(stored);
    expect(await items.accounts.read()).toMatchObject({
      current: null,
      list: [{ id: '1', blocked: true, user: null }],
    });
    expect(await items.tokenSet.read()).toBeNull();
    const sent = provider.authorizations.length;
    expect(await errorOf(send('session/sign-in', { how: 'silent' }))).toMatchObject({
      code: 'POLICY_ORG_UNREADABLE',
    });
    expect(provider.authorizations).toHaveLength(sent);
    await apply({});
    expect(await items.accounts.read()).toEqual({
      ...before,
      list: [{ ...before.list[0], user: null }],
    });
  });

  test('keeps the account that it set before', async () => {
    const { apply, items } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    const before = await items.accounts.read();
    await apply(stored);
    expect(await items.accounts.read()).toMatchObject({
      current: null,
      list: [{ id: before.current, blocked: true }],
    });
    await apply({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await items.accounts.read()).toEqual(before);
  });
});

test('a page that still shows an account of another org than policy sets cannot sign in to it', async () => {
  const { send, apply, provider } = createTestWorker();
  await apply({ orgUrl: 'https://other.okta.com', clientId: CLIENT_ID });
  expect(await errorOf(send('session/sign-in', { how: 'interactive' }))).toMatchObject({
    code: 'CALLER_NOT_ALLOWED',
  });
  expect(provider.authorizations).toEqual([]);
});
