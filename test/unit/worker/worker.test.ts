import { describe, expect, test } from 'vitest';
import { toWireError } from '../../../src/domain/errors.ts';
import { parseSsoLink } from '../../../src/domain/sso-link.ts';
import { createWorker } from '../../../src/worker/create-worker.ts';
import { createHandlers } from '../../../src/worker/handlers.ts';
import { remembered } from '../../../src/worker/remembered.ts';
import { CLIENT_ID, ORG_URL } from '../../fakes/identity-provider.ts';
import { memoryItem } from '../../fakes/memory-item.ts';
import { fakePlatform, ORG_CONFIG } from '../../fakes/platform.ts';

function worker(labels?: readonly string[]) {
  const fake = fakePlatform(labels);
  const parts = createWorker(fake.platform, 'xml');
  return { ...fake, items: fake.platform.items, parts, handlers: createHandlers(parts) };
}

async function signedIn(labels?: readonly string[]) {
  const made = worker(labels);
  await made.handlers['session/sign-in']({ how: 'interactive' });
  await made.handlers['applications/refresh']({ force: true });
  return made;
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (thrown: unknown) => toWireError(thrown).code,
  );
}

describe('org/save', () => {
  test('keeps a domain in its own form once the org has answered', async () => {
    const { handlers, items } = worker();
    await items.org.write(null);
    await handlers['org/save']({
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
  ])('refuses %s and keeps the org that was there', async (_name, orgUrl, clientId, code) => {
    const { handlers, items } = worker();
    expect(await codeOf(handlers['org/save']({ orgUrl, clientId }))).toBe(code);
    expect(await items.org.read()).toEqual(ORG_CONFIG);
  });

  test('signs out when the org changes', async () => {
    const { handlers, items, reachable, provider } = await signedIn();
    reachable.add('https://id.acme.example');
    provider.lies.metadata = (known) =>
      JSON.parse(JSON.stringify(known).replaceAll(ORG_URL, 'https://id.acme.example'));
    await handlers['org/save']({ orgUrl: 'id.acme.example', clientId: CLIENT_ID });
    expect((await items.session.read()).state).toBe('signed-out');
    expect(await items.applications.read()).toBeNull();
  });
});

describe('link/open', () => {
  test('opens the link of the named application where it was asked, and counts the launch', async () => {
    const { handlers, items, opened, clock } = await signedIn();
    const zoom = (await items.applications.read())?.value[1]?.id ?? '';
    await handlers['link/open']({ applicationId: zoom, where: 'background-tab' });
    expect(opened).toEqual([{ url: `${ORG_URL}/home/app1/0oa1/1`, where: 'background-tab' }]);
    expect((await items.usage.read()).get(zoom)).toEqual([clock.now]);
  });

  test('opens nothing that is not assigned', async () => {
    const { handlers, opened } = await signedIn();
    for (const applicationId of ['', '../x', 'https://evil.example', 'constructor'])
      expect(await codeOf(handlers['link/open']({ applicationId, where: 'new-tab' }))).toBe(
        'APPLICATION_NOT_FOUND',
      );
    expect(opened).toEqual([]);
  });

  test('proves the link again: one of another org does not open', async () => {
    const { handlers, items, opened } = await signedIn();
    const ssoLink = parseSsoLink('https://evil.example/home/a/b/1', ['https://evil.example']);
    const [first] = (await items.applications.read())?.value ?? [];
    if (first === undefined) throw new Error('There is no application.');
    await items.applications.write({ takenAt: 1, value: [{ ...first, ssoLink }] });
    expect(await codeOf(handlers['link/open']({ applicationId: first.id, where: 'new-tab' }))).toBe(
      'APPLICATION_LINK_REFUSED',
    );
    expect(opened).toEqual([]);
  });
});

describe('session/sign-out', () => {
  test('leaves nothing of the user', async () => {
    const { handlers, items } = await signedIn();
    await handlers['session/sign-out']({});
    for (const item of [
      items.account,
      items.applications,
      items.profile,
      items.grant,
      items.panelPrompt,
    ])
      expect(await item.read()).toBeNull();
    expect((await items.usage.read()).size).toBe(0);
    expect(await items.transcript.read()).toEqual([]);
  });

  test('lets no answer that was on its way back in', async () => {
    const { handlers, items, platform } = await signedIn();
    const answer = Promise.withResolvers<Response>();
    platform.fetch = () => answer.promise;
    const late = handlers['applications/refresh']({ force: true });
    await handlers['session/sign-out']({}).catch(() => undefined);
    answer.resolve(Response.json([{ label: 'Payroll', linkUrl: `${ORG_URL}/home/p/0oa9/9` }]));
    await late.catch(() => undefined);
    expect(await items.applications.read()).toBeNull();
  });
});

describe('the address bar', () => {
  test('opens what was asked before sign-in once, however many sign-ins end', async () => {
    const { parts, handlers, opened } = worker();
    await Promise.all([
      parts.omnibox.entered('zoom', 'newForegroundTab'),
      handlers['session/sign-in']({ how: 'interactive' }),
    ]);
    await parts.omnibox.fulfilIntent();
    await expect.poll(() => opened.length).toBe(1);
    expect(opened).toEqual([{ url: `${ORG_URL}/home/app1/0oa1/1`, where: 'new-tab' }]);
  });

  test('does not open after ten minutes what nobody expects any more', async () => {
    const { parts, handlers, items, opened, clock } = worker();
    await items.intent.write({
      id: '1',
      text: 'zoom',
      disposition: 'currentTab',
      askedAt: clock.now,
    });
    clock.now += 11 * 60_000;
    await handlers['session/sign-in']({ how: 'interactive' });
    await parts.omnibox.fulfilIntent();
    expect(opened).toEqual([]);
    expect(await items.intent.read()).toBeNull();
  });

  test('asks the network for no suggestion', async () => {
    const { parts, platform } = await signedIn();
    platform.fetch = () => Promise.reject(new Error('The network was asked.'));
    const shown: string[][] = [];
    await parts.omnibox.changed('zoom', ({ rows }) =>
      shown.push(rows.map(({ content }) => content)),
    );
    expect(shown.at(-1)).toEqual(['?zoom']);
  });

  test('drops the rows of older text', async () => {
    const { parts } = await signedIn();
    const shown: string[] = [];
    await Promise.all(
      ['s', 'sa', 'zoo'].map((text) =>
        parts.omnibox.changed(text, ({ rows }) =>
          shown.push(...rows.map(({ content }) => content)),
        ),
      ),
    );
    expect(shown).toContain('Zoom');
    expect(shown).not.toContain('Salesforce');
  });

  test('opens the options where no org is set up', async () => {
    const { parts, items, pages } = worker();
    await items.org.write(null);
    await parts.omnibox.entered('zoom', 'currentTab');
    expect(pages).toEqual(['options']);
  });
});

describe('policy', () => {
  test('sets the org, locks it, and takes it away again', async () => {
    const { parts, items, setPolicy } = worker();
    await items.org.write(null);
    setPolicy({ orgUrl: 'https://acme.okta.com/', clientId: CLIENT_ID });
    await parts.configuration.applyPolicy();
    expect(await items.org.read()).toEqual({ ...ORG_CONFIG, source: 'policy' });
    setPolicy({});
    await parts.configuration.applyPolicy();
    expect(await items.org.read()).toBeNull();
  });

  test('that is half or wrong changes nothing', async () => {
    const { parts, items, setPolicy } = worker();
    for (const policy of [
      { orgUrl: ORG_URL },
      { orgUrl: 'http://x', clientId: CLIENT_ID },
      { orgUrl: ORG_URL, clientId: '<b>' },
    ]) {
      setPolicy(policy);
      await parts.configuration.applyPolicy();
      expect(await items.org.read()).toEqual(ORG_CONFIG);
    }
  });
});

test('an answer of Okta is shared by all who wait, and kept fresh for five minutes', async () => {
  const { parts, handlers, provider, platform, clock } = worker();
  await handlers['session/sign-in']({ how: 'interactive' });
  let asked = 0;
  const { fetch } = platform;
  platform.fetch = (input, init) => {
    if (input instanceof URL && input.pathname.endsWith('appLinks')) asked += 1;
    return fetch(input, init);
  };
  const never = new AbortController().signal;
  await Promise.all(Array.from({ length: 20 }, () => parts.directory.applications(never)));
  expect(asked).toBe(1);
  clock.now += 4 * 60_000;
  await parts.directory.applications(never);
  expect(asked).toBe(1);
  clock.now += 2 * 60_000;
  await parts.directory.applications(never);
  expect(asked).toBe(2);
  expect(provider.tokenRequests).toHaveLength(1);
});

test('the last list stands in while Okta cannot be reached, but not for who is signed out', async () => {
  const { parts, platform, items, clock } = await signedIn();
  const never = new AbortController().signal;
  clock.now += 10 * 60_000;
  platform.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  expect((await parts.directory.applications(never)).value).toHaveLength(2);
  await items.grant.write(null);
  await items.account.write(null);
  expect(await codeOf(parts.directory.applications(never))).toBe('SIGN_IN_REQUIRED');
});

test('remembered() reads storage once, and after a failed read again', async () => {
  const item = memoryItem('a');
  let reads = 0;
  const counted = remembered({
    ...item,
    async read() {
      reads += 1;
      if (reads === 1) throw new Error('The storage is busy.');
      return await item.read();
    },
  });
  await expect(counted.read()).rejects.toThrow('busy');
  expect(await counted.read()).toBe('a');
  await counted.write('b');
  expect(await counted.read()).toBe('b');
  expect(reads).toBe(2);
});
