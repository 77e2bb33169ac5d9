import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { fakePlatform, loadOnDemand, pageSender } from '../../fakes/platform.ts';

const HOUR_MS = 3_600_000;
const CUSTOM = 'https://id.acme.example';
const LOGIN = 'https://login.acme.test';

function bugCase(name: string) {
  const file = join(import.meta.dirname, '..', '..', 'data', 'bug-cases', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A worker whose org names these custom domains, which may change, and counts who asks for them. */
async function signedIn(linkUrls: readonly string[], domains: readonly string[] = []) {
  const fake = fakePlatform();
  const org = { requests: 0, body: organization(domains) };
  const { fetch } = fake.platform;
  fake.platform.fetch = async (input, init) => {
    if (!String(input instanceof Request ? input.url : input).includes('okta-organization'))
      return await fetch(input, init);
    org.requests += 1;
    return Response.json(org.body);
  };
  fake.setAppLinks(linkUrls.map((linkUrl, at) => ({ label: `App ${at}`, linkUrl })));
  const start = () => {
    const worker = createWorker(fake.platform, loadOnDemand, 'xml');
    return { worker, send: pageSender(worker) };
  };
  const { worker, send } = start();
  await send('session/sign-in', { how: 'interactive' });
  return {
    ...fake,
    org,
    send,
    worker,
    start,
    async refresh(sender = send) {
      await sender('applications/refresh', { force: true });
      return ((await fake.items.applications.read())?.value ?? []).map(({ ssoLink }) => ssoLink);
    },
  };
}

function organization(domains: readonly string[]): unknown {
  const alternate = domains.map((href) => ({ href }));
  return { id: '00o1', _links: { organization: { href: ORG_URL }, alternate } };
}

const LINK = `${ORG_URL}/home/zoom/0oa1/1`;
const CUSTOM_LINK = `${CUSTOM}/home/zoom/0oa1/1`;
const LOGIN_LINK = `${LOGIN}/home/zoom/0oa1/2`;

describe('a custom domain that was added after the set-up', () => {
  test('is learned with the next list, and its links open', async () => {
    const { refresh, org, items, send, opened } = await signedIn([CUSTOM_LINK], [CUSTOM]);
    expect(await refresh()).toEqual([CUSTOM_LINK]);
    expect(org.requests).toBe(1);
    const applicationId = (await items.applications.read())?.value[0]?.id ?? '';
    await send('link/open', { applicationId, where: 'new-tab' });
    expect(opened.map(({ url }) => url)).toEqual([CUSTOM_LINK]);
    expect(await items.org.read()).toMatchObject({ alternateOrigins: [CUSTOM] });
  });

  test('is not asked for while all links are on known domains', async () => {
    const { refresh, org } = await signedIn([LINK], [CUSTOM]);
    expect(await refresh()).toEqual([LINK]);
    expect(org.requests).toBe(0);
  });

  test('asks at most once an hour, across workers', async () => {
    const { refresh, org, start, clock } = await signedIn([CUSTOM_LINK]);
    expect(await refresh()).toEqual([null]);
    clock.now += HOUR_MS - 60_000;
    expect(await refresh()).toEqual([null]);
    expect(await refresh(start().send)).toEqual([null]);
    expect(org.requests).toBe(1);
    org.body = organization([CUSTOM]);
    clock.now += 60_000;
    expect(await refresh()).toEqual([CUSTOM_LINK]);
    expect(org.requests).toBe(2);
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a server in trouble', () => new Response(null, { status: 503 })],
    ['a rate limit', () => new Response(null, { status: 429 })],
    ['a captive portal', () => new Response('<html>Log in</html>')],
    ['a guest network that redirects', () => Response.redirect('https://guest.example/', 302)],
    ['a guest network that has no such page', () => new Response('<html>', { status: 404 })],
    ['a gateway with a body of its own', () => Response.json({ error: 'blocked' })],
  ])('is asked for again after minutes where %s answered', async (_name, answer) => {
    const { refresh, org, platform, clock } = await signedIn([CUSTOM_LINK], [CUSTOM]);
    const { fetch } = platform;
    platform.fetch = async (input, init) =>
      String(input instanceof Request ? input.url : input).includes('okta-organization')
        ? await answer()
        : await fetch(input, init);
    expect(await refresh()).toEqual([null]);
    platform.fetch = fetch;
    expect(await refresh()).toEqual([null]);
    clock.now += 300_000;
    expect(await refresh()).toEqual([CUSTOM_LINK]);
    expect(org.requests).toBe(1);
  });

  test('is learned by the diagnosis of the org', async () => {
    const { send, items } = await signedIn([CUSTOM_LINK], [CUSTOM]);
    await send('diagnose/run', { check: 'org' });
    expect(await items.org.read()).toMatchObject({ alternateOrigins: [CUSTOM] });
  });

  test('is asked for again where the clock was set back', async () => {
    const { refresh, org, clock } = await signedIn([CUSTOM_LINK]);
    await refresh();
    org.body = organization([CUSTOM]);
    clock.now -= 2 * HOUR_MS;
    expect(await refresh()).toEqual([CUSTOM_LINK]);
  });

  test('may be one of several', async () => {
    const links = [LINK, CUSTOM_LINK, LOGIN_LINK];
    const { refresh, org, items, clock } = await signedIn(links, [CUSTOM]);
    expect(await refresh()).toEqual([LINK, CUSTOM_LINK, null]);
    org.body = organization([CUSTOM, LOGIN]);
    clock.now += HOUR_MS;
    expect(await refresh()).toEqual(links);
    expect(await items.org.read()).toMatchObject({ alternateOrigins: [CUSTOM, LOGIN] });
  });

  test.each([
    ['in capitals', 'HTTPS://ID.Acme.Example', 'https://Id.Acme.EXAMPLE/home/zoom/0oa1/1'],
    ['with its port', `${CUSTOM}:443/`, `${CUSTOM}:443/home/zoom/0oa1/1`],
    ['with a path', `${CUSTOM}/app/UserHome`, CUSTOM_LINK],
  ])('is known however it is written: %s', async (_name, domain, link) => {
    const { refresh } = await signedIn([link], [domain]);
    expect(await refresh()).toEqual([CUSTOM_LINK]);
  });

  test('is forgotten once the org names another, and links on it are refused', async () => {
    const { refresh, org, clock } = await signedIn([CUSTOM_LINK, LOGIN_LINK], [CUSTOM]);
    expect(await refresh()).toEqual([CUSTOM_LINK, null]);
    org.body = organization([LOGIN]);
    clock.now += HOUR_MS;
    expect(await refresh()).toEqual([null, LOGIN_LINK]);
  });

  test('refuses links on a domain that the org does not name', async () => {
    const foreign = 'https://evil.example/home/zoom/0oa1/1';
    const { refresh } = await signedIn([foreign, CUSTOM_LINK], [CUSTOM]);
    expect(await refresh()).toEqual([null, CUSTOM_LINK]);
  });

  test.each([
    ['nothing readable', 'x'],
    ['no other domain', { id: '00o1' }],
    ['itself', { id: '00o1', _links: { alternate: { href: ORG_URL } } }],
  ])('changes nothing where the org answers %s', async (_name, body) => {
    const { refresh, org, items } = await signedIn([CUSTOM_LINK, LINK]);
    org.body = body;
    const before = await items.org.read();
    expect(await refresh()).toEqual([null, LINK]);
    expect(await items.org.read()).toEqual(before);
  });

  test('is learned in the reported case', async () => {
    const fixture = await signedIn([], [CUSTOM]);
    fixture.setAppLinks(bugCase('custom-domain-later.app-links'));
    // At the set-up, the org named no custom domain.
    const [{ do: atSetUp }] = bugCase('custom-domain-later.fault');
    const { body } = fixture.org;
    fixture.org.body = atSetUp.body;
    await fixture.send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect(await fixture.items.org.read()).toMatchObject({ alternateOrigins: [] });
    fixture.org.body = body;
    expect(await fixture.refresh()).not.toContain(null);
  });
});

test('a set-up stores all custom domains that the org lists', async () => {
  const fixture = await signedIn([CUSTOM_LINK, LOGIN_LINK]);
  const [{ do: listed }] = bugCase('org-alternate-list.fault');
  fixture.org.body = listed.body;
  await fixture.send('org/save', { orgUrl: ORG_URL, clientId: CLIENT_ID });
  expect(await fixture.items.org.read()).toMatchObject({ alternateOrigins: [CUSTOM, LOGIN] });
  expect(await fixture.refresh()).toEqual([CUSTOM_LINK, LOGIN_LINK]);
  expect(fixture.org.requests).toBe(1);
});

test('a removed account leaves no trace of when its org was asked', async () => {
  const { refresh, worker, items, platform } = await signedIn([CUSTOM_LINK]);
  await refresh();
  const removed: string[] = [];
  const { remove } = platform.items;
  platform.items.remove = async (id, rows) => {
    removed.push(...Object.values(rows).map(({ key }) => key));
    await remove(id, rows);
  };
  await (await worker.accounts.of('1').services()).remove();
  expect(removed).toContain('org-requested');
  expect(await items.org.read()).toBeNull();
});
