import { describe, expect, test } from 'vitest';
import { NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender, ORG_CONFIG } from '../../fakes/platform.ts';

const BOUND = { ...ORG_CONFIG, dpop: true };

/** A worker at an org whose app requires DPoP. */
function createTestWorker() {
  const fake = fakePlatform();
  Object.assign(fake.gate, { offered: true, required: true, nonce: 'nonce-1' });
  const worker = createWorker(fake.platform, loadOnDemand, 'xml');
  return { ...fake, worker, send: pageSender(worker) };
}

describe('an org whose app requires DPoP', () => {
  test('is signed in to, listed and left, by the account’s own key', async () => {
    const { send, items, gate, platform } = createTestWorker();
    await send('session/sign-in', { how: 'interactive' });
    expect((await items.tokenSet.read())?.tokenType).toBe('DPoP');
    await send('applications/refresh', { force: true });
    expect((await items.applications.read())?.value).toHaveLength(2);
    expect(await platform.dpopKeys.read('1')).not.toBeNull();
    const api = gate.seen.filter(({ path }) => path.startsWith('/api/v1/users'));
    expect(api.map(({ refused }) => refused)).toEqual([null]);
    await send('session/sign-out', {});
    expect(await platform.dpopKeys.read('1')).toBeNull();
  });

  test('is known as such from then on, saved again or set by policy', async () => {
    const { worker, send, items, setPolicy } = createTestWorker();
    await send('session/sign-in', { how: 'interactive' });
    expect(await items.org.read()).toEqual(BOUND);
    await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await items.org.read()).toEqual(BOUND);
    setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    await worker.applyPolicy();
    expect(await items.org.read()).toEqual({ ...BOUND, source: 'policy' });
  });

  test('is not set up anew by a sign-in that goes on after it was removed', async () => {
    const { send, items, provider } = createTestWorker();
    provider.overrides.redirect = (url) => {
      // The first flow has ended at the second one's beginning.
      if (provider.authorizations.length === 1) void items.accounts.write(NO_ACCOUNTS);
      return url;
    };
    await send('session/sign-in', { how: 'interactive' }).catch(() => undefined);
    expect(await items.org.read()).toBeNull();
  });
});

test('policy can require DPoP: no token request goes without a proof', async () => {
  const { worker, send, items, gate, setPolicy } = createTestWorker();
  setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID, dpop: true });
  await worker.applyPolicy();
  expect(await items.org.read()).toEqual({ ...BOUND, source: 'policy' });
  await send('session/sign-in', { how: 'interactive' });
  expect(gate.seen.map(({ proof }) => proof === null)).toEqual([false, false]);
});

test('policy that requires DPoP holds for an org that is saved before it is applied', async () => {
  const { send, items, setPolicy } = createTestWorker();
  setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID, dpop: true });
  await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  expect(await items.org.read()).toEqual({ ...BOUND, source: 'policy' });
});
