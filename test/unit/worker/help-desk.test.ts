import { expect, test } from 'vitest';
import { OPTIONAL_SCOPES } from '../../../src/domain/okta-scopes.ts';
import { forAccount } from '../../../src/storage/catalog-items.ts';
import { ON_DEMAND_ITEMS } from '../../../src/storage/on-demand-catalog.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

/** A worker whose org names a help desk, and what is asked of MyAccount; `granted`: scopes known from before. */
async function signedIn(granted: readonly string[]) {
  const fake = fakePlatform();
  const asked: string[] = [];
  const { fetch } = fake.platform;
  fake.platform.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (!pathname.startsWith('/idp/')) return await fetch(input, init);
    asked.push(pathname);
    return Response.json({ name: 'Acme', supportEmail: 'helpdesk@acme.example' });
  };
  fake.provider.overrides.tokens = (tokens) => ({
    ...tokens,
    scope: ['openid', 'okta.users.read.self', ...granted].join(' '),
  });
  const { define } = fake.platform.items;
  await define(forAccount(ON_DEMAND_ITEMS.knownScopes, '1')).write({
    orgUrl: ORG_URL,
    clientId: CLIENT_ID,
    granted,
    deniedAt: {},
  });
  const helpDesk = define(forAccount(ON_DEMAND_ITEMS.helpDesk, '1'));
  const send = pageSender(createWorker(fake.platform, loadOnDemand, 'xml'));
  await send('session/sign-in', { how: 'interactive' });
  return { ...fake, asked, helpDesk, send };
}

test('a sign-in reads where the help desk is, where the scope is known to be granted', async () => {
  const { asked, helpDesk, send, reported } = await signedIn([OPTIONAL_SCOPES.org]);
  await expect.poll(() => helpDesk.read()).toBe('mailto:helpdesk@acme.example');
  expect(asked).toEqual(['/idp/myaccount/organization']);
  await send('session/sign-out', {});
  expect(await helpDesk.read()).toBeNull();
  expect(reported).toEqual([]);
});

test('a sign-in asks for nothing more where no scope is known', async () => {
  const { asked, helpDesk, send, provider } = await signedIn([]);
  await send('applications/refresh', { force: true });
  expect(asked).toEqual([]);
  expect(provider.authorizations).toHaveLength(1);
  expect(await helpDesk.read()).toBeNull();
});
