import { describe, expect, test } from 'vitest';
import { NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, ORG_CONFIG, pageOf } from '../../fakes/platform.ts';

const BOUND = { ...ORG_CONFIG, dpop: true };

/** A worker at an org whose app requires DPoP. */
function worker() {
  const fake = fakePlatform();
  Object.assign(fake.gate, { offered: true, required: true, nonce: 'nonce-1' });
  const parts = createWorker(fake.platform, 'xml');
  return { ...fake, parts, send: pageOf(parts) };
}

describe('an org whose app requires DPoP', () => {
  test('is signed in to, listed and left, by the account’s own key', async () => {
    const { send, items, gate, platform } = worker();
    await send('session/sign-in', { how: 'interactive' });
    expect((await items.grant.read())?.tokenType).toBe('DPoP');
    await send('applications/refresh', { force: true });
    expect((await items.applications.read())?.value).toHaveLength(2);
    expect(await platform.dpopKeys.read('1')).not.toBeNull();
    const api = gate.seen.filter(({ path }) => path.startsWith('/api/v1/users'));
    expect(api.map(({ refused }) => refused)).toEqual([null]);
    await send('session/sign-out', {});
    expect(await platform.dpopKeys.read('1')).toBeNull();
  });

  test('is known as such from then on, saved again or set by policy', async () => {
    const { parts, send, items, setPolicy } = worker();
    await send('session/sign-in', { how: 'interactive' });
    expect(await items.org.read()).toEqual(BOUND);
    await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await items.org.read()).toEqual(BOUND);
    setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    await parts.applyPolicy();
    expect(await items.org.read()).toEqual({ ...BOUND, source: 'policy' });
  });

  test('is not set up anew by a sign-in that goes on after it was removed', async () => {
    const { send, items, provider } = worker();
    provider.lies.redirect = (url) => {
      // The first flow has ended at the second one's beginning.
      if (provider.authorizations.length === 1) void items.accounts.write(NO_ACCOUNTS);
      return url;
    };
    await send('session/sign-in', { how: 'interactive' }).catch(() => undefined);
    expect(await items.org.read()).toBeNull();
  });
});

test('policy can require DPoP: no token request goes without a proof', async () => {
  const { parts, send, items, gate, setPolicy } = worker();
  setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID, dpop: true });
  await parts.applyPolicy();
  expect(await items.org.read()).toEqual({ ...BOUND, source: 'policy' });
  await send('session/sign-in', { how: 'interactive' });
  expect(gate.seen.map(({ proof }) => proof === null)).toEqual([false, false]);
});

test('policy that requires DPoP holds for an org that is saved before it is applied', async () => {
  const { send, items, setPolicy } = worker();
  setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID, dpop: true });
  await send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  expect(await items.org.read()).toEqual({ ...BOUND, source: 'policy' });
});
