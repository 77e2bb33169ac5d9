import { describe, expect, test } from 'vitest';
import { NO_ACCOUNTS } from '../../../src/domain/accounts.ts';
import { toWireError } from '../../../src/domain/errors.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import { createWorker } from '../../../src/worker/background/create-worker.ts';
import { cachedItem } from '../../../src/worker/background/cached-item.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { fakePlatform, loadOnDemand, pageSender, ORG_CONFIG } from '../../fakes/platform.ts';

function createTestWorker(labels?: readonly string[]) {
  const fake = fakePlatform(labels);
  const onDemand = { load: loadOnDemand };
  const worker = createWorker(fake.platform, () => onDemand.load(), 'xml');
  return { ...fake, onDemand, worker, send: pageSender(worker) };
}

async function signedIn(labels?: readonly string[]) {
  const fixture = createTestWorker(labels);
  await fixture.send('session/sign-in', { how: 'interactive' });
  await fixture.send('applications/refresh', { force: true });
  return fixture;
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

describe('org/save', () => {
  test('stores a domain in normalized form once the org has answered', async () => {
    const { send, items } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    await send('org/save', {
      orgUrl: 'acme-admin.okta.com/app/UserHome',
      clientId: ` ${CLIENT_ID} `,
    });
    expect(await items.org.read()).toEqual(ORG_CONFIG);
  });

  test.each([
    ['not a domain', 'acme', CLIENT_ID, 'ORG_URL_INVALID'],
    ['not a client ID', 'acme.okta.com', 'https://acme.okta.com/x', 'CLIENT_ID_INVALID'],
    [
      'a host that the browser may not reach',
      'other.okta.com',
      CLIENT_ID,
      'ORG_PERMISSION_MISSING',
    ],
  ])('rejects %s and keeps the previous org', async (_name, orgUrl, clientId, code) => {
    const { send, items } = createTestWorker();
    expect(await codeOf(send('org/save', { orgUrl, clientId }))).toBe(code);
    expect(await items.org.read()).toEqual(ORG_CONFIG);
  });

  test('signs out when the org changes', async () => {
    const { send, items, reachable, provider } = await signedIn();
    reachable.add('https://id.acme.example');
    provider.overrides.metadata = (known) =>
      JSON.parse(JSON.stringify(known).replaceAll(ORG_URL, 'https://id.acme.example'));
    await send('org/save', { orgUrl: 'id.acme.example', clientId: CLIENT_ID });
    expect((await items.session.read()).state).toBe('signed-out');
    expect(await items.applications.read()).toBeNull();
  });
});

describe('link/open', () => {
  test('opens the link of the named application in the requested place, and counts the launch', async () => {
    const { send, items, opened, clock } = await signedIn();
    const zoom = (await items.applications.read())?.value[1]?.id ?? '';
    await send('link/open', { applicationId: zoom, where: 'background-tab' });
    expect(opened).toEqual([{ url: `${ORG_URL}/home/app1/0oa1/1`, where: 'background-tab' }]);
    expect((await items.launches.read()).get(zoom)).toEqual([clock.now]);
  });

  test('succeeds if the launch cannot be counted', async () => {
    const { send, items, opened, reported } = await signedIn();
    const full = new Error('QUOTA_BYTES quota exceeded');
    items.launches.write = () => Promise.reject(full);
    const applicationId = (await items.applications.read())?.value[1]?.id ?? '';
    expect(await codeOf(send('link/open', { applicationId, where: 'new-tab' }))).toBe('resolved');
    expect(opened).toHaveLength(1);
    expect(reported).toEqual([full]);
  });

  test('does not open an application that is not assigned', async () => {
    const { send, opened } = await signedIn();
    for (const applicationId of ['', '../x', 'https://evil.example', 'constructor'])
      expect(await codeOf(send('link/open', { applicationId, where: 'new-tab' }))).toBe(
        'APPLICATION_NOT_FOUND',
      );
    expect(opened).toEqual([]);
  });

  test('C6 opens from the stored list at once, and not again what the fresh list lacks', async () => {
    const { send, items, opened, setAppLinks, clock } = await signedIn();
    const [gone, remaining] = (await items.applications.read())?.value ?? [];
    setAppLinks([{ label: 'Zoom', linkUrl: remaining?.ssoLink }]);
    clock.now += 10 * 60_000;
    const fresh = new Promise((resolve) => items.applications.watch(resolve));
    const open = () => send('link/open', { applicationId: gone?.id ?? '', where: 'new-tab' });
    await open();
    await fresh;
    expect(await codeOf(open())).toBe('APPLICATION_NOT_FOUND');
    expect(opened).toHaveLength(1);
  });

  test('C6 refreshes no list in the background if no user is signed in', async () => {
    const { send, items, platform, clock, opened } = await signedIn();
    const applicationId = (await items.applications.read())?.value[0]?.id ?? '';
    const user = await items.user.read();
    if (user === null) throw new Error('Nobody is signed in.');
    await items.session.write({ state: 'expired', user, problem: null });
    clock.now += 10 * 60_000;
    const { fetch } = platform;
    const asked: string[] = [];
    platform.fetch = (input, init) => {
      if (input instanceof URL) asked.push(input.pathname);
      return fetch(input, init);
    };
    await send('link/open', { applicationId, where: 'new-tab' });
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
    expect(opened).toHaveLength(1);
    expect(asked).toEqual(['/api/v1/sessions/me']);
  });

  test('checks the link again, and does not open one of another org', async () => {
    const { send, items, opened } = await signedIn();
    const ssoLink = parseSsoLink('https://evil.example/home/a/b/1', ['https://evil.example']);
    const [first] = (await items.applications.read())?.value ?? [];
    if (first === undefined) throw new Error('There is no application.');
    await items.applications.write({ takenAt: 1, value: [{ ...first, ssoLink }] });
    expect(await codeOf(send('link/open', { applicationId: first.id, where: 'new-tab' }))).toBe(
      'APPLICATION_LINK_REFUSED',
    );
    expect(opened).toEqual([]);
  });
});

describe('accounts/add', () => {
  test('gives accounts that are added at once different numbers', async () => {
    const { send, items } = await signedIn();
    const request = { orgUrl: ORG_URL, clientId: CLIENT_ID };
    await Promise.all([send('accounts/add', request), send('accounts/add', request)]);
    expect((await items.accounts.read()).list.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('adds nothing where the org cannot be reached, and gives its number to no other', async () => {
    const { send, items } = await signedIn();
    const request = { orgUrl: 'https://nowhere.okta.com', clientId: CLIENT_ID };
    expect(await codeOf(send('accounts/add', request))).toBe('ORG_PERMISSION_MISSING');
    expect((await items.accounts.read()).list.map(({ id }) => id)).toEqual(['1']);
    await send('accounts/add', { orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect((await items.accounts.read()).list.map(({ id }) => id)).toEqual(['1', '3']);
  });
});

describe('session/sign-out', () => {
  test('removes what was quarantined of this account and of the browser profile, not of others', async () => {
    const { send, quarantinedKeys } = await signedIn();
    for (const key of ['applications', 'usage', 'accounts', 'outside-events', 'usage:2'])
      quarantinedKeys.add(key);
    await send('session/sign-out', {});
    expect([...quarantinedKeys]).toEqual(['usage:2']);
  });

  test('forgets the user’s questions and conversation, which the next user must not get', async () => {
    const { send, items } = await signedIn();
    const turn = { id: '1', prompt: 'who am I?', askedAt: 1, status: 'done' } as const;
    await items.transcript.write([{ ...turn, calls: [], blocks: [] }]);
    await items.promptHandoff.write({ id: '1', account: '1', prompt: 'who am I?' });
    await items.launches.write(new Map([['a', [1]]]));
    await send('session/sign-out', {});
    expect(await items.transcript.read()).toEqual([]);
    expect(await items.promptHandoff.read()).toBeNull();
    expect((await items.launches.read()).size).toBe(0);
    expect(await items.applications.read()).toBeNull();
    expect(await items.profile.read()).toBeNull();
  });

  test('keeps the question that another account’s panel has yet to answer', async () => {
    const { send, items } = await signedIn();
    const prompt = { id: '1', account: '2', prompt: 'who am I?' };
    await items.promptHandoff.write(prompt);
    await send('session/sign-out', {});
    expect(await items.promptHandoff.read()).toEqual(prompt);
  });

  test('deletes everything of the user', async () => {
    const { send, items } = await signedIn();
    await send('session/sign-out', {});
    for (const item of [
      items.user,
      items.applications,
      items.profile,
      items.tokenSet,
      items.promptHandoff,
    ])
      expect(await item.read()).toBeNull();
    expect((await items.launches.read()).size).toBe(0);
    expect(await items.transcript.read()).toEqual([]);
  });

  test('discards a pending answer', async () => {
    const { send, items, platform } = await signedIn();
    const answer = Promise.withResolvers<Response>();
    platform.fetch = () => answer.promise;
    const late = send('applications/refresh', { force: true });
    await send('session/sign-out', {}).catch(() => undefined);
    answer.resolve(Response.json([{ label: 'Payroll', linkUrl: `${ORG_URL}/home/p/0oa9/9` }]));
    await late.catch(() => undefined);
    expect(await items.applications.read()).toBeNull();
  });
});

describe('policy', () => {
  const BY_POLICY = { ...ORG_CONFIG, source: 'policy' } as const;

  test('sets the org, and removes it again', async () => {
    const { worker, items, setPolicy } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    setPolicy({ orgUrl: 'https://acme.okta.com/', clientId: CLIENT_ID });
    await worker.applyPolicy();
    expect(await items.org.read()).toEqual(BY_POLICY);
    setPolicy({});
    await worker.applyPolicy();
    expect(await items.org.read()).toBeNull();
  });

  test('takes over the user’s own org, and is written once', async () => {
    const { worker, items, setPolicy } = createTestWorker();
    setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    for (let time = 0; time < 3; time += 1) await worker.applyPolicy();
    expect(items.accounts.written).toHaveLength(1);
    expect(await items.org.read()).toEqual(BY_POLICY);
  });

  test('leaves the user’s org when it is removed', async () => {
    const { worker, items } = createTestWorker();
    await worker.applyPolicy();
    expect(await items.org.read()).toEqual(ORG_CONFIG);
  });

  test('that is set late is found when it is needed', async () => {
    const { send, items, setPolicy } = createTestWorker();
    await items.accounts.write(NO_ACCOUNTS);
    expect(await codeOf(send('session/sign-in', { how: 'interactive' }))).toBe('NOT_CONFIGURED');
    setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    expect((await send('session/sign-in', { how: 'interactive' })).state).toBe('signed-in');
    await send('org/apply-policy', {});
    expect(await items.org.read()).toEqual(BY_POLICY);
  });

  test.each([
    { orgUrl: ORG_URL },
    { clientId: CLIENT_ID },
    { orgUrl: 'http://acme.okta.com', clientId: CLIENT_ID },
    { orgUrl: 'acme', clientId: CLIENT_ID },
    { orgUrl: ORG_URL, clientId: '<b>' },
    { orgUrl: ORG_URL, clientId: '' },
  ])('that is incomplete or invalid (%j) changes nothing', async (policy) => {
    const { worker, items, setPolicy } = createTestWorker();
    setPolicy(policy);
    await worker.applyPolicy();
    expect(await items.org.read()).toEqual(ORG_CONFIG);
    expect(items.accounts.written).toEqual([]);
  });

  test('locks the org, so that a page cannot save another', async () => {
    const { worker, send, items, setPolicy, reachable, provider } = createTestWorker();
    setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    await worker.applyPolicy();
    reachable.add('https://id.acme.example');
    provider.overrides.metadata = (known) =>
      JSON.parse(JSON.stringify(known).replaceAll(ORG_URL, 'https://id.acme.example'));
    await codeOf(send('org/save', { orgUrl: 'id.acme.example', clientId: 'other' }));
    expect(await items.org.read()).toEqual(BY_POLICY);
  });

  test('allows links on the org’s custom domain', async () => {
    const { worker, send, items, platform, setPolicy, setAppLinks, opened } = createTestWorker();
    const { fetch } = platform;
    platform.fetch = async (input, init) =>
      String(input instanceof Request ? input.url : input).includes('okta-organization')
        ? Response.json({ id: '00o1', _links: { alternate: { href: 'https://id.acme.example' } } })
        : await fetch(input, init);
    setAppLinks([{ label: 'Zoom', linkUrl: 'https://id.acme.example/home/zoom/0oa1/1' }]);
    setPolicy({ orgUrl: ORG_URL, clientId: CLIENT_ID });
    await worker.applyPolicy();
    await send('session/sign-in', { how: 'interactive' });
    await send('applications/refresh', { force: true });
    const applicationId = (await items.applications.read())?.value[0]?.id ?? '';
    await send('link/open', { applicationId, where: 'new-tab' }).catch(() => null);
    expect(opened).toHaveLength(1);
  });
});

describe('the host permission for the org', () => {
  test('is reported as missing before anything is sent to Okta', async () => {
    const { send, worker, platform, reachable, clock } = await signedIn();
    reachable.clear();
    clock.now += 10 * 60_000;
    platform.fetch = () => Promise.reject(new Error('The network was asked.'));
    const never = new AbortController().signal;
    for (const asked of [
      send('session/sign-in', { how: 'interactive' }),
      send('applications/refresh', { force: false }),
      (await worker.accounts.of('1').services()).directory.profile(never),
    ])
      expect(await codeOf(asked)).toBe('ORG_PERMISSION_MISSING');
  });

  test('is removed with the org', async () => {
    const { send, items, reachable } = await signedIn();
    await send('org/forget', {});
    expect(await items.org.read()).toBeNull();
    expect(reachable.size).toBe(0);
    expect(await items.tokenSet.read()).toBeNull();
    expect(await items.applications.read()).toBeNull();
  });
});

describe('mcp', () => {
  test('answers a page from this worker’s directory, over one connection', async () => {
    const { send, worker } = await signedIn();
    const message = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: {
        name: 'list_assigned_applications',
        arguments: {},
        _meta: {
          'io.modelcontextprotocol/protocolVersion': '2026-07-28',
          'io.modelcontextprotocol/clientInfo': { name: 'page', version: '1' },
          'io.modelcontextprotocol/clientCapabilities': {},
        },
      },
    };
    expect(await send('mcp', { message })).toMatchObject({
      result: { structuredContent: { total: 2 } },
    });
    expect(await worker.pageConnection('1')).toBe(await worker.pageConnection('1'));
  });

  test('works again after its script failed to load once', async () => {
    const { send, onDemand } = await signedIn();
    onDemand.load = () => Promise.reject(new Error('The script could not be read.'));
    const message = { jsonrpc: '2.0', id: 1, method: 'ping' };
    await codeOf(send('mcp', { message }));
    onDemand.load = loadOnDemand;
    expect(await codeOf(send('mcp', { message }))).toBe('resolved');
  });
});

test('usage/clear deletes only the launches', async () => {
  const { send, items } = await signedIn();
  const applicationId = (await items.applications.read())?.value[0]?.id ?? '';
  await send('link/open', { applicationId, where: 'new-tab' });
  await send('usage/clear', {});
  expect((await items.launches.read()).size).toBe(0);
  expect((await items.applications.read())?.value).toHaveLength(2);
});

test('two links opened at once are both counted', async () => {
  const { send, items } = await signedIn();
  const ids = (await items.applications.read())?.value.map(({ id }) => id) ?? [];
  await Promise.all(
    [...ids, ...ids].map((applicationId) =>
      send('link/open', { applicationId, where: 'background-tab' }),
    ),
  );
  const launches = await items.launches.read();
  expect(ids.map((id) => launches.get(id)?.length)).toEqual([2, 2]);
});

test('a link that the browser did not open is not counted', async () => {
  const { send, items, platform } = await signedIn();
  platform.openUrl = () => Promise.reject(new Error('No window.'));
  const applicationId = (await items.applications.read())?.value[0]?.id ?? '';
  await codeOf(send('link/open', { applicationId, where: 'new-tab' }));
  expect((await items.launches.read()).size).toBe(0);
});

test('an answer of Okta is shared by all callers, and is fresh for five minutes', async () => {
  const { worker, send, provider, platform, clock } = createTestWorker();
  await send('session/sign-in', { how: 'interactive' });
  let asked = 0;
  const { fetch } = platform;
  platform.fetch = (input, init) => {
    if (input instanceof URL && input.pathname.endsWith('appLinks')) asked += 1;
    return fetch(input, init);
  };
  const never = new AbortController().signal;
  const { directory } = await worker.accounts.of('1').services();
  await Promise.all(Array.from({ length: 20 }, () => directory.applications(never)));
  expect(asked).toBe(1);
  clock.now += 4 * 60_000;
  await (await worker.accounts.of('1').services()).directory.applications(never);
  expect(asked).toBe(1);
  clock.now += 2 * 60_000;
  await (await worker.accounts.of('1').services()).directory.applications(never);
  expect(asked).toBe(2);
  expect(provider.tokenRequests).toHaveLength(1);
});

test('the stored list is served while Okta is unreachable, but not after a sign-out', async () => {
  const { worker, platform, items, clock } = await signedIn();
  const never = new AbortController().signal;
  clock.now += 10 * 60_000;
  platform.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(
    (await (await worker.accounts.of('1').services()).directory.applications(never)).value,
  ).toHaveLength(2);
  await items.tokenSet.write(null);
  await items.user.write(null);
  expect(
    await codeOf((await worker.accounts.of('1').services()).directory.applications(never)),
  ).toBe('SIGN_IN_REQUIRED');
});

describe('cachedItem()', () => {
  function counted() {
    const item = memoryItem('a');
    let reads = 0;
    const failures: Error[] = [];
    const cached = cachedItem({
      ...item,
      async read() {
        reads += 1;
        const failure = failures.shift();
        if (failure !== undefined) throw failure;
        return await item.read();
      },
    });
    return { item, kept: cached, failures, reads: () => reads };
  }

  test('reads storage once, for concurrent callers too', async () => {
    const { kept: cached, reads } = counted();
    expect(await Promise.all([cached.read(), cached.read()])).toEqual(['a', 'a']);
    expect(await cached.read()).toBe('a');
    expect(reads()).toBe(1);
  });

  test('reads again after a failed read', async () => {
    const { kept: cached, failures, reads } = counted();
    failures.push(new Error('The storage is busy.'));
    await expect(cached.read()).rejects.toThrow('busy');
    expect(await cached.read()).toBe('a');
    expect(reads()).toBe(2);
  });

  test('returns a written value at once, and stores it', async () => {
    const { kept: cached, item, reads } = counted();
    const writing = cached.write('b');
    expect(await cached.read()).toBe('b');
    await writing;
    expect(await item.read()).toBe('b');
    expect(reads()).toBe(0);
  });

  test('passes the item’s changes on', async () => {
    const { kept: cached } = counted();
    const seen: string[] = [];
    const stop = cached.watch((value) => seen.push(value));
    await cached.write('b');
    stop();
    await cached.write('c');
    expect(seen).toEqual(['b']);
  });
});
